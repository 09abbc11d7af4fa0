#include "navigate/MeshArchive.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "World.h"
#include "navigate/CheckMesh.h"

namespace rekindle::navigate {
namespace {

using test::dataOf;
using test::World;

MeshData smallMesh() {
    World world;
    world.floor(2).box({0.5f, 0, 0.5f}, {1, 2, 1}).box({-2, 0, -2}, {0, 0.3f, 0});
    return dataOf(world);
}

// What anybody might ask of a mesh.
void use(const WalkMesh& mesh) {
    const auto place = mesh.nearest({0.2f, 0, 1.5f});
    mesh.path({-1, 0, -1}, {1.5f, 0, 1.5f}, 0.1f);
    mesh.meet({{0, 3, 0}, {0, -1, 0}}, 10);
    mesh.parts();
    if (place) mesh.move(*place, {1, 0, 1});
}

TEST(MeshArchive, WhatIsWrittenIsReadBack) {
    const MeshData data = smallMesh();
    ASSERT_FALSE(data.tiles.empty());
    const std::vector<std::byte> bytes = toBytes(data);
    const auto again = meshFrom(bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(toBytes(*again), bytes);
    EXPECT_TRUE(WalkMesh::create(*again));
}

TEST(MeshArchive, WhatIsCutOffOrTooLongIsRefused) {
    std::vector<std::byte> bytes = toBytes(smallMesh());
    for (std::size_t size = 0; size < bytes.size(); size += 7) EXPECT_FALSE(meshFrom(std::span(bytes).first(size))) << size;
    bytes.push_back({});
    EXPECT_FALSE(meshFrom(bytes));
}

TEST(MeshArchive, DamagedBytesAreRefusedOrHarmless) {
    const std::vector<std::byte> whole = toBytes(smallMesh());
    std::mt19937 random(5);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::vector<std::byte> bytes = whole;
        for (int k = 0; k < 3; ++k) bytes[random() % bytes.size()] = std::byte(random());
        auto data = meshFrom(bytes);
        if (data) {
            if (const auto mesh = WalkMesh::create(std::move(*data))) {
                use(*mesh);
                continue;
            }
        }
        ++refused;
    }
    EXPECT_GT(refused, 500);
}

TEST(CheckMesh, EachContradictionIsSeen) {
    const MeshData sound = smallMesh();
    ASSERT_EQ(whatContradicts(sound), nullptr);
    const auto refuses = [&](auto damage) {
        MeshData data = sound;
        damage(data, data.tiles[0]);
        return whatContradicts(data) != nullptr;
    };
    EXPECT_TRUE(refuses([](MeshData& d, Tile&) { d.cell = 0; }));
    EXPECT_TRUE(refuses([](MeshData& d, Tile&) { d.agent.radius = std::numeric_limits<float>::quiet_NaN(); }));
    EXPECT_TRUE(refuses([](MeshData& d, Tile&) { d.tiles.push_back(d.tiles[0]); }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.x = 1 << 20; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.polygons[0] = 5000; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.polygons[2] = noIndex; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.polygons[mostCorners] = 5000; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.polygons[mostCorners] = beyondTile | 7; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.details[1] = 200; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.details[3] = 0; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.detailTriangles[1] = 250; }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) {
        for (std::size_t flags = 3; flags < t.detailTriangles.size(); flags += 4) t.detailTriangles[flags] = 0b101010;
    }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.detailVertices[1] = std::numeric_limits<float>::infinity(); }));
    EXPECT_TRUE(refuses([](MeshData&, Tile& t) { t.vertices.pop_back(); }));
}

}  // namespace
}  // namespace rekindle::navigate
