#include "importer/Validate.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <random>

#include "FullModel.h"
#include "ModelPromises.h"
#include "asset/ModelArchive.h"

using namespace rekindle;
using asset::Model;

namespace {

// One triangle under one node, as a reader makes it.
Model triangle() {
    Model model;
    model.meshes.push_back(
        {.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, .normals = {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}}, .indices = {0, 1, 2}});
    model.nodes.resize(1);
    model.nodes[0].meshes = {{0, -1}};
    model.roots = {0};
    return model;
}

template <class Enum>
Enum beyond() {
    return static_cast<Enum>(200);
}

Model validated(Model model) {
    importer::validate(model);
    return model;
}

}  // namespace

TEST(Validate, WhatIsSoundStaysAsItIsAndBorrowed) {
    const auto keeper = std::make_shared<std::vector<std::uint32_t>>(std::vector<std::uint32_t>{0, 1, 2});
    Model model = triangle();
    model.meshes[0].indices = asset::Stream<std::uint32_t>::borrow(*keeper, keeper);
    model = validated(std::move(model));
    EXPECT_TRUE(model.warnings.empty());
    EXPECT_TRUE(model.meshes[0].indices.borrows());
    EXPECT_EQ(model.meshes[0].bounds.max, math::vec3(1, 1, 0));
}

TEST(Validate, IndicesOutOfRangeAreTakenOut) {
    Model model = triangle();
    model.meshes[0].indices = {0, 1, 2, 0, 1, 3, 0, ~0u, 1};
    model.meshes[0].lods = {{.firstIndex = 0, .indexCount = 6}, {.firstIndex = 6, .indexCount = 3, .error = 1}};
    model = validated(std::move(model));
    EXPECT_EQ(model.meshes[0].indices, (asset::Stream<std::uint32_t>{0, 1, 2}));
    EXPECT_TRUE(model.meshes[0].lods.empty());
    EXPECT_FALSE(model.warnings.empty());
}

TEST(Validate, LevelsOfDetailAreWithinTheIndices) {
    for (const asset::MeshLod lod :
         {asset::MeshLod{3, 3, 0}, asset::MeshLod{0, 6, 0}, asset::MeshLod{~0u, 3, 0}, asset::MeshLod{0, 0, 0},
          asset::MeshLod{0, 2, 0}, asset::MeshLod{0, 3, std::numeric_limits<float>::quiet_NaN()}}) {
        Model model = triangle();
        model.meshes[0].lods = {lod};
        EXPECT_TRUE(validated(std::move(model)).meshes[0].lods.empty());
    }
    Model model = triangle();
    model.meshes[0].lods = {{0, 3, 0}, {0, 3, 0.5f}};
    EXPECT_EQ(validated(std::move(model)).meshes[0].lods.size(), 2u);
}

