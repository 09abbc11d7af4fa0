// Large textures are there coarsely first, and whole once they were refined.
#include <cstring>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3, math::vec4;

class CoarseTextureTest : public RenderTest {
  protected:
    // Its first level is red; those below, as no real image has it, green: what is seen tells which is there.
    static asset::Image chain(std::uint32_t size, std::uint32_t levels) {
        asset::Image image{.width = size, .height = size, .levels = levels};
        for (std::uint32_t level = 0; level < levels; ++level)
            for (std::size_t texel = 0; texel < image.levelBytes(level) / 4; ++texel)
                for (const int value : {level == 0 ? 255 : 0, level == 0 ? 0 : 255, 0, 255})
                    image.pixels.push_back(static_cast<std::byte>(value));
        return image;
    }

    // A floor with that texture on it.
    static std::shared_ptr<const asset::Model> floorWith(const asset::Image& image) {
        Stage stage;
        asset::Material material = unlit(vec4(1));
        material.baseColorTexture.texture = stage.addTexture(1, 1, {0, 0, 0, 0}, {});
        stage.add(floorMesh(1), material);
        stage.model.images[0] = image;
        return std::make_shared<const asset::Model>(std::move(stage.model));
    }

    // Seen from so near that the first level is wanted: as many pixels as texels.
    static glm::u8vec4 middleOf(const std::shared_ptr<const asset::Model>& model) {
        const view::View view = lookDown({16, 16}, 1.0f / 128);
        scene::Scene scene = sceneOf(model);
        scene.identity = identity();
        return drawBytes(scene, {&view, 1}, plainSettings())[0].middle();
    }
    static std::shared_ptr<char> identity() {
        static const auto same = std::make_shared<char>();
        return same;
    }
    static void upload(const std::shared_ptr<const asset::Model>& model) {
        core::Progress progress;
        ASSERT_TRUE(renderer().upload(model, progress, render::TextureDetail::Coarse));
    }
};

static const glm::u8vec4 red(255, 0, 0, 255), green(0, 255, 0, 255);

TEST_F(CoarseTextureTest, LargeLevelsFollow) {
    const auto model = floorWith(chain(1024, 11));
    upload(model);
    EXPECT_EQ(middleOf(model), green);
    const auto refined = renderer().refine(1);
    ASSERT_TRUE(refined);
    EXPECT_TRUE(*refined);
    EXPECT_EQ(middleOf(model), red);
    EXPECT_FALSE(*renderer().refine(1)) << "there is nothing more to come";
    renderer().release(*model);
}

TEST_F(CoarseTextureTest, WhatIsSmallOrHasNoLevelsIsWholeAtOnce) {
    for (const auto& image : {chain(512, 10), chain(1024, 1)}) {
        const auto model = floorWith(image);
        upload(model);
        EXPECT_EQ(middleOf(model), red);
        EXPECT_FALSE(*renderer().refine(1));
        renderer().release(*model);
    }
}

}  // namespace rekindle::test
