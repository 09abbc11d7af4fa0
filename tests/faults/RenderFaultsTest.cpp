// A picture is drawn while the n-th call fails: it comes out right, or there is one clear error. Never a crash, never half a
// picture.
#include <gtest/gtest.h>
#include <vulkan/vulkan_core.h>

#include <cstdlib>
#include <iostream>

#include "Faults.h"
#include "commands/Studio.h"
#include "gpu/Failure.h"

namespace rekindle::tests {
namespace {

// A red square before the eye, with a white texture so large.
scene::Scene redSquare(std::uint32_t texture = 2) {
    asset::Model model;
    asset::Mesh mesh;
    mesh.positions = {{-1, -1, 0}, {1, -1, 0}, {1, 1, 0}, {-1, 1, 0}};
    mesh.bounds = {{-1, -1, 0}, {1, 1, 0}};
    mesh.indices = {0, 1, 2, 0, 2, 3};
    mesh.material = 0;
    mesh.uvs.push_back({math::vec2(0, 0), math::vec2(1, 0), math::vec2(1, 1), math::vec2(0, 1)});
    model.meshes.push_back(std::move(mesh));
    asset::Image image{.name = "white", .width = texture, .height = texture};
    image.pixels.assign(std::size_t{4} * texture * texture, std::byte{255});
    model.images.push_back(std::move(image));
    model.textures.push_back({.image = 0});
    asset::Material red;
    red.baseColor = {1, 0, 0, 1};
    red.unlit = true;
    red.baseColorTexture.texture = 0;
    model.materials.push_back(std::move(red));
    model.nodes.push_back({.name = "square", .meshes = {{.mesh = 0}}});
    model.roots = {0};
    return {{scene::pose(std::make_shared<const asset::Model>(std::move(model)), math::mat4(1), {})}};
}

class RenderTest : public testing::Test {
  protected:
    RenderTest() : faults_(std::filesystem::temp_directory_path() / ("rekindle-faults-" + std::to_string(::getpid()))) {
        for (const auto& [name, value] : faults_.environment()) ::setenv(name.c_str(), value.c_str(), 1);
        settings_.tonemap = render::Tonemap::None;
        settings_.bloom = false;
        settings_.environment.kind = render::EnvironmentKind::Sky;  // many things to be made
        settings_.background = render::Background::Color;
        view_ = {.viewFromWorld = view::viewFromPose(view::lookAt({0, 0, 2}, {0, 0, 0})),
                 .clipFromView = view::perspective(0.7f, 1, 0.1f),
                 .extent = {8, 8}};
    }
    core::Result<render::Picture> draw(std::uint32_t texture = 2) {
        return commands::openStudio(redSquare(texture), view_, settings_).and_then([&](commands::Studio studio) {
            auto picture = commands::takePicture(studio, render::PictureKind::Srgb8);
            samplesDrawn_ = studio.settings.samples;
            return picture;
        });
    }
    static bool isRed(const render::Picture& picture) {
        const std::size_t width = picture.extent.x, middle = (width * (picture.extent.y / 2) + width / 2) * 4;
        return picture.srgb8.size() == width * picture.extent.y * 4 && picture.srgb8[middle] > 250 &&
               picture.srgb8[middle + 1] < 5;
    }

    Faults faults_;
    render::Settings settings_;
    view::View view_;
    int samplesDrawn_ = 0;
};

class RenderFaults : public RenderTest, public testing::WithParamInterface<VkResult> {};

// All of them take minutes: ./test looks at every fourth, REKINDLE_EVERY_CALL=1 at each.
std::uint32_t stride() {
    return std::getenv("REKINDLE_EVERY_CALL") ? 1 : 4;
}

TEST_P(RenderFaults, EachCallMayFailOnce) {
    int right = 0, failed = 0;
    for (std::uint32_t n = stride(); n <= 200; n += stride()) {
        const bool looked = n % 8 == 0;  // else nothing is really drawn: quick
        faults_.emptySubmissions(!looked);
        faults_.arm({{.result = GetParam(), .after = n}});
        const auto picture = draw();
        ASSERT_EQ(faults_.returned(), 1u) << "fewer than " << n << " calls";
        const std::string call = faults_.firstCall();
        if (picture) {
            EXPECT_TRUE(!looked || isRed(*picture)) << n << ' ' << call;
            ++right;
        } else {
            EXPECT_FALSE(picture.error().line().empty());
            EXPECT_NE(GetParam(), VK_ERROR_DEVICE_LOST) << n << ' ' << call << ": " << picture.error().line();
            ++failed;
        }
    }
    std::cout << right << " pictures, " << failed << " errors\n";
}

INSTANTIATE_TEST_SUITE_P(Results, RenderFaults,
                         testing::Values(VK_ERROR_DEVICE_LOST, VK_ERROR_OUT_OF_DEVICE_MEMORY, VK_ERROR_OUT_OF_HOST_MEMORY),
                         [](const auto& of) {
                             return of.param == VK_ERROR_DEVICE_LOST            ? "DeviceLost"
                                    : of.param == VK_ERROR_OUT_OF_DEVICE_MEMORY ? "OutOfDeviceMemory"
                                                                                : "OutOfHostMemory";
                         });

// Less and less memory: first the picture costs edges and textures, then there is one error.
class RenderMemory : public RenderTest {
  protected:
    RenderMemory() {
        view_.extent = {512, 512};
        settings_.samples = 4;
    }
    static constexpr std::uint64_t mebibyte = 1 << 20;
    static constexpr std::uint32_t texture = 4096;  // 85 MiB with all its levels
};

TEST_F(RenderMemory, LowersQualityBeforeItGivesUp) {
    faults_.limitMemory(256 * mebibyte);
    auto picture = draw(texture);
    ASSERT_TRUE(picture && isRed(*picture));
    EXPECT_EQ(samplesDrawn_, 4);
    ASSERT_GT(faults_.mostMemory(), 140 * mebibyte);
    for (const std::uint64_t left : {140, 60, 40}) {
        faults_.limitMemory(left * mebibyte);
        picture = draw(texture);
        ASSERT_TRUE(picture) << left << " MiB: " << picture.error().line();
        EXPECT_TRUE(isRed(*picture)) << left << " MiB";
        EXPECT_EQ(samplesDrawn_, 1);
    }
    faults_.limitMemory(mebibyte);
    picture = draw(texture);
    ASSERT_FALSE(picture);
    EXPECT_TRUE(gpu::isOutOfMemory(picture.error())) << picture.error().line();
    faults_.limitMemory(0);
    EXPECT_TRUE(draw(texture));
}

}  // namespace
}  // namespace rekindle::tests
