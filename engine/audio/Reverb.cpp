#include "audio/Reverb.h"

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>

namespace rekindle::audio {

static constexpr float speedOfSound = 343;  // m/s, at 20 °C

Reverb reverbOf(const Space& space) {
    const math::vec3 size = glm::max(space.size, math::vec3(0.1f));
    const float volume = size.x * size.y * size.z;
    const float surface = 2 * (size.x * size.y + size.y * size.z + size.z * size.x);
    const float open = std::clamp(space.open, 0.f, 1.f);
    const float swallowed = std::clamp(open + (1 - open) * space.absorption, 0.01f, 0.99f);
    const float roomConstant = surface * swallowed / (1 - swallowed);
    return {.level = std::min(1.f, std::sqrt(16 * math::pi / roomConstant)),
            .seconds = std::clamp(0.161f * volume / (-surface * std::log(1 - swallowed)), 0.1f, 20.f),
            .highs = 0.8f,
            .delay = std::min(0.3f, 4 * volume / surface / speedOfSound)};
}

Reverb blend(const Reverb& from, const Reverb& to, float part) {
    const float t = std::clamp(part, 0.f, 1.f);
    return {.level = glm::mix(from.level, to.level, t),
            .seconds = glm::mix(from.seconds, to.seconds, t),
            .highs = glm::mix(from.highs, to.highs, t),
            .delay = glm::mix(from.delay, to.delay, t)};
}

}  // namespace rekindle::audio
