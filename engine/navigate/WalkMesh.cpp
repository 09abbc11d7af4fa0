#include "navigate/WalkMesh.h"

#include <DetourCommon.h>
#include <DetourNavMesh.h>
#include <DetourNavMeshBuilder.h>
#include <DetourNavMeshQuery.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <mutex>

#include "navigate/CheckMesh.h"
#include "navigate/Owned.h"

namespace rekindle::navigate {

using math::vec3;

namespace {

constexpr int searchNodes = 32768;      // polygons that the search for a way may look at
constexpr int longestPath = 8192;       // polygons, and corners, that a way may have
constexpr float here = 0.05f;           // metres by which a point may be beside the mesh and yet be on it
constexpr float farthest = 1e6f;        // metres from the origin: nothing is out there
constexpr unsigned short walkable = 1;  // Detour's flag of a polygon

bool usable(vec3 point) {
    return glm::all(glm::lessThan(glm::abs(point), vec3(farthest)));  // no NaN either
}

vec3 vectorOf(const float* from) {
    return {from[0], from[1], from[2]};
}

core::Error contradictory(const char* why) {
    return {core::ErrorKind::BadInput, "this is no mesh to walk on", "", why, "make it anew"};
}

}  // namespace

struct WalkMesh::Detour {
    Owned<dtNavMesh, dtFreeNavMesh> mesh{dtAllocNavMesh()};
    Owned<dtNavMeshQuery, dtFreeNavMeshQuery> query{dtAllocNavMeshQuery()};
    dtQueryFilter filter;
    mutable std::mutex mutex;  // guards the query's memory

    // The tile and the polygon of a reference, as indices of the data.
    std::pair<std::uint32_t, std::uint32_t> indices(dtPolyRef ref) const {
        const dtMeshTile* tile = nullptr;
        const dtPoly* polygon = nullptr;
        mesh->getTileAndPolyByRefUnsafe(ref, &tile, &polygon);
        return {tile->header->userId, static_cast<std::uint32_t>(polygon - tile->polys)};
    }

