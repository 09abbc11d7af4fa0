#include "Flip.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace rekindle::golden {

using Pixels = std::vector<std::uint8_t>;

static constexpr math::uvec2 extent(48, 32);

static Pixels plain(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    Pixels pixels;
    for (unsigned i = 0; i < extent.x * extent.y; ++i) pixels.insert(pixels.end(), {r, g, b});
    return pixels;
}

static void set(Pixels& pixels, unsigned x, unsigned y, std::uint8_t value) {
    std::fill_n(pixels.begin() + 3 * (y * extent.x + x), 3, value);
}

static float most(const std::vector<float>& difference) {
    return *std::max_element(difference.begin(), difference.end());
}

TEST(Flip, EqualPicturesDoNotDiffer) {
    Pixels picture = plain(10, 200, 90);
    set(picture, 5, 5, 255);
    EXPECT_EQ(most(flip(extent, picture, picture)), 0);
}

// Flat pictures differ by colour alone: HyAB in lightness is 100, to the power of 0.7, pressed by the paper's equation.
TEST(Flip, BlackAndWhiteAreNearlyAsDifferentAsCanBe) {
    const auto difference = flip(extent, plain(0, 0, 0), plain(255, 255, 255));
    EXPECT_NEAR(difference.front(), 0.96f, 0.01f);
    EXPECT_NEAR(most(difference), *std::min_element(difference.begin(), difference.end()), 1e-4f);
}

TEST(Flip, GreenAndBlueAreAsDifferentAsCanBe) {
    EXPECT_NEAR(most(flip(extent, plain(0, 255, 0), plain(0, 0, 255))), 1, 1e-3f);
}

TEST(Flip, DoesNotCareWhichIsTheReference) {
    Pixels a = plain(60, 60, 60), b = a;
    set(b, 20, 10, 255);
    EXPECT_EQ(flip(extent, a, b), flip(extent, b, a));
}

TEST(Flip, OneStepOfEightBitsIsHardToSee) {
    EXPECT_LT(most(flip(extent, plain(128, 128, 128), plain(129, 128, 128))), 0.03f);
}

TEST(Flip, AnEdgeThatIsGoneIsSeenWhereItWas) {
    Pixels a = plain(128, 128, 128), b = a;
    for (unsigned y = 0; y < extent.y; ++y)
        for (unsigned x = 24; x < 27; ++x) set(b, x, y, 40);
    const auto difference = flip(extent, a, b);
    EXPECT_GT(difference[16 * extent.x + 25], 0.3f);
    EXPECT_LT(difference[16 * extent.x + 2], 0.01f);
}

TEST(Flip, ALargerChangeOfColourIsALargerDifference) {
    const auto of = [](std::uint8_t red) { return most(flip(extent, plain(100, 100, 100), plain(red, 100, 100))); };
    EXPECT_LT(of(110), of(130));
    EXPECT_LT(of(130), of(200));
}

}  // namespace rekindle::golden
