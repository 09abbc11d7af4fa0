// Pictures with every pass in them: run under REKINDLE_VALIDATION=sync they show whether each pass waits for what it reads.
// reads. One picture a process: the layer takes every image in the descriptor heap for read, also what an earlier picture has
// left there.
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

class SynchronizationTest : public RenderTest {
  protected:
    static asset::Mesh breathing() {
        asset::Mesh mesh = boxMesh(math::vec3(0.3f));
        asset::MorphTarget larger;
        larger.positions = mesh.positions;
        mesh.morphTargets = {larger};
        mesh.morphWeights = {0.5f};
        return mesh;
    }

    static void drawBothEyes(const render::Environment& environment) {
        Stage stage = everything();
        stage.add(breathing(), matt(), glm::translate(math::mat4(1), {0, 0.5f, 1.5f}));
        const auto model = uploaded(stage.model);
        render::Settings settings;
        settings.environment = environment;
        settings.exposure = std::nullopt;
        settings.fog.density = 0.01f;
        const std::vector<view::View> eyes = {lookFrom({1, 2, 4}, {0, 0.3f, 0}, {64, 36}),
                                              lookFrom({1.06f, 2, 4}, {0.06f, 0.3f, 0}, {64, 36})};
        const auto pictures = drawBytes(sceneOf(model), eyes, settings);
        EXPECT_NE(pictures.at(0).texels, pictures.at(1).texels);
    }
};

TEST_F(SynchronizationTest, APictureWithEveryPass) {
    drawBothEyes(evenLight(math::vec3(0.3f)));
}

TEST_F(SynchronizationTest, APictureUnderTheSky) {
    render::Environment sky{.kind = render::EnvironmentKind::Sky};
    sky.sky.sunDirection = glm::normalize(math::vec3(0.4f, 0.7f, 0.5f));
    drawBothEyes(sky);
}

}  // namespace rekindle::test
