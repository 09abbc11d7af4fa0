// Pictures that are drawn smaller and enlarged, those whose contrast is raised, and those whose edges are smoothed.
#include <algorithm>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec4;

namespace {

// A floor that is dark on the left, bright on the right, and climbs in between over a quarter of its width.
Stage ramp() {
    Stage stage;
    asset::Material material = unlit(vec4(1));
    const std::vector<std::uint8_t> texels{60, 60, 60, 255, 60, 60, 60, 255, 200, 200, 200, 255, 200, 200, 200, 255};
    const asset::Sampler clamped{
        .wrapU = asset::Wrap::ClampToEdge, .wrapV = asset::Wrap::ClampToEdge, .mip = asset::MipFilter::None};
    material.baseColorTexture.texture = stage.addTexture(4, 1, texels, clamped);
    stage.add(floorMesh(2), material);
    return stage;
}

int steepest(const BytePixels& picture) {
    int most = 0;
    for (std::uint32_t x = 1; x < picture.extent.x; ++x)
        most = std::max(most, int(picture.at(x, 16).x) - int(picture.at(x - 1, 16).x));
    return most;
}

// White below a slanted edge, the black of the background above it.
Stage slope() {
    Stage stage;
    asset::Mesh half = floorMesh(2);
    for (math::vec3& corner : half.positions)
        if (corner.z < 0) corner.z = 0.21f * corner.x;
    stage.add(half, unlit(vec4(1)));
    return stage;
}

render::Settings onBlack() {
    render::Settings settings = plainSettings();
    settings.background = render::Background::Color;
    return settings;
}

// How far the pictures are from each other, summed over all pixels.
int distance(const BytePixels& a, const BytePixels& b) {
    int sum = 0;
    a.each([&](math::uvec2 at, glm::u8vec4 color) { sum += std::abs(int(color.x) - int(b.at(at.x, at.y).x)); });
    return sum;
}

}  // namespace

class ScaleTest : public RenderTest {};

TEST_F(ScaleTest, AnEnlargedPictureShowsTheSameInTheSamePlaces) {
    const view::View view = lookDown({32, 32}, 1);
    render::Settings settings = plainSettings();
    const BytePixels whole = drawBytes(ramp(), view, settings);
    settings.scale = 0.5f;
    const BytePixels enlarged = drawBytes(ramp(), view, settings);
    ASSERT_EQ(enlarged.extent, whole.extent);
    whole.each([&](math::uvec2 at, glm::u8vec4 color) { EXPECT_NEAR(enlarged.at(at.x, at.y).x, color.x, 12) << at.x; });
    EXPECT_EQ(enlarged.at(0, 0), whole.at(0, 0));
    EXPECT_EQ(enlarged.at(31, 31), whole.at(31, 31));
}

TEST_F(ScaleTest, SmoothedEdgesComeNearToThoseOfMoreSamples) {
    const view::View view = lookDown({64, 64}, 1);
    render::Settings settings = onBlack();
    const BytePixels rough = drawBytes(slope(), view, settings);
    settings.samples = 4;
    const BytePixels fine = drawBytes(slope(), view, settings);
    settings.samples = 1;
    settings.edgesSmoothed = true;
    const BytePixels smoothed = drawBytes(slope(), view, settings);
    EXPECT_LT(distance(smoothed, fine), distance(rough, fine) * 3 / 4);
    EXPECT_EQ(smoothed.at(32, 2), rough.at(32, 2));
    EXPECT_EQ(smoothed.at(32, 61), rough.at(32, 61));
}

TEST_F(ScaleTest, EnlargingKeepsASlantedEdgeStraight) {
    const view::View view = lookDown({64, 64}, 1);
    render::Settings settings = onBlack();
    settings.samples = 4;
    const BytePixels fine = drawBytes(slope(), view, settings);
    settings.scale = 0.5f;
    const BytePixels enlarged = drawBytes(slope(), view, settings);
    // A plain filter makes the edge two pixels wide on either side: a quarter of 64 x 2 x 255.
    EXPECT_LT(distance(enlarged, fine), 64 * 2 * 255 / 4);
}

TEST_F(ScaleTest, SharpeningRaisesEdgesAndLeavesWhatIsEven) {
    const view::View view = lookDown({32, 32}, 1);
    render::Settings settings = plainSettings();
    const BytePixels plain = drawBytes(ramp(), view, settings);
    settings.sharpened = true;
    const BytePixels sharpened = drawBytes(ramp(), view, settings);
    EXPECT_GT(steepest(sharpened), steepest(plain));
    EXPECT_NEAR(sharpened.at(0, 16).x, plain.at(0, 16).x, 1);
    EXPECT_NEAR(sharpened.at(31, 16).x, plain.at(31, 16).x, 1);
}

}  // namespace rekindle::test
