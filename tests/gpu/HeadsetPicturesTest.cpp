// What a headset gets besides two pictures: their depth, and nothing where its lenses show nothing.
#include <array>
#include <cmath>
#include <cstring>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"
#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Frame.h"

namespace rekindle::test {

using math::vec2;
using math::vec3;

namespace {

constexpr math::uvec2 extent{48, 32};
constexpr float nearest = 0.1f;
constexpr gpu::ImageState depthTarget{
    VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT,
    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
    VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL};

// What one eye was handed.
struct EyePicture {
    BytePixels color;
    Pixels<float> depth;
};

std::vector<view::View> eyes() {
    std::vector<view::View> views = {lookFrom({-0.03f, 1.6f, 2}, {0, 0, 0}, extent),
                                     lookFrom({0.03f, 1.6f, 2}, {0, 0, 0}, extent)};
    views[0].clipFromView = view::perspectiveFromAngles(-0.8f, 0.6f, 0.5f, -0.5f, nearest);
    views[1].clipFromView = view::perspectiveFromAngles(-0.6f, 0.8f, 0.5f, -0.5f, nearest);
    return views;
}

// The half of the picture that lies to one side of where the eye looks: +1 the right one.
view::HiddenArea half(float side) {
    const vec2 a(0, -2), b(0, 2), c(side * 2, 2), d(side * 2, -2);
    return {a, b, c, a, c, d};
}

}  // namespace

class HeadsetPicturesTest : public RenderTest {
  protected:
    void SetUp() override {
        RenderTest::SetUp();
        color_ = *gpu::Image::create(device(), descOf(VK_FORMAT_R8G8B8A8_SRGB, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT), "eyes");
        depth_ = *gpu::Image::create(device(), descOf(VK_FORMAT_D32_SFLOAT, VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT), "deep");
        readback_ = *gpu::Buffer::create(device(), 4 * layerBytes, gpu::BufferPlace::Readback, "readback");
    }
    void TearDown() override {
        color_ = {};
        depth_ = {};
        readback_ = {};
        RenderTest::TearDown();
    }

    // A floor and a box before a grey background, all without light.
    static std::shared_ptr<const asset::Model> scene() {
        Stage stage;
        stage.add(floorMesh(3), unlit({0.2f, 0.5f, 0.2f, 1}));
        stage.add(boxMesh(vec3(0.25f)), unlit({0.8f, 0.1f, 0.1f, 1}), glm::translate(math::mat4(1), vec3(0, 0.25f, 0)));
        return uploaded(stage.model);
    }

    // A wall before one half of a field of boxes.
    static std::shared_ptr<const asset::Model> crowd() {
        Stage stage;
        stage.add(floorMesh(12), unlit({0.2f, 0.5f, 0.2f, 1}));
        stage.add(boxMesh({1.5f, 1.2f, 0.05f}), unlit({0.3f, 0.3f, 0.9f, 1}),
                  glm::translate(math::mat4(1), vec3(1.2f, 0.6f, 0.5f)));
        for (int i = 0; i < 20 * 20; ++i)
            stage.add(boxMesh(vec3(0.15f)), unlit({0.8f, float(i % 20) / 20, 0.1f, 1}),
                      glm::translate(math::mat4(1), vec3(float(i % 20) - 9.5f, 0.2f, -float(i / 20) / 2)));
        return uploaded(stage.model);
    }

    std::vector<EyePicture> drawn(const std::shared_ptr<const asset::Model>& model, const render::Settings& settings,
                                  std::span<const view::HiddenArea> hidden = {}) {
        return drawn(model, settings, eyes(), nullptr, hidden);
    }

