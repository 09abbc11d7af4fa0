#include "content/Scatter.h"

#include <gtest/gtest.h>

#include <cmath>

#include "content/Outline.h"

using namespace rekindle;
using namespace rekindle::content;

namespace {

Planting square(float side) {
    return {
        .id = "grove", .species = {{.model = "a.glb"}}, .density = 0.5f, .outline = {{0, 0}, {side, 0}, {side, side}, {0, side}}};
}

std::optional<Ground> level(math::vec2) {
    return Ground{};
}

bool same(const std::vector<Plant>& a, const std::vector<Plant>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Plant& x, const Plant& y) {
        return x.foot == y.foot && x.turn == y.turn && x.scale == y.scale && x.species == y.species;
    });
}

}  // namespace

TEST(Scatter, FollowsFromTheSeedAlone) {
    Planting planting = square(40);
    const auto plants = scatter(planting, level);
    EXPECT_TRUE(same(plants, scatter(planting, level)));
    planting.seed = 2;
    EXPECT_FALSE(same(plants, scatter(planting, level)));
}

TEST(Scatter, PlantsAsManyAsTheDensityWants) {
    EXPECT_NEAR(double(scatter(square(40), level).size()), 800, 8);
}

TEST(Scatter, StaysInsideAndOutOfHoles) {
    Planting planting = square(40);
    planting.outline = {{0, 0}, {40, 0}, {0, 40}};
    planting.holes = {{{5, 5}, {15, 5}, {15, 15}, {5, 15}}};
    const auto plants = scatter(planting, level);
    EXPECT_NEAR(double(plants.size()), 350, 10);
    for (const Plant& plant : plants) {
        EXPECT_LE(plant.foot.x + plant.foot.z, 40);
        EXPECT_FALSE(plant.foot.x > 5 && plant.foot.x < 15 && plant.foot.z > 5 && plant.foot.z < 15);
    }
}

TEST(Scatter, KeepsTheDistance) {
    Planting planting = square(20);
    planting.spacing = 1.1f;
    const auto plants = scatter(planting, level);
    float nearest = 100;
    for (std::size_t i = 0; i < plants.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) nearest = std::min(nearest, glm::distance(plants[i].foot, plants[j].foot));
    EXPECT_GE(nearest, 1.1f);
    EXPECT_GT(plants.size(), 100u);
}

TEST(Scatter, StandsOnTheGroundWhereThereIsSome) {
    Planting planting = square(20);
    planting.sink = 0.1f;
    const auto slope = [](math::vec2 place) -> std::optional<Ground> {
        if (place.x < 10) return std::nullopt;
        return Ground{place.x, {-std::sqrt(0.5f), std::sqrt(0.5f), 0}};
    };
    const auto plants = scatter(planting, slope);
    EXPECT_GT(plants.size(), 50u);
    for (const Plant& plant : plants) EXPECT_FLOAT_EQ(plant.foot.y, plant.foot.x - 0.1f);
    planting.steepest = 40;
    EXPECT_TRUE(scatter(planting, slope).empty());
}

TEST(Scatter, MixesSpeciesByTheirShares) {
    Planting planting = square(80);
    planting.species = {{.model = "a.glb", .share = 3}, {.model = "b.glb", .share = 1, .scale = {2, 3}}};
    double second = 0, all = 0;
    for (const Plant& plant : scatter(planting, level)) {
        ++all;
        second += plant.species;
        EXPECT_GE(plant.scale, plant.species == 1 ? 2 : 0.85f);
    }
    EXPECT_NEAR(second / all, 0.25, 0.03);
}

TEST(Scatter, FillsAllOfTheArea) {
    int quarters[4] = {};
    for (const Plant& plant : scatter(square(40), level)) ++quarters[(plant.foot.x > 20 ? 1 : 0) + (plant.foot.z > 20 ? 2 : 0)];
    for (const int quarter : quarters) EXPECT_NEAR(quarter, 200, 25);
}

TEST(Area, HasASize) {
    const std::vector<math::vec2> outline{{0, 0}, {0, 4}, {4, 4}, {4, 0}};
    const std::vector<std::vector<math::vec2>> holes{{{1, 1}, {2, 1}, {2, 2}, {1, 2}}};
    EXPECT_DOUBLE_EQ((Area{outline, holes}.size()), 15);
    EXPECT_TRUE((Area{outline, holes}.holds({3, 3})));
    EXPECT_FALSE((Area{outline, holes}.holds({1.5f, 1.5f})));
    EXPECT_FALSE((Area{outline, holes}.holds({5, 1})));
}
