// Points and lines without normals are seen in their own colours, whatever shines on them (glTF 2.0, 3.9.6).
#include <algorithm>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;
using math::vec4;

class PointTest : public RenderTest {
  protected:
    // The colour of the brightest pixel of a row of points or a line in a dark place.
    static vec3 drawn(asset::Topology topology, const asset::Material& material, render::Settings settings) {
        asset::Mesh mesh{.topology = topology};
        for (std::uint32_t i = 0; i < 64; ++i) {
            mesh.positions.push_back({-1 + float(i) / 32, 0, 0.03f});
            mesh.colors.push_back({1, 0.5f, 0.25f, 1});
            mesh.indices.push_back(i);
            mesh.bounds.add(mesh.positions.back());
        }
        if (topology == asset::Topology::Lines) mesh.indices = {0, 63};
        Stage stage;
        stage.add(std::move(mesh), material);
        vec4 brightest(0);
        draw(stage, lookDown({32, 32}, 1), settings).each([&](math::uvec2, vec4 color) {
            if (color.x > brightest.x) brightest = color;
        });
        return vec3(brightest);
    }
};

TEST_F(PointTest, TheyShowTheirOwnColourInTheDarkAndInTheLight) {
    for (const asset::Topology topology : {asset::Topology::Points, asset::Topology::Lines})
        for (const float light : {0.0f, 1.0f, 20.0f}) {
            render::Settings settings = plainSettings();
            settings.environment = evenLight(vec3(light));
            settings.background = render::Background::Transparent;
            settings.ambientOcclusion = true;
            const vec3 seen = drawn(topology, matt({0.8f, 0.8f, 0.8f}), settings);
            EXPECT_NEAR(seen.x, 0.8f, 0.01f) << light;
            EXPECT_NEAR(seen.y, 0.4f, 0.01f) << light;
            EXPECT_NEAR(seen.z, 0.2f, 0.01f) << light;
        }
}

TEST_F(PointTest, WhatTheyEmitIsAdded) {
    asset::Material glowing = matt({0.5f, 0.5f, 0.5f});
    glowing.emissive = {2, 0, 0};
    render::Settings settings = plainSettings();
    settings.background = render::Background::Transparent;
    EXPECT_NEAR(drawn(asset::Topology::Points, glowing, settings).x, 2.5f, 0.02f);
}

}  // namespace rekindle::test
