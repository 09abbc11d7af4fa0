#include "navigate/CheckMesh.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <glm/common.hpp>
#include <glm/vector_relational.hpp>
#include <set>
#include <utility>

namespace rekindle::navigate {

namespace {

constexpr float outermost = 1e5f;  // metres
constexpr std::uint32_t mostTilesAlong = 1 << 14;

bool within(float value, float least, float most) {
    return value >= least && value <= most;  // no NaN either
}

bool within(math::vec3 point) {
    return glm::all(glm::lessThanEqual(glm::abs(point), math::vec3(outermost)));
}

bool isCorner(const Tile& tile, std::uint16_t index) {
    return index < tile.vertices.size() / 3;
}

bool isNeighbour(const Tile& tile, std::uint16_t neighbour) {
    if ((neighbour & beyondTile) == 0) return neighbour < tile.polygonCount();
    const int side = neighbour & 0xf;
    return side < 4 || side == 0xf;  // 0xf: nobody is there
}

// Three corners at least, nothing behind the last one.
const char* whatContradictsPolygon(const Tile& tile, std::size_t polygon) {
    const std::uint16_t* corners = &tile.polygons[polygon * 2 * mostCorners];
    const std::size_t count = tile.cornerCount(polygon);
    if (count < 3 || !std::all_of(corners, corners + count, [&](std::uint16_t c) { return isCorner(tile, c); }))
        return "a polygon has no corners";
    if (!std::all_of(corners + count, corners + mostCorners, [](std::uint16_t c) { return c == noIndex; }))
        return "a polygon has corners beyond its last";
    if (!std::all_of(corners + mostCorners, corners + 2 * mostCorners, [&](std::uint16_t n) { return isNeighbour(tile, n); }))
        return "a polygon has a neighbour that is not there";
    return nullptr;
}

const char* whatContradictsDetail(const Tile& tile, std::size_t polygon) {
    const std::uint64_t firstVertex = tile.details[polygon * 4], vertices = tile.details[polygon * 4 + 1];
    const std::uint64_t firstTriangle = tile.details[polygon * 4 + 2], triangles = tile.details[polygon * 4 + 3];
    if (vertices < tile.cornerCount(polygon) || vertices > 255 || firstVertex + vertices > tile.detailVertices.size() / 3)
        return "the finer mesh of a polygon lacks vertices";
    if (triangles == 0 || triangles > 255 || firstTriangle + triangles > tile.detailTriangles.size() / 4)
        return "the finer mesh of a polygon lacks triangles";
    for (std::uint64_t t = firstTriangle; t < firstTriangle + triangles; ++t)
        for (std::uint64_t corner = 0; corner < 3; ++corner)
            if (tile.detailTriangles[t * 4 + corner] >= vertices) return "a finer mesh has a corner that is not there";
    if (!tile.hasBorder(polygon)) return "the finer mesh of a polygon has no border";  // Detour looks for the nearest one
    return nullptr;
}

const char* whatContradictsTile(const Tile& tile, const MeshData& data) {
    if (tile.x >= mostTilesAlong || tile.z >= mostTilesAlong) return "a tile is too far away";
    if (!within(tile.min) || !within(tile.max)) return "a tile has no place";
    const std::size_t polygons = tile.polygonCount(), tileCount = std::bit_ceil(data.tiles.size());
    if (polygons == 0 || polygons > (std::size_t{1} << referenceBits) / tileCount) return "a tile has too many polygons";
    if (tile.polygons.size() != polygons * 2 * mostCorners || tile.details.size() != polygons * 4 ||
        tile.vertices.size() % 3 != 0 || tile.detailVertices.size() % 3 != 0 || tile.detailTriangles.size() % 4 != 0)
        return "its lists do not fit together";
    if (tile.vertices.size() / 3 >= noIndex || tile.detailVertices.size() / 3 > noIndex) return "a tile has too many vertices";
    if (!std::ranges::all_of(tile.detailVertices, [](float v) { return within(v, -outermost, outermost); }))
        return "a vertex has no place";
    for (std::size_t p = 0; p < polygons; ++p) {
        if (const char* why = whatContradictsPolygon(tile, p)) return why;
        if (const char* why = whatContradictsDetail(tile, p)) return why;
    }
    return nullptr;
}

}  // namespace

const char* whatContradicts(const MeshData& data) {
    const Agent& agent = data.agent;
    if (!within(agent.radius, 0.01f, 10) || !within(agent.height, 0.1f, 100) || !within(agent.climb, 0, 100) ||
        !within(agent.steepest, 0, math::pi / 2))
        return "nobody has such a body";
    if (!within(data.cell, 0.01f, 10) || !within(data.cellHeight, 0.01f, 10) || data.tileCells < 16 || data.tileCells > 1024)
        return "its cells have no size";
    if (!within(data.origin)) return "it has no place";
    if (data.tiles.size() > (std::size_t{1} << (referenceBits - 8))) return "it has too many tiles";
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const Tile& tile : data.tiles) {
        if (!places.insert({tile.x, tile.z}).second) return "two tiles are in one place";
        if (const char* why = whatContradictsTile(tile, data)) return why;
    }
    const auto isPlace = [](const Island& island) {
        return within(island.place) && within(island.area, 0, outermost * outermost);
    };
    return std::ranges::all_of(data.islands, isPlace) ? nullptr : "an island has no place";
}

}  // namespace rekindle::navigate
