#include "view/Acuity.h"

#include <algorithm>
#include <cmath>

namespace rekindle::view {

// Degrees. The smallest cycle of light and dark that is seen where one looks, and by how much it grows with each degree away
// from there (Guenter, Finch, Drucker, Tan and Snyder, "Foveated 3D Graphics", 2012: 1/48, and 0.022 to 0.034, of which the
// finest is taken). A cycle is two pixels.
static constexpr float smallestCycle = 1.f / 48, growth = 0.022f;
static constexpr float eyesTurn = 20;

std::uint32_t coarsestShading(const View& view, math::vec2 place) {
    const math::mat4& lens = view.clipFromView;
    const math::vec2 scale(lens[0][0], lens[1][1]), offset(lens[2][0], lens[2][1]);
    const math::vec2 clip = place / math::vec2(view.extent) * 2.f - 1.f;
    const math::vec2 slope = (clip + offset) / scale;  // of what is seen there: to the right and up, for each metre ahead
    const float ahead = 1 / std::sqrt(1 + slope.x * slope.x + slope.y * slope.y);  // cosine of the angle from the middle
    const float away = glm::degrees(std::acos(ahead)) - eyesTurn;
    const float seen = smallestCycle / 2 + growth / 2 * std::max(0.f, away);
    const math::vec2 pixel = 2.f / (glm::abs(scale) * math::vec2(view.extent));
    // A pixel is the smaller the further away it is: by the cosine across, by its square along the way to the middle.
    const float shaded = 2 * glm::degrees(std::max(pixel.x, pixel.y) * ahead);
    return shaded <= seen ? 2 : 1;
}

}  // namespace rekindle::view
