#include "cook/Deviation.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace rekindle::cook {

using math::vec3;

// From the origin to the segment.
static float squaredDistance(const vec3& a, const vec3& b) {
    const vec3 ab = b - a;
    const float length = glm::dot(ab, ab);
    const float t = length > 0 ? std::clamp(-glm::dot(a, ab) / length, 0.0f, 1.0f) : 0.0f;
    const vec3 nearest = a + ab * t;
    return glm::dot(nearest, nearest);
}

// From the origin to the triangle: to its plane where the foot of the perpendicular lies inside all edges, else to an edge.
static float squaredDistance(const vec3& a, const vec3& b, const vec3& c) {
    const vec3 normal = glm::cross(b - a, c - a);
    const float area = glm::dot(normal, normal);
    const auto inside = [&](const vec3& from, const vec3& to) { return glm::dot(glm::cross(to - from, -from), normal) >= 0; };
    if (area > 0 && inside(a, b) && inside(b, c) && inside(c, a)) {
        const float height = glm::dot(a, normal);
        return height * height / area;
    }
    return std::min({squaredDistance(a, b), squaredDistance(b, c), squaredDistance(c, a)});
}

float distanceFrom(const asset::Mesh& mesh, std::span<const std::uint32_t> triangles) {
    static constexpr std::size_t work = 1 << 23;  // samples times triangles
    static constexpr float betweenSamples = 1.25f;
    const std::size_t samples = std::clamp<std::size_t>(work / (triangles.size() / 3 + 1), 64, 1024);
    const std::size_t count = mesh.positions.size(), step = std::max<std::size_t>(1, count / samples);
    float farthest = 0;
    for (std::size_t v = 0; v < count; v += step) {
        const vec3 eye = mesh.positions[v];
        float nearest = std::numeric_limits<float>::max();
        for (std::size_t i = 0; i + 2 < triangles.size() && nearest > farthest; i += 3)
            nearest =
                std::min(nearest, squaredDistance(mesh.positions[triangles[i]] - eye, mesh.positions[triangles[i + 1]] - eye,
                                                  mesh.positions[triangles[i + 2]] - eye));
        farthest = std::max(farthest, nearest);
    }
    return std::sqrt(farthest) * (step > 1 ? betweenSamples : 1.0f);
}

}  // namespace rekindle::cook
