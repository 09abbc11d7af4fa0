#include "cook/Borders.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace rekindle::cook {

// What touches in fewer corners than one of so many stands beside the other rather than continuing it.
static constexpr std::size_t fewOf = 16;

Border borderOf(const asset::Mesh& mesh) {
    if (mesh.topology != asset::Topology::Triangles) return {};
    const std::size_t count = mesh.positions.size();
    std::vector<std::uint32_t> places(count);
    meshopt_generateVertexRemap(places.data(), nullptr, count, mesh.positions.data(), count, sizeof(math::vec3));
    const auto corners = mesh.finest();
    std::vector<std::array<std::uint32_t, 4>> edges;  // by place, lower first, and a corner at each of them
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        for (std::size_t e = 0; e < 3; ++e) {
            const std::uint32_t a = corners[i + e], b = corners[i + (e + 1) % 3];
            edges.push_back(places[a] < places[b] ? std::array{places[a], places[b], a, b}
                                                  : std::array{places[b], places[a], b, a});
        }
    std::ranges::sort(edges);
    const auto same = [](const auto& a, const auto& b) { return a[0] == b[0] && a[1] == b[1]; };
    Border border;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if ((i > 0 && same(edges[i], edges[i - 1])) || (i + 1 < edges.size() && same(edges[i], edges[i + 1]))) continue;
        for (const std::uint32_t corner : {edges[i][2], edges[i][3]}) {
            const math::vec3 place = mesh.positions[corner];
            border.push_back({place.x, place.y, place.z});
        }
    }
    std::ranges::sort(border);
    border.erase(std::unique(border.begin(), border.end()), border.end());
    return border;
}

bool meet(const Border& a, const Border& b) {
    Border common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return !common.empty() && common.size() * fewOf >= std::min(a.size(), b.size());
}

}  // namespace rekindle::cook
