#include "commands/PictureMemory.h"

#include <gtest/gtest.h>

namespace rekindle::commands {

constexpr std::uint64_t gibibyte = 1u << 30;

TEST(PictureMemory, AnOrdinaryPictureFitsASmallDevice) {
    EXPECT_TRUE(checkPictureFits({3840, 2160}, 4, 2 * gibibyte));
}

TEST(PictureMemory, AHugeOneIsRefusedWithWhatToDo) {
    const auto result = checkPictureFits({16384, 16384}, 4, 16 * gibibyte);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, core::ErrorKind::Device);
    EXPECT_NE(result.error().line().find("16384 x 16384"), std::string::npos);
    EXPECT_NE(result.error().todo.find("--aa 1"), std::string::npos);
}

TEST(PictureMemory, FewerSamplesTakeLess) {
    EXPECT_FALSE(checkPictureFits({8192, 8192}, 4, 6 * gibibyte));
    EXPECT_TRUE(checkPictureFits({8192, 8192}, 1, 6 * gibibyte));
}

}  // namespace rekindle::commands