    // Recorded as from there; handed to the device as from `late`, where that is not null.
    std::vector<EyePicture> drawn(const std::shared_ptr<const asset::Model>& model, const render::Settings& settings,
                                  const std::vector<view::View>& views, const std::vector<view::View>* late,
                                  std::span<const view::HiddenArea> hidden = {}) {
        render::ViewLatch latch;
        auto frames = gpu::FrameRing::create(device(), 1);
        gpu::Frame* frame = *frames->begin();
        const VkCommandBuffer commands = frame->commands();
        gpu::transition(commands, color_.handle(), color_.aspect(), gpu::states::undefined, gpu::states::colorTarget);
        gpu::transition(commands, depth_.handle(), depth_.aspect(), gpu::states::undefined, depthTarget);
        const auto recorded = renderer().record(*frame, sceneOf(model), views, settings, targetOf(color_),
                                                {.depth = targetOf(depth_), .hidden = hidden, .latch = &latch});
        EXPECT_TRUE(recorded) << recorded.error().line();
        copy(commands, color_, gpu::states::colorTarget, 0);
        copy(commands, depth_, depthTarget, 2 * layerBytes);
        if (late) latch.look(*late);
        EXPECT_TRUE(frames->submit(*frame));
        EXPECT_TRUE(frames->finish());
        std::vector<EyePicture> pictures(2);
        for (std::size_t eye = 0; eye < 2; ++eye) {
            pictures[eye].color = layer<glm::u8vec4>(eye);
            pictures[eye].depth = layer<float>(2 + eye);
        }
        return pictures;
    }

  private:
    static constexpr std::size_t layerBytes = std::size_t{extent.x} * extent.y * 4;

    static gpu::ImageDesc descOf(VkFormat format, VkImageUsageFlags usage) {
        return {.format = format,
                .extent = {extent.x, extent.y, 1},
                .layers = 2,
                .usage = usage | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                .shape = gpu::ImageShape::Array};
    }
    static gpu::ImageView targetOf(const gpu::Image& image) {
        return {image.handle(), image.view(), image.desc().format, {extent.x, extent.y}, 2};
    }
    void copy(VkCommandBuffer commands, const gpu::Image& image, const gpu::ImageState& state, std::size_t at) {
        gpu::transition(commands, image.handle(), image.aspect(), state, gpu::states::transferSource);
        const VkBufferImageCopy region{
            .bufferOffset = at, .imageSubresource = {image.aspect(), 0, 0, 2}, .imageExtent = {extent.x, extent.y, 1}};
        vkCmdCopyImageToBuffer(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, readback_.handle(), 1, &region);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
    }
    template <class Pixel>
    Pixels<Pixel> layer(std::size_t number) {
        Pixels<Pixel> pixels{extent, std::vector<Pixel>(std::size_t{extent.x} * extent.y)};
        std::memcpy(pixels.texels.data(), readback_.mapped() + number * layerBytes, layerBytes);
        return pixels;
    }

