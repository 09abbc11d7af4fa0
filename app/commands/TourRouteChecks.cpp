#include "commands/TourRouteChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <map>
#include <set>

#include "commands/GuidedSite.h"
#include "commands/TourWays.h"
#include "content/TourFields.h"

namespace rekindle::commands {

using math::vec3;

namespace {

constexpr float widePicture = 16.f / 9;
constexpr float lookStep = 0.5f;  // metres between the places of a way that are looked at

std::string text(vec3 place) {
    return fmt::format("[{:.1f}, {:.1f}, {:.1f}]", place.x, place.y, place.z);
}

bool isInPicture(vec3 point, const tour::Eye& eye) {
    const vec3 at = glm::inverse(eye.pose.orientation) * (point - eye.pose.position);
    const float high = -at.z * std::tan(eye.fov / 2);
    return at.z < 0 && std::abs(at.y) <= high && std::abs(at.x) <= high * widePicture;
}

class RouteChecks {
  public:
    RouteChecks(const content::Tour& tour, const content::Site& site, Surroundings& around, const content::Reporter& report)
        : tour_(tour), site_(content::withStops(site, tour)), around_(around), report_(report) {
        for (const content::Stop& stop : tour.stops) placed_.push_back(isPlaced(stop, site));
    }

    void check() {
        for (std::size_t i = 0; i < tour_.stops.size(); ++i) checkStop(i);
        for (const auto audience : {content::Audience::Adult, content::Audience::Child, content::Audience::Scholar})
            checkRoutes(audience, {});
    }

  private:
    struct Place {
        std::vector<tour::Eye> eyes;
        std::string period;
    };

    // That it names no place, or one that is not there, is told already.
    static bool isPlaced(const content::Stop& stop, const content::Site& site) {
        const auto isThere = [](const auto& list, const std::string& id) {
            return std::ranges::any_of(list, [&](const auto& each) { return each.id == id; });
        };
        const auto isPeriod = [&](const std::string& id) { return site.periods.empty() || isThere(site.periods, id); };
        if (stop.id.empty() || (stop.path.empty() && !isThere(site.viewpoints, stop.viewpoint))) return false;
        return (stop.period.empty() || isPeriod(stop.period)) && (!stop.curtain || isPeriod(stop.curtain->period));
    }

    void checkStop(std::size_t index) {
        if (!placed_[index]) return;
        const content::Stop& stop = tour_.stops[index];
        auto eyes = eyesOf(stop, site_, around_);
        if (!eyes) return report_.error(pathOf(index), content::asGiven(eyes.error().what), content::asGiven(eyes.error().todo));
        places_[index] = {std::move(*eyes), periodOf(stop, site_)};
        const Place& place = places_[index];
        if (!stop.aloft) checkStanding(index, place);
        checkSpots(index, place);
        for (std::size_t e = 0; e < place.eyes.size(); ++e) {
            const vec3 eye = place.eyes[e].pose.position;
            if (const char* why = around_.whyBlind(eye, place.period))
                report_.error(pathOf(index), content::say("its eye {}", content::asGiven(why)), content::say("move it"));
            else if (const char* there = stop.curtain ? around_.whyBlind(eye, stop.curtain->period) : nullptr)
                report_.error(pathOf(index) + "/curtain", content::say("in that period its eye {}", content::asGiven(there)),
                              content::say("move it"));
            if (e > 0) checkWayTo(index, e, place);
        }
    }

    // What is pointed at can be seen, from one place of the stop at least. What layers leave out hides nothing.
    void checkSpots(std::size_t index, const Place& place) {
        const content::Stop& stop = tour_.stops[index];
        for (std::size_t i = 0; i < stop.hotspots.size(); ++i) {
            if (!stop.hotspots[i].at) continue;
            const vec3 point = *stop.hotspots[i].at;
            const std::string path = fmt::format("{}/hotspots/{}/at", pathOf(index), i);
            std::vector<tour::Eye> eyes = place.eyes;
            std::erase_if(eyes, [&](const tour::Eye& eye) { return !isInPicture(point, eye); });
            const auto sees = [&](const tour::Eye& eye) { return around_.sees(eye.pose.position, point, place.period); };
            if (eyes.empty())
                report_.warning(path, content::say("is in no picture of the stop"), content::say("move it, or look at it"));
            else if (stop.layers.empty() && std::ranges::none_of(eyes, sees))
                report_.warning(path, content::say("is hidden where the stop is seen from"),
                                content::say("move it onto the surface that is seen"));
        }
    }

