#include "commands/SiteSounds.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "content/Outline.h"
#include "content/SiteParts.h"

namespace rekindle::commands {

namespace {

constexpr float edge = 2;  // metres over which one place goes over into the next
constexpr float roomAbsorption = 0.22f, outdoorAbsorption = 0.15f;

// How loud something with these periods is while one period becomes another; amplitudes that add up to the same power.
float presence(const std::vector<std::string>& periods, const SoundMoment& moment) {
    const bool now = content::isThere(periods, moment.period), before = content::isThere(periods, moment.before);
    if (now == before || moment.arrived >= 1) return now ? 1.f : 0.f;
    const float part = std::clamp(moment.arrived, 0.f, 1.f);
    return std::sqrt(now ? part : 1 - part);
}

float levelOf(const content::Sound& sound, const std::vector<content::SoundLevel>& levels) {
    const auto found = std::ranges::find(levels, sound.id, &content::SoundLevel::sound);
    return found == levels.end() ? 1 : found->gain;
}

// A box with the place's floor, length of walls and height.
math::vec3 boxOf(const content::Acoustics& place) {
    const auto area = float(content::Area{place.outline, {}}.size());
    const float half = content::lengthAround(place.outline) / 2;
    const float root = std::sqrt(std::max(0.f, half * half / 4 - area));
    const float shorter = std::max(half / 2 - root, 0.1f);
    return {shorter, std::max(place.heights.y - place.heights.x, 0.1f), std::max(area / shorter, 0.1f)};
}

audio::Reverb reverbOf(const content::Acoustics& place) {
    using content::Enclosure;
    const math::vec3 box = boxOf(place);
    const float above = box.x * box.z, ends = 2 * box.x * box.y;
    const float surface = 2 * (above + box.x * box.y + box.z * box.y);
    const float open = place.enclosure == Enclosure::Room ? 0 : place.enclosure == Enclosure::Yard ? above : above + ends;
    const float usual = place.enclosure == Enclosure::Room ? roomAbsorption : outdoorAbsorption;
    return audio::reverbOf({.size = box, .absorption = place.absorption.value_or(usual), .open = open / surface});
}

// 1 inside, 0 two metres outside.
float nearness(const content::Acoustics& place, math::vec3 ears) {
    if (ears.y < place.heights.x || ears.y > place.heights.y) return 0;
    const math::vec2 point(ears.x, ears.z);
    if (content::Area{place.outline, {}}.holds(point)) return 1;
    return std::max(0.f, 1 - content::distanceToEdge(place.outline, point) / edge);
}

}  // namespace

std::vector<audio::Source> soundsOf(const content::Site& site, const std::filesystem::path& folder, const SoundMoment& moment) {
    std::vector<audio::Source> sources;
    for (std::size_t s = 0; s < site.sounds.size(); ++s) {
        const content::Sound& sound = site.sounds[s];
        const float loud = presence(sound.periods, moment) * levelOf(sound, moment.levels);
        if (loud <= 0) continue;
        // The same recording from several places begins elsewhere at each: together they would sound like a pipe.
        for (std::size_t p = 0; p < sound.positions.size(); ++p)
            sources.push_back({.id = (s << 16 | p) & 0xffffffff,
                               .file = folder / sound.file,
                               .position = sound.positions[p],
                               .radius = sound.radius,
                               .gain = sound.gain * loud,
                               .loop = true,
                               .at = moment.time + 5.37 * double(p)});
    }
    return sources;
}

std::optional<math::vec3> soundToldOf(const content::Site& site, const SoundMoment& moment, math::vec3 ears) {
    std::optional<math::vec3> nearest;
    for (const content::Sound& sound : site.sounds) {
        if (levelOf(sound, moment.levels) <= 1 || presence(sound.periods, moment) <= 0) continue;
        for (const math::vec3 position : sound.positions)
            if (!nearest || glm::distance(position, ears) < glm::distance(*nearest, ears)) nearest = position;
    }
    return nearest;
}

audio::Reverb reverbAt(const content::Site& site, math::vec3 ears) {
    audio::Reverb reverb = audio::reverbOf(audio::openAir);
    for (auto place = site.acoustics.rbegin(); place != site.acoustics.rend(); ++place)
        if (const float part = nearness(*place, ears); part > 0) reverb = audio::blend(reverb, reverbOf(*place), part);
    return reverb;
}

}  // namespace rekindle::commands
