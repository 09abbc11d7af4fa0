#include "math/Ray.h"

#include <gtest/gtest.h>

#include "math/Measure.h"

using namespace rekindle::math;

namespace {

const vec3 a(0, 0, 0), b(2, 0, 0), c(0, 2, 0);

}  // namespace

TEST(Ray, MeetsATriangleFromEitherSide) {
    for (float side : {1.0f, -1.0f}) {
        const Ray ray{vec3(0.5f, 1, 3 * side), vec3(0, 0, -side)};
        const auto hit = intersect(ray, a, b, c);
        ASSERT_TRUE(hit);
        EXPECT_FLOAT_EQ(hit->distance, 3);
        EXPECT_FLOAT_EQ(hit->u, 0.25f);
        EXPECT_FLOAT_EQ(hit->v, 0.5f);
    }
}

TEST(Ray, MissesBesideBehindBeyondAndAlong) {
    EXPECT_FALSE(intersect(Ray{vec3(1.5f, 1, 3), vec3(0, 0, -1)}, a, b, c));
    EXPECT_FALSE(intersect(Ray{vec3(0.5f, 1, 3), vec3(0, 0, 1)}, a, b, c));
    EXPECT_FALSE(intersect(Ray{vec3(0.5f, 1, 3), vec3(0, 0, -1)}, a, b, c, 2.9f));
    EXPECT_FALSE(intersect(Ray{vec3(-1, 1, 0), vec3(1, 0, 0)}, a, b, c));
}

TEST(Ray, EntersABox) {
    const Bounds box{vec3(-1), vec3(1)};
    EXPECT_FLOAT_EQ(*intersect(Ray{vec3(0, 0, 4), vec3(0, 0, -1)}, box), 3);
    EXPECT_FLOAT_EQ(*intersect(Ray{vec3(0, 0, 4), vec3(0, 0, -2)}, box), 1.5f);
    EXPECT_FLOAT_EQ(*intersect(Ray{vec3(0.5f), vec3(0, 0, -1)}, box), 0);
    EXPECT_FALSE(intersect(Ray{vec3(0, 2, 4), vec3(0, 0, -1)}, box));
    EXPECT_FALSE(intersect(Ray{vec3(0, 0, 4), vec3(0, 0, 1)}, box));
    EXPECT_FALSE(intersect(Ray{vec3(0, 0, 4), vec3(0, 0, -1)}, box, 2));
    EXPECT_FALSE(intersect(Ray{vec3(0, 0, 4), vec3(0, 0, -1)}, Bounds{}));
}

TEST(Ray, KeepsItsDistancesInAnotherSpace) {
    mat4 stretch(3);
    stretch[3] = vec4(1, 2, 3, 1);
    const Ray ray{vec3(1, 0, 0), vec3(0, 1, 0)};
    EXPECT_EQ(ray.transformed(stretch).at(2), vec3(stretch * vec4(ray.at(2), 1)));
}

TEST(Measure, SaysLengthAndRise) {
    const Measurement way = measure({1, 1, 1}, {1, 4, 5});
    EXPECT_FLOAT_EQ(way.length, 5);
    EXPECT_FLOAT_EQ(way.across, 4);
    EXPECT_FLOAT_EQ(way.rise, 3);
    EXPECT_FLOAT_EQ(way.slope, std::atan(0.75f));
    EXPECT_FLOAT_EQ(measure({0, 1, 0}, {0, 0, 0}).slope, -pi / 2);
}
