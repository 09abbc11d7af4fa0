// A box over a floor: rays to the light say where its shadow lies.
#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"
#include "render/Quality.h"

namespace rekindle::test {

using math::vec3;
using math::vec4;

namespace {

const vec3 sunward = glm::normalize(vec3(-0.6f, 1, -0.3f));
constexpr vec3 lampAt(-1.2f, 2.5f, -0.6f);

struct Lighting {
    const char* name;
    asset::Light light;
    vec3 direction;
    float margin;  // metres to either side of the shadow's edge that say nothing
};

std::vector<Lighting> lightings() {
    return {{"sun", {.type = asset::LightType::Directional, .intensity = 3}, -sunward, 0.05f},
            {"lamp", {.intensity = 30}, {0, -1, 0}, 0.08f},
            {"spot",
             {.type = asset::LightType::Spot, .intensity = 30, .innerConeAngle = 0.8f, .outerConeAngle = 0.95f},
             {0.4f, -1, 0.2f},
             0.08f}};
}

bool blocked(const Lighting& lighting, const math::Bounds& box, vec3 place) {
    const bool sun = lighting.light.type == asset::LightType::Directional;
    const math::Ray ray{place, sun ? sunward * 100.0f : lampAt - place};
    return intersect(ray, box, 1).has_value();
}

// Its sides moved outwards; it stands or hovers where it did.
math::Bounds grown(math::Bounds box, float by) {
    return {box.min - vec3(by, 0, by), box.max + vec3(by, by, by)};
}

}  // namespace

class ShadowTest : public RenderTest {
  protected:
    static Stage boxOverFloor(const Lighting& lighting, float bottom) {
        Stage stage;
        stage.add(floorMesh(5), matt());
        stage.add(boxMesh(vec3(0.5f)), matt(), glm::translate(math::mat4(1), {0, bottom + 0.5f, 0}));
        stage.addLight(lighting.light, lampAt, lighting.direction);
        return stage;
    }

    // Dark inside, lit outside, by what the same picture is without shadows.
    static void expectShadowOf(const Lighting& lighting, float bottom, const render::Settings& settings) {
        const view::View view = lookDown({96, 96}, 2.4f);
        const Stage stage = boxOverFloor(lighting, bottom);
        render::Settings without = settings;
        without.shadows = false;
        const LinearPixels lit = draw(stage, view, without), shadowed = draw(stage, view, settings);
        const math::Bounds box{{-0.5f, bottom, -0.5f}, {0.5f, bottom + 1, 0.5f}};
        int inside = 0, outside = 0;
        shadowed.each([&](math::uvec2 pixel, vec4 color) {
            const vec3 place = floorAt(view, pixel);
            const float full = lit.at(pixel.x, pixel.y).x;
            if (std::max(std::abs(place.x), std::abs(place.z)) < 0.52f || full < 0.01f) return;
            const bool dark = blocked(lighting, grown(box, -lighting.margin), place),
                       bright = !blocked(lighting, grown(box, lighting.margin), place);
            if (dark) {
                EXPECT_LT(color.x, 0.02f * full) << "inside, at " << place.x << " " << place.z;
            }
            if (bright) {
                EXPECT_GT(color.x, 0.98f * full) << "outside, at " << place.x << " " << place.z;
            }
            inside += dark;
            outside += bright;
        });
        EXPECT_GT(inside, 100);
        EXPECT_GT(outside, 4000);
    }

