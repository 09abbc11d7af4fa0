#include "math/Frustum.h"

#include <gtest/gtest.h>

#include "view/View.h"

using namespace rekindle;
using math::Bounds;
using math::Frustum;
using math::vec3;

namespace {

// At the origin, looking along -Z; 90 degrees each way, near plane at 1 m.
Frustum wide() {
    return Frustum::fromClip(view::perspective(math::pi / 2, 1, 1));
}

}  // namespace

TEST(Frustum, HoldsWhatIsBetweenItsSides) {
    for (vec3 inside : {vec3(0, 0, -1.01f), vec3(9.9f, 0, -10), vec3(-9.9f, 9.9f, -10), vec3(0, 0, -1e8f)})
        EXPECT_TRUE(wide().contains(inside)) << inside.x << " " << inside.z;
    for (vec3 outside : {vec3(0, 0, -0.99f), vec3(10.1f, 0, -10), vec3(0, -10.1f, -10), vec3(0, 0, 5)})
        EXPECT_FALSE(wide().contains(outside)) << outside.x << " " << outside.z;
}

TEST(Frustum, DistancesAreInMetres) {
    EXPECT_TRUE(wide().touches(vec3(0, 0, 1), 2.01f));
    EXPECT_FALSE(wide().touches(vec3(0, 0, 1), 1.99f));
}

TEST(Frustum, TouchesBoxes) {
    EXPECT_TRUE(wide().touches(Bounds{vec3(9, -1, -10), vec3(20, 1, -8)}));
    EXPECT_FALSE(wide().touches(Bounds{vec3(11, -1, -10), vec3(20, 1, -8)}));
    EXPECT_FALSE(wide().touches(Bounds{}));
    EXPECT_TRUE(wide().touches(Bounds{vec3(-100), vec3(100)}));
}

TEST(Frustum, OfAnOrthographicLensEndsFarAway) {
    const Frustum frustum = Frustum::fromClip(view::orthographic(2, 1, 1, 10));
    EXPECT_TRUE(frustum.contains(vec3(1.9f, 0.9f, -9.9f)));
    EXPECT_FALSE(frustum.contains(vec3(1.9f, 0.9f, -10.1f)));
    EXPECT_FALSE(frustum.contains(vec3(1.9f, 1.1f, -5)));
}
