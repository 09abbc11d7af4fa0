#pragma once

#include <cstdint>
#include <vector>

#include "navigate/Agent.h"

namespace rekindle::navigate {

// Corners that a polygon has at most.
inline constexpr std::size_t mostCorners = 6;
// Stands for no corner, and for no neighbour.
inline constexpr std::uint16_t noIndex = 0xffff;
// A neighbour with this bit is in the next tile; its lowest bits say on which side.
inline constexpr std::uint16_t beyondTile = 0x8000;

// A square of the walkable surface, as plain numbers: convex polygons seen from above, and over each a finer mesh that follows
// the ground's height.
struct Tile {
    std::uint32_t x = 0, z = 0;  // in the grid of tiles
    math::vec3 min{0}, max{0};
    std::vector<std::uint16_t> vertices;        // 3 a vertex: cells from `min`
    std::vector<std::uint16_t> polygons;        // 2 * mostCorners a polygon: its corners, then who is beyond each edge
    std::vector<std::uint32_t> details;         // 4 a polygon: first and count of detail vertices, then of detail triangles
    std::vector<float> detailVertices;          // 3 a vertex, world space; the polygon's own corners come first
    std::vector<std::uint8_t> detailTriangles;  // 4 a triangle: three corners, then two bits an edge: 1 where it is the polygon's

    std::size_t polygonCount() const { return polygons.size() / (2 * mostCorners); }
    std::size_t cornerCount(std::size_t polygon) const;
    // Whether an edge of its finer mesh is the polygon's.
    bool hasBorder(std::size_t polygon) const;
};

// Ground that could be walked on if only one came there.
struct Island {
    math::vec3 place{0};  // on it
    float area = 0;       // square metres
};

// A walkable surface as plain numbers: what is kept, handed on, and made into a WalkMesh.
struct MeshData {
    Agent agent;
    float cell = 0.1f;         // metres; what is thinner is not told apart
    float cellHeight = 0.05f;  // metres
    std::uint32_t tileCells = 256;
    math::vec3 origin{0};  // of the grid of tiles
    std::vector<Tile> tiles;
    std::vector<Island> islands;  // largest first; those of less than a square metre are left out

    float tileSize() const { return static_cast<float>(tileCells) * cell; }
};

// Leaves of a tile's polygons only those that are to be kept, one flag a polygon.
void keepOnly(Tile& tile, const std::vector<bool>& kept);

}  // namespace rekindle::navigate
