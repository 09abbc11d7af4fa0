#include "cook/Lods.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "CookModels.h"
#include "cook/MeshOrder.h"
#include "cook/MeshSplit.h"

namespace rekindle::cook {

using asset::Mesh, asset::MeshLod;
using math::vec3;

// The nearest point of a triangle: Ericson, "Real-Time Collision Detection" (2005), 5.1.5.
static float distanceTo(const vec3& p, const vec3& a, const vec3& b, const vec3& c) {
    const vec3 ab = b - a, ac = c - a, ap = p - a, bp = p - b, cp = p - c;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap), d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d1 <= 0 && d2 <= 0) return glm::length(ap);
    if (d3 >= 0 && d4 <= d3) return glm::length(bp);
    if (d6 >= 0 && d5 <= d6) return glm::length(cp);
    const float vc = d1 * d4 - d3 * d2, vb = d5 * d2 - d1 * d6, va = d3 * d6 - d5 * d4;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) return glm::length(ap - ab * (d1 / (d1 - d3)));
    if (vb <= 0 && d2 >= 0 && d6 <= 0) return glm::length(ap - ac * (d2 / (d2 - d6)));
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return glm::length(bp - (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6))));
    const float sum = va + vb + vc;
    return glm::length(ap - ab * (vb / sum) - ac * (vc / sum));
}

// How far the vertices of the finest level are from the surface of another, at most.
static float measuredError(const Mesh& mesh, const MeshLod& lod) {
    float most = 0;
    for (std::size_t v = 0; v < mesh.positions.size(); v += 7) {
        float nearest = std::numeric_limits<float>::max();
        for (std::uint32_t i = lod.firstIndex; i < lod.firstIndex + lod.indexCount; i += 3)
            nearest = std::min(nearest, distanceTo(mesh.positions[v], mesh.positions[mesh.indices[i]],
                                                   mesh.positions[mesh.indices[i + 1]], mesh.positions[mesh.indices[i + 2]]));
        most = std::max(most, nearest);
    }
    return most;
}

class LodError : public testing::TestWithParam<Mesh (*)(std::uint32_t)> {};

TEST_P(LodError, IsNoLessThanTheTrueDistance) {
    Mesh mesh = GetParam()(48);
    makeLods(mesh, false);
    ASSERT_GE(mesh.lods.size(), 3u);
    const Mesh& made = mesh;
    for (const MeshLod& lod : made.lods) {
        EXPECT_LE(measuredError(made, lod), lod.error + 1e-5f) << lod.indexCount / 3 << " triangles";
        EXPECT_LE(lod.error, 20 * measuredError(made, lod) + 0.02f) << "much too careful: " << lod.indexCount / 3;
    }
}

static Mesh noise(std::uint32_t side) {
    return terrain(side, [](float x, float z) { return 0.03f * std::sin(50 * x + 31 * z) * std::sin(43 * z - 17 * x); });
}

// A roof of tiles: hundreds of loose rectangles, which only merging makes fewer.
static Mesh tiles(std::uint32_t side) {
    Mesh mesh;
    for (std::uint32_t tile = 0; tile < side * 12; ++tile) {
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        const vec3 at(float(tile % side) / float(side), 0.01f * float(tile % 7), float(tile / side) / float(side));
        for (const vec3& corner : {vec3(0), vec3(0, 0, 0.02f), vec3(0.02f, 0, 0), vec3(0.02f, 0.004f, 0.02f)})
            mesh.positions.push_back(at + corner);
        mesh.indices.insert(mesh.indices.end(), {first, first + 1, first + 2, first + 2, first + 1, first + 3});
    }
    mesh.normals = std::vector<vec3>(std::as_const(mesh.positions).size(), vec3(0, 1, 0));
    return mesh;
}

INSTANTIATE_TEST_SUITE_P(Meshes, LodError, testing::Values(&hills, &ball, &noise, &tiles));

// A large ball and a pea far from it: whoever looks at the whole takes the pea away first.
TEST(Lods, KeepSmallLooseParts) {
    Mesh mesh = ball(24);
    const Mesh large = mesh;
    const auto count = static_cast<std::uint32_t>(large.positions.size());
    for (const vec3& p : large.positions) {
        mesh.positions.push_back(p * 0.02f + vec3(4, 0, 0));
        mesh.normals.push_back({0, 1, 0});
        mesh.uvs[0].push_back({0, 0});
    }
    for (const std::uint32_t index : large.indices) mesh.indices.push_back(count + index);
    makeLods(mesh, false);
    const auto few = std::ranges::find_if(mesh.lods, [](const MeshLod& lod) { return lod.indexCount < 3 * 200; });
    ASSERT_NE(few, mesh.lods.end());
    EXPECT_LT(few->error, 1);
}

