#include "visit/Poke.h"

#include <cmath>

namespace rekindle::visit {

using math::vec3;

static constexpr float reach = 0.1f;    // metres before a panel: the finger is meant, not the hand's ray
static constexpr float through = 0.2f;  // likewise behind: farther, and it has left
static constexpr float back = 0.012f;   // before it: comes back so far, and presses no more
static constexpr float before = 0.15f;  // where the ray begins

// Where the tip is as the panel sees it, where it is at it: right, up, before.
static std::optional<vec3> placeAt(vec3 tip, const FlatPanel& panel) {
    const vec3 at = glm::conjugate(panel.place.orientation) * (tip - panel.place.position);
    const bool within = std::abs(at.x) <= panel.size.x / 2 && std::abs(at.y) <= panel.size.y / 2;
    if (!within || at.z > reach || at.z < -through) return std::nullopt;
    return at;
}

// Who comes from behind, or from the side, presses nothing until he has been before it.
void Poke::advance(const std::optional<vec3>& tip, std::span<const FlatPanel> panels) {
    ray_.reset();
    std::optional<vec3> at;
    for (const FlatPanel& panel : panels) {
        const auto place = tip ? placeAt(*tip, panel) : std::nullopt;
        if (!place || (at && std::abs(at->z) <= std::abs(place->z))) continue;
        at = place;
        const vec3 front = panel.place.orientation * vec3(0, 0, 1);
        ray_ = math::Ray{*tip + front * (before - place->z), -front};
    }
    before_ = at && (before_ || at->z > 0);
    pressed_ = at && before_ && at->z <= (pressed_ ? back : 0);
}

}  // namespace rekindle::visit
