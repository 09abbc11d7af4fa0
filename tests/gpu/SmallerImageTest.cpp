#include "render/SmallerImage.h"

#include <gtest/gtest.h>

namespace rekindle {

static asset::Image image(std::uint32_t width, std::uint32_t height, const std::vector<int>& red) {
    asset::Image made{.name = "image", .width = width, .height = height};
    for (const int value : red)
        for (const int component : {value, 0, 100, 255}) made.pixels.push_back(static_cast<std::byte>(component));
    return made;
}

TEST(SmallerImage, IsTheMeanOfFour) {
    const asset::Image half = render::smallerImage(image(4, 2, {10, 20, 50, 50, 30, 40, 50, 50}), 1);
    EXPECT_EQ(half.width, 2u);
    EXPECT_EQ(half.height, 1u);
    const std::vector<int> expected{25, 0, 100, 255, 50, 0, 100, 255};
    ASSERT_EQ(half.pixels.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(std::to_integer<int>(half.pixels[i]), expected[i]) << i;
}

TEST(SmallerImage, NeverLosesItsLastPixel) {
    const asset::Image smallest = render::smallerImage(image(3, 1, {10, 20, 30}), 9);
    EXPECT_EQ(smallest.width, 1u);
    EXPECT_EQ(smallest.height, 1u);
    EXPECT_EQ(smallest.pixels.size(), 4u);
}

TEST(SmallerImage, TakesALevelThatIsThere) {
    asset::Image chain = image(2, 2, {1, 2, 3, 4, 77});
    chain.levels = 2;
    const asset::Image half = render::smallerImage(chain, 1);
    EXPECT_EQ(half.levels, 1u);
    EXPECT_EQ(half.width, 1u);
    ASSERT_EQ(half.pixels.size(), 4u);
    EXPECT_EQ(std::to_integer<int>(half.pixels[0]), 77);
}

}  // namespace rekindle
