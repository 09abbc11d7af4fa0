#include "tour/Moment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace rekindle;
using namespace rekindle::tour;
using testing::ElementsAre;

namespace {

Station stationAt(std::vector<math::vec3> places, double told, content::Way way = content::Way::Glide, double coming = 4) {
    Station station{.way = way,
                    .coming = coming,
                    .telling = {.cues = {{.start = 0, .end = told / 2}, {.start = told / 2, .end = told}}, .seconds = told},
                    .pause = 1,
                    .hush = 0.5f};
    for (const math::vec3 place : places) station.eyes.push_back({{place}, 0.8f});
    return station;
}

// A look, a path and a look again: 10.8 s, then 4 s and 11.8 s, then 2 s and 5.8 s.
Itinerary itinerary() {
    return schedule({stationAt({{0, 0, 0}}, 9, content::Way::Glide, 0), stationAt({{10, 0, 0}, {10, 0, 10}}, 10),
                     stationAt({{20, 0, 0}}, 4, content::Way::Fade, 2)});
}

}  // namespace

TEST(Moment, StationsFollowEachOther) {
    const Itinerary tour = itinerary();
    EXPECT_NEAR(tour.stations[1].begin, 10.8, 1e-9);
    EXPECT_NEAR(tour.stations[1].arrival, 14.8, 1e-9);
    EXPECT_NEAR(tour.seconds(), 10.8 + 15.8 + 7.8, 1e-9);
    EXPECT_EQ(tour.stationAt(-1), 0u);
    EXPECT_EQ(tour.stationAt(10.8), 1u);
    EXPECT_EQ(tour.stationAt(1e9), 2u);
}

TEST(Moment, OutOfTheDarkAtTheBeginning) {
    EXPECT_EQ(evaluate(itinerary(), 0).dark, 1);
    EXPECT_EQ(evaluate(itinerary(), 2).dark, 0);
}

TEST(Moment, GlidesWithRestAtBothEnds) {
    const Itinerary tour = itinerary();
    EXPECT_EQ(evaluate(tour, 10.7).sight.eye.pose.position, math::vec3(0));
    EXPECT_NEAR(evaluate(tour, 12.8).sight.eye.pose.position.x, 5, 1e-3);
    EXPECT_LT(evaluate(tour, 11.0).sight.eye.pose.position.x, 0.02f);
    EXPECT_EQ(evaluate(tour, 12.7).sight.station, 0u) << "the light changes halfway";
    EXPECT_EQ(evaluate(tour, 12.9).sight.station, 1u);
    EXPECT_EQ(evaluate(tour, 14.9).sight.eye.pose.position, math::vec3(10, 0, 0));
}

TEST(Moment, GoesAlongAPathWhileItTells) {
    const Itinerary tour = itinerary();
    const double begin = tour.stations[1].arrival + breath;
    EXPECT_NEAR(evaluate(tour, begin + 5).sight.eye.pose.position.z, 5, 1e-2);
    EXPECT_NEAR(evaluate(tour, begin + 10).sight.eye.pose.position.z, 10, 1e-4);
    EXPECT_NEAR(evaluate(tour, begin + 10.5).sight.eye.pose.position.z, 10, 1e-4);
}

TEST(Moment, AnEyeThatRestsOnItsPathIsTheSameToTheLastBit) {
    Station station = stationAt({{0.1f, 1.7f, 0.3f}, {0.1f, 1.7f, 0.3f}}, 10, content::Way::Glide, 0);
    for (Eye& eye : station.eyes) eye.pose.orientation = glm::normalize(math::quat(0.9f, 0.1f, 0.3f, 0.2f));
    const Itinerary tour = schedule({station});
    for (double time = breath; time < 10; time += 0.37) EXPECT_EQ(evaluate(tour, time).sight.eye, station.eyes[0]) << time;
}

