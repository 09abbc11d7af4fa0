// Pictures at the edges of what can be asked for: no crash, no message, something sensible.
#include <cmath>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;
using math::vec4;

class OddPicturesTest : public RenderTest {
  protected:
    static render::Settings fullSettings() {
        render::Settings settings;
        settings.environment = evenLight(vec3(0.3f));
        return settings;
    }
    static view::View viewOf(math::uvec2 extent) { return lookFrom({1, 2, 4}, {0, 0.3f, 0}, extent); }
};

TEST_F(OddPicturesTest, AnEmptySceneIsItsBackground) {
    for (const int samples : {1, 4})
        for (const render::Background background :
             {render::Background::Environment, render::Background::Transparent, render::Background::Color}) {
            render::Settings settings = fullSettings();
            settings.samples = samples;
            settings.background = background;
            settings.backgroundColor = {1, 0, 0, 1};
            const vec4 seen = draw(Stage(), viewOf({64, 36}), settings).middle();
            const bool environment = background == render::Background::Environment,
                       color = background == render::Background::Color;
            EXPECT_NEAR(seen.x, environment ? 0.3f : color ? 1 : 0, 0.002f);
            EXPECT_NEAR(seen.y, environment ? 0.3f : 0, 0.002f);
            EXPECT_EQ(seen.w, background == render::Background::Transparent ? 0 : 1);
        }
}

TEST_F(OddPicturesTest, AnEmptySceneUnderTheSkyIsSky) {
    render::Settings settings;
    settings.environment.kind = render::EnvironmentKind::Sky;
    settings.exposure = std::nullopt;
    const vec4 seen = draw(Stage(), viewOf({64, 36}), settings).middle();
    EXPECT_GT(seen.z, 0);
    EXPECT_TRUE(std::isfinite(seen.x));
}

TEST_F(OddPicturesTest, AModelThatIsNotUploadedIsNotThere) {
    const auto model = std::make_shared<const asset::Model>(everything().model);
    const vec4 seen = draw(sceneOf(model), viewOf({64, 36}), fullSettings()).middle();
    EXPECT_NEAR(seen.x, 0.3f, 0.002f);
}

TEST_F(OddPicturesTest, AnySizeWillDo) {
    const auto model = uploaded(everything().model);
    for (const math::uvec2 extent :
         {math::uvec2(1, 1), math::uvec2(2, 1), math::uvec2(3, 3), math::uvec2(1, 200), math::uvec2(33, 17), math::uvec2(130, 7)})
        for (const bool metered : {false, true}) {
            render::Settings settings = fullSettings();
            if (metered) settings.exposure = std::nullopt;
            draw(sceneOf(model), viewOf(extent), settings).each([&](math::uvec2 pixel, vec4 color) {
                ASSERT_TRUE(std::isfinite(color.x + color.y + color.z))
                    << extent.x << "x" << extent.y << " at " << pixel.x << " " << pixel.y;
                ASSERT_EQ(color.w, 1);
            });
        }
}

TEST_F(OddPicturesTest, EachChannelAndWiresCanBeDrawn) {
    const auto model = uploaded(everything().model);
    for (int channel = 0; channel <= static_cast<int>(render::Channel::Overdraw); ++channel) {
        render::Settings settings = fullSettings();
        settings.channel = static_cast<render::Channel>(channel);
        draw(sceneOf(model), viewOf({33, 17}), settings);
    }
    render::Settings settings = fullSettings();
    settings.wireframe = true;
    draw(sceneOf(model), viewOf({33, 17}), settings);
}

TEST_F(OddPicturesTest, TheSamePictureIsTheSameBytes) {
    const auto model = uploaded(everything().model), other = uploaded([] {
                                                         Stage stage;
                                                         stage.add(floorMesh(1), unlit({1, 0, 0, 1}));
                                                         return stage.model;
                                                     }());
    const view::View view = viewOf({80, 45}), small = viewOf({16, 9});
    const auto first = drawBytes(sceneOf(model), std::span(&view, 1), fullSettings());
    EXPECT_EQ(drawBytes(sceneOf(model), std::span(&view, 1), fullSettings())[0].texels, first[0].texels);
    drawBytes(sceneOf(other), std::span(&small, 1), plainSettings());
    EXPECT_EQ(drawBytes(sceneOf(model), std::span(&view, 1), fullSettings())[0].texels, first[0].texels);
}

}  // namespace rekindle::test
