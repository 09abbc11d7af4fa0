#include "commands/ViewComparison.h"

#include "commands/SiteView.h"
#include "commands/ViewModels.h"

namespace rekindle::commands {

core::Result<bool> ViewComparison::update(const panels::ViewerState& state, std::uint64_t contents,
                                          const content::Viewpoint* from) {
    if (!state.site || state.site->compared < 0) {
        made_ = {};
        scene_ = {};
        return false;
    }
    panels::OpenSite open = *state.site;
    open.period = open.compared;
    const Made wanted{open.period, open.layers, content::environmentOf(*open.site, open.periodId(), from), open.evidence,
                      contents};
    if (wanted == made_) return true;
    panels::ViewerState other{.models = state.models, .site = open, .settings = state.settings};
    content::Site site = *open.site;
    ViewpointOptions place{.period = open.periodId()};
    if (from) {
        place.viewpoint = from->id;
        site.viewpoints = {*from};
    }
    REKINDLE_ASSIGN(seen, siteView(site, open.file.parent_path(), place, {}));
    REKINDLE_TRY(light(seen.quality, other));
    turnSky(other.time, other.settings.environment.sky);
    scene_ = sceneOf(other);
    scene_.identity = std::make_shared<char>();
    light_ = other.settings;
    made_ = wanted;
    return true;
}

render::Settings ViewComparison::settings(const render::Settings& own) const {
    render::Settings settings = own;
    settings.environment = light_.environment;
    settings.fog = light_.fog;
    settings.exposure = light_.exposure;
    return settings;
}

}  // namespace rekindle::commands
