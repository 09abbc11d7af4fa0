#include "render/SkyBackground.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "GpuTest.h"
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

class SkyBackgroundTest : public GpuTest {
  protected:
    // One picture a view, in scaled luminance.
    std::vector<std::vector<vec4>> draw(const SkyState& sky, const std::vector<view::View>& views) {
        const auto layers = std::uint32_t(views.size());
        auto image = gpu::Image::create(*device_,
                                        {.format = VK_FORMAT_R16G16B16A16_SFLOAT,
                                         .extent = {size, size, 1},
                                         .layers = layers,
                                         .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                                         .shape = gpu::ImageShape::Array},
                                        "picture");
        auto pass = render::SkyPass::create(*device_);
        auto frames = gpu::FrameRing::create(*device_);
        EXPECT_TRUE(image && pass && frames);
        gpu::Frame& frame = **frames->begin();
        pass->update(frame, sky, 2);
        record(frame, *pass, *image, sky, views);
        EXPECT_TRUE(frames->submit(frame));
        EXPECT_TRUE(frames->finish());
        std::vector<std::vector<vec4>> pictures;
        for (std::uint32_t i = 0; i < layers; ++i) pictures.push_back(readHalves(*image, i, gpu::states::colorTarget));
        return pictures;
    }

    void record(gpu::Frame& frame, const render::SkyPass& pass, gpu::Image& image, const SkyState& sky,
                const std::vector<view::View>& views) {
        const VkCommandBuffer commands = frame.commands();
        const std::uint32_t mask = (1u << views.size()) - 1;
        gpu::transition(commands, image.handle(), image.aspect(), gpu::states::undefined, gpu::states::colorTarget);
        const VkRenderingAttachmentInfo color{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                              .imageView = image.view(),
                                              .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                              .loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR,
                                              .storeOp = VK_ATTACHMENT_STORE_OP_STORE};
        const VkRect2D area{{0, 0}, {size, size}};
        const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                                   .renderArea = area,
                                   .layerCount = 1,
                                   .viewMask = mask,
                                   .colorAttachmentCount = 1,
                                   .pColorAttachments = &color};
        const VkViewport viewport{0, 0, size, size, 0, 1};
        vkCmdBeginRendering(commands, &info);
        vkCmdSetViewport(commands, 0, 1, &viewport);
        vkCmdSetScissor(commands, 0, 1, &area);
        vkCmdSetCullMode(commands, VK_CULL_MODE_NONE);
        vkCmdSetFrontFace(commands, VK_FRONT_FACE_COUNTER_CLOCKWISE);
        EXPECT_TRUE(background_.draw(frame, pass, views, {.viewMask = mask}, render::exposureForSky(sky)));
        vkCmdEndRendering(commands);
    }

    void TearDown() override {
        background_ = {};
        GpuTest::TearDown();
    }

    render::SkyBackground background_;
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
    EXPECT_GT(luminance(picture[middle + quarter]), 50 * luminance(picture[middle - quarter]));
    EXPECT_GT(luminance(picture[middle - quarter]), 0);
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
