// What a visitor with a headset does becomes where he stands, what he points at and what follows him: without a headset.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "World.h"
#include "visit/Dwell.h"
#include "visit/FlatPanel.h"
#include "visit/HandControls.h"
#include "visit/HeadsetVisit.h"
#include "visit/Rig.h"
#include "visit/Veil.h"

namespace rekindle::visit {
namespace {

using math::vec2;
using math::vec3;

constexpr float step = math::pi / 6, frame = 1 / 90.f;

math::quat yaw(float radians) {
    return glm::angleAxis(radians, vec3(0, 1, 0));
}
math::quat pitch(float radians) {
    return glm::angleAxis(radians, vec3(1, 0, 0));
}

testing::AssertionResult near(vec3 a, vec3 b, float tolerance = 1e-4f) {
    if (glm::distance(a, b) <= tolerance) return testing::AssertionSuccess();
    return testing::AssertionFailure() << a.x << " " << a.y << " " << a.z << " is not " << b.x << " " << b.y << " " << b.z;
}

TEST(Rig, StandsWhereItIsPutWhereverTheHeadIsInTheRoom) {
    const math::Pose head{{0.7f, 1.5f, -0.4f}, yaw(0.3f)};
    Rig rig;
    rig.turn(1, head);
    rig.standAt({10, 2, -30}, head);
    EXPECT_TRUE(near(rig.feet(head), {10, 2, -30}));
    EXPECT_TRUE(near(rig.inWorld(head).position, {10, 3.5f, -30}));
    EXPECT_NEAR(headingOf(rig.inWorld(head).orientation), 1.3f, 1e-5f);
}

TEST(Rig, TurnsAboutTheHeadAndNotAboutTheRoomsMiddle) {
    const math::Pose head{{2, 1.6f, 1}, pitch(-0.4f)};
    Rig rig;
    rig.standAt({5, 0, 5}, head);
    const vec3 before = rig.inWorld(head).position;
    rig.turn(step, head);
    EXPECT_TRUE(near(rig.inWorld(head).position, before));
    EXPECT_NEAR(headingOf(rig.inWorld(head).orientation), step, 1e-5f);
    for (int i = 0; i < 12; ++i) rig.turn(step, head);
    EXPECT_NEAR(headingOf(rig.inWorld(head).orientation), step, 1e-5f);
    rig.face(-2, head);
    EXPECT_NEAR(headingOf(rig.inWorld(head).orientation), -2, 1e-5f);
    EXPECT_TRUE(near(rig.inWorld(head).position, before));
}

TEST(Rig, KnowsTheRoomFromTheWorld) {
    const math::Pose head{{0.7f, 1.5f, -0.4f}, yaw(0.3f)}, panel{{1, 2, 3}, yaw(0.2f) * pitch(0.4f)};
    Rig rig;
    rig.setLift(0.3f);
    rig.turn(1, head);
    rig.standAt({10, 2, -30}, head);
    const math::Pose back = rig.inRoom(rig.inWorld(panel));
    EXPECT_TRUE(near(back.position, panel.position));
    EXPECT_NEAR(std::abs(glm::dot(back.orientation, panel.orientation)), 1, 1e-5f);
}

TEST(Rig, TellsWhereTheFreeFloorWillLie) {
    const math::Pose head{{1, 1.6f, 0.5f}};
    Rig rig;
    rig.turn(math::pi / 2, head);
    rig.standAt({10, 2, -30}, head);
    const auto before = rig.floorAt({20, 3, 4}, head, {3, 2});
    rig.standAt({20, 3, 4}, head);
    const std::array corners{vec3(-1.5f, 0, -1), vec3(1.5f, 0, -1), vec3(1.5f, 0, 1), vec3(-1.5f, 0, 1)};
    for (std::size_t i = 0; i < 4; ++i) EXPECT_TRUE(near(before[i], rig.inWorld(corners[i]))) << i;
}

TEST(Rig, LiftsWhoSitsAndNotWhoStands) {
    const math::Pose head{{0, 1.1f, 0}};
    Rig rig;
    rig.standAt({3, 1, 3}, head);
    rig.setLift(seatedLift(head.position.y));
    EXPECT_TRUE(near(rig.inWorld(head).position, {3, 2.6f, 3}));
    EXPECT_TRUE(near(rig.feet(head), {3, 1, 3}));
    EXPECT_EQ(seatedLift(1.75f), 0);
}

TEST(Rig, AHeadingIsToldOfHeadsThatLookStraightUpOrDown) {
    EXPECT_NEAR(headingOf(yaw(0.5f) * pitch(-math::pi / 2)), 0.5f, 1e-3f);
    EXPECT_NEAR(headingOf(yaw(0.5f) * pitch(math::pi / 2)), 0.5f, 1e-3f);
    EXPECT_NEAR(headingOf(yaw(0.5f) * pitch(-1)), 0.5f, 1e-3f);
}

TEST(SnapTurn, TurnsOnceForEachPush) {
    SnapTurn turn;
    EXPECT_EQ(turn.read(0.5f, step), 0);
    EXPECT_EQ(turn.read(0.9f, step), -step);
    EXPECT_EQ(turn.read(1, step), 0);
    EXPECT_EQ(turn.read(0.6f, step), 0) << "a stick that trembles does not turn again";
    EXPECT_EQ(turn.read(0.9f, step), 0);
    EXPECT_EQ(turn.read(0, step), 0);
    EXPECT_EQ(turn.read(-0.8f, step), step);
}

HandInputs rightHand(const HandInput& input) {
    return {HandInput{}, input};
}
HandInput pointing(vec3 way) {
    return {.active = true, .aim = math::Ray{{0, 1.3f, 0}, glm::normalize(way)}};
}

TEST(HandControls, ATriggerAimsWhileHeldAndGoesWhenLetGo) {
    HandControls controls;
    HandInput hand = pointing({0, -0.3f, -1});
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).aiming);
    hand.select = 1;
    EXPECT_FALSE(controls.read(rightHand(hand), 0.1f, step).aiming) << "it may be a short press";
    EXPECT_EQ(controls.read(rightHand(hand), 0.25f, step).aiming, 1u);
    hand.select = 0.5f;
    EXPECT_EQ(controls.read(rightHand(hand), frame, step).aiming, 1u) << "half a way is not let go";
    hand.select = 0;
    const HandWishes wishes = controls.read(rightHand(hand), frame, step);
    EXPECT_EQ(wishes.going, 1u);
    EXPECT_FALSE(wishes.menu);
    EXPECT_FALSE(wishes.asking);
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).going) << "once";
}

