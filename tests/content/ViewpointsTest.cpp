#include "content/Viewpoints.h"

#include <gtest/gtest.h>

namespace rekindle::content {
namespace {

Site gardenInTime() {
    Environment misty, late, shaded;
    misty.haze = 150;
    misty.clouds = 0.5f;
    late.clouds = 1;
    shaded.exposure = -10;
    return {
        .periods = {{.id = "today"}, {.id = "past", .environment = misty}, {.id = "winter"}},
        .viewpoints = {{.id = "gate", .fov = 40, .period = "past", .environment = late}, {.id = "pond", .environment = shaded}}};
}

TEST(Viewpoints, AStopIsSeenInItsOwnPeriodElseTheViewpointsElseTheFirst) {
    const Site all = gardenInTime();
    const auto periodAt = [&](const Stop& stop) {
        const Viewpoint seen = viewpointOf(stop, all);
        return periodOf(all, &seen);
    };
    EXPECT_EQ(periodAt({.viewpoint = "gate"}), "past");
    EXPECT_EQ(periodAt({.viewpoint = "gate", .period = "winter"}), "winter");
    EXPECT_EQ(periodAt({.viewpoint = "pond"}), "today");
    EXPECT_EQ(periodAt({.path = {{}}}), "today");
    EXPECT_EQ(periodOf(all, nullptr), "today");
    EXPECT_EQ(periodOf(Site{}, nullptr), "");
}

TEST(Viewpoints, EnvironmentsLieOverEachOther) {
    const Site all = gardenInTime();
    EXPECT_FALSE(environmentOf(all, "today", nullptr).haze);
    EXPECT_EQ(environmentOf(all, "past", nullptr).clouds, 0.5f);
    EXPECT_EQ(environmentOf(all, "past", &all.viewpoints[0]).clouds, 1);
    EXPECT_EQ(environmentOf(all, "winter", &all.viewpoints[1]).exposure, -10);
    EXPECT_FALSE(environmentOf(all, "past", &all.viewpoints[1]).exposure) << "made for today, and the past has its own light";
    Stop stop{.viewpoint = "gate", .environment = Environment{}};
    stop.environment->haze = 5;
    const Viewpoint seen = viewpointOf(stop, all);
    EXPECT_EQ(environmentOf(all, "past", &seen).haze, 5);
    EXPECT_EQ(environmentOf(all, "past", &seen).clouds, 1) << "what the stop leaves out is as at its viewpoint";
}

TEST(Viewpoints, StopsOfATourTakeTheirPlace) {
    Tour tour;
    tour.stops = {{.id = "first", .viewpoint = "gate"}, {.id = "gate", .path = {{{1, 2, 3}, {0, 0, 0}}}, .fov = 60}};
    const Site guided = withStops(gardenInTime(), tour);
    ASSERT_EQ(guided.viewpoints.size(), 2u);
    EXPECT_EQ(guided.viewpoints[0].id, "first");
    EXPECT_EQ(guided.viewpoints[0].fov, 40);
    EXPECT_EQ(guided.viewpoints[1].position, math::vec3(1, 2, 3));
    EXPECT_EQ(guided.viewpoints[1].period, "") << "of its name alone nothing follows";
}

}  // namespace
}  // namespace rekindle::content
