#include <gtest/gtest.h>

#include "GltfBuilder.h"

using namespace rekindle;
using asset::ChannelPath, asset::Interpolation;
using test::GltfBuilder, test::loaded;
using Json = nlohmann::json;

namespace {

// Adds a channel for node 0 to the document's one animation.
void addChannel(GltfBuilder& gltf, const char* path, const char* interpolation, std::size_t input, std::size_t output) {
    Json& animation = gltf.root["animations"][0];
    animation["channels"].push_back({{"sampler", animation["samplers"].size()}, {"target", {{"node", 0}, {"path", path}}}});
    animation["samplers"].push_back({{"input", input}, {"output", output}, {"interpolation", interpolation}});
}

}  // namespace

TEST(GltfAnimation, KeysAndInterpolationsAreKeptAsTheyAre) {
    GltfBuilder gltf;
    gltf.triangle()["targets"] = {{{"POSITION", 0}}, {{"POSITION", 0}}};
    const std::size_t times = gltf.accessor<float>("SCALAR", {0.5f, 2});
    addChannel(gltf, "translation", "CUBICSPLINE", times, gltf.accessor<float>("VEC3", std::vector<float>(18, 1)));
    addChannel(gltf, "rotation", "LINEAR", times, gltf.accessor<std::int16_t>("VEC4", {0, 0, 0, 32767, 32767, 0, 0, 0}, true));
    addChannel(gltf, "scale", "STEP", times, gltf.accessor<float>("VEC3", {1, 2, 3, 4, 5, 6}));
    addChannel(gltf, "weights", "LINEAR", times, gltf.accessor<float>("SCALAR", {0, 1, 1, 0}));
    const asset::Model model = loaded(gltf.load());
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    const asset::Animation& animation = model.animations.at(0);
    EXPECT_EQ(animation.duration, 2);
    ASSERT_EQ(animation.channels.size(), 4u);
    EXPECT_EQ(animation.channels[0].interpolation, Interpolation::CubicSpline);
    EXPECT_EQ(animation.channels[0].values.size(), 18u);
    EXPECT_EQ(animation.channels[1].values, (std::vector<float>{0, 0, 0, 1, 1, 0, 0, 0}));
    EXPECT_EQ(animation.channels[2].interpolation, Interpolation::Step);
    EXPECT_EQ(animation.channels[3].path, ChannelPath::MorphWeights);
    EXPECT_EQ(animation.channels[3].components, 2u);
}

TEST(GltfAnimation, WhatCannotBePlayedIsLeftOutWithAWarning) {
    GltfBuilder gltf;
    gltf.triangle();
    const std::size_t times = gltf.accessor<float>("SCALAR", {0, 1, 1, 0.5f, 3});
    const std::size_t vectors = gltf.accessor<float>("VEC3", {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});
    addChannel(gltf, "translation", "LINEAR", times, vectors);
    addChannel(gltf, "translation", "LINEAR", times, vectors);  // the same again
    addChannel(gltf, "rotation", "LINEAR", times, vectors);     // not four values a key
    addChannel(gltf, "weights", "LINEAR", times, times);        // the mesh has no targets
    addChannel(gltf, "scale", "CUBICSPLINE", times, vectors);   // too few values
    addChannel(gltf, "scale", "LINEAR", vectors, vectors);      // times of three components
    const asset::Model model = loaded(gltf.load());
    ASSERT_EQ(model.animations.at(0).channels.size(), 1u);
    EXPECT_EQ(model.animations[0].channels[0].times, (std::vector<float>{0, 1, 3}));
    EXPECT_EQ(model.animations[0].channels[0].values, (std::vector<float>{0, 0, 0, 1, 1, 1, 4, 4, 4}));
    EXPECT_TRUE(test::warns(model, "moves a node twice"));
    EXPECT_TRUE(test::warns(model, "2 keys out of order"));
    EXPECT_TRUE(test::warns(model, "no morph targets"));
}
