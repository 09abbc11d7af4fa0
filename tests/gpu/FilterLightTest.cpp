// Light that was filtered before is the same light.
#include "render/FilterLight.h"

#include <cstring>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;

class FilterLightTest : public RenderTest {
  protected:
    // Brighter towards one side, with one strong spot.
    static std::shared_ptr<const asset::Image> picture() {
        constexpr std::uint32_t width = 64, height = 32;
        std::vector<float> texels;
        for (std::uint32_t y = 0; y < height; ++y)
            for (std::uint32_t x = 0; x < width; ++x) {
                const float value = x == 20 && y == 8 ? 50.0f : float(x) / width;
                texels.insert(texels.end(), {value, value * 0.5f, float(y) / height, 1});
            }
        asset::Image made{.width = width, .height = height, .format = asset::PixelFormat::Rgba32Float};
        made.pixels.resize(texels.size() * sizeof(float));
        std::memcpy(made.pixels.data(), texels.data(), made.pixels.size());
        return std::make_shared<const asset::Image>(std::move(made));
    }

    static LinearPixels drawUnder(const render::Environment& environment) {
        Stage stage;
        stage.add(sphereMesh(1), {.metallic = 1, .roughness = 0.3f});
        render::Settings settings = plainSettings();
        settings.environment = environment;
        settings.background = render::Background::Environment;
        return draw(stage, lookFrom({0, 1, 4}, vec3(0), {48, 48}), settings);
    }
};

TEST_F(FilterLightTest, LooksAsThePictureDoes) {
    auto light = render::filterLight(device(), picture());
    ASSERT_TRUE(light);
    const auto filtered = std::make_shared<const asset::FilteredLight>(std::move(*light));
    const LinearPixels wanted = drawUnder({.kind = render::EnvironmentKind::Image, .image = picture()});
    EXPECT_GT(wanted.middle().x, 0.01f);
    const render::Environment other{.kind = render::EnvironmentKind::Image, .light = filtered};
    EXPECT_EQ(drawUnder(other).texels, wanted.texels);
    drawUnder(evenLight(vec3(0.3f)));  // another light in between
    EXPECT_EQ(drawUnder(other).texels, wanted.texels);
}

}  // namespace rekindle::test
