// What is drawn for the two eyes is what each would see alone, and as far apart as geometry says.
#include <array>
#include <cmath>
#include <cstring>
#include <glm/gtc/matrix_transform.hpp>

#include "Stage.h"
#include "XrTest.h"
#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Image.h"
#include "render/MarkPass.h"
#include "render/Renderer.h"
#include "view/Projection.h"

namespace rekindle::tests {

static constexpr float nearest = 0.1f;  // metres
static constexpr gpu::ImageState depthTarget{
    VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT,
    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
    VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL};

class EyePicturesTest : public XrTest {
  protected:
    void SetUp() override {
        XrTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        auto made = render::Renderer::create(device());
        ASSERT_TRUE(made) << made.error().line();
        renderer_.emplace(std::move(*made));
        for (std::uint32_t layers = 1; layers <= 2; ++layers) {
            auto pass = render::MarkPass::create(device(), session().format(), layers);
            ASSERT_TRUE(pass) << pass.error().line();
            marks_[layers - 1].emplace(std::move(*pass));
        }
    }
    void TearDown() override {
        if (frames_) (void)frames_->finish();
        renderer_.reset();
        marks_ = {};
        readback_ = {};
        XrTest::TearDown();
    }

    scene::Scene sceneWith(const test::Stage& stage) {
        auto model = std::make_shared<const asset::Model>(stage.model);
        core::Progress progress;
        EXPECT_TRUE(renderer_->upload(model, progress));
        return test::sceneOf(model);
    }

    std::vector<view::View> viewsOf(const xr::Eyes& eyes) {
        return {xr::viewOf(eyes[0], {}, session().extent(), nearest), xr::viewOf(eyes[1], {}, session().extent(), nearest)};
    }

    // Draws the headset's next frame and reads back what it was handed, `depths_` as well. Sets `views_` to what that frame saw.
    std::vector<render::Picture> drawn(const scene::Scene& scene, const render::Settings& settings,
                                       const render::Marks& marks = {}) {
        const math::uvec2 extent = session().extent();
        const std::size_t bytes = std::size_t{extent.x} * extent.y * 4;
        readback_ = *gpu::Buffer::create(device(), 4 * bytes, gpu::BufferPlace::Readback, "eyes");
        bool done = false;
        nearest_ = nearest;
        runUntil([&] { return done; },
                 [&](gpu::Frame& frame, const xr::Frame& begun) {
                     views_ = viewsOf(*begun.eyes);
                     const auto recorded =
                         renderer_->record(frame, scene, views_, settings, *begun.target, {.depth = begun.depth, .hidden = {}});
                     ASSERT_TRUE(recorded) << recorded.error().line();
                     ASSERT_TRUE(marks_[1]->record(frame, views_, marks, {}, *begun.target));
                     copy(frame.commands(), *begun.target, VK_IMAGE_ASPECT_COLOR_BIT, gpu::states::colorTarget, 0);
                     if (begun.depth) copy(frame.commands(), *begun.depth, VK_IMAGE_ASPECT_DEPTH_BIT, depthTarget, 2 * bytes);
                     depths_.assign(begun.depth ? 2 : 0, std::vector<float>(std::size_t{extent.x} * extent.y));
                     done = true;
                 });
        nearest_ = 0;
        EXPECT_TRUE(frames_->finish());
        std::vector<render::Picture> pictures(2, {.extent = extent, .srgb8 = std::vector<std::uint8_t>(bytes)});
        for (std::size_t i = 0; i < 2; ++i) std::memcpy(pictures[i].srgb8.data(), readback_.mapped() + i * bytes, bytes);
        for (std::size_t i = 0; i < depths_.size(); ++i)
            std::memcpy(depths_[i].data(), readback_.mapped() + (2 + i) * bytes, bytes);
        return pictures;
    }

    // What an eye saw of it, drawn without a headset.
    render::Picture drawnAlone(const scene::Scene& scene, std::size_t eye, const render::Settings& settings,
                               const render::Marks& marks) {
        const math::uvec2 extent = session().extent();
        auto image = *gpu::Image::create(device(),
                                         {.format = session().format(),
                                          .extent = {extent.x, extent.y, 1},
                                          .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT},
                                         "alone");
        gpu::Frame* frame = *frames_->begin();
        gpu::transition(frame->commands(), image.handle(), VK_IMAGE_ASPECT_COLOR_BIT, gpu::states::undefined,
                        gpu::states::colorTarget);
        const std::span<const view::View> view(&views_[eye], 1);
        EXPECT_TRUE(renderer_->record(*frame, scene, view, settings, image.asTarget()));
        EXPECT_TRUE(marks_[0]->record(*frame, view, marks, {}, image.asTarget()));
        copy(frame->commands(), image.asTarget(), VK_IMAGE_ASPECT_COLOR_BIT, gpu::states::colorTarget, 0);
        EXPECT_TRUE(frames_->submit(*frame));
        EXPECT_TRUE(frames_->finish());
        render::Picture picture{.extent = extent, .srgb8 = std::vector<std::uint8_t>(std::size_t{extent.x} * extent.y * 4)};
        std::memcpy(picture.srgb8.data(), readback_.mapped(), picture.srgb8.size());
        return picture;
    }

