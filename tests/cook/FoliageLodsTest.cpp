#include "cook/FoliageLods.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <glm/geometric.hpp>
#include <random>
#include <span>
#include <utility>

#include "CookModels.h"
#include "cook/Borders.h"

namespace rekindle::cook {

using asset::Mesh, asset::MeshLod;
using math::vec3;

// A crown of loose square leaves, 10 cm across, in a ball of 2 m.
static Mesh crown(std::uint32_t leaves) {
    std::minstd_rand random(3);
    std::uniform_real_distribution<float> anywhere(-1, 1);
    Mesh mesh;
    const auto direction = [&] { return glm::normalize(vec3(anywhere(random), anywhere(random), anywhere(random) + 0.01f)); };
    for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
        const vec3 middle = direction() * anywhere(random), along = direction() * 0.05f;
        const vec3 across = glm::normalize(glm::cross(along, vec3(0.3f, 1, 0.2f))) * 0.05f;
        const std::uint32_t first = leaf * 4;
        for (const vec3& corner : {-along - across, -along + across, along - across, along + across})
            mesh.positions.push_back(middle + corner);
        for (const std::uint32_t corner : {0, 1, 2, 2, 1, 3}) mesh.indices.push_back(first + corner);
    }
    mesh.normals = std::vector<vec3>(std::as_const(mesh.positions).size(), vec3(0, 1, 0));
    mesh.uvs.emplace_back(std::as_const(mesh.positions).size());
    return mesh;
}

static float areaOf(const Mesh& mesh, const MeshLod& lod) {
    float area = 0;
    for (std::uint32_t i = lod.firstIndex; i < lod.firstIndex + lod.indexCount; i += 3) {
        const vec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]];
        area += glm::length(glm::cross(b - a, mesh.positions[mesh.indices[i + 2]] - a)) / 2;
    }
    return area;
}

TEST(FoliageLods, FewerLeavesCoverAsMuch) {
    Mesh made = crown(800);
    const float area = areaOf(made, {0, 800 * 6, 0});
    ASSERT_TRUE(makeFoliageLods(made));
    const Mesh& mesh = made;
    ASSERT_EQ(mesh.lods.size(), 5u);
    EXPECT_EQ(mesh.triangleCount(), 1600u) << "the finest level counts";
    for (std::size_t i = 1; i < mesh.lods.size(); ++i) {
        EXPECT_EQ(mesh.lods[i].indexCount * 2, mesh.lods[i - 1].indexCount);
        EXPECT_EQ(mesh.lods[i].firstIndex, mesh.lods[i - 1].firstIndex + mesh.lods[i - 1].indexCount);
        EXPECT_NEAR(areaOf(mesh, mesh.lods[i]), area, 0.02f * area);
        EXPECT_GT(mesh.lods[i].error, mesh.lods[i - 1].error);
    }
    EXPECT_NEAR(mesh.lods[2].error, 0.0707f, 0.001f)
        << "a quarter of the leaves, twice as large: their corners move by their reach";
    EXPECT_EQ(mesh.normals.size(), mesh.positions.size());
    EXPECT_EQ(mesh.uvs[0].size(), mesh.positions.size());
    const auto indices = std::span(mesh.indices.data(), mesh.indices.size());
    EXPECT_LT(*std::ranges::max_element(indices), mesh.positions.size());
}

TEST(FoliageLods, WhatHangsTogetherIsNotTouched) {
    Mesh mesh = hills(32);
    EXPECT_FALSE(makeFoliageLods(mesh));
    EXPECT_TRUE(mesh.lods.empty());
}

TEST(Borders, MeetWhereOneSurfaceContinuesTheOther) {
    const Mesh left = hills(16);
    Mesh apart = left;
    for (vec3& p : apart.positions) p.y += 1;
    EXPECT_EQ(borderOf(left).size(), 4u * 16);
    EXPECT_TRUE(meet(borderOf(left), borderOf(left)));
    EXPECT_FALSE(meet(borderOf(left), borderOf(apart)));
    Mesh flat = terrain(16, [](float, float) { return 0.0f; }), beside = flat;
    for (vec3& p : beside.positions) p.x += 2;
    EXPECT_TRUE(meet(borderOf(flat), borderOf(beside)));
    EXPECT_FALSE(meet(borderOf(flat), {}));
}

}  // namespace rekindle::cook
