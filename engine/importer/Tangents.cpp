#include "importer/Tangents.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <limits>
#include <unordered_map>

#include "importer/VertexRemap.h"

namespace rekindle::importer {

using math::vec2, math::vec3, math::vec4;

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// What makes two vertices one to the rule. Bytes are compared, so no zero may be negative.
using PointKey = std::array<float, 8>;

struct PointHash {
    std::size_t operator()(const PointKey& key) const {
        std::size_t hash = 0;
        for (const float value : key) {
            std::uint32_t bits;
            std::memcpy(&bits, &value, sizeof bits);
            hash = (hash ^ bits) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 32;
        }
        return hash;
    }
};

enum class Side : std::uint8_t {
    Front,
    Mirrored,
    Any
};  // which way round the texture lies on a triangle; Any: it has no area there

struct Face {
    vec3 along{0};  // unit vector of growing u
    Side side = Side::Any;
    bool degenerate = false;
    std::array<std::uint32_t, 3> neighbours{none, none, none};  // across the edge from corner i to the next
};

class TangentMaker {
  public:
    TangentMaker(const asset::Mesh& mesh, std::uint32_t uvSet) : mesh_(mesh), uvs_(mesh.uvs[uvSet]) {}

    // One tangent for each element of mesh.indices.
    std::vector<vec4> make() {
        findPoints();
        for (std::size_t face = 0; face < mesh_.indices.size() / 3; ++face) faces_.push_back(measure(face));
        findNeighbours();
        grouped_.assign(mesh_.indices.size(), false);
        tangents_.assign(mesh_.indices.size(), vec4(0));
        for (std::uint32_t corner = 0; corner < mesh_.indices.size(); ++corner)
            if (!grouped_[corner] && faces_[corner / 3].side != Side::Any && !faces_[corner / 3].degenerate) makeGroup(corner);
        fillRest();
        return std::move(tangents_);
    }

  private:
    std::uint32_t point(std::size_t corner) const { return points_[mesh_.indices[corner]]; }
    vec3 position(std::size_t corner) const { return mesh_.positions[mesh_.indices[corner]]; }
    // With v up: the bitangent of glTF's normal maps points up in the picture, where its v goes down.
    vec2 uv(std::size_t corner) const {
        const vec2 value = uvs_[mesh_.indices[corner]];
        return {value.x, 1 - value.y};
    }
    static std::size_t next(std::size_t corner) { return corner % 3 == 2 ? corner - 2 : corner + 1; }
    static std::size_t previous(std::size_t corner) { return corner % 3 == 0 ? corner + 2 : corner - 1; }

    void findPoints() {
        std::unordered_map<PointKey, std::uint32_t, PointHash> known;
        known.reserve(mesh_.positions.size());
        for (std::uint32_t i = 0; i < mesh_.positions.size(); ++i) {
            const vec3 p = mesh_.positions[i] + 0.0f, n = mesh_.normals[i] + 0.0f;
            const vec2 t = uvs_[i] + 0.0f;
            points_.push_back(known.try_emplace({p.x, p.y, p.z, n.x, n.y, n.z, t.x, t.y}, i).first->second);
        }
    }

    Face measure(std::size_t number) const {
        const std::size_t first = number * 3;
        const vec3 p0 = position(first), p1 = position(first + 1), p2 = position(first + 2);
        Face face{.degenerate = p0 == p1 || p1 == p2 || p2 == p0};
        const vec3 d1 = p1 - p0, d2 = p2 - p0;
        const vec2 t1 = uv(first + 1) - uv(first), t2 = uv(first + 2) - uv(first);
        const float area = t1.x * t2.y - t1.y * t2.x;
        const vec3 along = (d1 * t2.y - d2 * t1.y) * (area > 0 ? 1.0f : -1.0f);
        const vec3 across = d2 * t1.x - d1 * t2.x;
        const float length = glm::length(along), height = glm::length(across);
        if (!std::isnormal(area) || !std::isnormal(length) || !std::isnormal(height)) return face;
        face.along = along / length;
        face.side = area > 0 ? Side::Front : Side::Mirrored;
        return face;
    }

    struct Edge {
        std::uint32_t low, high;  // points
        std::uint32_t corner;     // it begins at
        bool rising;              // from low to high
        auto order() const { return std::tie(low, high, corner); }
    };