    void copy(VkCommandBuffer commands, const gpu::ImageView& target, VkImageAspectFlags aspect, const gpu::ImageState& state,
              std::size_t at) {
        gpu::transition(commands, target.image, aspect, state, gpu::states::transferSource);
        const VkBufferImageCopy region{.bufferOffset = at,
                                       .imageSubresource = {aspect, 0, 0, target.layers},
                                       .imageExtent = {target.extent.width, target.extent.height, 1}};
        vkCmdCopyImageToBuffer(commands, target.image, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, readback_.handle(), 1, &region);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
        gpu::transition(commands, target.image, aspect, gpu::states::transferSource, state);
    }

    std::optional<render::Renderer> renderer_;
    std::array<std::optional<render::MarkPass>, 2> marks_;  // for one view, and for two
    gpu::Buffer readback_;
    std::vector<view::View> views_;
    std::vector<std::vector<float>> depths_;  // one an eye, or none
};

static std::size_t countDifferences(const render::Picture& one, const render::Picture& other) {
    std::size_t different = 0;
    for (std::size_t i = 0; i < one.srgb8.size(); ++i) different += std::abs(int(one.srgb8[i]) - int(other.srgb8[i])) > 1;
    return different;
}

static std::size_t countBright(const render::Picture& picture) {
    std::size_t bright = 0;
    for (std::size_t i = 0; i < picture.srgb8.size(); ++i) bright += i % 4 < 3 && picture.srgb8[i] > 40;
    return bright;
}

TEST_F(EyePicturesTest, EachEyeSeesWhatAPictureFromThereShows) {
    render::Settings settings;
    settings.environment = test::evenLight(math::vec3(0.3f));
    test::Stage stage = test::everything();
    stage.model.lights[0].intensity = 0;  // the sun's shadow maps are fitted to both eyes at once
    const scene::Scene scene = sceneWith(stage);
    eyesAt({.head = {{0.4f, 1.5f, 4}, glm::angleAxis(-0.3f, math::vec3(1, 0, 0))}});
    const auto seen = drawn(scene, settings);
    ASSERT_EQ(session().format(), VK_FORMAT_R8G8B8A8_SRGB);  // the bytes are those of a picture's file
    for (std::size_t eye = 0; eye < 2; ++eye) {
        const auto alone = renderer_->renderPictures(scene, {&views_[eye], 1}, settings, render::PictureKind::Srgb8);
        ASSERT_TRUE(alone) << alone.error().line();
        EXPECT_EQ(countDifferences(seen[eye], alone->front()), 0u) << "eye " << eye;
        EXPECT_GT(countBright(seen[eye]), seen[eye].srgb8.size() / 20) << "eye " << eye << " sees next to nothing";
    }
    EXPECT_NE(seen[0].srgb8, seen[1].srgb8);
}

// An arc from the hand to where one would stand, and a ring there, as a visitor sees who aims: app/commands/ViewHeadsetMarks.
static render::Marks aiming(math::vec3 eye) {
    constexpr math::vec4 color(0.8f, 0.45f, 0.12f, 0.9f);
    render::Marks marks;
    std::vector<math::vec3> arc;
    for (int i = 0; i <= 16; ++i) {
        const float along = float(i) / 16;
        arc.push_back(glm::mix(eye + math::vec3(0.2f, -0.5f, 0), math::vec3(0.5f, 0.02f, 0.4f), along) +
                      math::vec3(0, 2 * along * (1 - along), 0));
    }
    marks.band(arc, 0.02f, color, eye);
    marks.ring(arc.back(), 0.26f, 0.34f, color);
    marks.ball(arc.front(), 0.03f, color);
    return marks;
}

// However the head is held, and with the marks that are drawn over the picture.
TEST_F(EyePicturesTest, SoItIsWithMarksHoweverTheHeadIsHeld) {
    render::Settings settings;
    settings.environment = test::evenLight(math::vec3(0.3f));
    settings.shadowDetail.lamps = 0;  // those nearest to the first eye cast shadows for both
    test::Stage stage = test::everything();
    stage.model.lights[0].intensity = 0;
    const scene::Scene scene = sceneWith(stage);
    const auto held = [](float left, float up, float tilted) {
        return glm::angleAxis(left, math::vec3(0, 1, 0)) * glm::angleAxis(up, math::vec3(1, 0, 0)) *
               glm::angleAxis(tilted, math::vec3(0, 0, 1));
    };
    const std::vector<std::pair<const char*, math::Pose>> poses{{"tilted", {{0.4f, 1.5f, 4}, held(0, -0.3f, 0.5f)}},
                                                                {"to the feet", {{0.4f, 1.7f, 1}, held(0, -1.4f, 0)}},
                                                                {"from aside", {{3.2f, 1.5f, 2.5f}, held(0.9f, -0.3f, -0.2f)}},
                                                                {"seated", {{0, 1.1f, 3}, held(0.1f, -0.2f, 0)}},
                                                                {"up", {{0.4f, 0.4f, 2}, held(-0.1f, 0.4f, 0)}}};
    for (const auto& [name, head] : poses) {
        SCOPED_TRACE(name);
        eyesAt({.head = head});
        const render::Marks marks = aiming(head.position);
        const auto seen = drawn(scene, settings, marks);
        for (std::size_t eye = 0; eye < 2; ++eye) {
            const render::Picture alone = drawnAlone(scene, eye, settings, marks);
            EXPECT_EQ(countDifferences(seen[eye], alone), 0u) << "eye " << eye;
            EXPECT_GT(countBright(alone), alone.srgb8.size() / 20) << "eye " << eye << " sees next to nothing";
            EXPECT_GT(countDifferences(alone, drawnAlone(scene, eye, settings, {})), 200u) << "eye " << eye << " sees no marks";
        }
        EXPECT_GT(countDifferences(seen[0], seen[1]), 1000u);
    }
}

// The middle of what is red, in pixels.
static math::vec2 middleOfRed(const render::Picture& picture) {
    double x = 0, y = 0, weight = 0;
    for (std::uint32_t i = 0; i < picture.extent.x * picture.extent.y; ++i) {
        const double red = std::max(0, picture.srgb8[i * 4] - picture.srgb8[i * 4 + 2]);
        x += red * (i % picture.extent.x + 0.5);
        y += red * (i / picture.extent.x + 0.5);
        weight += red;
    }
    return {float(x / weight), float(y / weight)};
}

TEST_F(EyePicturesTest, AThingIsAsFarApartInBothAsItIsNear) {
    test::Stage stage;
    const math::vec3 place(0.1f, 1.5f, -1);
    stage.add(test::boxMesh({0.05f, 0.05f, 0.0005f}), test::unlit({1, 0, 0, 1}), glm::translate(math::mat4(1), place));
    const scene::Scene scene = sceneWith(stage);
    eyesAt({.head = {{0, 1.6f, 0}}});
    const auto seen = drawn(scene, {.bloom = false, .ambientOcclusion = false});
    const math::vec2 left = middleOfRed(seen[0]), right = middleOfRed(seen[1]);
    const float geometry = view::pixelOf(views_[0], place)->x - view::pixelOf(views_[1], place)->x;
    ASSERT_GT(geometry, 10);
    EXPECT_NEAR(left.x - right.x, geometry, 0.01f * geometry);
    EXPECT_NEAR(left.y, right.y, 0.1f);
    ASSERT_EQ(depths_.size(), session().runtime().has("XR_KHR_composition_layer_depth") ? 2u : 0u);
    for (std::size_t eye = 0; eye < depths_.size(); ++eye) {
        const math::vec2 middle = eye == 0 ? left : right;
        const float depth = depths_[eye][std::size_t(middle.y) * session().extent().x + std::size_t(middle.x)];
        const float ahead = -(views_[eye].viewFromWorld * math::vec4(place, 1)).z;
        EXPECT_NEAR(depth, nearest / ahead, 0.01f * depth) << "eye " << eye;
        EXPECT_EQ(depths_[eye].front(), 0) << "nothing is there";
    }
}

// Monado 25 offers it: what is handed over is under test there.
TEST_F(EyePicturesTest, TheRuntimeIsHandedTheDepth) {
    EXPECT_TRUE(session().runtime().has("XR_KHR_composition_layer_depth"));
}

}  // namespace rekindle::tests
