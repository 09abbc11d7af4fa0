#include "content/Viewpoints.h"

#include <algorithm>
#include <utility>

namespace rekindle::content {

namespace {

template <class T>
void overlay(std::optional<T>& below, const std::optional<T>& above) {
    if (above) below = above;
}

// What `above` leaves out is as below it.
void overlay(Environment& below, const Environment& above) {
    overlay(below.at, above.at);
    overlay(below.sky, above.sky);
    overlay(below.haze, above.haze);
    overlay(below.clouds, above.clouds);
    overlay(below.exposure, above.exposure);
    overlay(below.fog, above.fog);
    overlay(below.wind, above.wind);
}

}  // namespace

std::string periodOf(const Site& site, const Viewpoint* viewpoint) {
    if (viewpoint && !viewpoint->period.empty()) return viewpoint->period;
    return site.periods.empty() ? "" : site.periods.front().id;
}

Environment environmentOf(const Site& site, const std::string& period, const Viewpoint* viewpoint) {
    Environment environment = site.environment;
    bool isOwn = true;
    for (const Period& each : site.periods)
        if (each.id == period && each.environment) {
            overlay(environment, *each.environment);
            isOwn = period == periodOf(site, viewpoint);
        }
    if (isOwn && viewpoint && viewpoint->environment) overlay(environment, *viewpoint->environment);
    return environment;
}

Viewpoint viewpointOf(const Stop& stop, const Site& site) {
    Viewpoint viewpoint;
    const auto seen = std::ranges::find(site.viewpoints, stop.viewpoint, &Viewpoint::id);
    if (!stop.viewpoint.empty() && seen != site.viewpoints.end()) viewpoint = *seen;
    if (!stop.path.empty()) {
        viewpoint.position = stop.path.front().position;
        viewpoint.target = stop.path.front().target;
        viewpoint.fov = stop.fov;
    }
    viewpoint.id = stop.id;
    viewpoint.name = stop.name;
    viewpoint.text = stop.note;
    if (!stop.period.empty()) viewpoint.period = stop.period;
    if (!stop.environment) return viewpoint;
    if (!viewpoint.environment) viewpoint.environment.emplace();
    overlay(*viewpoint.environment, *stop.environment);
    return viewpoint;
}

Site withStops(Site site, const Tour& tour) {
    std::vector<Viewpoint> stops;
    for (const Stop& stop : tour.stops) stops.push_back(viewpointOf(stop, site));
    site.viewpoints = std::move(stops);
    return site;
}

}  // namespace rekindle::content
