#include "commands/ViewComparison.h"

#include "commands/SiteView.h"
#include "commands/ViewModels.h"

namespace rekindle::commands {

core::Result<bool> ViewComparison::update(const panels::ViewerState& state, std::uint64_t contents) {
    if (!state.site || state.site->compared < 0) {
        made_ = {};
        scene_ = {};
        return false;
    }
    const Made wanted{state.site->compared, state.site->evidence, contents};
    if (wanted == made_) return true;
    panels::ViewerState other{.models = state.models, .site = state.site, .settings = state.settings};
    other.site->period = state.site->compared;
    const auto folder = state.site->file.parent_path();
    REKINDLE_ASSIGN(seen, siteView(*state.site->site, folder, {.period = other.site->periodId()}, {}));
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