    static render::Settings shadowSettings() {
        render::Settings settings = plainSettings();
        settings.shadows = true;
        return settings;
    }
};

TEST_F(ShadowTest, AHoveringBoxCastsItWhereTheRaysSay) {
    for (const Lighting& lighting : lightings()) {
        SCOPED_TRACE(lighting.name);
        expectShadowOf(lighting, 0.5f, shadowSettings());
    }
}

TEST_F(ShadowTest, UnderAStandingBoxNoLightLeaks) {
    for (const Lighting& lighting : lightings()) {
        SCOPED_TRACE(lighting.name);
        expectShadowOf(lighting, 0, shadowSettings());
    }
}

TEST_F(ShadowTest, FewSamplesCastTheSame) {
    render::Settings settings = shadowSettings();
    settings.shadowDetail.taps = 4;
    for (const Lighting& lighting : lightings()) {
        SCOPED_TRACE(lighting.name);
        expectShadowOf(lighting, 0.5f, settings);
    }
}

TEST_F(ShadowTest, MapsAroundTheEyeCastTheSame) {
    render::Settings settings = shadowSettings();
    settings.shadowDetail = {.taps = 4, .sunMap = 1024, .cascades = 3, .steady = true};
    expectShadowOf(lightings().front(), 0.5f, settings);
}

TEST_F(ShadowTest, MapsServeOnUntilTheEyeOrTheSceneIsAnother) {
    render::Settings settings = shadowSettings();
    settings.shadowDetail.steady = true;
    scene::Scene scene = sceneOf(uploaded(boxOverFloor(lightings().front(), 0.5f).model));
    const auto drawsMaps = [&](vec3 eye, vec3 target) {
        draw(scene, lookFrom(eye, target, {64, 36}), settings);
        const auto& passes = renderer().statistics().gpuPasses;
        return std::ranges::any_of(passes, [](const auto& pass) { return pass.name == "sun shadows"; });
    };
    scene.identity = std::make_shared<char>();
    EXPECT_TRUE(drawsMaps({0, 1.6f, 2}, {0, 1, 0})) << "there were none";
    EXPECT_FALSE(drawsMaps({0, 1.6f, 2}, {3, 1, 5})) << "the eye has only turned";
    EXPECT_TRUE(drawsMaps({4, 1.6f, 2}, {0, 1, 0})) << "it has gone away";
    scene.identity = std::make_shared<char>();
    EXPECT_TRUE(drawsMaps({4, 1.6f, 2}, {0, 1, 0})) << "the scene is another";
    scene.identity = nullptr;
    EXPECT_TRUE(drawsMaps({4, 1.6f, 2}, {0, 1, 0})) << "nobody has promised that it is the same";
    renderer().release(*scene.models.front().model);
}

TEST_F(ShadowTest, NoAcneUnderALowSun) {
    for (const float height : {1.0f, 0.3f, 0.12f}) {
        Stage stage;
        stage.add(floorMesh(20), matt());
        stage.addLight({.type = asset::LightType::Directional, .intensity = 3}, {0, 5, 0}, {0.8f, -height, 0.6f});
        render::Settings settings = shadowSettings();
        const view::View view = lookFrom({0, 1.6f, 6}, {0, 0.8f, 0}, {96, 54});
        const LinearPixels shadowed = draw(stage, view, settings);
        settings.shadows = false;
        const LinearPixels lit = draw(stage, view, settings);
        shadowed.each([&](math::uvec2 pixel, vec4 color) {
            EXPECT_NEAR(color.x, lit.at(pixel.x, pixel.y).x, 0.01f * color.x + 1e-4f) << height;
        });
    }
}

// Under a roof thinner than a hand, in a wide land, seen from below: the sides of its rafters face the sun, and must stay dark.
TEST_F(ShadowTest, NoSunShinesThroughARoof) {
    Stage stage;
    asset::Material boards = matt();
    boards.doubleSided = true;
    const auto roof = glm::rotate(glm::translate(math::mat4(1), {0, 2, 0}), glm::radians(37.0f), {1, 0, 0});
    stage.add(floorMesh(300), matt(), glm::translate(math::mat4(1), {0, -4, 0}));
    stage.add(floorMesh(12), boards, roof);
    for (int k = -12; k <= 12; ++k)
        stage.add(boxMesh({0.04f, 0.035f, 11}), matt(), glm::translate(roof, {0.27f * static_cast<float>(k), -0.115f, 0}));
    stage.addLight({.type = asset::LightType::Directional, .intensity = 3}, {0, 9, 0}, {-0.77f, -0.64f, 0});
    const view::View view = lookFrom({2, 0, 0}, {0.5f, 2, -0.5f}, {96, 54});
    for (const render::Quality quality :
         {render::Quality::Low, render::Quality::Medium, render::Quality::High, render::Quality::Ultra}) {
        render::Settings settings = shadowSettings(), graded;
        apply(quality, graded);
        settings.shadowDetail = graded.shadowDetail;
        draw(stage, view, settings).each([&](math::uvec2 pixel, vec4 color) {
            EXPECT_LT(color.x, 0.01f) << "quality " << static_cast<int>(quality) << " at " << pixel.x << " " << pixel.y;
        });
    }
}

TEST_F(ShadowTest, WhatAMaskCutsAwayCastsNone) {
    Stage stage;
    asset::Material sheet = matt();
    sheet.alphaMode = asset::AlphaMode::Mask;
    sheet.doubleSided = true;
    sheet.baseColorTexture.texture =
        stage.addTexture(2, 1, {255, 255, 255, 0, 255, 255, 255, 255}, {.magnify = asset::Filter::Nearest});
    stage.add(floorMesh(5), matt());
    stage.add(floorMesh(0.5f), sheet, glm::translate(math::mat4(1), {0, 1, 0}));
    stage.addLight({.type = asset::LightType::Directional, .intensity = 3}, {0, 5, 0}, {1, -1, 0});
    const view::View view = lookDown({96, 96}, 2.4f);
    const LinearPixels picture = draw(stage, view, shadowSettings());
    const float lit = 3 / std::sqrt(2.0f) / math::pi;
    picture.each([&](math::uvec2 pixel, vec4 color) {
        const vec3 place = floorAt(view, pixel);  // the sheet's shadow lies from x = 0.5 on, its solid half from 1 to 1.5
        if (std::abs(place.z) > 0.45f || place.x < 0.55f) return;
        if (place.x < 0.95f || place.x > 1.55f) {
            EXPECT_NEAR(color.x, lit, 0.02f * lit) << place.x;
        }
        if (place.x > 1.05f && place.x < 1.45f) {
            EXPECT_LT(color.x, 0.02f * lit) << place.x;
        }
    });
}

}  // namespace rekindle::test
