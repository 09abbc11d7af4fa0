#include "commands/GuidedSite.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "commands/ViewpointOptions.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "scene/Cameras.h"
#include "scene/Framing.h"
#include "tour/Telling.h"
#include "view/Projection.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

constexpr float nearPlane = 0.05f;  // metres

tour::Eye eyeOf(const view::View& view) {
    const math::mat4 world = glm::inverse(view.viewFromWorld);
    return {{math::vec3(world[3]), glm::normalize(glm::quat_cast(math::mat3(world)))},
            2 * std::atan(1 / std::abs(view.clipFromView[1][1]))};
}

// The viewpoint of a site that has the stops of a tour as its viewpoints.
const content::Viewpoint* viewpointFor(const content::Stop& stop, const content::Site& site) {
    const auto found = std::ranges::find(site.viewpoints, stop.id, &content::Viewpoint::id);
    return found == site.viewpoints.end() ? nullptr : &*found;
}

}  // namespace

core::Result<std::vector<tour::Eye>> eyesOf(const content::Stop& stop, const content::Site& site, Surroundings& around) {
    std::vector<tour::Eye> eyes;
    for (const content::Waypoint& waypoint : stop.path)
        eyes.push_back({view::lookAt(waypoint.position, waypoint.target), stop.fov * math::pi / 180});
    if (!eyes.empty()) return eyes;
    REKINDLE_ASSIGN(seen, siteView(site, {}, {.viewpoint = stop.id}, {}));
    REKINDLE_ASSIGN(view, viewFrom(seen.viewpoint, around.sceneIn(periodOf(stop, site))));
    return std::vector{eyeOf(view)};
}

std::string periodOf(const content::Stop& stop, const content::Site& site) {
    return content::periodOf(site, viewpointFor(stop, site));
}

bool lookAlike(const content::Stop& a, const content::Stop& b, const content::Site& site) {
    const auto lightAt = [&](const content::Stop& stop) {
        return content::environmentOf(site, periodOf(stop, site), viewpointFor(stop, site));
    };
    return lightAt(a) == lightAt(b) && a.layers == b.layers;
}

static core::Result<tour::Station> stationOf(const NamedTour& named, std::size_t index, const content::Site& site,
                                             Surroundings& around, const Guidance& guidance, TourMemory& memory,
                                             content::Findings& findings) {
    const content::Stop& stop = named.tour.stops[index];
    const std::string period = periodOf(stop, site);
    REKINDLE_ASSIGN(eyes, eyesOf(stop, site, around));
    if (guidance.still) eyes.resize(1, tour::Eye{});
    const content::Narration& narration = *tour::narrationFor(stop, guidance.audience);
    const std::string language = tour::toldIn(narration, guidance.language, site.language);
    tour::Telling telling = memory.tellingOf({named.tour, named.file, stop, narration}, language, findings);
    tour::Station station{.stop = index,
                          .eyes = std::move(eyes),
                          .period = period,
                          .layers = stop.layers,
                          .telling = std::move(telling),
                          .pause = stop.pause,
                          .asks = stop.question.has_value(),
                          .hush = stop.hush,
                          .sounds = stop.sounds};
    if (stop.curtain) {
        station.beside = stop.curtain->period;
        station.curtain = stop.curtain->places;
        station.still = guidance.still;
    }
    if (stop.question) station.pause = std::max(station.pause, tour::secondsToAnswer(*stop.question, station.telling.language));
    return station;
}

core::Result<NamedTour> findTour(const fs::path& folder, const std::string& name) {
    const std::vector<fs::path> files = content::tourFiles(folder);
    std::vector<std::string> names;
    for (const fs::path& file : files) names.push_back(file.stem().string());
    REKINDLE_ASSIGN(index, chosenOf(names, name, "tour"));
    REKINDLE_ASSIGN(reading, content::readTourFile(files[index]));
    if (content::countErrors(reading.findings) > 0) return core::fail(content::toError(reading.findings));
    return NamedTour{files[index], std::move(reading.tour)};
}

core::Result<tour::Itinerary> itineraryOf(const NamedTour& named, const content::Site& site, Surroundings& around,
                                          const Guidance& guidance, TourMemory& memory, content::Findings& findings) {
    const content::Site guided = content::withStops(site, named.tour);
    std::vector<tour::Station> stations;
    for (const std::size_t stop : tour::routeOf(named.tour, guidance.audience, guidance.answers)) {
        REKINDLE_ASSIGN(station, stationOf(named, stop, guided, around, guidance, memory, findings));
        if (!stations.empty()) {
            const content::Stop &from = named.tour.stops[stations.back().stop], &to = named.tour.stops[stop];
            const content::Way way = guidance.still ? content::Way::Fade : to.transition.way;
            const auto seconds = guidance.still ? std::nullopt : to.transition.seconds;
            memory.comeTo(station, stations.back(), way, seconds, lookAlike(from, to, guided), around);
        }
        stations.push_back(std::move(station));
    }
    if (stations.empty())
        return core::fail({core::ErrorKind::BadInput, content::toSay("tells this audience nothing"), named.file.string(), "",
                           content::toSay("choose another")});
    return tour::schedule(std::move(stations));
}

std::string otherLanguageIn(const tour::Itinerary& itinerary, std::string_view wanted) {
    const auto firstPart = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    for (const tour::Station& station : itinerary.stations)
        if (firstPart(station.telling.language) != firstPart(wanted)) return station.telling.language;
    return {};
}

view::View viewOf(const tour::Eye& eye, math::uvec2 extent) {
    return {.viewFromWorld = view::viewFromPose(eye.pose),
            .clipFromView = view::perspective(eye.fov, float(extent.x) / float(extent.y), nearPlane),
            .extent = extent};
}

}  // namespace rekindle::commands