TEST(Moment, FadesThroughTheDark) {
    const Itinerary tour = itinerary();
    const double begin = tour.stations[2].begin;
    EXPECT_EQ(evaluate(tour, begin + 1).dark, 1);
    EXPECT_EQ(evaluate(tour, begin + 0.9).sight.eye.pose.position, math::vec3(10, 0, 10));
    EXPECT_EQ(evaluate(tour, begin + 1.1).sight.eye.pose.position, math::vec3(20, 0, 0));
    EXPECT_EQ(evaluate(tour, begin + 2).dark, 0);
}

TEST(Moment, ShowsTheCaptionsOfItsTime) {
    const Itinerary tour = itinerary();
    EXPECT_THAT(evaluate(tour, 0.5).cues, ElementsAre());
    EXPECT_THAT(evaluate(tour, breath + 1).cues, ElementsAre(0u));
    EXPECT_THAT(evaluate(tour, breath + 5).cues, ElementsAre(1u));
    EXPECT_THAT(evaluate(tour, breath + 9.1).cues, ElementsAre());
    EXPECT_NEAR(evaluate(tour, breath + 5).told, 5, 1e-9);
    EXPECT_NEAR(evaluate(tour, breath + 5).hush, 0.5, 1e-6);
}

TEST(Moment, AQuestionIsPutWhenAllIsTold) {
    Itinerary tour = itinerary();
    tour.stations[0].asks = true;
    EXPECT_FALSE(evaluate(tour, 9.7).asking);
    EXPECT_TRUE(evaluate(tour, 9.9).asking);
    EXPECT_FALSE(evaluate(tour, 11).asking) << "on the way to the next stop";
    EXPECT_NE(hashOf(evaluate(tour, 9.9)), hashOf(evaluate(itinerary(), 9.9)));
}

TEST(Moment, AStopHasLayersOfItsOwn) {
    Itinerary tour = itinerary();
    tour.stations[2].layers = {"roofs", "people"};
    const double begin = tour.stations[2].begin;
    EXPECT_THAT(evaluate(tour, begin + 0.9).layers, ElementsAre()) << "they change in the dark, with the picture";
    EXPECT_THAT(evaluate(tour, begin + 1.1).layers, ElementsAre("roofs", "people"));
    EXPECT_NE(hashOf(evaluate(tour, begin + 4)), hashOf(evaluate(itinerary(), begin + 4)));
    Itinerary other = tour;
    other.stations[2].layers = {"roofs"};
    EXPECT_NE(hashOf(evaluate(tour, begin + 4)), hashOf(evaluate(other, begin + 4)));
}

TEST(Moment, AStopsSoundsGrowOnTheWayToIt) {
    Itinerary tour = itinerary();
    tour.stations[0].sounds = {{"frogs", 0}};
    tour.stations[1].sounds = {{"canal", 2}};
    const auto loud = [&](double time, const std::string& sound) {
        for (const content::SoundLevel& level : evaluate(tour, time).sounds)
            if (level.sound == sound) return level.gain;
        return 1.f;
    };
    EXPECT_EQ(loud(5, "frogs"), 0);
    EXPECT_EQ(loud(5, "canal"), 1);
    EXPECT_NEAR(loud(12.8, "frogs"), 0.5f, 1e-3);
    EXPECT_NEAR(loud(12.8, "canal"), 1.5f, 1e-3);
    EXPECT_EQ(loud(16, "frogs"), 1);
    EXPECT_EQ(loud(16, "canal"), 2);
    EXPECT_EQ(loud(34, "canal"), 1);
    const Moment before = evaluate(tour, 16);
    tour.stations[1].sounds[0].gain = 1.9f;
    EXPECT_NE(hashOf(before), hashOf(evaluate(tour, 16)));
}

