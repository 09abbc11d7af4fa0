#include "navigate/BuildTile.h"

#include <Recast.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <initializer_list>
#include <limits>

#include "math/Bounds.h"
#include "navigate/OutlineRow.h"
#include "navigate/Owned.h"

namespace rekindle::navigate {

using math::vec3;

namespace {

using Heights = Owned<rcHeightfield, rcFreeHeightField>;
using Floors = Owned<rcCompactHeightfield, rcFreeCompactHeightfield>;
using Contours = Owned<rcContourSet, rcFreeContourSet>;
using Polygons = Owned<rcPolyMesh, rcFreePolyMesh>;
using Details = Owned<rcPolyMeshDetail, rcFreePolyMeshDetail>;

// What a triangle is to those who walk; Recast's areas. A higher one wins where two are in one place.
enum Area : unsigned char { Blocked = RC_NULL_AREA, Floor = 1 };

// Triangles of one area, three corners each.
struct Triangles {
    std::vector<float> corners;
    std::vector<unsigned char> areas;

    void add(const vec3 (&triangle)[3], Area area) {
        for (const vec3& corner : triangle) corners.insert(corners.end(), {corner.x, corner.y, corner.z});
        areas.push_back(area);
    }
};

struct Steps {
    int height, climb, radius;  // of the agent, in cells
};

class TileBuilder {
  public:
    TileBuilder(const MeshData& grid, math::uvec2 at) : grid_(grid), at_(at) {
        const float size = grid.tileSize();
        inner_.min = grid.origin + vec3(size * static_cast<float>(at.x), 0, size * static_cast<float>(at.y));
        inner_.max = inner_.min + vec3(size, 0, size);
        const float margin = marginOf(grid);
        outer_ = {inner_.min - vec3(margin, 0, margin), inner_.max + vec3(margin, 0, margin)};
        border_ = static_cast<int>(std::lround(margin / grid.cell));
        steps_ = {.height = static_cast<int>(std::ceil(grid.agent.height / grid.cellHeight)),
                  .climb = static_cast<int>(std::floor(grid.agent.climb / grid.cellHeight)),
                  .radius = static_cast<int>(std::ceil(grid.agent.radius / grid.cell))};
    }

    std::optional<Tile> build(std::span<const Piece* const> pieces, std::span<const Outline> outlines) {
        for (const Piece* piece : pieces) gather(*piece);
        if (floors_.areas.empty() || !limitHeights()) return std::nullopt;
        const Heights heights = rasterised({&floors_, &walls_}), water = rasterised({&water_});
        Floors floors = heights && water ? floorsOf(*heights) : nullptr;
        if (!floors || !prepare(*floors, *water, outlines)) return std::nullopt;
        return tileOf(*floors);
    }

  private:
    void gather(const Piece& piece);
    bool limitHeights();
    Heights rasterised(std::initializer_list<const Triangles*> layers);
    Floors floorsOf(rcHeightfield& heights);
    bool prepare(rcCompactHeightfield& floors, const rcHeightfield& water, std::span<const Outline> outlines);
    void leaveWater(rcCompactHeightfield& floors, const rcHeightfield& water) const;
    void keepWithin(rcCompactHeightfield& floors, std::span<const Outline> outlines) const;
    std::optional<Tile> tileOf(rcCompactHeightfield& floors);
    Tile plain(const rcPolyMesh& mesh, const rcPolyMeshDetail& detail) const;

