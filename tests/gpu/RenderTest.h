#pragma once

#include "GpuTest.h"
#include "Stage.h"
#include "render/Renderer.h"

namespace rekindle::test {

// A picture's pixels, rows from the top.
template <class Pixel>
struct Pixels {
    math::uvec2 extent{0};
    std::vector<Pixel> texels;

    const Pixel& at(std::uint32_t x, std::uint32_t y) const { return texels[std::size_t{y} * extent.x + x]; }
    const Pixel& middle() const { return at(extent.x / 2, extent.y / 2); }
    // visit(place, pixel) for each.
    template <class Visit>
    void each(Visit visit) const {
        for (std::uint32_t y = 0; y < extent.y; ++y)
            for (std::uint32_t x = 0; x < extent.x; ++x) visit(math::uvec2(x, y), at(x, y));
    }
};
using LinearPixels = Pixels<math::vec4>;
using BytePixels = Pixels<glm::u8vec4>;

// A test that looks at pictures of scenes made in code. One renderer serves all tests of a suite.
class RenderTest : public GpuTest {
  protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    static render::Renderer& renderer() { return *renderer_; }
    static std::shared_ptr<const asset::Model> uploaded(const asset::Model& model);

    static LinearPixels draw(const Stage& stage, const view::View& view, const render::Settings& settings);
    static BytePixels drawBytes(const Stage& stage, const view::View& view, const render::Settings& settings);
    static std::vector<BytePixels> drawBytes(const scene::Scene& scene, std::span<const view::View> views,
                                             const render::Settings& settings);
    static LinearPixels draw(const scene::Scene& scene, const view::View& view, const render::Settings& settings);

  private:
    static std::unique_ptr<render::Renderer> renderer_;
};

}  // namespace rekindle::test
