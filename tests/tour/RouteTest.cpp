#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tour/Itinerary.h"

using namespace rekindle::content;
using rekindle::tour::routeOf;
using testing::ElementsAre;

namespace {

Stop stopNamed(const char* id, std::vector<Audience> audiences) {
    Stop stop{.id = id};
    for (const Audience audience : audiences) stop.narrations.push_back({.audience = audience, .lines = {{}}});
    return stop;
}

Tour fourStops() {
    Tour tour;
    for (const char* id : {"a", "b", "c", "d"}) tour.stops.push_back(stopNamed(id, {Audience::Adult}));
    tour.stops[2].narrations.push_back({.audience = Audience::Child, .lines = {{}}});
    tour.stops[1].question = Question{.answers = {{.stop = "c"}, {.stop = "d"}}};
    return tour;
}

}  // namespace

TEST(Route, GoesPastStopsThatTellOneNothing) {
    EXPECT_THAT(routeOf(fourStops(), Audience::Adult, {}), ElementsAre(0u, 1u, 2u, 3u));
    EXPECT_THAT(routeOf(fourStops(), Audience::Child, {}), ElementsAre(2u));
    EXPECT_THAT(routeOf(fourStops(), Audience::Scholar, {}), ElementsAre());
}

TEST(Route, AnAnswerDecidesWhichStopIsNext) {
    EXPECT_THAT(routeOf(fourStops(), Audience::Adult, {{1, 1}}), ElementsAre(0u, 1u, 3u));
    EXPECT_THAT(routeOf(fourStops(), Audience::Adult, {{1, 0}}), ElementsAre(0u, 1u, 2u, 3u));
    EXPECT_THAT(routeOf(fourStops(), Audience::Adult, {{1, 99}}), ElementsAre(0u, 1u, 3u));
}

TEST(Route, AQuestionWaitsAsLongAsReadingAndChoosingTake) {
    Question question{.text = {{{"en", "To the river?"}, {"zh-Hans", "去河边吗？"}}},
                      .answers = {{.text = {{{"en", "Yes"}}}}, {.text = {{{"en", "No"}}}}}};
    const double few = rekindle::tour::secondsToAnswer(question, "en");
    EXPECT_GT(few, 6);
    EXPECT_LT(few, 9);
    question.answers[1].text.byTag["en"] = "No, rather on along the old street to the temple at its end";
    EXPECT_GT(rekindle::tour::secondsToAnswer(question, "en"), few + 3);
}