TEST(HandControls, AShortPressAsksAndGoesNowhere) {
    HandControls controls;
    HandInput hand = pointing({0, 0, -1});
    hand.select = 1;
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).asking);
    EXPECT_FALSE(controls.read(rightHand(hand), 0.15f, step).asking);
    hand.select = 0;
    const HandWishes wishes = controls.read(rightHand(hand), frame, step);
    EXPECT_EQ(wishes.asking, 1u);
    EXPECT_FALSE(wishes.going);
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).asking) << "once";
    hand.onPanel = true;
    hand.select = 1;
    (void)controls.read(rightHand(hand), frame, step);
    hand.select = 0;
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).asking) << "a panel was pressed";
}

TEST(HandControls, AStickAheadAimsAsideTurnsAndBothHandsCan) {
    HandControls controls;
    HandInput hand = pointing({0, -0.3f, -1});
    hand.stick = {0.1f, 0.9f};
    EXPECT_EQ(controls.read({hand, HandInput{}}, frame, step).aiming, 0u);
    hand.stick = {0.9f, 0.6f};
    EXPECT_EQ(controls.read({hand, HandInput{}}, frame, step).turn, 0) << "who aims does not turn";
    hand.stick = {0, 0};
    EXPECT_EQ(controls.read({hand, HandInput{}}, frame, step).going, 0u);
    hand.stick = {0.9f, 0.1f};
    EXPECT_EQ(controls.read({hand, HandInput{}}, frame, step).turn, -step);
    EXPECT_EQ(controls.read({hand, HandInput{}}, frame, step).turn, 0);
}

TEST(HandControls, OnAPanelATriggerPressesAndGoesNowhere) {
    HandControls controls;
    HandInput hand = pointing({0, 0, -1});
    hand.onPanel = true;
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).pressed);
    hand.select = 1;
    HandWishes wishes = controls.read(rightHand(hand), frame, step);
    EXPECT_TRUE(wishes.pressed);
    EXPECT_EQ(wishes.pointer, 1u);
    EXPECT_FALSE(wishes.aiming);
    hand.onPanel = false;  // slips off with the trigger held
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).aiming);
    hand.select = 0;
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).going);
}

