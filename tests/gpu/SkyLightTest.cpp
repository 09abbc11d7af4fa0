// What a mesh says of the sky's light that arrives at its points weakens the light from everywhere, and no other.
#include <glm/geometric.hpp>

#include "RenderTest.h"
#include "asset/SkyLight.h"

namespace rekindle::test {

using math::vec3;

namespace {

constexpr math::uvec2 small{16, 16};

// A floor at whose points that part of the sky's light arrives.
asset::Mesh shadedFloor(const vec3& part) {
    asset::Mesh mesh = floorMesh(4);
    mesh.skyLight = std::vector(mesh.positions.size(), asset::packSkyLight(part));
    return mesh;
}

render::Settings under(const render::Environment& environment) {
    render::Settings settings = plainSettings();
    settings.environment = environment;
    return settings;
}

}  // namespace

class SkyLightTest : public RenderTest {
  protected:
    static vec3 seen(const asset::Mesh& mesh, const asset::Material& material, const std::vector<asset::Light>& lights,
                     const render::Settings& settings) {
        Stage stage;
        stage.add(mesh, material);
        for (const asset::Light& light : lights) stage.addLight(light, {0, 2, 0});
        return draw(stage, lookDown(small, 0.5f), settings).middle();
    }
};

TEST_F(SkyLightTest, WeakensTheLightFromEverywhere) {
    for (const vec3& part : {vec3(1), vec3(0.5f, 0.25f, 0.1f), vec3(0.002f), vec3(0)}) {
        const vec3 light = seen(shadedFloor(part), matt(), {}, under(evenLight(vec3(1))));
        for (int i = 0; i < 3; ++i) EXPECT_NEAR(light[i], part[i], 0.03f * part[i] + 2e-4f) << part[i];
    }
}

TEST_F(SkyLightTest, LeavesTheSunAndLampsAsTheyAre) {
    const asset::Light sun{.type = asset::LightType::Directional, .intensity = 3};
    const asset::Light lamp{.type = asset::LightType::Point, .intensity = 10};
    for (const std::vector<asset::Light>& lights : {std::vector{sun}, std::vector{lamp}, std::vector{sun, lamp}}) {
        const vec3 open = seen(floorMesh(4), matt(), lights, plainSettings());
        const vec3 dark = seen(shadedFloor(vec3(0.01f)), matt(), lights, plainSettings());
        EXPECT_GT(open.x, 0.5f);
        EXPECT_EQ(dark, open);
    }
}

TEST_F(SkyLightTest, ALampLightsWhatTheSkyDoesNot) {
    const asset::Light lamp{.type = asset::LightType::Point, .intensity = 10};
    const vec3 lit = seen(shadedFloor(vec3(0)), matt(), {lamp}, under(evenLight(vec3(1))));
    const vec3 alone = seen(floorMesh(4), matt(), {lamp}, plainSettings());
    EXPECT_NEAR(lit.x, alone.x, 1e-3f * alone.x);
}

// Polished or rough, metal or not: what the sky does not reach does not mirror it.
TEST_F(SkyLightTest, WhatIsDarkMirrorsNoSky) {
    for (const float metallic : {0.0f, 1.0f})
        for (const float roughness : {0.05f, 0.4f, 1.0f}) {
            asset::Material material;
            material.metallic = metallic;
            material.roughness = roughness;
            EXPECT_LT(seen(shadedFloor(vec3(0)), material, {}, under(evenLight(vec3(1)))).x, 1e-3f) << metallic << " " << roughness;
        }
}

TEST_F(SkyLightTest, AllOfItIsAsNone) {
    for (const float roughness : {0.05f, 0.5f}) {
        asset::Material material;
        material.roughness = roughness;
        const render::Settings settings = under(evenLight(vec3(1, 0.5f, 2)));
        const vec3 open = seen(floorMesh(4), material, {}, settings), all = seen(shadedFloor(vec3(1)), material, {}, settings);
        EXPECT_LT(glm::distance(open, all), 1e-3f);
    }
}

}  // namespace rekindle::test
