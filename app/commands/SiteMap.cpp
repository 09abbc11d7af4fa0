#include "commands/SiteMap.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "commands/GroundChecks.h"
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

std::shared_ptr<const panels::MapShape> mapOf(const navigate::MeshData& mesh, float north, std::vector<panels::MapPlace> places) {
    panels::MapShape map{.low = math::vec2(1e9f), .high = math::vec2(-1e9f), .north = north, .places = std::move(places)};
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

std::vector<panels::MapPlace> placesOnMap(const content::Site& site, const scene::Scene& scene, const navigate::WalkMesh& mesh) {
    constexpr float apart = 2;  // metres: what is nearer is one place, at another hour
    constexpr math::vec3 beside(1.5f, 2, 1.5f);
    const float north = site.place.north * math::pi / 180;
    std::vector<panels::MapPlace> places;
    const auto add = [&](const content::Texts& name, const std::optional<math::vec3>& feet) {
        if (!feet) return;
        const math::vec2 at = panels::onMap(*feet, north);
        const auto near = [&](const panels::MapPlace& place) { return glm::distance(place.at, at) < apart; };
        if (std::ranges::none_of(places, near)) places.push_back({name, at});
    };
    for (const content::Spawn& spawn : site.spawns) {
        const auto ground = mesh.nearest(spawn.position, beside);
        add(spawn.name, ground ? std::optional(ground->point) : std::nullopt);
    }
    for (const content::Viewpoint& viewpoint : site.viewpoints) add(viewpoint.name, standingAt(viewpoint, scene, mesh));
    return places;
}

}  // namespace rekindle::commands
