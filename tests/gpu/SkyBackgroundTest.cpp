#include <algorithm>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "GpuTest.h"
#include "render/Renderer.h"
#include "render/Sky.h"

using namespace rekindle;
using math::vec3;
using math::vec4;
using render::SkyState;

namespace {

constexpr std::uint32_t size = 256;
constexpr float fov = 4;  // degrees: a disc of half a degree is 32 pixels wide

view::View viewTowards(vec3 direction) {
    return {.viewFromWorld = view::viewFromPose(view::lookAt({0, 2, 0}, vec3(0, 2, 0) + direction)),
            .clipFromView = view::perspective(glm::radians(fov), 1, 0.1f),
            .extent = {size, size}};
}

float luminance(vec4 color) {
    return glm::dot(vec3(color), vec3(0.2126f, 0.7152f, 0.0722f));
}

}  // namespace

class SkyBackgroundTest : public test::GpuTest {
  protected:
    // One picture a view, in luminance that the sky's own exposure has scaled.
    std::vector<std::vector<vec4>> draw(const SkyState& sky, const std::vector<view::View>& views) {
        auto renderer = render::Renderer::create(device());
        EXPECT_TRUE(renderer);
        render::Settings settings;
        settings.environment.kind = render::EnvironmentKind::Sky;
        settings.environment.sky = sky;
        settings.exposure = render::exposureForSky(sky);
        settings.samples = 1;
        settings.bloom = false;
        auto drawn = renderer->renderPictures({}, views, settings, render::PictureKind::Linear);
        EXPECT_TRUE(drawn);
        std::vector<std::vector<vec4>> pictures(views.size());
        for (std::size_t i = 0; i < views.size(); ++i) {
            pictures[i].resize(size * size);
            std::memcpy(pictures[i].data(), (*drawn)[i].linear.data(), size * size * sizeof(vec4));
        }
        return pictures;
    }
};

TEST_F(SkyBackgroundTest, TheSunsDiscIsHalfADegreeWideAndAsBrightAsItsLight) {
    SkyState sky{.sunDirection = glm::normalize(vec3(1, 1, 0))};
    const auto picture = draw(sky, {viewTowards(sky.sunDirection)})[0];
    double pixels = 0;
    float brightest = 0;
    for (const vec4& texel : picture) {
        pixels += luminance(texel) > 1000;
        brightest = std::max(brightest, luminance(texel));
    }
    const double radius = glm::degrees(sky.sunAngularRadius) / fov * size;
    EXPECT_NEAR(pixels, math::pi * radius * radius, 0.05 * math::pi * radius * radius);
    EXPECT_GT(brightest, luminance(picture[(size / 2) * size + size / 2 + std::size_t(radius * 0.93)]));  // darker limb
    EXPECT_TRUE(std::isfinite(brightest));
}

TEST_F(SkyBackgroundTest, TheMoonIsLitFromTheSunsSide) {
    // Sun under the horizon in the west (-X), half moon in the south: its western half is bright.
    const SkyState sky{.sunDirection = glm::normalize(vec3(-1, -0.5f, 0)),
                       .moonDirection = glm::normalize(vec3(0, 0.5f, 1)),
                       .moonToSun = {-1, 0, 0},
                       .moonPhase = 0.5f};
    const auto picture = draw(sky, {viewTowards(sky.moonDirection)})[0];
    const auto quarter = std::size_t(glm::degrees(sky.moonAngularRadius) / 2 / fov * size);
    const std::size_t middle = size / 2 * size + size / 2;
    // Facing south, west is on the right.
    const float bright = luminance(picture[middle + quarter]), dark = luminance(picture[middle - quarter]);
    const float beside = luminance(picture[middle - 3 * quarter]);
    EXPECT_GT(bright, 20 * dark);
    EXPECT_NEAR(dark, beside, 0.03f * beside);  // the air before it is as bright as beside it
}

TEST_F(SkyBackgroundTest, StarsComeOutAtNightAndTurnWithTheSphere) {
    SkyState sky{.sunDirection = {0, -1, 0}};
    const view::View up = viewTowards({0, 0.9f, 0.436f});
    const auto night = draw(sky, {up})[0];
    sky.worldFromEquatorial = glm::angleAxis(0.01f, vec3(0, 0, 1));
    const auto later = draw(sky, {up})[0];
    const auto brightest = [](const std::vector<vec4>& picture) {
        return std::ranges::max_element(picture, {}, luminance) - picture.begin();
    };
    EXPECT_GT(luminance(night[brightest(night)]), 20 * luminance(night[0]));
    EXPECT_NE(brightest(night), brightest(later));
}

TEST_F(SkyBackgroundTest, EachViewSeesItsOwnPartOfTheSky) {
    const SkyState sky{.sunDirection = glm::normalize(vec3(1, 1, 0))};
    const auto pictures = draw(sky, {viewTowards({0, 0.5f, -1}), viewTowards(sky.sunDirection)});
    const std::size_t middle = size / 2 * size + size / 2;
    EXPECT_LT(luminance(pictures[0][middle]), 10);
    EXPECT_GT(luminance(pictures[1][middle]), 1000);
    EXPECT_EQ(draw(sky, {viewTowards({0, 0.5f, -1})})[0], pictures[0]);
}
