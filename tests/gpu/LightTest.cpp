// Lights shine on a floor without gloss: what arrives is known to the last digit (KHR_lights_punctual).
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <random>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;

namespace {

constexpr math::uvec2 small{32, 32};

asset::Light lamp(float candela, float range = 0) {
    return {.type = asset::LightType::Point, .intensity = candela, .range = range};
}

// The extension's recommended window: physics up to near the range, nothing at it.
float rangeWindow(float distance, float range) {
    return range > 0 ? std::clamp(1 - std::pow(distance / range, 4.0f), 0.0f, 1.0f) : 1;
}

// Radiance of a white floor under a lamp.
float floorRadiance(vec3 place, vec3 lampAt, const asset::Light& light) {
    const vec3 path = lampAt - place;
    const float distance = glm::length(path), cosine = path.y / distance;
    return light.intensity * rangeWindow(distance, light.range) * cosine / (distance * distance * math::pi);
}

}  // namespace

class LightTest : public RenderTest {};

TEST_F(LightTest, ASunsLightFollowsTheCosine) {
    for (const float cosine : {1.0f, 0.5f, 0.1f}) {
        Stage stage;
        stage.add(floorMesh(4), matt(vec3(0.5f, 1, 0.25f)));
        const float sine = std::sqrt(1 - cosine * cosine);
        stage.addLight({.type = asset::LightType::Directional, .color = {1, 1, 2}, .intensity = 3}, {0, 5, 0},
                       {sine, -cosine, 0});
        const vec3 expected = vec3(0.5f, 1, 0.5f) * 3.0f * cosine / math::pi;
        const vec3 seen = draw(stage, lookDown(small, 2), plainSettings()).middle();
        EXPECT_LT(glm::length(seen - expected), 0.002f * glm::length(expected)) << cosine;
    }
}

TEST_F(LightTest, GlossAddsWhatTheFormulaSays) {
    // At normal incidence with roughness 1: 0.96 / pi diffuse, and 0.04 * D V = 0.04 / (4 pi) mirrored, more by what bounces
    // between facets.
    Stage stage;
    asset::Material white;
    white.metallic = 0;
    stage.add(floorMesh(4), white);
    stage.addLight({.type = asset::LightType::Directional, .intensity = math::pi}, {0, 5, 0});
    EXPECT_NEAR(draw(stage, lookDown(small, 0.01f), plainSettings()).middle().x, 0.97f, 0.005f);
}

TEST_F(LightTest, ALampsLightFollowsTheInverseSquare) {
    for (const float height : {0.25f, 1.0f, 4.0f}) {
        Stage stage;
        stage.add(floorMesh(4), matt());
        stage.addLight(lamp(10), {0, height, 0});
        const view::View view = lookDown(small, 2);
        draw(stage, view, plainSettings()).each([&](math::uvec2 pixel, math::vec4 color) {
            const float expected = floorRadiance(floorAt(view, pixel), {0, height, 0}, lamp(10));
            EXPECT_NEAR(color.x, expected, 0.005f * expected + 1e-3f) << height;
        });
    }
}

TEST_F(LightTest, ARangeEndsALampsLightAsTheExtensionSays) {
    Stage stage;
    stage.add(floorMesh(4), matt());
    stage.addLight(lamp(50, 2), {0, 0.5f, 0});
    const view::View view = lookDown(small, 2.5f);
    draw(stage, view, plainSettings()).each([&](math::uvec2 pixel, math::vec4 color) {
        const float expected = floorRadiance(floorAt(view, pixel), {0, 0.5f, 0}, lamp(50, 2));
        EXPECT_NEAR(color.x, expected, 0.005f * expected + 1e-4f) << floorAt(view, pixel).x << " " << floorAt(view, pixel).z;
    });
}

TEST_F(LightTest, ASpotsConeFallsOffAsTheExtensionSays) {
    const float inner = 0.3f, outer = 0.7f;
    Stage stage;
    stage.add(floorMesh(4), matt());
    stage.addLight({.type = asset::LightType::Spot, .intensity = 20, .innerConeAngle = inner, .outerConeAngle = outer},
                   {0, 2, 0});
    const view::View view = lookDown(small, 2.5f);
    draw(stage, view, plainSettings()).each([&](math::uvec2 pixel, math::vec4 color) {
        const vec3 place = floorAt(view, pixel);
        const float cosine = glm::normalize(vec3(0, 2, 0) - place).y;
        const float cone = std::clamp((cosine - std::cos(outer)) / (std::cos(inner) - std::cos(outer)), 0.0f, 1.0f);
        const float expected = cone * cone * floorRadiance(place, {0, 2, 0}, lamp(20));
        EXPECT_NEAR(color.x, expected, 0.005f * expected + 1e-4f);
    });
}

