#include "render/Quality.h"

#include <gtest/gtest.h>

namespace rekindle::render {

TEST(Quality, LeavesWhatThePictureIsOf) {
    Settings settings{.background = Background::Color, .tonemap = Tonemap::Agx, .exposure = 2.0f};
    apply(Quality::Low, settings);
    EXPECT_EQ(settings.background, Background::Color);
    EXPECT_EQ(settings.tonemap, Tonemap::Agx);
    EXPECT_EQ(settings.exposure, 2.0f);
    EXPECT_LT(settings.scale, 1);
    EXPECT_TRUE(settings.sharpened);
}

TEST(Quality, IsKnownByItsSettingsUntilOneIsChanged) {
    for (const Quality quality : {Quality::Low, Quality::Medium, Quality::High, Quality::Ultra}) {
        Settings settings{.fog = {.density = 0.1f}};
        apply(quality, settings);
        EXPECT_EQ(qualityOf(settings), quality);
        settings.shadows = false;
        EXPECT_EQ(qualityOf(settings), std::nullopt);
    }
}

TEST(Quality, DefaultSettingsAreHigh) {
    EXPECT_EQ(qualityOf(Settings{}), Quality::High);
}

TEST(Quality, NoStepIsFinerThanTheNext) {
    Settings before;
    apply(Quality::Low, before);
    for (const Quality quality : {Quality::Medium, Quality::High, Quality::Ultra}) {
        Settings next = before;
        apply(quality, next);
        EXPECT_LE(before.samples, next.samples);
        EXPECT_LE(before.scale, next.scale);
        EXPECT_LE(before.shadowDetail.sunMap, next.shadowDetail.sunMap);
        EXPECT_LE(before.shadowDetail.lamps, next.shadowDetail.lamps);
        EXPECT_LE(before.ambientOcclusion, next.ambientOcclusion);
        EXPECT_GE(before.detail, next.detail);
        EXPECT_GE(before.smallest, next.smallest);
        EXPECT_GE(before.crowd, next.crowd);
        before = next;
    }
}

}  // namespace rekindle::render