    // From a place of a path to the next, in both of the periods that are seen.
    void checkWayTo(std::size_t index, std::size_t e, const Place& place) {
        const vec3 before = place.eyes[e - 1].pose.position, eye = place.eyes[e].pose.position;
        const std::string path = waypointOf(index, e);
        if (!around_.isClear(before, eye, place.period, true))
            report_.error(path, content::say("something stands in the way here from the place before"),
                          content::say("lead the path around it"));
        lookAlong(before, eye, place.period, pathOf(index));
        const std::optional<content::Curtain>& curtain = tour_.stops[index].curtain;
        if (!curtain) return;
        if (!around_.isClear(before, eye, curtain->period, true))
            report_.error(path,
                          content::say("in \"{}\", which its curtain shows, something stands in the way here", curtain->period),
                          content::say("lead the path around it"));
        lookAlong(before, eye, curtain->period, pathOf(index) + "/curtain");
    }

    // Somebody who walks along a path stands at each of its places.
    void checkStanding(std::size_t index, const Place& place) {
        const navigate::WalkMesh* mesh = around_.groundIn(place.period);
        if (!mesh) return;  // that nobody can walk in the site is told already
        for (std::size_t e = 0; e < place.eyes.size(); ++e) {
            const vec3 eye = place.eyes[e].pose.position;
            if (feetBelow(eye, *mesh)) continue;
            const std::string path = place.eyes.size() == 1 ? pathOf(index) : waypointOf(index, e);
            return report_.error(
                path, content::say("nobody can stand where it is seen from, {}", text(eye)),
                content::say("move it, or say \"aloft\": true where it is seen from the air, water, a roof or a seat"));
        }
    }

    // What a visitor goes, from each stop to the next, in every branch.
    void checkRoutes(content::Audience audience, std::vector<std::pair<std::size_t, std::size_t>> answers) {
        const std::vector<std::size_t> route = tour::routeOf(tour_, audience, answers);
        for (std::size_t i = 1; i < route.size(); ++i)
            if (seen_.insert({route[i - 1], route[i]}).second) checkWay(route[i - 1], route[i]);
        for (const std::size_t stop : route) {
            const bool open = tour_.stops[stop].question && (answers.empty() || answers.back().first < stop);
            for (std::size_t a = 1; open && a < tour_.stops[stop].question->answers.size(); ++a) {
                answers.emplace_back(stop, a);
                checkRoutes(audience, answers);
                answers.pop_back();
            }
        }
    }

    void checkWay(std::size_t from, std::size_t to) {
        if (!places_.contains(from) || !places_.contains(to)) return;
        tour::Station before{.stop = from, .eyes = places_[from].eyes, .period = places_[from].period};
        tour::Station station{.stop = to, .eyes = places_[to].eyes, .period = places_[to].period};
        const content::Transition& wanted = tour_.stops[to].transition;
        comeTo(station, before, wanted.way, wanted.seconds, lookAlike(tour_.stops[from], tour_.stops[to], site_), around_);
        const auto name = [](content::Way way) { return content::wayNames[std::size_t(way)]; };
        if (station.way != wanted.way)
            report_.warning(fmt::format("{}/transition", pathOf(to)),
                            content::say("cannot be come to from \"{}\" by {}: it is by {}", tour_.stops[from].id,
                                         name(wanted.way), name(station.way)),
                            content::say("something is in the way, or the light is another"));
        if (station.way == content::Way::Glide)
            lookAlong(before.eyes.back().pose.position, station.eyes.front().pose.position, station.period, pathOf(to));
        for (std::size_t i = 1; i < station.road.size(); ++i)
            lookAlong(station.road[i - 1].pose.position, station.road[i].pose.position, station.period, pathOf(to));
    }

    // One finding a way is enough.
    void lookAlong(vec3 from, vec3 to, const std::string& period, const std::string& path) {
        const int steps = int(glm::distance(from, to) / lookStep);
        for (int i = 1; i < steps; ++i) {
            const vec3 eye = from + (to - from) * (float(i) / float(steps));
            if (const char* why = around_.whyBlind(eye, period))
                return report_.error(path, content::say("on the way the eye {}, at {}", content::asGiven(why), text(eye)),
                                     content::say("lead around it, or fade"));
        }
    }

    static std::string pathOf(std::size_t stop) { return fmt::format("stops/{}", stop); }
    static std::string waypointOf(std::size_t stop, std::size_t place) { return fmt::format("stops/{}/path/{}", stop, place); }

    const content::Tour& tour_;
    content::Site site_;  // with the tour's stops as its viewpoints
    Surroundings& around_;
    const content::Reporter& report_;
    std::vector<bool> placed_;  // whether it is known where a stop is
    std::map<std::size_t, Place> places_;
    std::set<std::pair<std::size_t, std::size_t>> seen_;
};

}  // namespace

void checkTourRoute(const content::TourReading& reading, const content::Site& site, Surroundings& around,
                    const content::Reporter& report) {
    RouteChecks(reading.tour, site, around, report).check();
}

}  // namespace rekindle::commands
