#include "audio/Reverb.h"

#include <gtest/gtest.h>

namespace rekindle::audio {

// A plastered church of 10 x 12 x 30 m: worked out by hand from V = 3600, S = 1560 and 5 % swallowed.
TEST(Reverb, FollowsFromTheSizeAndTheSurfacesOfAPlace) {
    const Reverb church = reverbOf({.size = {10, 12, 30}, .absorption = 0.05f});
    EXPECT_NEAR(church.seconds, 7.24f, 0.05f);
    EXPECT_NEAR(church.delay, 0.0269f, 0.0005f);
    EXPECT_NEAR(church.level, 0.782f, 0.005f);
}

TEST(Reverb, TheMoreOfAPlaceIsOpenTheLessItSounds) {
    Space place{.size = {8, 4, 20}, .absorption = 0.1f};
    Reverb before = reverbOf(place);
    for (const float open : {0.2f, 0.5f, 0.9f, 1.f}) {
        place.open = open;
        const Reverb now = reverbOf(place);
        EXPECT_LT(now.level, before.level);
        EXPECT_LE(now.seconds, before.seconds);
        before = now;
    }
    EXPECT_GT(reverbOf(room).level, reverbOf(street).level);
    EXPECT_GT(reverbOf(street).level, 10 * reverbOf(openAir).level);
}

TEST(Reverb, BetweenTwoPlacesItIsBetween) {
    const Reverb inside = reverbOf(room), outside = reverbOf(openAir);
    EXPECT_EQ(blend(inside, outside, 0), inside);
    EXPECT_EQ(blend(inside, outside, 1), outside);
    EXPECT_NEAR(blend(inside, outside, 0.5f).level, (inside.level + outside.level) / 2, 1e-6f);
}

}  // namespace rekindle::audio
