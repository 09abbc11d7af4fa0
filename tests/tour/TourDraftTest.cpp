#include "tour/TourDraft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace rekindle;
using namespace rekindle::tour;
using testing::ElementsAre;

namespace {

content::Tour tourOf(std::initializer_list<const char*> ids) {
    content::Tour tour;
    for (const char* id : ids) tour.stops.push_back({.id = id});
    return tour;
}

std::vector<std::string> idsOf(const content::Tour& tour) {
    std::vector<std::string> ids;
    for (const content::Stop& stop : tour.stops) ids.push_back(stop.id);
    return ids;
}

}  // namespace

TEST(TourDraft, EveryStepCanBeUndoneAndDoneAgain) {
    TourDraft draft(tourOf({"a"}));
    EXPECT_FALSE(draft.undo());
    draft.change(tourOf({"a", "b"}));
    draft.change(tourOf({"a", "b", "c"}));
    EXPECT_TRUE(draft.undo());
    EXPECT_THAT(idsOf(draft.tour()), ElementsAre("a", "b"));
    EXPECT_TRUE(draft.undo());
    EXPECT_FALSE(draft.canUndo());
    EXPECT_TRUE(draft.redo());
    EXPECT_TRUE(draft.redo());
    EXPECT_FALSE(draft.redo());
    EXPECT_THAT(idsOf(draft.tour()), ElementsAre("a", "b", "c"));
}

TEST(TourDraft, AnotherStepForgetsWhatWasUndone) {
    TourDraft draft(tourOf({"a"}));
    draft.change(tourOf({"b"}));
    draft.undo();
    draft.change(tourOf({"c"}));
    EXPECT_FALSE(draft.canRedo());
    draft.undo();
    EXPECT_THAT(idsOf(draft.tour()), ElementsAre("a"));
}

TEST(TourDraft, StepsOfOneNameAreOne) {
    TourDraft draft(tourOf({"a"}));
    draft.change(tourOf({"ab"}), "id");
    draft.change(tourOf({"abc"}), "id");
    draft.change(tourOf({"x"}), "other");
    draft.undo();
    EXPECT_THAT(idsOf(draft.tour()), ElementsAre("abc"));
    draft.undo();
    EXPECT_THAT(idsOf(draft.tour()), ElementsAre("a"));
}

TEST(TourDraft, KnowsWhetherItIsSaved) {
    TourDraft draft(tourOf({"a"}));
    EXPECT_FALSE(draft.changed());
    draft.change(tourOf({"b"}), "id");
    EXPECT_TRUE(draft.changed());
    draft.markSaved();
    EXPECT_FALSE(draft.changed());
    draft.change(tourOf({"bc"}), "id");
    EXPECT_TRUE(draft.changed());
    draft.undo();
    EXPECT_FALSE(draft.changed()) << "what was saved can be gone back to";
    draft.undo();
    EXPECT_TRUE(draft.changed());
}

TEST(TourDraft, KeepsTheLastSteps) {
    TourDraft draft(tourOf({"a"}));
    for (int i = 0; i < 1000; ++i) draft.change(tourOf({"b"}));
    int undone = 0;
    while (draft.undo()) ++undone;
    EXPECT_EQ(undone, 199);
}

TEST(TourEdits, AStopComesBehindAnotherWithAnIdOfItsOwn) {
    content::Tour tour = tourOf({"stop-2", "end"});
    const DraftWords words{{{{"zh-Hans", "第 {} 站"}, {"en", "Stop {}"}}}, {{{"zh-Hans", "请看。"}, {"en", "Look."}}}};
    const content::Stop stop = newStop(tour, {1.23456f, 1.6f, -2}, {0, 1, 0}, 49.9f, words);
    EXPECT_EQ(stop.id, "stop-3");
    EXPECT_EQ(stop.path.at(0).position, math::vec3(1.23f, 1.6f, -2));
    EXPECT_EQ(stop.fov, 50);
    tour = withStopAfter(tour, 0, stop);
    EXPECT_THAT(idsOf(tour), ElementsAre("stop-2", "stop-3", "end"));
    EXPECT_EQ(newStop(tour, {}, {}, 50, words).id, "stop-4");
    EXPECT_THAT(idsOf(withStopAfter({}, 0, stop)), ElementsAre("stop-3"));
}

TEST(TourEdits, AStopIsMoved) {
    const content::Tour tour = tourOf({"a", "b", "c", "d"});
    EXPECT_THAT(idsOf(withStopMoved(tour, 0, 2)), ElementsAre("b", "c", "a", "d"));
    EXPECT_THAT(idsOf(withStopMoved(tour, 3, 0)), ElementsAre("d", "a", "b", "c"));
    EXPECT_THAT(idsOf(withStopMoved(tour, 1, 99)), ElementsAre("a", "c", "d", "b"));
}

TEST(TourEdits, WithAStopGoTheAnswersThatLedThere) {
    content::Tour tour = tourOf({"a", "b", "c", "d"});
    tour.stops[0].question = content::Question{.answers = {{.stop = "b"}, {.stop = "c"}, {.stop = "d"}}};
    tour = withoutStop(tour, 2);
    EXPECT_THAT(idsOf(tour), ElementsAre("a", "b", "d"));
    ASSERT_TRUE(tour.stops[0].question);
    EXPECT_EQ(tour.stops[0].question->answers.size(), 2u);
    EXPECT_FALSE(withoutStop(tour, 1).stops[0].question) << "one answer is no choice";
}

TEST(TourEdits, AHighlightComesAndGoes) {
    content::Tour tour = withHighlightToggled(tourOf({"a"}), 0, "Boats");
    EXPECT_THAT(tour.stops[0].highlights, ElementsAre("Boats"));
    EXPECT_THAT(withHighlightToggled(tour, 0, "Boats").stops[0].highlights, ElementsAre());
}

TEST(TourEdits, AHotspotHasAnIdOfItsOwnAndIsAHypothesis) {
    const DraftWords words{.line = {{{"en", "Look here."}}}, .spot = {{{"en", "Hotspot {}"}}}, .note = {{{"en", "Unknown."}}}};
    content::Tour tour = withSpot(tourOf({"a", "b"}), 1, {1.23456f, 2, -3.001f}, words);
    ASSERT_EQ(tour.stops[1].hotspots.size(), 1u);
    EXPECT_TRUE(tour.stops[0].hotspots.empty());
    const content::Spot& spot = tour.stops[1].hotspots[0];
    EXPECT_EQ(spot.id, "hotspot-1");
    EXPECT_EQ(spot.name.in("en"), "Hotspot 1");
    EXPECT_EQ(spot.at, math::vec3(1.23f, 2, -3)) << "to centimetres";
    EXPECT_EQ(spot.text.in("en"), "Look here.");
    EXPECT_EQ(spot.evidence, content::Evidence::Hypothesis);
    EXPECT_EQ(spot.note.in("en"), "Unknown.");
    tour = withSpot(withSpot(tour, 1, {}, words), 1, {}, words);
    tour.stops[1].hotspots.erase(tour.stops[1].hotspots.begin());
    tour = withSpot(tour, 1, {}, words);
    EXPECT_EQ(tour.stops[1].hotspots.back().id, "hotspot-4") << "the third has that name already";
}