TEST(Validate, TheTreeHasParentsBeforeChildren) {
    Model model = triangle();
    model.nodes.resize(4);
    model.nodes[0].parent = 2;   // behind it
    model.nodes[1].parent = 1;   // itself
    model.nodes[2].parent = -7;  // nothing
    model.nodes[3].parent = 1;
    model.nodes[0].children = {0, 99};
    model.roots = {5, 5};
    model = validated(std::move(model));
    EXPECT_EQ(model.roots, (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_EQ(model.nodes[1].children, (std::vector<std::uint32_t>{3}));
    EXPECT_TRUE(model.nodes[0].children.empty());
}

TEST(Validate, PicturesHaveThePixelsThatTheySay) {
    // Some of these sizes multiply to what fits again once it has gone round 64 bits.
    const asset::Image odd[] = {
        {.width = 2, .height = 2, .pixels = asset::Stream<std::byte>(15)},
        {.width = 0, .height = 0, .levels = 1, .pixels = asset::Stream<std::byte>(4)},
        {.width = 1u << 31, .height = 1u << 31, .pixels = asset::Stream<std::byte>(4)},
        {.width = 1, .height = 1, .levels = 40, .pixels = asset::Stream<std::byte>(160)},
        {.width = 2, .height = 1, .levels = 3, .pixels = asset::Stream<std::byte>(16)},
        {.width = 1, .height = 1, .format = beyond<asset::PixelFormat>(), .pixels = asset::Stream<std::byte>(16)}};
    for (const asset::Image& image : odd) {
        Model model = triangle();
        model.images = {image};
        model.textures = {{.image = 0}, {.image = 1}, {.image = -5}};
        model = validated(std::move(model));
        for (const asset::Texture& texture : model.textures) EXPECT_EQ(texture.image, -1);
    }
}

TEST(Validate, ManySetsOfTextureCoordinatesTakeLittleMemory) {
    Model model = triangle();
    model.meshes[0].uvs.resize(100000);
    model = validated(std::move(model));
    EXPECT_LE(model.meshes[0].uvs.size(), 16u);
    EXPECT_FALSE(model.warnings.empty());
}

TEST(Validate, WhateverItHoldsAModelKeepsItsPromises) {
    std::mt19937 random(11);
    const auto bytes = [] {
        std::vector<std::byte> all;
        asset::ModelArchive(test::fullModel()).write([&](std::span<const std::byte> piece) {
            all.insert(all.end(), piece.begin(), piece.end());
            return true;
        });
        return all;
    }();
    int opened = 0;
    for (int round = 0; round < 2000; ++round) {
        const auto block = std::make_shared<std::vector<std::byte>>(bytes);
        for (int flips = 1 + round % 4; flips > 0; --flips) (*block)[32 + random() % (block->size() - 32)] = std::byte(random());
        auto model = asset::readModelArchive(*block, block);
        if (!model) continue;
        ++opened;
        ASSERT_EQ(test::ModelPromises(validated(std::move(*model))).broken(), "") << round;
    }
    EXPECT_GT(opened, 500);
}

TEST(Validate, AStreamOfAnotherLengthIsTakenOut) {
    Model model = triangle();
    model.meshes[0].skyLight = {0xff0000ffu, 0xff0000ffu};
    model = validated(std::move(model));
    EXPECT_TRUE(model.meshes[0].skyLight.empty());
    EXPECT_FALSE(model.warnings.empty());
}

TEST(Validate, EnumerationsHaveNoOtherValues) {
    Model model = triangle();
    model.materials.resize(1);
    model.materials[0].alphaMode = beyond<asset::AlphaMode>();
    model.materials[0].workflow = beyond<asset::Workflow>();
    model.lights.push_back({.type = beyond<asset::LightType>()});
    model.textures.push_back({.sampler = {beyond<asset::Wrap>(), beyond<asset::Wrap>(), beyond<asset::Filter>(),
                                          beyond<asset::Filter>(), beyond<asset::MipFilter>()}});
    model.animations.push_back(
        {.channels = {{.path = beyond<asset::ChannelPath>(), .times = {0}, .values = {0, 0, 0}},
                      {.interpolation = beyond<asset::Interpolation>(), .times = {0}, .values = {0, 0, 0}}}});
    model = validated(std::move(model));
    EXPECT_EQ(model.materials[0].alphaMode, asset::AlphaMode::Opaque);
    EXPECT_EQ(model.materials[0].workflow, asset::Workflow::MetallicRoughness);
    EXPECT_EQ(model.lights[0].type, asset::LightType::Point);
    EXPECT_EQ(model.textures[0].sampler, asset::Sampler());
    EXPECT_TRUE(model.animations[0].channels.empty());
}

TEST(Validate, ReferencesAreWithinTheirLists) {
    Model model = triangle();
    model.nodes[0].meshes = {{7, 0}, {0, 9}};
    model.nodes[0].camera = 3;
    model.nodes[0].light = 4;
    model.meshes[0].material = 12;
    model.skins.push_back({.joints = {0, 55}});
    model.animations.push_back({.channels = {{.node = 8, .times = {0}, .values = {0, 0, 0}}}});
    model = validated(std::move(model));
    ASSERT_EQ(model.nodes[0].meshes.size(), 1u);
    EXPECT_EQ(model.nodes[0].meshes[0].skin, -1);
    EXPECT_EQ(model.nodes[0].camera, -1);
    EXPECT_EQ(model.nodes[0].light, -1);
    EXPECT_EQ(model.meshes[0].material, -1);
    EXPECT_TRUE(model.skins[0].joints.empty());
    EXPECT_TRUE(model.animations[0].channels.empty());
}