TEST(HandControls, TheMenuOpensByItsButtonAndByAPressTowardsTheSky) {
    HandControls controls;
    HandInput hand = pointing({0, -0.3f, -1});
    hand.menu = true;
    EXPECT_TRUE(controls.read(rightHand(hand), frame, step).menu);
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).menu) << "once";
    HandInput bare = pointing({0, 1, -0.3f});
    (void)controls.read(rightHand(bare), frame, step);
    bare.select = 1;
    EXPECT_FALSE(controls.read(rightHand(bare), frame, step).aiming);
    bare.select = 0;
    const HandWishes wishes = controls.read(rightHand(bare), frame, step);
    EXPECT_TRUE(wishes.menu);
    EXPECT_FALSE(wishes.going);
}

TEST(HandControls, AHandThatIsLostGoesNowhere) {
    HandControls controls;
    HandInput hand = pointing({0, -0.3f, -1});
    hand.select = 1;
    EXPECT_TRUE(controls.read(rightHand(hand), 0.4f, step).aiming);
    const HandWishes lost = controls.read({}, frame, step);
    EXPECT_FALSE(lost.going);
    EXPECT_FALSE(lost.pointer);
    hand.select = 0;
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step).going);
}

TEST(HandControls, AStickWalksAndTurnsSmoothlyWhereThatIsWanted) {
    HandControls controls;
    HandInput hand = pointing({0, -0.3f, -1});
    hand.stick = {0.1f, 0.8f};
    HandWishes wishes = controls.read(rightHand(hand), frame, step, true);
    EXPECT_EQ(wishes.walk, 0.8f);
    EXPECT_FALSE(wishes.aiming);
    hand.stick = {0.1f, -0.5f};
    EXPECT_EQ(controls.read(rightHand(hand), frame, step, true).walk, -0.5f);
    EXPECT_FALSE(controls.read(rightHand(hand), frame, step, true).going);
    hand.stick = {1, 0.1f};
    EXPECT_EQ(controls.read(rightHand(hand), frame, step, true).turn, -step) << "a step still";
    EXPECT_NEAR(controls.read(rightHand(hand), 0.1f, 0, true).turn, -0.12f, 1e-4f);
    EXPECT_NEAR(controls.read(rightHand(hand), 0.1f, 0, true).turn, -0.12f, 1e-4f) << "as long as it lasts";
    hand.stick = {0.1f, 0.1f};
    EXPECT_EQ(controls.read(rightHand(hand), 0.1f, 0, true).turn, 0);
    EXPECT_EQ(controls.read(rightHand(hand), 0.1f, 0, true).walk, 0);
}

TEST(HandControls, TheHandThatPointsAtAPanelIsThePointer) {
    HandControls controls;
    HandInput left = pointing({0, 0, -1}), right = pointing({0, -1, 0});
    left.onPanel = true;
    EXPECT_EQ(controls.read({left, right}, frame, step).pointer, 0u);
    left.onPanel = false;
    EXPECT_EQ(controls.read({left, right}, frame, step).pointer, 0u);
    right.onPanel = true;
    EXPECT_EQ(controls.read({left, right}, frame, step).pointer, 1u);
}

TEST(Dwell, PressesOnceWhatALookRestsOn) {
    Dwell dwell;
    const vec3 ahead(0, 0, -1);
    float seconds = 0;
    for (; !dwell.pressed() && seconds < 5; seconds += frame) dwell.advance(ahead, 1, frame);
    EXPECT_NEAR(seconds, 1.5f, 0.05f);
    for (int i = 0; i < 500; ++i) {
        dwell.advance(ahead, 1, frame);
        EXPECT_FALSE(dwell.pressed());
    }
    dwell.advance(yaw(0.1f) * ahead, 1, frame);
    for (seconds = 0; !dwell.pressed() && seconds < 5; seconds += frame) dwell.advance(yaw(0.1f) * ahead, 1, frame);
    EXPECT_NEAR(seconds, 1.5f, 0.05f) << "elsewhere it begins anew";
}