TEST(Lods, HalveTheTrianglesWithErrorsThatRise) {
    Mesh mesh = hills(64);
    const std::size_t triangles = mesh.triangleCount();
    makeLods(mesh, false);
    EXPECT_EQ(mesh.triangleCount(), triangles) << "the finest level counts";
    EXPECT_EQ(mesh.lods.front().error, 0);
    for (std::size_t i = 1; i < mesh.lods.size(); ++i) {
        EXPECT_LE(mesh.lods[i].indexCount, mesh.lods[i - 1].indexCount * 3 / 4);
        EXPECT_GE(mesh.lods[i].error, mesh.lods[i - 1].error);
        EXPECT_EQ(mesh.lods[i].firstIndex, mesh.lods[i - 1].firstIndex + mesh.lods[i - 1].indexCount);
    }
    EXPECT_EQ(mesh.lods.back().firstIndex + mesh.lods.back().indexCount, mesh.indices.size());
    EXPECT_TRUE(std::all_of(mesh.indices.begin(), mesh.indices.end(), [&](auto i) { return i < mesh.positions.size(); }));
}

TEST(Lods, SmallAndMorphingMeshesHaveNone) {
    Mesh small = hills(5);
    makeLods(small, false);
    EXPECT_TRUE(small.lods.empty());
    Mesh morphing = hills(32);
    morphing.morphTargets.push_back({.positions = std::vector<vec3>(morphing.positions.size())});
    makeLods(morphing, false);
    EXPECT_TRUE(morphing.lods.empty());
}

using Edge = std::pair<std::array<float, 3>, std::array<float, 3>>;

// Edges that one triangle alone has, by place.
static std::vector<Edge> openEdges(const Mesh& mesh, const MeshLod& lod) {
    std::map<Edge, int> counts;
    const auto at = [&](std::uint32_t i) {
        const vec3 p = mesh.positions[mesh.indices[i]];
        return std::array{p.x, p.y, p.z};
    };
    for (std::uint32_t i = lod.firstIndex; i < lod.firstIndex + lod.indexCount; i += 3)
        for (std::uint32_t e = 0; e < 3; ++e) {
            const auto a = at(i + e), b = at(i + (e + 1) % 3);
            ++counts[{std::min(a, b), std::max(a, b)}];
        }
    std::vector<Edge> open;
    for (const auto& [edge, count] : counts)
        if (count == 1) open.push_back(edge);
    return open;
}

TEST(Lods, LockedBordersStay) {
    Mesh mesh = hills(48);
    makeLods(mesh, true);
    ASSERT_GE(mesh.lods.size(), 3u);
    EXPECT_EQ(openEdges(mesh, mesh.lods.back()), openEdges(mesh, mesh.lods.front()));
}

TEST(MeshOrder, KeepsTheTriangles) {
    const auto triangles = [](const Mesh& mesh) {
        std::multiset<std::array<std::array<float, 3>, 3>> set;
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
            std::array<std::array<float, 3>, 3> corners;
            for (std::size_t c = 0; c < 3; ++c) {
                const vec3 p = mesh.positions[mesh.indices[i + c]];
                corners[c] = {p.x, p.y, p.z};
            }
            std::rotate(corners.begin(), std::min_element(corners.begin(), corners.end()), corners.end());
            set.insert(corners);
        }
        return set;
    };
    const Mesh before = hills(20);
    Mesh after = before;
    orderMesh(after);
    EXPECT_EQ(triangles(after), triangles(before));
    EXPECT_EQ(after.bounds.min, before.bounds.min);
    for (std::size_t i = 0; i < after.positions.size(); ++i)  // streams went along
        EXPECT_FLOAT_EQ(after.uvs[0][i].x * 2 - 1, after.positions[i].x);
}

TEST(MeshSplit, PartsHoldAllTrianglesCloseTogether) {
    const std::vector<Mesh> parts = splitMesh(hills(64), 1000);
    ASSERT_GE(parts.size(), 9u);
    std::size_t triangles = 0;
    for (const Mesh& part : parts) {
        triangles += part.triangleCount();
        EXPECT_LE(part.triangleCount(), 1000u);
        EXPECT_LT(part.bounds.max.x - part.bounds.min.x, 0.6f);
        EXPECT_LT(part.bounds.max.z - part.bounds.min.z, 0.6f);
        EXPECT_EQ(part.name, "terrain");
        EXPECT_EQ(part.uvs.at(0).size(), part.positions.size());
    }
    EXPECT_EQ(triangles, 64u * 64 * 2);
}

TEST(MeshSplit, CoarsenedPartsHaveNoGaps) {
    std::vector<Mesh> parts = splitMesh(hills(64), 3000);
    std::map<Edge, int> open;
    for (Mesh& part : parts) {
        orderMesh(part);
        makeLods(part, true);
        ASSERT_FALSE(part.lods.empty());
        for (const Edge& edge : openEdges(part, part.lods.back())) ++open[edge];
    }
    // Each edge inside the square is there twice; only the square's own rim is open: 4 sides of 64.
    EXPECT_EQ(std::count_if(open.begin(), open.end(), [](const auto& edge) { return edge.second == 1; }), 4 * 64);
}

TEST(MeshSplit, SmallMeshesComeBackAsTheyAre) {
    EXPECT_EQ(splitMesh(hills(8)).size(), 1u);
}

}  // namespace rekindle::cook
