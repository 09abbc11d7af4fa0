// The program moves a visitor as he has chosen, by controllers alone: it turns him, lets him walk, brings him back to where one
// begins, and waits for him.
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <thread>

#include "XrProgram.h"

namespace rekindle::tests {

using namespace std::chrono_literals;

// Of the menu: parts of its width and height. app/panels/HeadsetMenu
static constexpr math::vec2 comfortPage{0.82f, 0.855f}, beginning{0.5f, 0.215f}, turn45{0.62f, 0.375f},
    turnsSmoothly{0.86f, 0.375f}, stickWalks{0.74f, 0.535f}, pausesTour{0.38f, 0.177f};

class ComfortTest : public XrProgram {
  protected:
    Stand begin() {
        startRuntime();
        open();
        EXPECT_TRUE(says("it is known where one can walk")) << program_->log();
        const Stand begun = stands();
        closeMenu();
        return begun;
    }
    void press(math::vec2 place) { pressOnMenu(place.x, place.y); }
    // On the menu's page of comfort.
    void choose(std::initializer_list<math::vec2> places) {
        openMenu();
        press(comfortPage);
        for (const math::vec2 place : places) press(place);
        closeMenu();
        forget();
    }
    // Holds the stick so long, and lets it go: where he stands then.
    Stand push(math::vec2 stick, std::chrono::milliseconds time) {
        hand().stick = stick;
        send();
        std::this_thread::sleep_for(time);
        const std::size_t meanwhile = program_->log().find("stands at", read_);
        EXPECT_EQ(meanwhile, std::string::npos) << "that is told at its end";
        hand().stick = {0, 0};
        send();
        return stands();
    }
    // Pushes it aside, and holds it there: where he stands then.
    Stand snap(float aside) {
        hand().stick = {aside, 0};
        send();
        const Stand turned = stands();
        std::this_thread::sleep_for(2s);
        EXPECT_EQ(program_->log().find("stands at", read_), std::string::npos) << "once, however long it is held";
        hand().stick = {0, 0};
        send();
        std::this_thread::sleep_for(1s);  // some frames
        return turned;
    }
    static float between(float from, float to) { return std::remainder(to - from, 360.f); }
};

TEST_F(ComfortTest, APushOfTheStickTurnsOnceByTheAngleThatIsChosen) {
    const Stand begun = begin();
    Stand now = snap(1);
    EXPECT_NEAR(between(begun.degrees, now.degrees), -30, 1.1f) << "to the right";
    now = snap(-1);
    EXPECT_NEAR(between(begun.degrees, now.degrees), 0, 1.1f) << "and back";
    choose({turn45});
    now = snap(-1);
    EXPECT_NEAR(between(begun.degrees, now.degrees), 45, 1.1f);
    now = snap(-1);
    EXPECT_NEAR(between(begun.degrees, now.degrees), 90, 1.1f);
    EXPECT_LT(glm::distance(now.feet, begun.feet), 0.05f) << "he turns where he stands";
}

TEST_F(ComfortTest, WhoTurnsSmoothlyTurnsAsLongAsTheStickIsHeld) {
    const Stand begun = begin();
    choose({turnsSmoothly});
    const Stand little = push({1, 0}, 600ms), more = push({-1, 0}, 1800ms);
    const float first = -between(begun.degrees, little.degrees), second = between(little.degrees, more.degrees);
    EXPECT_GT(first, 10);
    EXPECT_GT(second, 1.5f * first);
    EXPECT_LT(second, 170) << "some 70 degrees a second";
    EXPECT_LT(glm::distance(more.feet, begun.feet), 0.05f);
}

// From 4 0 14 towards the house, 14 degrees to the left: to its front wall, and along it.
TEST_F(ComfortTest, WhoWalksByTheStickStopsAtAWallAndAtTheEdge) {
    const Stand begun = begin();
    choose({stickWalks});
    const Stand ahead = push({0, 1}, 2000ms);
    const math::vec3 way = ahead.feet - begun.feet;
    const float heading = begun.degrees * math::pi / 180;
    EXPECT_GT(glm::length(way), 0.8f);
    EXPECT_LT(glm::length(way), 5) << "1.4 m a second";
    EXPECT_GT(glm::dot(glm::normalize(way), {-std::sin(heading), 0, -std::cos(heading)}), 0.99f) << "where he looks to";
    EXPECT_NEAR(ahead.degrees, begun.degrees, 1);
    const Stand wall = push({0, 1}, 16s);
    EXPECT_GT(wall.feet.z, 3.5f) << "the wall";
    EXPECT_LT(wall.feet.z, 4.5f) << "before the wall";
    EXPECT_LT(wall.feet.x, begun.feet.x);
    const Stand back = push({0, -1}, 25s);
    EXPECT_GT(back.feet.z, 18.5f) << "the yard is 40 m deep";
    EXPECT_LT(back.feet.z, 20) << "its edge";
}

// However he has moved in his own room meanwhile.
TEST_F(ComfortTest, WhoHasGoneAstrayIsBroughtBackToTheBeginning) {
    const Stand begun = begin();
    const auto expectBegun = [&](const char* by) {
        const Stand now = stands();
        EXPECT_LT(glm::distance(now.feet, begun.feet), 0.1f) << by << now.feet.x << " " << now.feet.z;
        EXPECT_NEAR(between(begun.degrees, now.degrees), 0, 1.1f) << by;
    };
    const auto move = [&](math::vec3 place, float left) {
        state_.head = {place, glm::angleAxis(left, math::vec3(0, 1, 0))};
        hand().pose.position = place - math::vec3(0, 0.4f, 0);
        point(left, 0);
        send();
        std::this_thread::sleep_for(1s);
        EXPECT_GT(glm::distance(snap(1).feet, begun.feet), 0.4f) << "he is elsewhere";
    };
    move({0.8f, 1.5f, -0.6f}, 1.7f);
    openMenu();
    press(comfortPage);
    forget();
    press(beginning);
    expectBegun("by the menu");
    closeMenu();
    move({-0.5f, 1.6f, 0.7f}, -1);
    ASSERT_TRUE(desktop_->findWindow());
    for (int y = 150; y < 250 && program_->log().find("stands at", read_) == std::string::npos; y += 15) {
        desktop_->click(60, y);  // "Back to the beginning" on the card of the headset
        std::this_thread::sleep_for(1s);
    }
    expectBegun("by who stands at the window");
}

TEST_F(ComfortTest, WhoHasTurnedAwayFromATourIsBroughtBackToFaceIt) {
    makeLongTour();
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    state_.head = {{0.8f, 1.5f, -0.6f}, glm::angleAxis(2.f, math::vec3(0, 1, 0))};
    send();
    std::this_thread::sleep_for(1s);
    openMenu();
    press(comfortPage);
    forget();
    press(beginning);
    const Stand now = stands();
    EXPECT_LT(glm::distance(now.feet, {0, 0, 10}), 0.1f) << now.feet.x << " " << now.feet.z;
    EXPECT_NEAR(between(0, now.degrees), 0, 1.1f);
    EXPECT_TRUE(says("headset: at stop 1 of the tour"));
}

// The stop rests for 20 s. It waits while the menu is open, and when it was told to, until it is told to go on.
TEST_F(ComfortTest, ATourWaitsWhileItIsPaused) {
    makeLongTour(2);
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    const auto rests = [&](const char* why) {
        std::this_thread::sleep_for(25s);
        EXPECT_EQ(program_->log().find("headset: at stop 2", read_), std::string::npos) << why;
    };
    const double before = number("headset: at stop 1 of the tour, ");
    openMenu();
    rests("the menu is open");
    press(pausesTour);
    closeMenu();
    rests("it was paused");
    openMenu();
    press(pausesTour);
    closeMenu();
    const double after = number("headset: at stop 2 of the tour, ");
    EXPECT_GT(after, before + 18) << "what was told while it waited";
    EXPECT_LT(after, before + 40) << "it stood still";
}

}  // namespace rekindle::tests
