// Ambient occlusion: corners get less of the light from everywhere, open floors all of it.
#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;
using math::vec4;

class OcclusionTest : public RenderTest {
  protected:
    static LinearPixels room(const view::View& view, bool occlusion, int samples = 1) {
        Stage stage;
        stage.add(floorMesh(2), matt());
        stage.add(boxMesh({0.5f, 1, 2}), matt(), glm::translate(math::mat4(1), {-1.5f, 1, 0}));
        stage.add(boxMesh({2, 1, 0.5f}), matt(), glm::translate(math::mat4(1), {0, 1, -1.5f}));
        render::Settings settings = plainSettings();
        settings.environment = evenLight(vec3(1));
        settings.ambientOcclusion = occlusion;
        settings.samples = samples;
        return draw(stage, view, settings);
    }
    static view::View cornerView() { return lookFrom({0.8f, 1.2f, 0.8f}, {-1, 0, -1}, {192, 108}); }
};

TEST_F(OcclusionTest, ACornerIsDarkerThanTheOpenFloor) {
    const view::View view = cornerView();
    for (const int samples : {1, 4}) {
        const LinearPixels picture = room(view, true, samples);
        float corner = 1;
        for (std::uint32_t y = 52; y < 57; ++y) corner = std::min(corner, picture.at(96, y).x);
        EXPECT_LT(corner, 0.75f);
        int open = 0;
        picture.each([&](math::uvec2 pixel, vec4 color) {
            const vec3 place = floorAt(view, pixel);
            if (place.x < -0.3f || place.z < -0.3f || place.x > 1.8f || place.z > 1.8f) return;
            EXPECT_GT(color.x, 0.93f) << place.x << " " << place.z;
            ++open;
        });
        EXPECT_GT(open, 100);
    }
}

TEST_F(OcclusionTest, OffMeansOff) {
    room(cornerView(), false).each([](math::uvec2, vec4 color) {
        if (color.w == 1) {
            EXPECT_NEAR(color.x, 1, 0.02f);
        }
    });
}

TEST_F(OcclusionTest, AnOpenFloorStaysBrightFromEveryHeight) {
    for (const float height : {0.1f, 1.0f, 5.0f}) {
        Stage stage;
        stage.add(floorMesh(20), matt());
        render::Settings settings = plainSettings();
        settings.environment = evenLight(vec3(1));
        settings.ambientOcclusion = true;
        draw(stage, lookFrom({0, height, 0}, {0, 0, -3 * height}, {96, 54}), settings).each([&](math::uvec2 pixel, vec4 color) {
            if (color.w == 1) {
                EXPECT_GT(color.x, 0.82f) << height << " at " << pixel.x << " " << pixel.y;
            }
        });
    }
}

TEST_F(OcclusionTest, APlaneHidesNothingOfItselfHoweverItIsSeen) {
    Stage stage;
    stage.add(floorMesh(5), matt());
    render::Settings settings = plainSettings();
    settings.environment = evenLight(vec3(1));
    settings.ambientOcclusion = true;
    settings.background = render::Background::Transparent;
    for (const vec3 eye : {vec3(0, 8, 0.1f), vec3(3, 2, 4), vec3(0, 0.7f, 6), vec3(6, 0.5f, 1)})
        for (const math::uvec2 extent : {math::uvec2(96, 64), math::uvec2(101, 67)}) {
            int covered = 0, darker = 0;
            draw(stage, lookFrom(eye, vec3(0), extent), settings).each([&](math::uvec2, vec4 color) {
                covered += color.w == 1;
                darker += color.w == 1 && color.x < 0.96f;
            });
            EXPECT_LE(darker, covered / 50) << eye.y << " " << extent.x;  // some at its far edge
        }
}

}  // namespace rekindle::test