class ManyLightsTest : public RenderTest {
  protected:
    // Lamps over a floor against their sum.
    void expectSum(const std::vector<vec3>& places, const asset::Light& light, const view::View& view) {
        Stage stage;
        stage.add(floorMesh(6), matt());
        for (const vec3& place : places) stage.addLight(light, place);
        draw(stage, view, plainSettings()).each([&](math::uvec2 pixel, math::vec4 color) {
            const vec3 at = floorAt(view, pixel);
            if (color.w == 0 || std::max(std::abs(at.x), std::abs(at.z)) > 5.9f) return;
            float expected = 0;
            for (const vec3& place : places) expected += floorRadiance(at, place, light);
            ASSERT_NEAR(color.x, expected, 0.01f * expected + 1e-3f) << pixel.x << " " << pixel.y;
        });
    }
};

TEST_F(ManyLightsTest, AThousandLampsAreTheSumOfEach) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> across(-5, 5), height(0.05f, 0.6f);
    std::vector<vec3> places;
    for (int i = 0; i < 1000; ++i) places.emplace_back(across(random), height(random), across(random));
    expectSum(places, lamp(0.2f, 0.8f), lookFrom({0, 3, 7}, {0, 0, 0}, {96, 54}));
    expectSum(places, lamp(0.2f, 0.8f), lookDown({64, 36}, 3));
}

TEST_F(ManyLightsTest, MoreLampsThanABlockCanListStillShine) {
    std::vector<vec3> places;
    for (int i = 0; i < 400; ++i) places.emplace_back(0.02f * static_cast<float>(i % 20), 1, 0.02f * static_cast<float>(i / 20));
    expectSum(places, lamp(0.5f, 6), lookFrom({0, 3, 4}, {0, 0, 0}, {48, 27}));
}

// Narrow and wide ones, aslant and upward as well: none is left out of a block that its cone reaches.
TEST_F(ManyLightsTest, SpotsThatPointAnywhereAreTheSumOfEach) {
    struct Spot {
        vec3 place, direction;
        asset::Light light;
    };
    std::mt19937 random(11);
    std::uniform_real_distribution<float> across(-4, 4), height(0.3f, 1.5f), turn(-1, 1), opening(0.15f, 1.5f);
    std::vector<Spot> spots;
    for (int i = 0; i < 150; ++i) {
        asset::Light light{.type = asset::LightType::Spot, .intensity = 1, .range = 6};
        light.outerConeAngle = opening(random);
        light.innerConeAngle = light.outerConeAngle / 2;
        const vec3 place(across(random), height(random), across(random));
        spots.push_back({place, glm::normalize(vec3(turn(random), turn(random) - 0.5f, turn(random))), light});
    }
    Stage stage;
    stage.add(floorMesh(6), matt());
    for (const Spot& spot : spots) stage.addLight(spot.light, spot.place, spot.direction);
    for (const view::View& view : {lookFrom({0, 3, 7}, {0, 0, 0}, {96, 54}), lookFrom({5, 0.4f, 1}, {0, 0.2f, 0}, {64, 36})})
        draw(stage, view, plainSettings()).each([&](math::uvec2 pixel, math::vec4 color) {
            const vec3 at = floorAt(view, pixel);
            if (color.w == 0 || std::max(std::abs(at.x), std::abs(at.z)) > 5.8f) return;
            float expected = 0;
            for (const Spot& spot : spots) {
                const float outer = std::cos(spot.light.outerConeAngle), inner = std::cos(spot.light.innerConeAngle);
                const float cosine = glm::dot(glm::normalize(at - spot.place), spot.direction);
                const float cone = std::clamp((cosine - outer) / (inner - outer), 0.0f, 1.0f);
                expected += cone * cone * floorRadiance(at, spot.place, spot.light);
            }
            ASSERT_NEAR(color.x, expected, 0.01f * expected + 2e-3f) << pixel.x << " " << pixel.y;
        });
}

}  // namespace rekindle::test