    // Calls visit(reference, tile, polygon) for each polygon that hangs together with that one directly.
    template <class Visit>
    void forEachNeighbour(dtPolyRef ref, Visit visit) const {
        const dtMeshTile* tile = nullptr;
        const dtPoly* polygon = nullptr;
        mesh->getTileAndPolyByRefUnsafe(ref, &tile, &polygon);
        for (unsigned link = polygon->firstLink; link != DT_NULL_LINK; link = tile->links[link].next)
            if (tile->links[link].ref != 0) visit(tile->links[link].ref);
    }
};

WalkMesh::WalkMesh(MeshData data, std::unique_ptr<Detour> detour) : data_(std::move(data)), detour_(std::move(detour)) {}
WalkMesh::~WalkMesh() = default;
WalkMesh::WalkMesh(WalkMesh&&) noexcept = default;
WalkMesh& WalkMesh::operator=(WalkMesh&&) noexcept = default;

core::Result<WalkMesh> WalkMesh::create(MeshData data) {
    if (const char* why = whatContradicts(data)) return core::fail(contradictory(why));
    WalkMesh made(std::move(data), std::make_unique<Detour>());
    const MeshData& all = made.data_;
    const int tileBits = std::bit_width(std::bit_ceil(std::max<std::size_t>(all.tiles.size(), 1)) - 1);
    dtNavMeshParams params{};
    std::copy_n(&all.origin.x, 3, params.orig);
    params.tileWidth = params.tileHeight = all.tileSize();
    params.maxTiles = 1 << tileBits;
    params.maxPolys = 1 << (referenceBits - tileBits);
    if (dtStatusFailed(made.detour_->mesh->init(&params))) return core::fail(contradictory("it has too many tiles"));
    for (std::size_t i = 0; i < all.tiles.size(); ++i) REKINDLE_TRY(made.addTile(i));
    if (dtStatusFailed(made.detour_->query->init(made.detour_->mesh.get(), searchNodes)))
        return core::fail({core::ErrorKind::Internal, "there is too little memory for a mesh to walk on"});
    return made;
}

core::Result<void> WalkMesh::addTile(std::size_t index) {
    const Tile& tile = data_.tiles[index];
    const std::vector<unsigned short> flags(tile.polygonCount(), walkable);
    const std::vector<unsigned char> areas(tile.polygonCount(), 0);
    dtNavMeshCreateParams params{};
    params.verts = tile.vertices.data();
    params.vertCount = static_cast<int>(tile.vertices.size() / 3);
    params.polys = tile.polygons.data();
    params.polyFlags = flags.data();
    params.polyAreas = areas.data();
    params.polyCount = static_cast<int>(tile.polygonCount());
    params.nvp = static_cast<int>(mostCorners);
    params.detailMeshes = tile.details.data();
    params.detailVerts = tile.detailVertices.data();
    params.detailVertsCount = static_cast<int>(tile.detailVertices.size() / 3);
    params.detailTris = tile.detailTriangles.data();
    params.detailTriCount = static_cast<int>(tile.detailTriangles.size() / 4);
    params.userId = static_cast<unsigned>(index);
    params.tileX = static_cast<int>(tile.x);
    params.tileY = static_cast<int>(tile.z);
    std::copy_n(&tile.min.x, 3, params.bmin);
    std::copy_n(&tile.max.x, 3, params.bmax);
    params.walkableHeight = data_.agent.height;
    params.walkableRadius = data_.agent.radius;
    params.walkableClimb = data_.agent.climb;
    params.cs = data_.cell;
    params.ch = data_.cellHeight;
    params.buildBvTree = true;
    unsigned char* bytes = nullptr;
    int size = 0;
    if (!dtCreateNavMeshData(&params, &bytes, &size)) return core::fail(contradictory("a tile cannot be used"));
    if (dtStatusSucceed(detour_->mesh->addTile(bytes, size, DT_TILE_FREE_DATA, 0, nullptr))) return {};
    dtFree(bytes);
    return core::fail(contradictory("two tiles are in one place"));
}

std::optional<Place> WalkMesh::nearest(vec3 point, vec3 reach) const {
    if (!usable(point) || !usable(reach)) return std::nullopt;
    const std::lock_guard lock(detour_->mutex);
    Place place;
    detour_->query->findNearestPoly(&point.x, &reach.x, &detour_->filter, &place.polygon, &place.point.x);
    if (place.polygon == 0 || glm::any(glm::greaterThan(glm::abs(place.point - point), reach))) return std::nullopt;
    place.point.y = heightOn(place);
    return place;
}

std::optional<Place> WalkMesh::at(vec3 point, float step) const {
    return nearest(point, {here, step, here});
}

std::optional<float> WalkMesh::heightAt(vec3 point, float step) const {
    const auto place = at(point, step);
    return place ? std::optional(place->point.y) : std::nullopt;
}

// The finer mesh's height; just beside the polygon, that of its border.
float WalkMesh::heightOn(const Place& place) const {
    float height = place.point.y;
    if (dtStatusSucceed(detour_->query->getPolyHeight(place.polygon, &place.point.x, &height))) return height;
    vec3 closest = place.point;
    bool over = false;
    if (dtStatusSucceed(detour_->query->closestPointOnPoly(place.polygon, &place.point.x, &closest.x, &over))) return closest.y;
    return place.point.y;
}

Place WalkMesh::move(const Place& from, vec3 to) const {
    if (!usable(from.point) || !usable(to)) return from;
    constexpr int most = 64;
    dtPolyRef visited[most];
    int count = 0;
    const std::lock_guard lock(detour_->mutex);
    Place place = from;
    const dtStatus moved = detour_->query->moveAlongSurface(from.polygon, &from.point.x, &to.x, &detour_->filter, &place.point.x,
                                                            visited, &count, most);
    if (dtStatusFailed(moved) || count == 0) return from;
    place.polygon = visited[count - 1];
    place.point.y = heightOn(place);
    return place;
}

std::vector<vec3> WalkMesh::path(vec3 from, vec3 to) const {
    const auto start = nearest(from), end = nearest(to);
    if (!start || !end) return {};
    const std::lock_guard lock(detour_->mutex);
    const dtNavMeshQuery& query = *detour_->query;
    std::vector<dtPolyRef> polygons(longestPath);
    int count = 0;
    query.findPath(start->polygon, end->polygon, &start->point.x, &end->point.x, &detour_->filter, polygons.data(), &count,
                   longestPath);
    if (count == 0 || polygons[static_cast<std::size_t>(count) - 1] != end->polygon) return {};
    std::vector<vec3> corners(longestPath);
    std::vector<dtPolyRef> at(longestPath);
    int cornerCount = 0;
    query.findStraightPath(&start->point.x, &end->point.x, polygons.data(), count, &corners[0].x, nullptr, at.data(),
                           &cornerCount, longestPath);
    corners.resize(static_cast<std::size_t>(cornerCount));
    for (std::size_t i = 0; i < corners.size(); ++i)
        if (at[i] != 0) corners[i].y = heightOn({corners[i], at[i]});
    if (!corners.empty()) corners.back() = end->point;
    return corners;
}

std::vector<vec3> WalkMesh::path(vec3 from, vec3 to, float spacing) const {
    return onGround(*this, path(from, to), spacing);
}

namespace {

// Looks for the first triangle that a ray meets, among those over the polygons that it is shown.
class Meeting : public dtPolyQuery {
  public:
    Meeting(const MeshData& data, const math::Ray& ray, float limit) : data_(data), ray_(ray), limit_(limit) {}

    void process(const dtMeshTile* tile, dtPoly** polygons, dtPolyRef* refs, int count) override {
        for (int i = 0; i < count; ++i)
            look(data_.tiles[tile->header->userId], static_cast<std::size_t>(polygons[i] - tile->polys), refs[i]);
    }
    std::optional<Place> found() const { return found_; }