TEST(Moment, TheCurtainGoesFromPlaceToPlaceWhileItIsTold) {
    Itinerary tour = itinerary();
    tour.stations[1].curtain = {1, 0.5f, 0.5f, 0.2f};
    const double begin = tour.stations[1].arrival + breath;
    EXPECT_EQ(evaluate(tour, 5).curtain, 1) << "a stop without one";
    EXPECT_EQ(evaluate(tour, begin).curtain, 1);
    EXPECT_NEAR(evaluate(tour, begin + 10.0 / 6).curtain, 0.75, 1e-3);
    EXPECT_EQ(evaluate(tour, begin + 5).curtain, 0.5f) << "it rests";
    EXPECT_NEAR(evaluate(tour, begin + 10).curtain, 0.2, 1e-6);
    EXPECT_NEAR(evaluate(tour, tour.stations[2].begin + 0.5).curtain, 0.2, 1e-6) << "it goes with the picture, in the dark";
    EXPECT_EQ(evaluate(tour, tour.stations[2].begin + 1.5).curtain, 1);
    EXPECT_NE(hashOf(evaluate(tour, begin + 5)), hashOf(evaluate(itinerary(), begin + 5)));
}

TEST(Moment, WhereNothingMovesTheCurtainHangsWhereItShowsMost) {
    Itinerary tour = itinerary();
    tour.stations[1].curtain = {1, 0.4f, 0};
    tour.stations[1].still = true;
    const double begin = tour.stations[1].arrival + breath;
    EXPECT_EQ(evaluate(tour, begin).curtain, 0.4f);
    EXPECT_EQ(evaluate(tour, begin + 10).curtain, 0.4f);
    EXPECT_FALSE(evaluate(tour, begin).beyond);
    EXPECT_TRUE(evaluate(tour, begin + 10).beyond) << "which of the two is told of changes all the same";
}

TEST(Moment, WhoSeesOnePeriodAloneSeesTheOneInTheMiddle) {
    Itinerary tour = itinerary();
    tour.stations[1].curtain = {1, 0, 0, 1};
    const double begin = tour.stations[1].arrival + breath;
    EXPECT_FALSE(evaluate(tour, begin - 5).beyond) << "on the way";
    EXPECT_FALSE(evaluate(tour, begin + 1.6).beyond);
    EXPECT_TRUE(evaluate(tour, begin + 1.7).beyond);
    EXPECT_TRUE(evaluate(tour, begin + 8.2).beyond);
    EXPECT_FALSE(evaluate(tour, begin + 8.4).beyond);
    tour.stations[1].curtain.pop_back();
    EXPECT_TRUE(evaluate(tour, tour.stations[2].begin + 0.5).beyond) << "it goes with the picture, in the dark";
    EXPECT_FALSE(evaluate(tour, tour.stations[2].begin + 1.5).beyond);
}

TEST(Moment, AGlideBeginsAndEndsBehindAClosedCurtain) {
    Itinerary tour = itinerary();
    tour.stations[0].curtain = {0.5f};
    tour.stations[1].curtain = {0};
    EXPECT_NEAR(evaluate(tour, 10.8).curtain, 0.5, 1e-4);
    EXPECT_NEAR(evaluate(tour, 12.7999).curtain, 1, 1e-4) << "halfway";
    EXPECT_NEAR(evaluate(tour, 12.8001).curtain, 1, 1e-4);
    EXPECT_NEAR(evaluate(tour, 14.8).curtain, 0, 1e-4);
}

TEST(Moment, SeekingIsPlaying) {
    Itinerary tour = itinerary();
    tour.stations[2].curtain = {1, 0.3f, 0.3f};
    std::vector<double> times;
    for (double time = 0; time <= tour.seconds(); time += 1.0 / 24) times.push_back(time);
    std::vector<std::uint64_t> played;
    for (const double time : times) played.push_back(hashOf(evaluate(tour, time)));
    std::vector<std::size_t> order(times.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    for (const std::size_t i : order) EXPECT_EQ(hashOf(evaluate(tour, times[i])), played[i]) << times[i];
    std::ranges::sort(played);
    EXPECT_EQ(std::ranges::adjacent_find(played), played.end()) << "no two moments are the same";
}

TEST(Moment, TimesOutsideCountAsTheEnds) {
    const Itinerary tour = itinerary();
    EXPECT_EQ(evaluate(tour, -5), evaluate(tour, 0));
    EXPECT_EQ(evaluate(tour, 1e9), evaluate(tour, tour.seconds()));
}
