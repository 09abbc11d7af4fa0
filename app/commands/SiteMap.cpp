#include "commands/SiteMap.h"

#include "panels/MapPanel.h"

namespace rekindle::commands {

static std::vector<math::vec2> polygonOf(const navigate::Tile& tile, std::size_t polygon, float cell, float north) {
    std::vector<math::vec2> corners;
    const std::uint16_t* indices = tile.polygons.data() + polygon * 2 * navigate::mostCorners;
    for (std::size_t c = 0; c < tile.cornerCount(polygon); ++c) {
        const std::uint16_t* vertex = tile.vertices.data() + std::size_t(indices[c]) * 3;
        corners.push_back(panels::onMap(tile.min + math::vec3(float(vertex[0]) * cell, 0, float(vertex[2]) * cell), north));
    }
    return corners;
}

std::shared_ptr<const panels::MapShape> mapOf(const navigate::MeshData& mesh, float north) {
    panels::MapShape map{.low = math::vec2(1e9f), .high = math::vec2(-1e9f), .north = north};
    for (const navigate::Tile& tile : mesh.tiles)
        for (std::size_t p = 0; p < tile.polygonCount(); ++p) {
            map.polygons.push_back(polygonOf(tile, p, mesh.cell, north));
            for (const math::vec2 corner : map.polygons.back()) {
                map.low = glm::min(map.low, corner);
                map.high = glm::max(map.high, corner);
            }
        }
    return map.polygons.empty() ? nullptr : std::make_shared<const panels::MapShape>(std::move(map));
}

}  // namespace rekindle::commands