    // Two triangles are neighbours across an edge that they run through in opposite directions; each edge of a triangle has one.
    void findNeighbours() {
        std::vector<Edge> edges;
        edges.reserve(mesh_.indices.size());
        for (std::uint32_t corner = 0; corner < mesh_.indices.size(); ++corner) {
            if (faces_[corner / 3].degenerate) continue;
            const std::uint32_t from = point(corner), to = point(next(corner));
            edges.push_back({std::min(from, to), std::max(from, to), corner, from < to});
        }
        std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.order() < b.order(); });
        for (std::size_t i = 0; i < edges.size(); ++i) pairUp(edges, i);
    }

    void pairUp(const std::vector<Edge>& edges, std::size_t i) {
        const Edge& a = edges[i];
        std::uint32_t& mine = faces_[a.corner / 3].neighbours[a.corner % 3];
        for (std::size_t j = i + 1; mine == none && j < edges.size() && edges[j].low == a.low && edges[j].high == a.high; ++j) {
            const Edge& b = edges[j];
            std::uint32_t& theirs = faces_[b.corner / 3].neighbours[b.corner % 3];
            if (b.rising == a.rising || theirs != none) continue;
            mine = b.corner / 3;
            theirs = a.corner / 3;
        }
    }

    // The corner of `face` at `wanted`; none when it has no such corner.
    std::uint32_t cornerAt(std::uint32_t face, std::uint32_t wanted) const {
        for (std::uint32_t corner = face * 3; corner < face * 3 + 3; ++corner)
            if (point(corner) == wanted) return corner;
        return none;
    }

    // Collects all corners that share the tangent of `start`, and gives it to them.
    void makeGroup(std::uint32_t start) {
        const Side side = faces_[start / 3].side;
        std::vector<std::uint32_t> group, waiting{start};
        while (!waiting.empty()) {
            const std::uint32_t corner = waiting.back();
            waiting.pop_back();
            Face& face = faces_[corner / 3];
            if (grouped_[corner]) continue;
            const bool free = face.side == Side::Any && !grouped_[corner / 3 * 3] && !grouped_[corner / 3 * 3 + 1] &&
                              !grouped_[corner / 3 * 3 + 2];
            // A triangle whose texture has no area goes with the first group that reaches it.
            if (free) anySides_[corner / 3] = side;
            if ((face.side == Side::Any ? anySides_[corner / 3] : face.side) != side) continue;
            grouped_[corner] = true;
            group.push_back(corner);
            for (const std::size_t edge : {previous(corner), std::size_t{corner}})
                if (const std::uint32_t other = face.neighbours[edge % 3]; other != none)
                    if (const std::uint32_t there = cornerAt(other, point(start)); there != none) waiting.push_back(there);
        }
        const vec4 tangent(meanTangent(group), side == Side::Front ? 1.0f : -1.0f);
        for (const std::uint32_t corner : group) tangents_[corner] = tangent;
    }

    static vec3 flattened(vec3 vector, vec3 normal) {
        const vec3 flat = vector - normal * glm::dot(normal, vector);
        const float length = glm::length(flat);
        return std::isnormal(length) ? flat / length : vec3(0);
    }

    // The mean of the triangles' tangents in the plane of the normal, weighted by their angles there.
    vec3 meanTangent(const std::vector<std::uint32_t>& group) const {
        const vec3 normal = mesh_.normals[mesh_.indices[group.front()]];
        vec3 sum(0);
        for (const std::uint32_t corner : group) {
            if (faces_[corner / 3].side == Side::Any) continue;
            const vec3 back = flattened(position(previous(corner)) - position(corner), normal);
            const vec3 forth = flattened(position(next(corner)) - position(corner), normal);
            sum += flattened(faces_[corner / 3].along, normal) * std::acos(std::clamp(glm::dot(back, forth), -1.0f, 1.0f));
        }
        const float length = glm::length(sum);
        return std::isnormal(length) ? sum / length : anyPerpendicular(normal);
    }

    // Corners of degenerate triangles take the tangent of a sound one at the same point; the rest take any.
    void fillRest() {
        std::vector<std::uint32_t> donors(mesh_.positions.size(), none);
        for (std::uint32_t corner = 0; corner < mesh_.indices.size(); ++corner)
            if (grouped_[corner] && donors[point(corner)] == none) donors[point(corner)] = corner;
        for (std::uint32_t corner = 0; corner < mesh_.indices.size(); ++corner) {
            if (grouped_[corner]) continue;
            const std::uint32_t donor = donors[point(corner)];
            tangents_[corner] =
                donor != none ? tangents_[donor] : vec4(anyPerpendicular(mesh_.normals[mesh_.indices[corner]]), 1);
        }
    }

    const asset::Mesh& mesh_;
    const asset::Stream<vec2>& uvs_;
    std::vector<std::uint32_t> points_;  // for each vertex: the first one equal to it
    std::vector<Face> faces_;
    std::unordered_map<std::uint32_t, Side> anySides_;
    std::vector<bool> grouped_;
    std::vector<vec4> tangents_;
};

}  // namespace

vec3 anyPerpendicular(vec3 direction) {
    const vec3 axis = std::abs(direction.x) < 0.7f ? vec3(1, 0, 0) : vec3(0, 1, 0);
    const vec3 across = axis - direction * glm::dot(direction, axis);
    const float length = glm::length(across);
    return length > 0 ? across / length : axis;
}

void makeTangents(asset::Mesh& mesh, std::uint32_t uvSet) {
    const std::vector<vec4> cornerTangents = TangentMaker(mesh, uvSet).make();
    // Vertices with the corners' tangents; `later` chains the further ones that one vertex became.
    std::vector<std::uint32_t> sources, later, firsts(mesh.positions.size(), none);
    std::vector<vec4> tangents;
    for (std::size_t corner = 0; corner < mesh.indices.size(); ++corner) {
        std::uint32_t* place = &firsts[mesh.indices[corner]];
        while (*place != none && tangents[*place] != cornerTangents[corner]) place = &later[*place];
        const bool fresh = *place == none;
        if (fresh) *place = static_cast<std::uint32_t>(sources.size());
        const std::uint32_t vertex = *place;
        if (fresh) {
            sources.push_back(mesh.indices[corner]);
            tangents.push_back(cornerTangents[corner]);
            later.push_back(none);
        }
        mesh.indices[corner] = vertex;
    }
    remapVertices(mesh, sources);
    mesh.tangents = std::move(tangents);
}

}  // namespace rekindle::importer
