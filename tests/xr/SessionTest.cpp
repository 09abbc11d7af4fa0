// A session goes through its states, its eyes follow the visitor's head, and its end is noticed.
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <glm/geometric.hpp>
#include <sstream>
#include <thread>

#include <openxr/openxr.h>

#include "XrTest.h"
#include "core/Log.h"
#include "xr/VulkanBinding.h"

namespace rekindle::tests {

using xr::State;

class SessionTest : public XrTest {
  protected:
    // Each state that is entered until then: as the log tells, since a turn may go through several.
    std::vector<State> enteredUntil(const std::function<bool()>& done) {
        core::setLogLevel(core::LogLevel::Debug);
        ::testing::internal::CaptureStderr();
        runUntil(done);
        std::istringstream log(::testing::internal::GetCapturedStderr());
        core::setLogLevel(core::LogLevel::Info);
        std::vector<State> entered;
        for (std::string line; std::getline(log, line);)
            for (int state = 0; state <= int(State::Exiting); ++state)
                if (line.ends_with("headset: " + std::string(xr::name(State(state))))) entered.push_back(State(state));
        return entered;
    }
};

TEST_F(SessionTest, GoesThroughItsStatesInOrder) {
    EXPECT_THAT(enteredUntil([&] { return session().lifecycle().focused(); }),
                ::testing::ElementsAre(State::Idle, State::Ready, State::Synchronized, State::Visible, State::Focused));
    EXPECT_TRUE(std::is_sorted(states_.begin(), states_.end()));
    EXPECT_THAT(session().runtime().description(), ::testing::HasSubstr("Monado"));
    EXPECT_TRUE(session().onFloor());
}

// As when a visitor closes it in the runtime's own menu.
TEST_F(SessionTest, ThatIsAskedToExitGoesBackThroughItsStates) {
    runUntil([&] { return session().lifecycle().focused(); });
    ASSERT_EQ(xrRequestExitSession(session().handle()), XR_SUCCESS);
    EXPECT_THAT(enteredUntil([&] { return session().lifecycle().over(); }),
                ::testing::ElementsAre(State::Visible, State::Synchronized, State::Stopping, State::Idle, State::Exiting));
    EXPECT_TRUE(session().lifecycle().closedByVisitor());
    EXPECT_FALSE(session().lifecycle().running());
}

TEST_F(SessionTest, WhatBreaksTheRulesIsNoticed) {
    const XrFrameWaitInfo wrong{XR_TYPE_FRAME_STATE};
    XrFrameState state{XR_TYPE_FRAME_STATE};
    EXPECT_EQ(xrWaitFrame(session().handle(), &wrong, &state), XR_ERROR_VALIDATION_FAILURE);
    session_.reset();
    EXPECT_NE(Monado::takeComplaints(), "");
}

TEST_F(SessionTest, TheEyesAreWhereTheHeadIs) {
    const xr::Eyes ahead = eyesAt({.head = {{1, 1.7f, 0.5f}}});
    const math::vec3 apart = ahead[1].pose.position - ahead[0].pose.position;
    EXPECT_GT(apart.x, 0.05f);
    EXPECT_NEAR(glm::length(apart), apart.x, 1e-4f);
    EXPECT_LT(ahead[0].left, 0);
    EXPECT_GT(ahead[0].right, 0);
    const math::quat left = glm::angleAxis(math::pi / 2, math::vec3(0, 1, 0));
    const xr::Eyes turned = eyesAt({.head = {{1, 1.7f, 0.5f}, left}});
    EXPECT_NEAR((turned[1].pose.position - turned[0].pose.position).z, -apart.x, 1e-4f);
}

TEST_F(SessionTest, TheRuntimeTakesTheBindingsOfEveryKindOfHand) {
    for (const xr::Profile& profile : xr::profiles())
        if (!profile.extension.empty() && session().runtime().has(std::string(profile.extension)))
            RecordProperty(std::string(profile.extension), "offered");
    EXPECT_TRUE(session().runtime().has("XR_EXT_hand_interaction")) << "Monado 25 has it: hands are tested";
    EXPECT_THAT(session().unknownControllers(), ::testing::IsEmpty());
}

TEST_F(SessionTest, TheRuntimeTellsOfItsRates) {
    if (!session().runtime().has("XR_FB_display_refresh_rate")) GTEST_SKIP() << "this Monado tells of none";
    EXPECT_THAT(session().rates(), ::testing::Not(::testing::IsEmpty()));
    EXPECT_THAT(session().rates(), ::testing::Each(::testing::AllOf(::testing::Gt(10), ::testing::Lt(500))));
}

TEST_F(SessionTest, AControllerThatIsPutDownIsNoHand) {
    RemoteState state;
    for (RemoteController& hand : state.hands) hand.seen = false;
    state.hands[0].active = false;
    eyesAt(state);
    runUntil([&] { return session().lifecycle().focused() && hands_[1].active && !hands_[0].active; });
    state.hands[1].active = false;
    eyesAt(state);
    runUntil([&] { return !hands_[0].active && !hands_[1].active; });
}

TEST_F(SessionTest, AFingerIsWhereTheHandIs) {
    if (!session().runtime().has("XR_EXT_hand_tracking")) GTEST_SKIP() << "this Monado sees no hands";
    RemoteState state;
    const auto seen = [&](math::vec3 hand) {
        state.hands[1].pose.position = hand;
        eyesAt(state);
        runUntil([&] {
            return session().lifecycle().focused() && hands_[1].finger && hands_[1].grip &&
                   glm::distance(hands_[1].grip->position, hand) < 1e-3f;
        });
        return *hands_[1].finger - hand;
    };
    const math::vec3 here = seen({0.2f, 1.3f, -0.5f}), there = seen({-0.1f, 1.6f, -0.8f});
    EXPECT_GT(glm::length(here), 0.03f);
    EXPECT_LT(glm::length(here), 0.3f);
    EXPECT_LT(glm::distance(here, there), 1e-3f);
    state.hands[1].seen = false;
    eyesAt(state);
    runUntil([&] { return !hands_[1].finger && hands_[0].finger; });
}

TEST_F(SessionTest, AHandThatHoldsNothingPointsAndPinches) {
    if (!session().runtime().has("XR_EXT_hand_tracking")) GTEST_SKIP() << "this Monado sees no hands";
    RemoteState state;
    state.hands[0].seen = false;
    for (RemoteController& hand : state.hands) hand.active = false;
    eyesAt(state);
    runUntil([&] { return session().lifecycle().focused() && hands_[1].active && hands_[1].aim; });
    EXPECT_FALSE(hands_[0].active) << "it is not seen";
    EXPECT_LT(hands_[1].select, 0.4f) << "open";
    const math::vec3 way = hands_[1].aim->orientation * math::vec3(0, 0, -1);
    EXPECT_LT(way.z, -0.9f) << "away from the visitor";
    state.hands[1].pinch = 1;
    eyesAt(state);
    runUntil([&] { return hands_[1].select > 0.6f; });
    state.hands[1].pinch = 0;
    eyesAt(state);
    runUntil([&] { return hands_[1].select < 0.4f; });
    state.hands[1].pose.position = {0.2f, 0.7f, -0.3f};
    eyesAt(state);
    runUntil([&] { return !hands_[1].active; });  // it rests in the lap
}

// Less is drawn while the device is too slow, and all of it again when it is not; the runtime takes either.
TEST_F(SessionTest, PicturesAreAsLargeAsTheDeviceDrawsInTime) {
    runUntil([&] { return session().lifecycle().focused() && session().period() > 0; });
    const auto drawnUntil = [&](double periods, float scale) {
        VkExtent2D last{0, 0};
        runUntil([&] { return session().scale() == scale && last.width > 0; },
                 [&](gpu::Frame& frame, const xr::Frame& begun) {
                     fill(frame, begun);
                     session().holdRate(0, periods * session().period());
                     last = session().scale() == scale ? begun.target->extent : VkExtent2D{0, 0};
                 });
        runUntil([&] { return last.width == 1; },
                 [&](gpu::Frame& frame, const xr::Frame& begun) {
                     fill(frame, begun);
                     EXPECT_EQ(begun.target->extent.width, std::lround(float(session().extent().x) * scale));
                     EXPECT_EQ(begun.target->extent.height, std::lround(float(session().extent().y) * scale));
                     last.width = 1;
                 });
    };
    drawnUntil(2, xr::ScalePilot::least);
    drawnUntil(0.1, 1);
}

TEST_F(SessionTest, WhatNobodySeesIsMadeOfTriangles) {
    RecordProperty("XR_KHR_visibility_mask", session().runtime().has("XR_KHR_visibility_mask") ? "offered" : "missing");
    for (const view::HiddenArea& area : session().hidden()) {
        EXPECT_EQ(area.size() % 3, 0u);
        for (const math::vec2 corner : area) EXPECT_LT(glm::length(corner), 20) << "on a plane 1 m away";
    }
}

TEST_F(SessionTest, WhoLooksAgainSeesFromWhereTheHeadIsByThen) {
    eyesAt({.head = {{0, 1.6f, 0}}});
    runUntil([&] { return session().lifecycle().focused(); });
    auto begun = session().begin();
    ASSERT_TRUE(begun) << begun.error().line();
    ASSERT_TRUE(begun->eyes);
    ASSERT_TRUE(visitor().send({.head = {{0.5f, 1.6f, 0}}}));
    for (int i = 0; i < 100 && xr::headOf(*begun->eyes).position.x < 0.499f; ++i) {
        ASSERT_TRUE(session().lookAgain(*begun));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    EXPECT_NEAR(xr::headOf(*begun->eyes).position.x, 0.5f, 1e-3f);
    EXPECT_TRUE(session().end(std::move(*begun), false));
}

TEST_F(SessionTest, ARuntimeThatDiesIsAnError) {
    runUntil([&] { return session().lifecycle().focused(); });
    monado_->kill();
    core::Result<void> state;
    for (int turn = 0; turn < 100 && state; ++turn) {
        state = session().poll();
        if (!state) break;
        auto begun = session().begin();
        state = begun ? session().end(std::move(*begun), false) : core::Result<void>(core::fail(begun.error()));
    }
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().kind, core::ErrorKind::Device);
    EXPECT_EQ(state.error().where, "headset");
}

TEST_F(SessionTest, AFrozenRuntimeIsLetGoWithinTwoSeconds) {
    runUntil([&] { return session().lifecycle().focused(); });
    monado_->freeze();
    const auto begun = std::chrono::steady_clock::now();
    core::Result<void> state;
    for (int turn = 0; turn < 100 && state; ++turn) {
        state = session().poll();
        if (!state) break;
        auto next = session().begin();
        state = next ? session().end(std::move(*next), false) : core::Result<void>(core::fail(next.error()));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().where, "headset");
}

// Every call into it is watched, not only those of each frame.
TEST_F(SessionTest, ATremblingThatIsAskedOfAFrozenRuntimeHoldsNobody) {
    runUntil([&] { return session().lifecycle().focused(); });
    monado_->freeze();
    const auto begun = std::chrono::steady_clock::now();
    session().pulse(0, 1, 0.1f);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
}

TEST_F(SessionTest, ARuntimeThatFreezesWhileItIsOpenedHoldsNobody) {
    runUntil([&] { return session().lifecycle().focused(); });
    ASSERT_TRUE(frames_->finish());
    session_.reset();
    auto runtime = xr::Runtime::connect("rekindle tests");
    ASSERT_TRUE(runtime) << runtime.error().line();
    ASSERT_TRUE(xr::acceptDevice(*runtime, device()));
    monado_->freeze();
    const auto begun = std::chrono::steady_clock::now();
    const auto opened = xr::Session::open(std::move(*runtime), device());
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().where, "headset");
}

}  // namespace rekindle::tests
