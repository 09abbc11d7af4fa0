#include "RenderTest.h"

#include <algorithm>
#include <cstring>

namespace rekindle::test {

std::unique_ptr<render::Renderer> RenderTest::renderer_;

void RenderTest::SetUpTestSuite() {
    GpuTest::SetUpTestSuite();
    auto made = render::Renderer::create(device());
    ASSERT_TRUE(made) << made.error().line();
    renderer_ = std::make_unique<render::Renderer>(std::move(*made));
}

void RenderTest::TearDownTestSuite() {
    renderer_.reset();
    GpuTest::TearDownTestSuite();
}

std::shared_ptr<const asset::Model> RenderTest::uploaded(const asset::Model& model) {
    auto shared = std::make_shared<const asset::Model>(model);
    core::Progress progress;
    const auto done = renderer().upload(shared, progress);
    EXPECT_TRUE(done) << done.error().line();
    return shared;
}

template <class Pixel, class Number>
static Pixels<Pixel> pixelsOf(math::uvec2 extent, const std::vector<Number>& numbers) {
    Pixels<Pixel> pixels{extent, std::vector<Pixel>(std::size_t{extent.x} * extent.y)};
    EXPECT_EQ(numbers.size(), pixels.texels.size() * 4);
    std::memcpy(pixels.texels.data(), numbers.data(),
                std::min(numbers.size() * sizeof(Number), pixels.texels.size() * sizeof(Pixel)));
    return pixels;
}

LinearPixels RenderTest::draw(const scene::Scene& scene, const view::View& view, const render::Settings& settings) {
    const auto pictures = renderer().renderPictures(scene, std::span(&view, 1), settings, render::PictureKind::Linear);
    EXPECT_TRUE(pictures) << pictures.error().line();
    return pixelsOf<math::vec4>(view.extent, pictures->at(0).linear);
}

LinearPixels RenderTest::draw(const Stage& stage, const view::View& view, const render::Settings& settings) {
    const auto model = uploaded(stage.model);
    const LinearPixels pixels = draw(sceneOf(model), view, settings);
    renderer().release(*model);
    return pixels;
}

std::vector<BytePixels> RenderTest::drawBytes(const scene::Scene& scene, std::span<const view::View> views,
                                              const render::Settings& settings) {
    const auto pictures = renderer().renderPictures(scene, views, settings, render::PictureKind::Srgb8);
    EXPECT_TRUE(pictures) << pictures.error().line();
    std::vector<BytePixels> all;
    for (const render::Picture& picture : *pictures) all.push_back(pixelsOf<glm::u8vec4>(picture.extent, picture.srgb8));
    return all;
}

BytePixels RenderTest::drawBytes(const Stage& stage, const view::View& view, const render::Settings& settings) {
    const auto model = uploaded(stage.model);
    const auto pixels = drawBytes(sceneOf(model), std::span(&view, 1), settings);
    renderer().release(*model);
    return pixels.at(0);
}

}  // namespace rekindle::test
