// What is said of a headset's pictures to a device that shades parts of them more coarsely. No device here does: a layer lends
// the driver the extension (layer/RateLayer.cpp), and the validation above it checks what it is told.
#include <dlfcn.h>

#include <cmath>

#include "RenderTest.h"
#include "gpu/Barrier.h"
#include "gpu/Frame.h"

namespace rekindle::test {

namespace {

constexpr math::uvec2 extent{500, 40};  // neither a multiple of the squares' sides

std::vector<view::View> eyes() {
    std::vector<view::View> views = {lookFrom({-0.03f, 1.6f, 2}, {0, 0, 0}, extent),
                                     lookFrom({0.03f, 1.6f, 2}, {0, 0, 0}, extent)};
    views[0].clipFromView = view::perspectiveFromAngles(-1.1f, 0.9f, 0.1f, -0.1f, 0.1f);
    views[1].clipFromView = view::perspectiveFromAngles(-0.9f, 1.1f, 0.1f, -0.1f, 0.1f);
    return views;
}

// How many pictures the layer has seen that were to be shaded by rates.
unsigned ratedPictures() {
    void* layer = ::dlopen(REKINDLE_RATE_LAYER, RTLD_NOW | RTLD_NOLOAD);
    if (!layer) return 0;
    const auto count = reinterpret_cast<unsigned (*)()>(::dlsym(layer, "rekindleRatedPictures"));
    const unsigned rated = count();
    ::dlclose(layer);
    return rated;
}

}  // namespace

class ShadingRateTest : public RenderTest {
  protected:
    // Between the validation and the driver: newer loaders take layers in the order in which they are named here, older ones in
    // that in which they are found.
    static void SetUpTestSuite() {
        ::setenv("VK_LAYER_PATH", "/usr/share/vulkan/explicit_layer.d:" REKINDLE_LAYERS_DIR, 1);
        ::setenv("VK_INSTANCE_LAYERS", "VK_LAYER_KHRONOS_validation:VK_LAYER_REKINDLE_rates", 1);
        RenderTest::SetUpTestSuite();
    }
    static void TearDownTestSuite() {
        RenderTest::TearDownTestSuite();
        ::unsetenv("VK_LAYER_PATH");
        ::unsetenv("VK_INSTANCE_LAYERS");
    }

    // Something of each kind that is shaded: masked, transmissive, blended, and a background.
    static std::shared_ptr<const asset::Model> scene() {
        Stage stage;
        stage.add(floorMesh(3), asset::Material{});
        asset::Material leaf = unlit({0.2f, 0.5f, 0.2f, 0.6f});
        leaf.alphaMode = asset::AlphaMode::Mask;
        stage.add(boxMesh(math::vec3(0.2f)), leaf);
        asset::Material glass;
        glass.transmission = 1;
        stage.add(boxMesh(math::vec3(0.3f)), glass);
        asset::Material veil = unlit({0.8f, 0.1f, 0.1f, 0.5f});
        veil.alphaMode = asset::AlphaMode::Blend;
        stage.add(boxMesh(math::vec3(0.4f)), veil);
        return uploaded(stage.model);
    }

    // How many passes of a frame were to be shaded by rates.
    static unsigned rated(const render::Settings& settings, bool foveated) {
        const gpu::ImageDesc desc{.format = VK_FORMAT_R8G8B8A8_SRGB,
                                  .extent = {extent.x, extent.y, 1},
                                  .layers = 2,
                                  .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT,
                                  .shape = gpu::ImageShape::Array};
        const auto image = gpu::Image::create(device(), desc, "eyes");
        auto frames = gpu::FrameRing::create(device(), 1);
        gpu::Frame* frame = *frames->begin();
        gpu::transition(frame->commands(), image->handle(), image->aspect(), gpu::states::undefined, gpu::states::colorTarget);
        const unsigned before = ratedPictures();
        const auto recorded =
            renderer().record(*frame, sceneOf(scene()), eyes(), settings,
                              {image->handle(), image->view(), desc.format, {extent.x, extent.y}, 2}, {.foveated = foveated});
        EXPECT_TRUE(recorded) << recorded.error().line();
        EXPECT_TRUE(frames->submit(*frame));
        EXPECT_TRUE(frames->finish());
        return ratedPictures() - before;
    }
};

TEST_F(ShadingRateTest, AllThatIsShadedIsAndNothingElse) {
    ASSERT_EQ(device().traits().shadingRates.square, 16u);
    render::Settings settings = plainSettings();
    settings.background = render::Background::Environment;
    settings.environment = evenLight(math::vec3(0.4f));
    settings.ambientOcclusion = settings.bloom = settings.shadows = true;
    constexpr unsigned shaded = 3;  // what is opaque and the background, what light goes through, what is blended
    EXPECT_EQ(rated(settings, true), shaded);
    EXPECT_EQ(rated(settings, false), 0u);
    settings.samples = 4;
    settings.scale = 0.7f;
    EXPECT_EQ(rated(settings, true), shaded);
}

}  // namespace rekindle::test
