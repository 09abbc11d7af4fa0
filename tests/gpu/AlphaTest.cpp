// What lets the background through: veils, masks, and pictures without a background.
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;
using math::vec4;

namespace {

math::mat4 lifted(float height) {
    return glm::translate(math::mat4(1), {0, height, 0});
}

asset::Material veil(vec4 color) {
    asset::Material material = unlit(color);
    material.alphaMode = asset::AlphaMode::Blend;
    return material;
}

}  // namespace

class AlphaTest : public RenderTest {};

TEST_F(AlphaTest, HalfAVeilIsHalfAlphaInItsOwnColour) {
    const float grey = 0.21586f;  // 128 of 255
    Stage stage;
    stage.add(floorMesh(1), veil({grey, grey, grey, 0.5f}));
    for (const int samples : {1, 4}) {
        render::Settings settings = plainSettings();
        settings.samples = samples;
        const glm::u8vec4 seen = drawBytes(stage, lookDown({8, 8}, 0.5f), settings).middle();
        EXPECT_EQ(glm::ivec3(seen), glm::ivec3(128));
        EXPECT_NEAR(seen.w, 127.5, 0.6);
    }
}

TEST_F(AlphaTest, NearVeilsLieOverFarOnesInAnyOrder) {
    for (const bool nearFirst : {false, true}) {
        Stage stage;
        if (nearFirst) stage.add(floorMesh(1), veil({1, 0, 0, 0.5f}), lifted(1));
        stage.add(floorMesh(1), veil({0, 0, 1, 0.5f}));
        if (!nearFirst) stage.add(floorMesh(1), veil({1, 0, 0, 0.5f}), lifted(1));
        stage.add(floorMesh(1), unlit({0, 1, 0, 1}), lifted(-1));
        const vec4 seen = draw(stage, lookDown({8, 8}, 0.5f), plainSettings()).middle();
        EXPECT_NEAR(seen.x, 0.5f, 1e-3f);
        EXPECT_NEAR(seen.z, 0.25f, 1e-3f);
        EXPECT_NEAR(seen.y, 0.25f, 1e-3f);
        EXPECT_EQ(seen.w, 1);
    }
}

TEST_F(AlphaTest, AVeilBehindAWallIsHidden) {
    Stage stage;
    stage.add(floorMesh(1), veil({1, 0, 0, 0.5f}), lifted(-1));
    stage.add(floorMesh(1), unlit({0, 1, 0, 1}));
    EXPECT_EQ(draw(stage, lookDown({8, 8}, 0.5f), plainSettings()).middle(), vec4(0, 1, 0, 1));
}

TEST_F(AlphaTest, AMaskCutsAtItsCutoff) {
    for (const int samples : {1, 4}) {
        Stage stage;
        asset::Material material = unlit(vec4(1));
        material.alphaMode = asset::AlphaMode::Mask;
        material.alphaCutoff = 0.5f;
        const asset::Sampler sharp{.wrapU = asset::Wrap::ClampToEdge,
                                   .magnify = asset::Filter::Nearest,
                                   .minify = asset::Filter::Nearest,
                                   .mip = asset::MipFilter::None};
        material.baseColorTexture.texture = stage.addTexture(2, 1, {255, 255, 255, 100, 255, 255, 255, 150}, sharp);
        stage.add(floorMesh(1), material);
        render::Settings settings = plainSettings();
        settings.samples = samples;
        const view::View view = lookDown({32, 32}, 1);
        draw(stage, view, settings).each([&](math::uvec2 pixel, vec4 color) {
            if (pixel.x < 15) {
                EXPECT_EQ(color.w, 0) << pixel.x;
            }
            if (pixel.x > 16) {
                EXPECT_EQ(color.w, 1) << pixel.x;
            }
        });
    }
}

TEST_F(AlphaTest, OpaqueMeansOpaque) {
    Stage stage;
    stage.add(floorMesh(1), unlit({1, 1, 1, 0.2f}));
    EXPECT_EQ(draw(stage, lookDown({8, 8}, 0.5f), plainSettings()).middle().w, 1);
}

}  // namespace rekindle::test
