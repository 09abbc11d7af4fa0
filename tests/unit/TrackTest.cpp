#include "timeline/Track.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

using namespace rekindle::timeline;

namespace {

std::vector<float> at(const Track& track, double time) {
    std::vector<float> out(track.components, -99.0f);
    evaluate(track, time, out);
    return out;
}

const std::vector<float> times{1, 2, 4};

void expectNear(const std::vector<float>& actual, const std::vector<float>& expected) {
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) EXPECT_NEAR(actual[i], expected[i], 1e-5f) << "component " << i;
}

}  // namespace

TEST(Track, KeysAreMetExactlyAndHeldOutside) {
    const std::vector<float> values{0.1f, 10, 0.2f, 20, 0.3f, 40};
    for (auto interpolation : {Interpolation::Step, Interpolation::Linear}) {
        const Track track{.times = times, .values = values, .components = 2, .interpolation = interpolation};
        EXPECT_EQ(at(track, -5), (std::vector{0.1f, 10.0f}));
        EXPECT_EQ(at(track, 1), (std::vector{0.1f, 10.0f}));
        EXPECT_EQ(at(track, 2), (std::vector{0.2f, 20.0f}));
        EXPECT_EQ(at(track, 4), (std::vector{0.3f, 40.0f}));
        EXPECT_EQ(at(track, 1e9), (std::vector{0.3f, 40.0f}));
    }
}

TEST(Track, StepHoldsUntilTheNextKey) {
    const std::vector<float> values{1, 2, 3};
    const Track track{.times = times, .values = values, .interpolation = Interpolation::Step};
    EXPECT_EQ(at(track, 1.999)[0], 1);
    EXPECT_EQ(at(track, 2)[0], 2);
    EXPECT_EQ(at(track, 3.999)[0], 2);
}

TEST(Track, LinearMixesInProportion) {
    const std::vector<float> values{1, 2, 4};
    const Track track{.times = times, .values = values};
    for (double t : {1.0, 1.25, 2.0, 3.5, 4.0}) EXPECT_NEAR(at(track, t)[0], t, 1e-6);
}

TEST(Track, RotationTakesTheShorterArcAtEvenSpeed) {
    const float h = std::sqrt(0.5f);
    const std::vector<float> keys{0, 0, 0, 1, 0, -h, 0, -h};  // 0 and 90 degrees about +Y, the second with its sign turned
    const std::vector<float> ends{0, 3};
    const Track track{.times = ends, .values = keys, .components = 4, .kind = ValueKind::Rotation};
    const float third = 15 * std::acos(-1.0f) / 180;  // half of a third of 90 degrees
    expectNear(at(track, 1), {0, std::sin(third), 0, std::cos(third)});
    EXPECT_EQ(at(track, 3), (std::vector{0.0f, -h, 0.0f, -h}));
}

TEST(Track, RotationStaysUnitBetweenNearlyEqualKeys) {
    const std::vector<float> keys{0, 0, 0, 1, 0, 1e-5f, 0, 1};
    const std::vector<float> ends{0, 1};
    const Track track{.times = ends, .values = keys, .components = 4, .kind = ValueKind::Rotation};
    const auto q = at(track, 0.5);
    EXPECT_NEAR(std::inner_product(q.begin(), q.end(), q.begin(), 0.0f), 1, 1e-6);
}

// f(t) = t^3 is its own Hermite curve: f'(1) = 3, f'(2) = 12, f'(4) = 48.
TEST(Track, CubicSplineFollowsACubicWhatevertheKeySpacing) {
    const std::vector<float> values{0, 1, 3, 12, 8, 12, 48, 64, 0};
    const Track track{.times = times, .values = values, .interpolation = Interpolation::CubicSpline};
    for (double t = 1; t <= 4; t += 0.125) EXPECT_NEAR(at(track, t)[0], t * t * t, 1e-4) << t;
    EXPECT_EQ(at(track, 2)[0], 8);
    EXPECT_EQ(at(track, 0)[0], 1);
    EXPECT_EQ(at(track, 9)[0], 64);
}

TEST(Track, CubicSplineKeepsComponentsApart) {
    const std::vector<float> values{0, 0, 5, 6, 0, 0, 0, 0, 7, 8, 0, 0};
    const std::vector<float> ends{0, 1};
    const Track track{.times = ends, .values = values, .components = 2, .interpolation = Interpolation::CubicSpline};
    expectNear(at(track, 0.5), {6, 7});
}

TEST(Track, CubicSplineRotationIsNormalised) {
    const float h = std::sqrt(0.5f);
    const std::vector<float> values{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, h, 0, h, 0, 0, 0, 0};
    const std::vector<float> ends{0, 1};
    const Track track{.times = ends,
                      .values = values,
                      .components = 4,
                      .interpolation = Interpolation::CubicSpline,
                      .kind = ValueKind::Rotation};
    const float eighth = std::acos(-1.0f) / 8;
    expectNear(at(track, 0.5), {0, std::sin(eighth), 0, std::cos(eighth)});
}

TEST(Track, WithoutKeysLeavesTheValueAlone) {
    EXPECT_EQ(at(Track{.components = 2}, 1), (std::vector{-99.0f, -99.0f}));
}

TEST(Track, OneKeyIsAConstant) {
    const std::vector<float> one{0.5f}, value{3};
    const Track track{.times = one, .values = value};
    for (double t : {0.0, 0.5, 1.0}) EXPECT_EQ(at(track, t)[0], 3);
}