  private:
    void look(const Tile& tile, std::size_t polygon, dtPolyRef ref) {
        const std::uint32_t* detail = &tile.details[polygon * 4];
        for (std::uint32_t t = detail[2]; t < detail[2] + detail[3]; ++t) {
            const auto corner = [&](std::size_t which) {
                return vectorOf(&tile.detailVertices[(detail[0] + tile.detailTriangles[t * 4 + which]) * std::size_t{3}]);
            };
            const auto hit = math::intersect(ray_, corner(0), corner(1), corner(2), limit_);
            if (!hit) continue;
            limit_ = hit->distance;
            found_ = Place{ray_.at(hit->distance), ref};
        }
    }

    const MeshData& data_;
    const math::Ray& ray_;
    float limit_;
    std::optional<Place> found_;
};

}  // namespace

std::optional<Place> WalkMesh::meet(const math::Ray& ray, float limit) const {
    const vec3 end = ray.at(std::min(limit, 1000.0f));
    if (!usable(ray.origin) || !usable(end)) return std::nullopt;
    const vec3 middle = 0.5f * (ray.origin + end), half = glm::abs(end - middle) + data_.agent.climb;
    Meeting meeting(data_, ray, limit);
    const std::lock_guard lock(detour_->mutex);
    detour_->query->queryPolygons(&middle.x, &half.x, &detour_->filter, &meeting);
    return meeting.found();
}

namespace {

// Square metres, seen from above, by the shoelace formula; and the mean of the corners.
Island measure(const MeshData& data, const Tile& tile, std::size_t polygon) {
    const std::size_t count = tile.cornerCount(polygon);
    const auto corner = [&](std::size_t i) {
        const std::uint16_t* at = &tile.vertices[tile.polygons[polygon * 2 * mostCorners + i % count] * std::size_t{3}];
        return tile.min + vec3(at[0], at[1], at[2]) * vec3(data.cell, data.cellHeight, data.cell);
    };
    Island measured;
    float twice = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const vec3 a = corner(i), b = corner(i + 1);
        twice += a.x * b.z - b.x * a.z;
        measured.place += a / static_cast<float>(count);
    }
    measured.area = std::abs(twice) / 2;
    return measured;
}

}  // namespace

WalkMesh::Parts WalkMesh::parts() const {
    constexpr auto unknown = std::numeric_limits<std::uint32_t>::max();
    Parts all;
    for (const Tile& tile : data_.tiles) all.partOf.emplace_back(tile.polygonCount(), unknown);
    std::vector<dtPolyRef> next;
    const dtNavMesh& mesh = *detour_->mesh;
    for (std::size_t t = 0; t < data_.tiles.size(); ++t) {
        const dtPolyRef base =
            mesh.getPolyRefBase(mesh.getTileAt(static_cast<int>(data_.tiles[t].x), static_cast<int>(data_.tiles[t].z), 0));
        for (std::uint32_t p = 0; p < data_.tiles[t].polygonCount(); ++p) {
            if (all.partOf[t][p] != unknown) continue;
            const auto part = static_cast<std::uint32_t>(all.parts.size());
            Island& island = all.parts.emplace_back();
            float largest = 0;
            all.partOf[t][p] = part;
            for (next = {base | p}; !next.empty();) {
                const dtPolyRef ref = next.back();
                next.pop_back();
                const auto [tile, polygon] = detour_->indices(ref);
                const Island measured = measure(data_, data_.tiles[tile], polygon);
                island.area += measured.area;
                if (measured.area > largest) island.place = measured.place;
                largest = std::max(largest, measured.area);
                detour_->forEachNeighbour(ref, [&](dtPolyRef neighbour) {
                    const auto [otherTile, other] = detour_->indices(neighbour);
                    if (all.partOf[otherTile][other] != unknown) return;
                    all.partOf[otherTile][other] = part;
                    next.push_back(neighbour);
                });
            }
        }
    }
    return all;
}

std::uint32_t WalkMesh::partOf(const Place& place, const Parts& parts) const {
    const auto [tile, polygon] = detour_->indices(place.polygon);
    return parts.partOf[tile][polygon];
}

std::vector<vec3> onGround(const WalkMesh& mesh, std::span<const vec3> corners, float spacing) {
    std::vector<vec3> points;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const vec3 from = corners[i], way = corners[i + 1] - from;
        const float count = std::max(std::ceil(glm::length(way) / spacing), 1.0f);
        const float step = std::abs(way.y) + 0.5f;
        for (float k = 0; k < count; ++k) {
            vec3 point = from + way * (k / count);
            if (const auto height = mesh.heightAt(point, step)) point.y = *height;
            points.push_back(point);
        }
    }
    if (!corners.empty()) points.push_back(corners.back());
    return points;
}

}  // namespace rekindle::navigate
