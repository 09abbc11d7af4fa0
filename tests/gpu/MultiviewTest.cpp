// Two eyes drawn at once see what each would see alone.
#include <algorithm>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;

class MultiviewTest : public RenderTest {
  protected:
    static std::vector<view::View> eyes() {
        std::vector<view::View> views = {lookFrom({1.17f, 1.6f, 4}, {0, 0.4f, 0}, {96, 54}),
                                         lookFrom({1.23f, 1.6f, 4}, {0.06f, 0.4f, 0}, {96, 54})};
        views[0].clipFromView = view::perspectiveFromAngles(-0.8f, 0.7f, 0.4f, -0.45f, 0.1f);
        views[1].clipFromView = view::perspectiveFromAngles(-0.7f, 0.8f, 0.4f, -0.45f, 0.1f);
        return views;
    }

    // The share of pixels of which a channel differs by more than one step.
    static double difference(const Stage& stage, const render::Settings& settings) {
        const auto model = uploaded(stage.model);
        const auto views = eyes();
        const auto together = drawBytes(sceneOf(model), views, settings);
        double different = 0;
        for (std::size_t eye = 0; eye < views.size(); ++eye) {
            const BytePixels alone = drawBytes(sceneOf(model), std::span(&views[eye], 1), settings).at(0);
            alone.each([&](math::uvec2 pixel, glm::u8vec4 color) {
                const glm::ivec4 gap = glm::abs(glm::ivec4(color) - glm::ivec4(together[eye].at(pixel.x, pixel.y)));
                different += std::max({gap.x, gap.y, gap.z, gap.w}) > 1;
            });
        }
        EXPECT_NE(together[0].texels, together[1].texels);
        return different / (2.0 * views[0].extent.x * views[0].extent.y);
    }
};

TEST_F(MultiviewTest, LampsGlassAndOcclusionAreTheSame) {
    render::Settings settings;
    settings.environment = evenLight(vec3(0.3f));
    Stage stage = everything();
    stage.model.lights[0].intensity = 0;  // the sun: see below
    EXPECT_EQ(difference(stage, settings), 0);
}

TEST_F(MultiviewTest, SoAreTheSkyAndItsSun) {
    render::Settings settings;
    settings.environment.kind = render::EnvironmentKind::Sky;
    settings.environment.sky.sunDirection = glm::normalize(vec3(0.4f, 0.7f, 0.5f));
    settings.exposure = -14;
    // The sun's shadow maps are fitted to both eyes: edges of shadows may fall a texel elsewhere.
    EXPECT_LT(difference(everything(), settings), 0.01);
}

TEST_F(MultiviewTest, FourViewsAreTheMost) {
    std::vector<view::View> views;
    for (int i = 0; i < 4; ++i) views.push_back(lookFrom({static_cast<float>(i), 2, 4}, {0, 0, 0}, {33, 17}));
    const auto model = uploaded(everything().model);
    const auto pictures = drawBytes(sceneOf(model), views, render::Settings{});
    ASSERT_EQ(pictures.size(), 4u);
    for (std::size_t i = 1; i < 4; ++i) EXPECT_NE(pictures[i].texels, pictures[0].texels);
}

}  // namespace rekindle::test
