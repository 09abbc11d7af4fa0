#include "tour/Moment.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "core/Assert.h"
#include "tour/CurtainEdge.h"

namespace rekindle::tour {

namespace {

constexpr double opening = 1.5, hushing = 1;  // seconds: out of the dark at the beginning; for the place to grow quiet

// Two that are the same stay so to the last bit: who draws only what changes draws nothing while the eye rests.
Eye between(const Eye& a, const Eye& b, float part) {
    if (a == b) return a;
    return {{glm::mix(a.pose.position, b.pose.position, part), glm::slerp(a.pose.orientation, b.pose.orientation, part)},
            a.fov + (b.fov - a.fov) * part};
}

// Along several eyes, as far apart in time as in space (and a little for turning).
Eye along(const std::vector<Eye>& eyes, double part) {
    std::vector<double> reached{0};
    for (std::size_t i = 1; i < eyes.size(); ++i)
        reached.push_back(reached.back() + 0.1 + glm::distance(eyes[i - 1].pose.position, eyes[i].pose.position));
    const double at = part * reached.back();
    for (std::size_t i = 1; i < eyes.size(); ++i)
        if (at <= reached[i]) return between(eyes[i - 1], eyes[i], float((at - reached[i - 1]) / (reached[i] - reached[i - 1])));
    return eyes.back();
}

// Where nothing moves, the curtain hangs where it shows most.
float edgeAt(const Station& station, double part) {
    if (station.still && !station.curtain.empty()) return widestOpen(station.curtain);
    return edgeAmong(station.curtain, part);
}

// On the way: in the dark nobody sees the curtain go; else it is drawn shut before one is half there.
float curtainOnTheWay(const Station& before, const Station& station, double part) {
    const bool past = part >= 0.5;
    const float place = past ? edgeAt(station, 0) : edgeAt(before, 1);
    if (station.way == content::Way::Fade) return place;
    return 1 + (place - 1) * float(eased(std::abs(2 * part - 1)));
}

float gainOf(const std::vector<content::SoundLevel>& levels, const std::string& sound) {
    const auto found = std::ranges::find(levels, sound, &content::SoundLevel::sound);
    return found == levels.end() ? 1 : found->gain;
}

// On the way: each grows from what it was to what it will be.
std::vector<content::SoundLevel> between(const std::vector<content::SoundLevel>& a, const std::vector<content::SoundLevel>& b,
                                         float part) {
    std::vector<content::SoundLevel> levels = b;
    for (const content::SoundLevel& level : a)
        if (std::ranges::find(b, level.sound, &content::SoundLevel::sound) == b.end()) levels.push_back({level.sound, 1});
    for (content::SoundLevel& level : levels) level.gain = glm::mix(gainOf(a, level.sound), level.gain, part);
    return levels;
}

// On the way: 0 where it begins, 1 on arrival.
void come(const Station& before, const Station& station, double part, Moment& moment) {
    const bool past = part >= 0.5;
    moment.sight.station = past ? moment.station : moment.station - 1;
    moment.curtain = curtainOnTheWay(before, station, part);
    moment.beyond = past ? isBeyond(station.curtain, 0) : isBeyond(before.curtain, 1);
    moment.sounds = between(before.sounds, station.sounds, float(std::clamp(part, 0.0, 1.0)));
    if (station.way == content::Way::Fade) {
        moment.sight.eye = past ? station.eyes.front() : before.eyes.back();
        moment.dark = float(eased(1.2 * (1 - std::abs(2 * part - 1))));
        return;
    }
    const std::vector<Eye> straight{before.eyes.back(), station.eyes.front()};
    moment.sight.eye = along(station.road.size() > 1 ? station.road : straight, eased(part));
}

void tell(const Station& station, Moment& moment) {
    const Telling& telling = station.telling;
    moment.told = moment.time - station.arrival - breath;
    const double part = telling.seconds > 0 ? std::clamp(moment.told / telling.seconds, 0.0, 1.0) : 0;
    moment.sight.eye = along(station.eyes, eased(part));
    moment.curtain = edgeAt(station, part);
    moment.beyond = isBeyond(station.curtain, part);
    moment.sight.station = moment.station;
    moment.sounds = station.sounds;
    moment.telling = moment.told >= 0 && moment.told < telling.seconds;
    moment.asking = station.asks && moment.told >= telling.seconds;
    for (std::size_t i = 0; i < telling.cues.size(); ++i)
        if (telling.cues[i].start <= moment.told && moment.told < telling.cues[i].end) moment.cues.push_back(i);
    const double quiet = std::min(moment.told / hushing + 1, (telling.seconds - moment.told) / hushing + 1);
    moment.hush = float(1 + (station.hush - 1) * eased(quiet));
}

}  // namespace

Moment evaluate(const Itinerary& itinerary, double time) {
    REKINDLE_ASSERT(!itinerary.stations.empty());
    Moment moment{.time = std::clamp(time, 0.0, itinerary.seconds())};
    moment.station = itinerary.stationAt(moment.time);
    const Station& station = itinerary.stations[moment.station];
    moment.arrived = moment.station == 0 || moment.time >= station.arrival;
    if (moment.arrived)
        tell(station, moment);
    else
        come(itinerary.stations[moment.station - 1], station, (moment.time - station.begin) / station.coming, moment);
    moment.layers = itinerary.stations[moment.sight.station].layers;
    if (moment.time < opening) moment.dark = std::max(moment.dark, float(1 - eased(moment.time / opening)));
    return moment;
}

std::uint64_t hashOf(const Moment& moment) {
    const math::Pose& pose = moment.sight.eye.pose;
    std::string all = fmt::format("{:a} {} {} {} {} {} {:a} {:a} {:a} {:a} {:a} {}", moment.time, moment.station, moment.arrived,
                                  moment.sight.station, moment.telling, moment.asking, moment.sight.eye.fov, moment.dark,
                                  moment.told, moment.hush, moment.curtain, moment.beyond);
    for (int i = 0; i < 3; ++i) all += fmt::format(" {:a}", pose.position[i]);
    for (int i = 0; i < 4; ++i) all += fmt::format(" {:a}", pose.orientation[i]);
    for (const std::size_t cue : moment.cues) all += fmt::format(" {}", cue);
    for (const std::string& layer : moment.layers) all += " " + layer;
    for (const content::SoundLevel& level : moment.sounds) all += fmt::format(" {} {:a}", level.sound, level.gain);
    return XXH3_64bits(all.data(), all.size());
}

}  // namespace rekindle::tour
