#include "commands/TourWays.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "commands/GroundChecks.h"
#include "view/Orbit.h"

namespace rekindle::commands {

using math::vec3;
using tour::Eye;

namespace {

constexpr float stride = 0.4f;      // metres between the eyes of a road
constexpr float lookAhead = 2.5f;   // metres: a walker looks that far along the way
constexpr float turnWithin = 2.5f;  // metres on which one turns from what one saw, and to what one will see

float lengthOf(const std::vector<vec3>& way) {
    float length = 0;
    for (std::size_t i = 1; i < way.size(); ++i) length += glm::distance(way[i - 1], way[i]);
    return length;
}

// The place so many metres behind the i-th of a way.
vec3 ahead(const std::vector<vec3>& way, std::size_t i, float metres) {
    for (; i + 1 < way.size(); ++i) {
        const float length = glm::distance(way[i], way[i + 1]);
        if (length >= metres && length > 0) return way[i] + (way[i + 1] - way[i]) * (metres / length);
        metres -= length;
    }
    return way.back();
}

float smooth(float x) {
    x = std::clamp(x, 0.f, 1.f);
    return x * x * (3 - 2 * x);
}

// Where one looks at the i-th place of a way: along it, level.
glm::quat alongWay(const std::vector<vec3>& way, std::size_t i, const glm::quat& otherwise) {
    vec3 direction = ahead(way, i, lookAhead) - way[i];
    direction.y = 0;
    if (glm::length(direction) < 0.2f) return otherwise;
    return view::lookAt(vec3(0), direction).orientation;
}

// The eyes of somebody who walks it, whose height above the ground goes over from one end's to the other's.
std::vector<Eye> eyesAlong(const std::vector<vec3>& way, const Eye& from, const Eye& to) {
    const float length = std::max(lengthOf(way), 1e-3f), turn = std::min(turnWithin, length / 2);
    const float high = from.pose.position.y - way.front().y, highAtEnd = to.pose.position.y - way.back().y;
    std::vector<Eye> road{from};
    float gone = 0;
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
        gone += glm::distance(way[i - 1], way[i]);
        const float part = gone / length;
        glm::quat looks = glm::slerp(from.pose.orientation, alongWay(way, i, to.pose.orientation), smooth(gone / turn));
        looks = glm::slerp(to.pose.orientation, looks, smooth((length - gone) / turn));
        road.push_back({{way[i] + vec3(0, high + (highAtEnd - high) * part, 0), looks}, from.fov + (to.fov - from.fov) * part});
    }
    road.push_back(to);
    return road;
}

bool isClear(const std::vector<Eye>& road, const std::string& period, Surroundings& around) {
    for (std::size_t i = 1; i < road.size(); ++i)
        if (!around.isClear(road[i - 1].pose.position, road[i].pose.position, period, true)) return false;
    return true;
}

}  // namespace

std::optional<vec3> feetBelow(vec3 eye, const navigate::WalkMesh& mesh) {
    content::Viewpoint viewpoint;
    viewpoint.position = eye;
    return standingAt(viewpoint, {}, mesh);
}

std::vector<Eye> roadOnFoot(const Eye& from, const Eye& to, const std::string& period, Surroundings& around) {
    const navigate::WalkMesh* mesh = around.groundIn(period);
    if (!mesh) return {};
    const auto start = feetBelow(from.pose.position, *mesh), end = feetBelow(to.pose.position, *mesh);
    if (!start || !end) return {};
    const std::vector<vec3> way = mesh->path(*start, *end, stride);
    if (way.size() < 2) return {};
    std::vector<Eye> road = eyesAlong(way, from, to);
    return isClear(road, period, around) ? road : std::vector<Eye>();
}

void comeTo(tour::Station& station, const tour::Station& before, content::Way wanted, std::optional<float> seconds,
            bool sameLight, Surroundings& around) {
    const Eye &from = before.eyes.back(), &to = station.eyes.front();
    const bool otherwise = station.period != before.period || !sameLight;
    station.way = otherwise ? content::Way::Fade : wanted;
    if (station.way == content::Way::Walk) {
        station.road = roadOnFoot(from, to, station.period, around);
        if (station.road.empty()) station.way = content::Way::Glide;
    }
    const vec3 start = from.pose.position, end = to.pose.position;
    if (station.way == content::Way::Glide && !around.isClear(start, end, station.period, false))
        station.way = content::Way::Fade;
    const std::vector<Eye> straight{from, to};
    station.coming = seconds ? double(*seconds) : tour::secondsFor(station.way, station.road.empty() ? straight : station.road);
}

}  // namespace rekindle::commands