TEST(Dwell, AWanderingLookPressesNothingATremblingOneDoes) {
    Dwell wanders, trembles;
    bool pressed = false;
    for (int i = 0; i < 900; ++i) {
        wanders.advance(yaw(0.3f * float(i) * frame) * vec3(0, 0, -1), 1, frame);
        EXPECT_FALSE(wanders.pressed());
        trembles.advance(yaw(i % 2 ? 0.01f : -0.01f) * vec3(0, 0, -1), 1, frame);
        pressed |= trembles.pressed();
    }
    EXPECT_TRUE(pressed);
    EXPECT_EQ(wanders.part(), 0);
}

TEST(Dwell, WithoutATargetNothingIsPressed) {
    Dwell dwell;
    for (int i = 0; i < 300; ++i) dwell.advance({0, 0, -1}, std::nullopt, frame);
    EXPECT_EQ(dwell.part(), 0);
    for (int i = 0; i < 100; ++i) dwell.advance({0, 0, -1}, i / 50, frame);
    EXPECT_FALSE(dwell.pressed());
    EXPECT_LT(dwell.part(), 0.3f) << "another target, another time";
}

TEST(Veil, OpensAgainAndFollowsTheSpeed) {
    Veil veil;
    EXPECT_EQ(veil.dark(), 0);
    veil.blink();
    veil.turned();
    EXPECT_EQ(veil.dark(), 1);
    EXPECT_EQ(veil.edge(), 1);
    for (int i = 0; i < 60; ++i) veil.advance(frame);
    EXPECT_EQ(veil.dark(), 0);
    EXPECT_EQ(veil.edge(), 0);
    for (int i = 0; i < 60; ++i) veil.advance(frame, 0.7f);
    EXPECT_NEAR(veil.edge(), 0.5f, 1e-3f);
}

TEST(FlatPanel, TellsWhereARayMeetsItsFront) {
    const FlatPanel panel{{{0, 1, -2}}, {2, 1}};
    const auto corner = meet({{-0.9f, 1.4f, 0}, {0, 0, -1}}, panel);
    ASSERT_TRUE(corner);
    EXPECT_NEAR(corner->part.x, 0.05f, 1e-5f);
    EXPECT_NEAR(corner->part.y, 0.1f, 1e-5f);
    EXPECT_NEAR(corner->distance, 2, 1e-5f);
    EXPECT_FALSE(meet({{1.1f, 1, 0}, {0, 0, -1}}, panel));
    EXPECT_FALSE(meet({{0, 1, 0}, {0, 0, 1}}, panel)) << "away from it";
    EXPECT_FALSE(meet({{0, 1, -4}, {0, 0, 1}}, panel)) << "its back";
}

TEST(FlatPanel, StandsUprightBeforeTheEyesAndFacesThem) {
    const math::Pose head{{3, 1.6f, 2}, yaw(1) * pitch(-0.7f)};
    const FlatPanel panel{placeBefore(head, 1.2f, 0.2f), {1, 1}};
    EXPECT_NEAR(glm::distance(panel.place.position, head.position), 1.2f, 1e-4f);
    const auto touch = meet({head.position, glm::normalize(panel.place.position - head.position)}, panel);
    ASSERT_TRUE(touch);
    EXPECT_NEAR(touch->part.x, 0.5f, 1e-4f);
    EXPECT_NEAR((panel.place.orientation * vec3(1, 0, 0)).y, 0, 1e-5f) << "no slant";
    EXPECT_NEAR(headingOf(panel.place.orientation), 1, 1e-4f);
}

TEST(FlatPanel, TellsWhereSomethingIsThatOneDoesNotSee) {
    const math::Pose head{{1, 1.6f, 1}, yaw(math::pi / 2)};  // looks along -X
    constexpr float half = 0.5f;
    EXPECT_FALSE(wayOutOfView(head, {-9, 1.6f, 1}, half));
    EXPECT_FALSE(wayOutOfView(head, {-9, 5, 1}, half)) << "a little above";
    EXPECT_NEAR(wayOutOfView(head, {1, 1.6f, -9}, half).value(), math::pi / 2, 1e-3f) << "to the right";
    EXPECT_NEAR(wayOutOfView(head, {1, 1.6f, 9}, half).value(), -math::pi / 2, 1e-3f) << "to the left";
    EXPECT_NEAR(wayOutOfView(head, {1, 9, 1}, half).value(), 0, 1e-3f) << "above";
    EXPECT_NEAR(std::abs(wayOutOfView(head, {1, -9, 1}, half).value()), math::pi, 1e-3f) << "below";
    EXPECT_TRUE(wayOutOfView(head, {9, 1.6f, 1}, half)) << "behind";
}

