#include "commands/SiteView.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::commands {

namespace {

template <class T>
std::vector<std::string> idsOf(const std::vector<T>& list) {
    std::vector<std::string> ids;
    for (const T& each : list) ids.push_back(each.id);
    return ids;
}

render::Wind windOf(const content::Wind& wind, float north) {
    const math::vec3 from = headed(north + wind.from);
    return {.toward = {-from.x, -from.z}, .speed = wind.speed};
}

// What is given by flag stays.
void apply(const content::Environment& environment, const content::Place& place, const std::filesystem::path& folder,
           QualityOptions& quality) {
    if (!quality.place) {
        quality.place = scene::Place{place.latitude, place.longitude};
        quality.utcOffset = place.utcOffset;
    }
    quality.north = place.north * math::pi / 180;
    if (!quality.moment) quality.moment = environment.at;
    if (!quality.environment && environment.sky) quality.environment = (folder / *environment.sky).string();
    if (!quality.haze) quality.haze = environment.haze;
    if (!quality.clouds) quality.clouds = environment.clouds;
    if (!quality.exposure && environment.exposure) quality.exposure = environment.exposure;
    if (!quality.noWind && environment.wind) quality.wind = windOf(*environment.wind, place.north);
    if (quality.sight || !environment.fog) return;
    quality.sight = environment.fog->sight;
    quality.fogFalloff = environment.fog->falloff;
}

void lookAt(math::vec3 eye, math::vec3 target, ViewpointOptions& viewpoint) {
    viewpoint.target = target;
    viewpoint.orbit = view::Orbit::fromPose(view::lookAt(eye, target), std::max(glm::distance(eye, target), 1e-3f));
}

void stand(const content::Viewpoint& chosen, ViewpointOptions& viewpoint) {
    if (!viewpoint.fov && chosen.fov) viewpoint.fov = *chosen.fov * math::pi / 180;
    if (!chosen.camera.empty()) viewpoint.camera = chosen.camera;
    if (chosen.position && chosen.target) lookAt(*chosen.position, *chosen.target, viewpoint);
}

void standAtSpawn(const content::Site& site, ViewpointOptions& viewpoint) {
    if (site.spawns.empty()) return;
    const content::Spawn& spawn = site.spawns.front();
    const math::vec3 eye = spawn.position + math::vec3(0, eyeHeight, 0);
    lookAt(eye, eye + 5.0f * headed(spawn.heading), viewpoint);
}

}  // namespace

math::vec3 headed(float heading) {
    const float angle = heading * math::pi / 180;
    return {std::sin(angle), 0, -std::cos(angle)};
}

core::Result<SiteView> siteView(const content::Site& site, const std::filesystem::path& folder, ViewpointOptions viewpoint,
                                QualityOptions quality) {
    const content::Viewpoint* chosen = nullptr;
    if (viewpoint.viewpoint) {
        REKINDLE_ASSIGN(index, chosenOf(idsOf(site.viewpoints), *viewpoint.viewpoint, "viewpoint"));
        chosen = &site.viewpoints[index];
    }
    std::string period = content::periodOf(site, chosen);
    if (viewpoint.period) {
        REKINDLE_ASSIGN(index, chosenOf(idsOf(site.periods), *viewpoint.period, "period"));
        period = site.periods[index].id;
    }
    if (chosen) stand(*chosen, viewpoint);
    if (!viewpoint.camera && !viewpoint.orbit && !viewpoint.target) standAtSpawn(site, viewpoint);
    apply(content::environmentOf(site, period, chosen), site.place, folder, quality);
    return SiteView{std::move(period), std::move(viewpoint), std::move(quality)};
}

core::Result<void> wantNoSite(const ViewpointOptions& viewpoint) {
    if (!viewpoint.viewpoint && !viewpoint.period && !viewpoint.evidence) return {};
    return core::fail({core::ErrorKind::Usage, "only sites have viewpoints, periods and evidence", "", "",
                       "give the folder of a site, or --camera for a camera of the file"});
}

}  // namespace rekindle::commands
