#include "content/Outline.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace rekindle::content {

namespace {

// Crossings of a ray towards +X; Haines, "Point in polygon strategies", Graphics Gems IV (1994).
bool inside(const std::vector<math::vec2>& corners, math::vec2 point) {
    bool odd = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const math::vec2 a = corners[i], b = corners[j];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) odd = !odd;
    }
    return odd;
}

// The shoelace formula.
double sizeOf(const std::vector<math::vec2>& corners) {
    double twice = 0;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
        twice += double(corners[j].x) * double(corners[i].y) - double(corners[i].x) * double(corners[j].y);
    return std::abs(twice) / 2;
}

}  // namespace

bool Area::holds(math::vec2 point) const {
    return inside(outline, point) && std::ranges::none_of(holes, [&](const auto& hole) { return inside(hole, point); });
}

double Area::size() const {
    double sum = sizeOf(outline);
    for (const auto& hole : holes) sum -= sizeOf(hole);
    return std::max(sum, 0.0);
}

float lengthAround(const std::vector<math::vec2>& outline) {
    float sum = 0;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) sum += glm::distance(outline[j], outline[i]);
    return sum;
}

float distanceToEdge(const std::vector<math::vec2>& outline, math::vec2 point) {
    float nearest = std::numeric_limits<float>::max();
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const math::vec2 edge = outline[i] - outline[j];
        const float length = glm::dot(edge, edge);
        const float along = length > 0 ? glm::clamp(glm::dot(point - outline[j], edge) / length, 0.f, 1.f) : 0;
        nearest = std::min(nearest, glm::distance(point, outline[j] + along * edge));
    }
    return nearest;
}

}  // namespace rekindle::content