TEST(FlatPanel, HangsBesideWhereOneLooks) {
    const math::Pose head{{0, 1.6f, 0}};
    const math::Pose place = placeBefore(head, 1, 0, -0.5f);
    EXPECT_NEAR(place.position.x, std::sin(0.5f), 1e-4f);
    EXPECT_NEAR(headingOf(place.orientation), -0.5f, 1e-4f) << "turned to the eyes";
}

TEST(LazyFollow, StaysWhileOneLooksAboutAndComesWhenOneTurns) {
    LazyFollow follow(1.5f, 0.3f);
    math::Pose head{{0, 1.6f, 0}};
    follow.advance(head, frame);
    const vec3 first = follow.place().position;
    head.orientation = yaw(0.3f);
    for (int i = 0; i < 90; ++i) follow.advance(head, frame);
    EXPECT_TRUE(near(follow.place().position, first));
    head.orientation = yaw(1.2f);
    for (int i = 0; i < 180; ++i) follow.advance(head, frame);
    const vec3 goal = placeBefore(head, 1.5f, 0.3f).position;
    EXPECT_TRUE(near(follow.place().position, goal, 0.1f));
    head.position += vec3(0, 0, 3);
    for (int i = 0; i < 180; ++i) follow.advance(head, frame);
    EXPECT_NEAR(glm::distance(follow.place().position, head.position), 1.5f, 0.1f);
}

// A floor of 10 by 10 m that somebody stands in the middle of; a wall at x = 2.
class HeadsetVisitTest : public testing::Test {
  protected:
    HeadsetVisitTest() { visit_.stand({0, 0, 0}, 0, head_); }

    HandWishes advance(const HandInput& hand = {}, float seconds = frame) {
        return visit_.advance(head_, rightHand(hand), seconds, {&mesh_, wall()}, comfort_);
    }
    static view::RayCaster wall() {
        return [](const math::Ray& ray, float limit) -> std::optional<view::Surface> {
            const float distance = (2 - ray.origin.x) / ray.direction.x;
            if (!(distance > 0 && distance <= limit)) return std::nullopt;
            return view::Surface{distance, {-1, 0, 0}};
        };
    }
    // Aims along that way of the room, lets go.
    void go(vec3 way) {
        HandInput hand = pointing(way);
        hand.select = 1;
        advance(hand, 0.4f);
        hand.select = 0;
        advance(hand);
    }

    test::World world_ = test::World().floor(5);
    navigate::WalkMesh mesh_ = test::meshOf(world_);
    math::Pose head_{{0.3f, 1.6f, 0.2f}};
    Comfort comfort_;
    HeadsetVisit visit_;
};

TEST_F(HeadsetVisitTest, GoesWhereTheArcLandsAndBlinks) {
    HandInput hand = pointing({0, -0.5f, -1});
    hand.select = 1;
    advance(hand, 0.4f);
    ASSERT_TRUE(visit_.arc());
    ASSERT_TRUE(visit_.arc()->landing);
    const vec3 there = visit_.arc()->landing->point;
    hand.select = 0;
    advance(hand);
    EXPECT_EQ(visit_.went(), 1u);
    EXPECT_TRUE(near(visit_.rig().feet(head_), there));
    EXPECT_GT(visit_.dark(), 0.5f);
    EXPECT_FALSE(visit_.arc());
    advance();
    EXPECT_FALSE(visit_.went());
}

TEST_F(HeadsetVisitTest, StaysWhereNobodyCanStand) {
    const vec3 before = visit_.rig().feet(head_);
    go({0, 0.2f, -1});  // beyond the floor's edge
    EXPECT_EQ(visit_.refused(), 1u);
    EXPECT_FALSE(visit_.went());
    EXPECT_TRUE(near(visit_.rig().feet(head_), before));
    go({1, -0.05f, 0});  // at the wall
    EXPECT_EQ(visit_.refused(), 1u);
    EXPECT_TRUE(near(visit_.rig().feet(head_), before));
}

