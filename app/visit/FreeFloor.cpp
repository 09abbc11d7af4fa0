#include "visit/FreeFloor.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

static constexpr float piece = 0.25f;   // metres
static constexpr float steps = 0.6f;    // metres up or down that the ground may lie beside the visitor's own
static constexpr float warning = 0.5f;  // metres before the edge

std::vector<FloorEdge> edgesOf(const std::array<vec3, 4>& corners, const navigate::WalkMesh& ground) {
    std::vector<FloorEdge> edges;
    const auto onGround = [&](vec3 point) {
        if (const auto place = ground.at(point, steps)) point.y = place->point.y;
        return point;
    };
    for (std::size_t side = 0; side < corners.size(); ++side) {
        const vec3 from = corners[side], to = corners[(side + 1) % corners.size()];
        const int pieces = std::max(1, int(std::lround(glm::distance(from, to) / piece)));
        for (int i = 0; i < pieces; ++i) {
            const vec3 begin = glm::mix(from, to, float(i) / float(pieces)),
                       end = glm::mix(from, to, float(i + 1) / float(pieces));
            edges.push_back({onGround(begin), onGround(end), ground.at((begin + end) / 2.f, steps).has_value()});
        }
    }
    return edges;
}

float nearnessToEdge(vec3 inRoom, math::vec2 size) {
    const float within = std::min(size.x / 2 - std::abs(inRoom.x), size.y / 2 - std::abs(inRoom.z));
    return std::clamp(1 - within / warning, 0.f, 1.f);
}

}  // namespace rekindle::visit