    const MeshData& grid_;
    math::uvec2 at_;
    math::Bounds inner_, outer_;  // the tile, without and with its margin; their heights are those of what is in it
    int border_ = 0;              // cells
    Steps steps_{};
    Triangles floors_, walls_, water_;
    rcContext context_{false};
};

void TileBuilder::gather(const Piece& piece) {
    const asset::Mesh& mesh = piece.model->meshes[piece.mesh];
    const float flattest = std::cos(grid_.agent.steepest);
    std::vector<vec3> world(mesh.positions.size());
    std::ranges::transform(mesh.positions, world.begin(),
                           [&](const vec3& position) { return vec3(piece.worldFromMesh * math::vec4(position, 1)); });
    const auto indices = mesh.finest();
    for (std::size_t i = 0; i + 3 <= indices.size(); i += 3) {
        const vec3 triangle[3] = {world[indices[i]], world[indices[i + 1]], world[indices[i + 2]]};
        const vec3 low = glm::min(glm::min(triangle[0], triangle[1]), triangle[2]);
        const vec3 high = glm::max(glm::max(triangle[0], triangle[1]), triangle[2]);
        if (low.x > outer_.max.x || high.x < outer_.min.x || low.z > outer_.max.z || high.z < outer_.min.z) continue;
        const vec3 across = glm::cross(triangle[1] - triangle[0], triangle[2] - triangle[0]);
        const float length = glm::length(across);
        if (piece.water)
            water_.add(triangle, Floor);
        else if (length > 0 && std::abs(across.y) >= flattest * length)
            floors_.add(triangle, Floor);
        else
            walls_.add(triangle, Blocked);
    }
}

// The heights that floors are at, in steps of a cell so that tiles agree (0 is in the middle of one), and room for a head. False
// where they are none.
bool TileBuilder::limitHeights() {
    float low = std::numeric_limits<float>::max(), high = std::numeric_limits<float>::lowest();
    for (std::size_t i = 1; i < floors_.corners.size(); i += 3) {
        low = std::min(low, floors_.corners[i]);
        high = std::max(high, floors_.corners[i]);
    }
    if (!std::isfinite(low) || !std::isfinite(high)) return false;
    const float step = grid_.cellHeight, most = step * static_cast<float>(RC_SPAN_MAX_HEIGHT - 1);
    low = (std::floor(low / step) - 1.5f) * step;
    inner_.min.y = outer_.min.y = low;
    inner_.max.y = outer_.max.y = std::min(high + grid_.agent.height + 2 * step, low + most);
    return true;
}

// One layer after the other. Floors first and walls last: so the top of a wall that stands on a floor is no floor.
Heights TileBuilder::rasterised(std::initializer_list<const Triangles*> layers) {
    Heights heights(rcAllocHeightfield());
    const int size = static_cast<int>(grid_.tileCells) + 2 * border_;
    if (!heights ||
        !rcCreateHeightfield(&context_, *heights, size, size, &outer_.min.x, &outer_.max.x, grid_.cell, grid_.cellHeight))
        return nullptr;
    for (const Triangles* triangles : layers)
        if (!triangles->areas.empty() && !rcRasterizeTriangles(&context_, triangles->corners.data(), triangles->areas.data(),
                                                               static_cast<int>(triangles->areas.size()), *heights, steps_.climb))
            return nullptr;
    return heights;
}

Floors TileBuilder::floorsOf(rcHeightfield& heights) {
    rcFilterLowHangingWalkableObstacles(&context_, steps_.climb, heights);
    rcFilterLedgeSpans(&context_, steps_.height, steps_.climb, heights);
    rcFilterWalkableLowHeightSpans(&context_, steps_.height, heights);
    Floors floors(rcAllocCompactHeightfield());
    if (!floors || !rcBuildCompactHeightfield(&context_, steps_.height, steps_.climb, heights, *floors)) return nullptr;
    return floors;
}

// What is left keeps a body's width away from walls, ledges and water; outlines are no walls.
bool TileBuilder::prepare(rcCompactHeightfield& floors, const rcHeightfield& water, std::span<const Outline> outlines) {
    leaveWater(floors, water);
    if (!rcErodeWalkableArea(&context_, steps_.radius, floors)) return false;
    if (!outlines.empty()) keepWithin(floors, outlines);
    return rcBuildRegionsMonotone(&context_, floors, border_, 16, 400);
}

// No floor is at a water's height, or below.
void TileBuilder::leaveWater(rcCompactHeightfield& floors, const rcHeightfield& water) const {
    for (int column = 0; column < floors.width * floors.height; ++column) {
        unsigned top = 0;
        for (const rcSpan* span = water.spans[column]; span; span = span->next) top = span->smax;
        const rcCompactCell& cell = floors.cells[column];
        for (unsigned i = cell.index, end = cell.index + cell.count; top > 0 && i < end; ++i)
            if (floors.spans[i].y <= top) floors.areas[i] = Blocked;
    }
}

void TileBuilder::keepWithin(rcCompactHeightfield& floors, std::span<const Outline> outlines) const {
    for (int row = 0; row < floors.height; ++row) {
        const OutlineRow inside(outlines, floors.bmin[2] + (static_cast<float>(row) + 0.5f) * floors.cs);
        for (int column = 0; column < floors.width; ++column) {
            const rcCompactCell& cell = floors.cells[row * floors.width + column];
            const float x = floors.bmin[0] + (static_cast<float>(column) + 0.5f) * floors.cs;
            for (unsigned i = cell.index, end = cell.index + cell.count; i < end; ++i)
                if (!inside.holds(x, floors.bmin[1] + (static_cast<float>(floors.spans[i].y) - 0.5f) * floors.ch))
                    floors.areas[i] = Blocked;
        }
    }
}

std::optional<Tile> TileBuilder::tileOf(rcCompactHeightfield& floors) {
    constexpr float borderError = 1.2f;                          // cells that a polygon's edge may be off
    constexpr float sampleDistance = 0.6f, sampleError = 0.04f;  // metres: how the finer meshes follow the ground
    const int longestEdge = static_cast<int>(12 / grid_.cell);
    const Contours contours(rcAllocContourSet());
    const Polygons mesh(rcAllocPolyMesh());
    const Details detail(rcAllocPolyMeshDetail());
    if (!contours || !mesh || !detail) return std::nullopt;
    if (!rcBuildContours(&context_, floors, borderError, longestEdge, *contours) || contours->nconts == 0) return std::nullopt;
    if (!rcBuildPolyMesh(&context_, *contours, static_cast<int>(mostCorners), *mesh) || mesh->npolys == 0) return std::nullopt;
    if (!rcBuildPolyMeshDetail(&context_, *mesh, floors, sampleDistance, sampleError, *detail)) return std::nullopt;
    return plain(*mesh, *detail);
}

// Recast finds borders by distances; a sliver might have none.
void giveBorders(Tile& tile) {
    constexpr std::uint8_t everyEdge = 0b010101;
    for (std::size_t polygon = 0; polygon < tile.polygonCount(); ++polygon) {
        if (tile.hasBorder(polygon)) continue;
        const std::uint32_t* detail = &tile.details[polygon * 4];
        for (std::uint32_t t = detail[2]; t < detail[2] + detail[3]; ++t)
            tile.detailTriangles[t * std::size_t{4} + 3] = everyEdge;
    }
}

// Recast gives the upper sides of the cells that floors are in, and those of the finer mesh one cell higher: half a cell, and
// one and a half, too high on the average.
Tile TileBuilder::plain(const rcPolyMesh& mesh, const rcPolyMeshDetail& detail) const {
    const auto list = [](const auto* from, int count) { return std::vector(from, from + static_cast<std::size_t>(count)); };
    Tile tile{.x = at_.x,
              .z = at_.y,
              .min = inner_.min - vec3(0, 0.5f * grid_.cellHeight, 0),
              .max = inner_.max,
              .vertices = list(mesh.verts, mesh.nverts * 3),
              .polygons = list(mesh.polys, mesh.npolys * 2 * static_cast<int>(mostCorners)),
              .details = list(detail.meshes, detail.nmeshes * 4),
              .detailVertices = list(detail.verts, detail.nverts * 3),
              .detailTriangles = list(detail.tris, detail.ntris * 4)};
    for (std::size_t y = 1; y < tile.detailVertices.size(); y += 3) tile.detailVertices[y] -= 1.5f * grid_.cellHeight;
    giveBorders(tile);
    return tile;
}

}  // namespace

float marginOf(const MeshData& grid) {
    return (std::ceil(grid.agent.radius / grid.cell) + 3) * grid.cell;
}

std::optional<Tile> buildTile(std::span<const Piece* const> pieces, std::span<const Outline> outlines, const MeshData& grid,
                              math::uvec2 at) {
    return TileBuilder(grid, at).build(pieces, outlines);
}

}  // namespace rekindle::navigate