    gpu::Image color_, depth_;
    gpu::Buffer readback_;
};

// Where the line of sight through a pixel meets the box (its faces towards the eye) or the floor.
static std::optional<vec3> metBy(const math::Ray& ray) {
    std::optional<vec3> met;
    float least = 1e9f;
    const auto meets = [&](int axis, float at, vec3 low, vec3 high) {
        const float away = (at - ray.origin[axis]) / ray.direction[axis];
        const vec3 point = ray.at(away);
        bool inside = away > 0 && away < least;
        for (int i = 0; i < 3; ++i) inside &= i == axis || (point[i] >= low[i] && point[i] <= high[i]);
        if (!inside) return;
        least = away;
        met = point;
    };
    meets(1, 0, vec3(-3), vec3(3));
    meets(1, 0.5f, {-0.25f, 0, -0.25f}, {0.25f, 0.5f, 0.25f});
    meets(2, 0.25f, {-0.25f, 0, -0.25f}, {0.25f, 0.5f, 0.25f});
    return met;
}

// How many pixels of both eyes have another depth than geometry says, by more than their own size would explain.
static int wrong(const std::vector<EyePicture>& pictures) {
    int wrong = 0;
    for (std::size_t eye = 0; eye < 2; ++eye)
        pictures[eye].depth.each([&](math::uvec2 pixel, float depth) {
            const auto met = metBy(sightThrough(eyes()[eye], pixel));
            const float ahead = met ? -(eyes()[eye].viewFromWorld * math::vec4(*met, 1)).z : 0;
            wrong += std::abs(depth - (met ? nearest / ahead : 0)) > 0.04f * depth + 1e-4f;
        });
    return wrong;
}

TEST_F(HeadsetPicturesTest, TheDepthIsThatOfWhatEachEyeSees) {
    render::Settings settings = plainSettings();
    const auto model = scene();
    EXPECT_LT(wrong(drawn(model, settings)), 60) << "of 3072: those at the box's outline";
    settings.samples = 4;
    EXPECT_LT(wrong(drawn(model, settings)), 150) << "with four samples a pixel, of which the nearest counts";
    settings = plainSettings();
    settings.scale = 0.5f;
    EXPECT_LT(wrong(drawn(model, settings)), 200) << "drawn at half the size";
}

// The left eye does not see its left half, the right one its right half, to the pixel; the rest is as it was.
static void expectHalves(const std::vector<EyePicture>& whole, const std::vector<EyePicture>& masked) {
    for (std::size_t eye = 0; eye < 2; ++eye) {
        const float left = std::tan(eye == 0 ? 0.8f : 0.6f), right = std::tan(eye == 0 ? 0.6f : 0.8f);
        const float middle = float(extent.x) * left / (left + right);
        int seen = 0, hidden = 0, wrong = 0;
        masked[eye].color.each([&](math::uvec2 pixel, glm::u8vec4 color) {
            const float aside = float(pixel.x) + 0.5f - middle;
            if (std::abs(aside) < 1) return;
            const bool nobody = eye == 0 ? aside < 0 : aside > 0;
            ++(nobody ? hidden : seen);
            const auto before = whole[eye].color.at(pixel.x, pixel.y);
            wrong += nobody ? color != glm::u8vec4(0, 0, 0, 255) : color != before;
            wrong += nobody && masked[eye].depth.at(pixel.x, pixel.y) != 0;
        });
        EXPECT_EQ(wrong, 0) << "eye " << eye;
        EXPECT_GT(seen, 400);
        EXPECT_GT(hidden, 400);
    }
}

TEST_F(HeadsetPicturesTest, NothingIsDrawnWhereNobodySees) {
    const std::array<view::HiddenArea, 2> hidden{half(-1), half(1)};
    const auto model = scene();
    render::Settings settings = plainSettings();
    settings.background = render::Background::Environment;
    expectHalves(drawn(model, settings), drawn(model, settings, hidden));
    settings.environment = evenLight(vec3(0.4f));
    expectHalves(drawn(model, settings), drawn(model, settings, hidden));
    settings.samples = 4;
    expectHalves(drawn(model, settings), drawn(model, settings, hidden));
}

// All the same whether the head was there when it was recorded or came there afterwards: what is drawn, what is left out because
// it is out of sight or hidden, what is darkened in corners.
TEST_F(HeadsetPicturesTest, AHeadThatMovesOnWhileItIsRecordedSeesFromWhereItIsByThen) {
    const std::vector<view::View> here = eyes();
    std::vector<view::View> there = here;
    const math::mat4 turned = glm::rotate(math::mat4(1), 0.5f, vec3(0, 1, 0));
    for (view::View& view : there) view.viewFromWorld = turned * view.viewFromWorld;
    for (const bool many : {false, true}) {  // many: what is hidden is found out in two steps
        const auto model = many ? crowd() : scene();
        for (const bool corners : {false, true}) {
            render::Settings settings = plainSettings();
            settings.ambientOcclusion = corners;
            const auto aimed = drawn(model, settings, there, nullptr), before = drawn(model, settings, here, nullptr),
                       latched = drawn(model, settings, here, &there);
            for (std::size_t eye = 0; eye < 2; ++eye) {
                EXPECT_EQ(latched[eye].color.texels, aimed[eye].color.texels) << many << corners;
                EXPECT_EQ(latched[eye].depth.texels, aimed[eye].depth.texels) << many << corners;
                EXPECT_NE(latched[eye].color.texels, before[eye].color.texels) << many << corners;
            }
        }
    }
}

TEST_F(HeadsetPicturesTest, OneEyeAloneMayHaveAMask) {
    const std::array<view::HiddenArea, 2> hidden{view::HiddenArea{}, half(1)};
    const auto model = scene();
    const auto whole = drawn(model, plainSettings()), masked = drawn(model, plainSettings(), hidden);
    EXPECT_EQ(masked[0].color.texels, whole[0].color.texels);
    EXPECT_NE(masked[1].color.texels, whole[1].color.texels);
}

}  // namespace rekindle::test
