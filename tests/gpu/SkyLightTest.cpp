// What a mesh says of the sky's light that arrives at its points weakens the light from everywhere, and no other.
#include <glm/geometric.hpp>

#include "RenderTest.h"
#include "asset/SkyLight.h"

namespace rekindle::test {

using math::vec3;

namespace {

constexpr math::uvec2 small{16, 16};

// A floor at whose points that part of the sky's light arrives, and that much sunlight from what stands about.
asset::Mesh shadedFloor(const vec3& part, float sunlight = 0) {
    asset::Mesh mesh = floorMesh(4);
    mesh.skyLight = std::vector(mesh.positions.size(), asset::packSkyLight(math::vec4(part, sunlight)));
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
            EXPECT_LT(seen(shadedFloor(vec3(0)), material, {}, under(evenLight(vec3(1)))).x, 1e-3f)
                << metallic << " " << roughness;
        }
}

// By what the sun brings to level ground, in the colour of the sky's light at the place; the floor has its own of the sun
// besides.
TEST_F(SkyLightTest, SunlightIsThrownBackAsTheSunIsStrong) {
    constexpr float illuminance = 3, share = 0.25f;
    const vec3 steep(0, -1, 0), slanted(0.8660254f, -0.5f, 0);  // the second 30 degrees over the horizon
    for (const auto& [way, onGround] : {std::pair(steep, illuminance), std::pair(slanted, illuminance / 2)}) {
        const auto lit = [&, way = way](const asset::Mesh& floor) {
            Stage stage;
            stage.add(floor, matt());
            stage.addLight({.type = asset::LightType::Directional, .intensity = illuminance}, {0, 2, 0}, way);
            return draw(stage, lookDown(small, 0.5f), plainSettings()).middle();
        };
        const vec3 added = lit(shadedFloor({0.4f, 0.2f, 0.1f}, share)) - lit(shadedFloor({0.4f, 0.2f, 0.1f}));
        const float grey = glm::dot(added, vec3(0.2126f, 0.7152f, 0.0722f));
        EXPECT_NEAR(grey, onGround * share / math::pi, 0.03f * grey);
        EXPECT_NEAR(added.x / added.y, 2, 0.05f);
        EXPECT_NEAR(added.y / added.z, 2, 0.05f);
    }
}

TEST_F(SkyLightTest, WithoutASunNoneIsThrownBack) {
    const asset::Light lamp{.type = asset::LightType::Point, .intensity = 10};
    for (const std::vector<asset::Light>& lights : {std::vector<asset::Light>{}, std::vector{lamp}}) {
        const render::Settings settings = under(evenLight(vec3(1)));
        EXPECT_EQ(seen(shadedFloor(vec3(0.3f), 0.5f), matt(), lights, settings),
                  seen(shadedFloor(vec3(0.3f)), matt(), lights, settings));
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
