#include "commands/CurtainPicture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rekindle::commands {
namespace {

constexpr std::uint8_t left = 100, right = 200;

render::Picture plain(std::uint8_t value) {
    render::Picture picture{.extent = {64, 3}};
    picture.srgb8.assign(64 * 3 * 4, value);
    return picture;
}

// The middle row's red.
std::vector<int> hungAt(float from) {
    render::Picture hung;
    hangCurtain(plain(left), plain(right), from, hung);
    std::vector<int> row;
    for (std::size_t x = 0; x < 64; ++x) row.push_back(hung.srgb8[(64 + x) * 4]);
    return row;
}

TEST(CurtainPicture, HasTheOtherPeriodRightOfALine) {
    const std::vector<int> row = hungAt(0.25f);
    EXPECT_THAT(std::vector(row.begin(), row.begin() + 14), testing::Each(int(left)));
    EXPECT_THAT(std::vector(row.begin() + 14, row.begin() + 18), testing::ElementsAre(24, 236, 236, 24));
    EXPECT_THAT(std::vector(row.begin() + 18, row.end()), testing::Each(int(right)));
}

TEST(CurtainPicture, HasNoLineWhereOnlyOneIsSeen) {
    EXPECT_THAT(hungAt(0), testing::Each(int(right)));
    EXPECT_THAT(hungAt(1), testing::Each(int(left)));
}

TEST(CurtainPicture, OnePeriodIsSeenThroughTheOther) {
    render::Picture blended;
    blendPictures(plain(left), plain(right), 0.25f, blended);
    EXPECT_EQ(blended.extent, math::uvec2(64, 3));
    EXPECT_THAT(blended.srgb8, testing::Each(125));
}

}  // namespace
}  // namespace rekindle::commands
