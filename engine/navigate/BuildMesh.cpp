#include "navigate/BuildMesh.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <glm/common.hpp>

#include "core/Jobs.h"
#include "navigate/BuildTile.h"
#include "navigate/WalkMesh.h"

namespace rekindle::navigate {

using math::vec2;
using math::vec3;

namespace {

constexpr double mostCells = 64e6;      // seen from above
constexpr float coarsest = 0.3f;        // metres of a cell: beyond, doors would close
constexpr float smallestIsland = 1;     // square metres
constexpr vec3 startReach(1, 2.5f, 1);  // metres from a start to the ground that is meant

core::Error nothingThere(const char* why) {
    return {core::ErrorKind::Unsupported, "there is nothing to walk on", "", why};
}

math::Bounds boundsOf(const Piece& piece) {
    return piece.model->meshes[piece.mesh].bounds.transformed(piece.worldFromMesh);
}

// What of the ground may be walked on at all.
math::Bounds extentOf(const Ground& ground) {
    math::Bounds all, allowed;
    for (const Piece& piece : ground.pieces)
        if (!piece.water) all.add(boundsOf(piece));
    if (ground.outlines.empty() || all.empty()) return all;
    for (const Outline& outline : ground.outlines)
        for (const vec2 corner : outline.corners) allowed.add(vec3(corner.x, 0, corner.y));
    all.min = glm::max(all.min, vec3(allowed.min.x, all.min.y, allowed.min.z));
    all.max = glm::min(all.max, vec3(allowed.max.x, all.max.y, allowed.max.z));
    return all;
}

// The grid of tiles, and how many there are along x and z.
struct Grid {
    MeshData mesh;
    math::uvec2 tiles{0};

    std::size_t count() const { return std::size_t{tiles.x} * tiles.y; }
    math::uvec2 at(std::size_t index) const {
        return {static_cast<std::uint32_t>(index % tiles.x), static_cast<std::uint32_t>(index / tiles.x)};
    }
};

core::Result<Grid> gridOver(const math::Bounds& extent, const BuildSettings& settings) {
    const vec3 size = extent.size();
    if (extent.empty() || !(size.x >= 0) || !(size.z >= 0))
        return core::fail(nothingThere("nothing is there that blocks a step"));
    if (std::min(size.x, size.z) < 2 * settings.agent.radius) return core::fail(nothingThere("it is too small to stand on"));
    const double needed = std::sqrt(double(size.x) * double(size.z) / mostCells);
    if (needed > double(coarsest)) return core::fail(nothingThere("it is wider than can be gone through cell by cell"));
    Grid grid;
    grid.mesh.agent = settings.agent;
    grid.mesh.cell = std::max(settings.cell, static_cast<float>(needed));
    grid.mesh.cellHeight = settings.cellHeight;
    const float tile = grid.mesh.tileSize();
    grid.mesh.origin = vec3(std::floor(extent.min.x / tile), 0, std::floor(extent.min.z / tile)) * tile;
    const vec3 count = glm::ceil((extent.max - grid.mesh.origin) / tile);
    grid.tiles = {static_cast<std::uint32_t>(std::max(count.x, 1.0f)), static_cast<std::uint32_t>(std::max(count.z, 1.0f))};
    return grid;
}

// Which pieces touch each tile.
std::vector<std::vector<const Piece*>> sorted(const Ground& ground, const Grid& grid) {
    std::vector<std::vector<const Piece*>> tiles(grid.count());
    const float size = grid.mesh.tileSize(), margin = marginOf(grid.mesh);
    const vec3 last(static_cast<float>(grid.tiles.x) - 1, 0, static_cast<float>(grid.tiles.y) - 1);
    for (const Piece& piece : ground.pieces) {
        const math::Bounds box = boundsOf(piece);
        if (box.empty()) continue;
        const vec3 from = glm::max(glm::floor((box.min - margin - grid.mesh.origin) / size), vec3(0));
        const vec3 to = glm::min(glm::floor((box.max + margin - grid.mesh.origin) / size), last);
        for (float z = from.z; z <= to.z; ++z)
            for (float x = from.x; x <= to.x; ++x)
                tiles[static_cast<std::size_t>(z) * grid.tiles.x + static_cast<std::size_t>(x)].push_back(&piece);
    }
    return tiles;
}

core::Result<MeshData> buildTiles(const Ground& ground, Grid grid, core::Progress& progress) {
    const auto pieces = sorted(ground, grid);
    std::vector<std::optional<Tile>> made(grid.count());
    std::atomic<std::size_t> done = 0;
    core::parallelFor(made.size(), [&](std::size_t i) {
        if (progress.cancelled()) return;
        made[i] = buildTile(pieces[i], ground.outlines, grid.mesh, grid.at(i));
        progress.report("finding where one can walk", float(++done) / float(made.size()));
    });
    if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "looking for where one can walk was cancelled"});
    for (std::optional<Tile>& tile : made)
        if (tile) grid.mesh.tiles.push_back(std::move(*tile));
    if (grid.mesh.tiles.empty()) return core::fail(nothingThere("it is too steep, too narrow or too low everywhere"));
    return std::move(grid.mesh);
}

// Which parts are walked on: those of the starts, else all that are large enough to take a step.
std::vector<bool> reachedParts(const WalkMesh& mesh, const WalkMesh::Parts& parts, std::span<const vec3> starts) {
    std::vector<bool> reached(parts.parts.size(), false);
    for (const vec3 start : starts)
        if (const auto place = mesh.nearest(start, startReach)) reached[mesh.partOf(*place, parts)] = true;
    if (starts.empty())
        std::transform(parts.parts.begin(), parts.parts.end(), reached.begin(),
                       [](const Island& part) { return part.area >= smallestIsland; });
    return reached;
}

core::Result<MeshData> keepReached(MeshData all, std::span<const vec3> starts) {
    REKINDLE_ASSIGN(mesh, WalkMesh::create(std::move(all)));
    const WalkMesh::Parts parts = mesh.parts();
    const std::vector<bool> reached = reachedParts(mesh, parts, starts);
    MeshData data = mesh.data();
    for (std::size_t t = 0; t < data.tiles.size(); ++t) {
        std::vector<bool> kept(data.tiles[t].polygonCount());
        for (std::size_t p = 0; p < kept.size(); ++p) kept[p] = reached[parts.partOf[t][p]];
        keepOnly(data.tiles[t], kept);
    }
    std::erase_if(data.tiles, [](const Tile& tile) { return tile.polygonCount() == 0; });
    for (std::size_t i = 0; i < reached.size(); ++i)
        if (!reached[i] && parts.parts[i].area >= smallestIsland) data.islands.push_back(parts.parts[i]);
    std::ranges::stable_sort(data.islands, std::ranges::greater(), &Island::area);
    if (data.tiles.empty()) return core::fail(nothingThere("no start is on ground that one can walk on"));
    return data;
}

}  // namespace

core::Result<MeshData> buildMesh(const Ground& ground, const BuildSettings& settings, core::Progress& progress) {
    REKINDLE_ASSIGN(grid, gridOver(extentOf(ground), settings));
    REKINDLE_ASSIGN(all, buildTiles(ground, std::move(grid), progress));
    return keepReached(std::move(all), ground.starts);
}

}  // namespace rekindle::navigate
