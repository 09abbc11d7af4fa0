#include "commands/HeadsetLabels.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "panels/Labels.h"

namespace rekindle::commands {

using math::vec2;
using math::vec3;

namespace {

constexpr float nearest = 1.2f, farthest = 8;  // metres: farther away both eyes see the same
constexpr float steepest = 1.3f;               // radians up or down
constexpr float space = 28;                    // pixels between a label and what it names

float headingTo(vec3 way) {
    return std::atan2(way.x, -way.z);  // to the right
}

// Where a direction lies on a sphere that is rolled out, with that heading in its middle.
vec2 rolledOut(vec3 way, float middle) {
    const float pitch = std::asin(std::clamp(way.y / glm::length(way), -1.f, 1.f));
    return vec2(std::remainder(headingTo(way) - middle, 2 * math::pi), -pitch) * labelPixels;
}

vec3 directionAt(vec2 place, float middle) {
    const float heading = place.x / labelPixels + middle, pitch = -place.y / labelPixels;
    return {std::cos(pitch) * std::sin(heading), std::sin(pitch), -std::cos(pitch) * std::cos(heading)};
}

}  // namespace

std::vector<HeadsetLabel> labelsAround(vec3 eyes, std::span<const vec3> spots, std::span<const float> widths, float height) {
    if (spots.empty()) return {};
    const float middle = headingTo(spots[0] - eyes);
    std::vector<panels::LabelWish> wishes;
    for (std::size_t i = 0; i < spots.size() && i < widths.size(); ++i)
        wishes.push_back({rolledOut(spots[i] - eyes, middle), {widths[i], height}});
    const vec2 most = vec2(math::pi, steepest) * labelPixels;
    const auto places = panels::placeLabels(wishes, {-most.x, -most.y, 2 * most.x, 2 * most.y}, space);
    std::vector<HeadsetLabel> labels;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) continue;
        const panels::Rectangle& box = *places[i];
        const vec2 centre(box.left + box.width / 2, box.top + box.height / 2);
        const float away = std::clamp(glm::distance(spots[i], eyes), nearest, farthest), metre = away / labelPixels;
        const visit::FlatPanel place{visit::placeTowards(eyes, directionAt(centre, middle), away),
                                     vec2(box.width, box.height) * metre};
        const float down = wishes[i].anchor.y < box.top ? 0.5f : -0.5f;
        labels.push_back({i, place, place.place.position + place.place.orientation * vec3(0, down * place.size.y, 0)});
    }
    return labels;
}

}  // namespace rekindle::commands
