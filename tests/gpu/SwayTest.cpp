// Plants that the wind bends: a function of the moment, rooted where they stand.
#include "RenderTest.h"

namespace rekindle::test {

namespace {

constexpr float height = 4;

// A pole from the origin upwards, seen from the side.
asset::Mesh pole() {
    asset::Mesh mesh = boxMesh({0.1f, height / 2, 0.1f});
    for (math::vec3& corner : mesh.positions) corner.y += height / 2;
    mesh.bounds = {};
    for (const math::vec3& corner : mesh.positions) mesh.bounds.add(corner);
    return mesh;
}

// The middle of what is white in a row of pixels; -1 where nothing is.
float middleOf(const BytePixels& picture, std::uint32_t row) {
    float sum = 0, count = 0;
    for (std::uint32_t x = 0; x < picture.extent.x; ++x)
        if (picture.at(x, row).x > 128) sum += float(x), ++count;
    return count > 0 ? sum / count : -1;
}

}  // namespace

class SwayTest : public RenderTest {
  protected:
    BytePixels drawn(float speed, float moment, float give = 1) {
        Stage stage;
        stage.add(pole(), unlit(math::vec4(1)));
        const auto model = uploaded(stage.model);
        scene::Scene scene = sceneOf(model);
        scene.models[0].sways.assign(scene.models[0].world.size(), {.height = height, .give = give});
        render::Settings settings = plainSettings();
        settings.wind = {.toward = {1, 0}, .speed = speed, .moment = moment};
        BytePixels picture =
            drawBytes(scene, std::vector{lookFrom({0, height / 2, 8}, {0, height / 2, 0}, {128, 128})}, settings).at(0);
        renderer().release(*model);
        return picture;
    }
    static constexpr std::uint32_t nearTop = 36, nearRoot = 95;
};

TEST_F(SwayTest, TheTopGoesWithTheWindAndTheRootStays) {
    const BytePixels calm = drawn(0, 3), windy = drawn(5, 3);
    EXPECT_NEAR(middleOf(calm, nearTop), 63.5f, 1);
    EXPECT_GT(middleOf(windy, nearTop), middleOf(calm, nearTop) + 3);
    EXPECT_NEAR(middleOf(windy, nearRoot), middleOf(calm, nearRoot), 1.5f);
}

TEST_F(SwayTest, EachMomentHasItsPictureWhicheverCameBefore) {
    const BytePixels first = drawn(5, 1), other = drawn(5, 2.5f), again = drawn(5, 1);
    EXPECT_NE(middleOf(first, nearTop), middleOf(other, nearTop));
    first.each([&](math::uvec2 at, glm::u8vec4 color) { EXPECT_EQ(again.at(at.x, at.y), color); });
}

TEST_F(SwayTest, WhatDoesNotGiveStands) {
    const BytePixels calm = drawn(0, 1, 0), windy = drawn(12, 1, 0);
    calm.each([&](math::uvec2 at, glm::u8vec4 color) { EXPECT_EQ(windy.at(at.x, at.y), color); });
}

}  // namespace rekindle::test