TEST_F(HeadsetVisitTest, WithoutGroundNobodyGoes) {
    HandInput hand = pointing({0, -0.5f, -1});
    hand.select = 1;
    visit_.advance(head_, rightHand(hand), 0.4f, {nullptr, wall()}, comfort_);
    EXPECT_FALSE(visit_.arc());
}

TEST_F(HeadsetVisitTest, AHeadInAWallSeesNothingUntilItIsBack) {
    advance();
    for (int i = 0; i < 60; ++i) advance();  // out of the dark of standing here
    EXPECT_EQ(visit_.dark(), 0);
    head_.position.x += 2.5f;
    for (int i = 0; i < 30; ++i) advance();
    EXPECT_EQ(visit_.dark(), 1);
    head_.position.x -= 2.5f;
    for (int i = 0; i < 30; ++i) advance();
    EXPECT_EQ(visit_.dark(), 0);
}

TEST_F(HeadsetVisitTest, CoversTheEyesOnlyAsLongAsItIsAsked) {
    for (int i = 0; i < 60; ++i) advance();
    bool covered = false;
    int frames = 0;
    for (; !covered && frames < 200; ++frames) {
        covered = visit_.cover(frame);
        advance();
    }
    EXPECT_NEAR(float(frames) * frame, 0.4f, 0.05f);
    EXPECT_EQ(visit_.dark(), 1);
    for (int i = 0; i < 60; ++i) advance();
    EXPECT_EQ(visit_.dark(), 0);
}

TEST_F(HeadsetVisitTest, WhoSitsDownIsLiftedOnceAndMayLeanThen) {
    head_.position.y = 1.1f;
    comfort_.seated = true;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1.6f, 1e-4f);
    head_.position.y = 0.9f;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1.4f, 1e-4f);
    comfort_.seated = false;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 0.9f, 1e-4f);
}

TEST_F(HeadsetVisitTest, EyesComeToTheHeightThatIsWished) {
    head_.position.y = 1.2f;
    comfort_.eyes = 1.5f;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1.5f, 1e-4f);
    head_.position.y = 1;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1.3f, 1e-4f) << "he may stoop";
    comfort_.eyes = 0.4f;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1, 1e-4f) << "nobody is smaller than a metre";
    comfort_.eyes = 4;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 2.5f, 1e-4f);
    comfort_.eyes = 0;
    advance();
    EXPECT_NEAR(visit_.head(head_).position.y, 1, 1e-4f);
}

TEST_F(HeadsetVisitTest, WalksWhereHeLooksToTheFloorsEdgeThroughANarrowerView) {
    comfort_.walk = true;
    head_.orientation = yaw(math::pi / 2);  // looks along -X
    HandInput hand = pointing({0, 0, -1});
    hand.stick = {0, 1};
    for (int i = 0; i < 90; ++i) advance(hand);
    const vec3 feet = visit_.rig().feet(head_);
    EXPECT_TRUE(near(feet, {-1.4f, 0, 0}, 0.05f)) << "1.4 m in a second";
    EXPECT_GT(visit_.edge(), 0.9f);
    for (int i = 0; i < 900; ++i) advance(hand);
    EXPECT_LT(visit_.rig().feet(head_).x, -4);
    EXPECT_GT(visit_.rig().feet(head_).x, -5.1f) << "not beyond the floor";
    for (int i = 0; i < 90; ++i) advance();
    EXPECT_EQ(visit_.edge(), 0) << "whoever stands sees all";
}

TEST_F(HeadsetVisitTest, TurningSmoothlyNarrowsTheView) {
    comfort_.turnStep = 0;
    HandInput hand = pointing({0, 0, -1});
    hand.stick = {1, 0};
    const float before = headingOf(visit_.head(head_).orientation);
    for (int i = 0; i < 45; ++i) advance(hand);
    EXPECT_NEAR(headingOf(visit_.head(head_).orientation), before - 0.6f, 0.02f);
    EXPECT_GT(visit_.edge(), 0.9f);
}

}  // namespace
}  // namespace rekindle::visit
