// The program with a headset, before a real runtime: found, lost and found again; gone about in and led through by controllers
// alone.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <glm/geometric.hpp>
#include <thread>

#include "XrProgram.h"

namespace rekindle::tests {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class ProgramTest : public XrProgram {};

// Where a ball lands that is thrown from the right hand, a gravity and a speed as app/visit/TeleportArc has them.
static float throwOf(float height, float up) {
    const float speed = 8.5f, gravity = 9.81f, rise = speed * std::sin(up);
    const float seconds = (rise + std::sqrt(rise * rise + 2 * gravity * height)) / gravity;
    return seconds * speed * std::cos(up);
}

TEST_F(ProgramTest, AVisitorGoesWhereHePointsAndNowhereElse) {
    startRuntime();
    open();
    EXPECT_EQ(number("headset: what was loaded comes at a dark of"), 1) << "its first picture takes a while";
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    EXPECT_EQ(program_->log().find("the shaders are compiled when they are first drawn"), std::string::npos)
        << "they were prepared for both eyes" << program_->log();
    Stand stand = stands();
    EXPECT_LT(glm::distance(stand.feet, {4, 0, 14}), 0.1f) << "he begins where the site says";
    EXPECT_NEAR(stand.degrees, 14, 1);
    const math::vec3 begun = stand.feet;
    closeMenu();

    // To the right, a little down: into the yard.
    hand().pose.position = {0, 1.2f, 0};
    point(-1.2f, -0.2f);
    pull();
    const Stand there = stands();
    const float heading = 14 * math::pi / 180 - 1.2f, length = throwOf(1.2f, -0.2f);
    const math::vec3 way(-std::sin(heading), 0, -std::cos(heading));
    EXPECT_LT(glm::distance(there.feet * math::vec3(1, 0, 1), (begun + way * length) * math::vec3(1, 0, 1)), 0.25f)
        << there.feet.x << " " << there.feet.z;
    EXPECT_NEAR(there.degrees, 14, 1) << "he looks where he looked";

    // Behind him: towards the yard's edge, and then beyond it.
    point(math::pi, 0.3f);
    pull();
    const Stand edge = stands();
    EXPECT_NEAR(glm::distance(edge.feet, there.feet), throwOf(1.2f, 0.3f), 0.3f);
    pull();
    EXPECT_TRUE(says("headset: nobody can stand there"));

    forget();
    hand().stick = {1, 0};
    send();
    EXPECT_NEAR(stands().degrees, 14 - 30, 1.1f);
    hand().stick = {0, 0};
    send();
}

TEST_F(ProgramTest, AControllerAloneLeadsThroughATour) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    ASSERT_TRUE(says("headset: at stop 2 of the tour"));
    EXPECT_TRUE(says("headset: the tour is over"));
}

TEST_F(ProgramTest, TheLeftHandAloneDoesAsWell) {
    holding_ = 0;
    state_.hands[1].active = state_.hands[1].seen = false;
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    const Stand begun = stands();
    closeMenu();
    hand().pose.position = {0, 1.2f, 0};
    point(-1.2f, -0.2f);
    pull();
    EXPECT_GT(glm::distance(stands().feet, begun.feet), 2);
    forget();
    hand().stick = {1, 0};
    send();
    EXPECT_NEAR(stands().degrees, begun.degrees - 30, 1.1f);
    hand().stick = {0, 0};
    send();
    openMenu();
    startTourByMenu();
    EXPECT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
}

TEST_F(ProgramTest, AControllerChangesTheLanguage) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    closeMenu();
    openMenu();
    forget();
    for (float down = 0.9f; down < 1 && program_->log().find("speaks zh-Hans", read_) == std::string::npos; down += 0.025f) {
        pointAtMenu(0.25f, down);
        pull();
    }
    EXPECT_TRUE(says("the interface speaks zh-Hans")) << program_->log();
}

// He goes by himself; the tour waits until he is there, and does not move him.
TEST_F(ProgramTest, LightsLeadWhoWantsToGoHimself) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    closeMenu();
    openMenu();
    for (float down = 0.2f; down < 0.4f; down += 0.03f) {  // the choice is below the tour
        pointAtMenu(0.75f, down);
        pull();
    }
    forget();
    for (float down = 0.1f; down < 0.2f && program_->log().find("lights lead", read_) == std::string::npos; down += 0.03f) {
        pointAtMenu(0.5f, down);
        pull();
        std::this_thread::sleep_for(1500ms);  // or the next pull leads him away
    }
    ASSERT_TRUE(says("headset: lights lead to stop 1")) << program_->log();
    // From 4 0 14 to 0 0 10, where the tour would put him: 5.7 m ahead, to the left of where he looks.
    float up = -0.6f;
    while (throwOf(1.2f, up) < std::sqrt(32.f)) up += 0.005f;
    hand().pose.position = {0, 1.2f, 0};
    point(math::pi / 4 - 14 * math::pi / 180, up);
    pull();
    const Stand stand = stands();
    EXPECT_LT(glm::distance(stand.feet, {0, 0, 10}), 1.6f) << stand.feet.x << " " << stand.feet.z;
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    const std::size_t there = read_;
    ASSERT_TRUE(says("headset: lights lead to stop 2"));
    EXPECT_EQ(program_->log().substr(there, read_ - there).find("stands at"), std::string::npos) << "nobody has moved him";
}

// Where he stands nothing changes: one stop is one place, and he is brought there once, before it is told that he is there.
TEST_F(ProgramTest, ACurtainShowsOnePeriodAfterTheOther) {
    startRuntime();
    makePast();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    ASSERT_TRUE(says("headset: at stop 2 of the tour")) << program_->log();
    const std::size_t arrived = read_;
    EXPECT_TRUE(says("headset: it is seen in \"today\""));
    EXPECT_TRUE(says("headset: it is seen in \"past\""));
    EXPECT_TRUE(says("headset: the tour is over"));
    const std::string log = program_->log(), there = "headset: stands at 12.00 0.00 ";
    EXPECT_LT(log.find(there), arrived);
    EXPECT_EQ(log.find(there), log.rfind(there)) << "he is not moved";
}

TEST_F(ProgramTest, AShortPressAsksWhatSomethingIs) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    closeMenu();
    hand().pose.position = {0, 1.6f, 0};
    point(0, 0);
    send();
    EXPECT_TRUE(asks("headset: a card tells of House and yard"));
    point(0.3f, 0.3f);
    send();
    EXPECT_TRUE(asks("headset: nothing is said of that")) << "beside the roof, in the sky";
}

// From 0 1.6 10 the tour shows the house. What it points at there hangs in the air, and has its name above it.
TEST_F(ProgramTest, ALabelIsPressedAndItsCardOpens) {
    makeLongTour();
    makePointing();
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    const math::vec3 way = math::vec3(-2, 1.2f, 6) - math::vec3(0, 1.6f, 10);
    const float left = std::atan2(-way.x, -way.z), up = std::asin(glm::normalize(way).y);
    std::this_thread::sleep_for(3s);  // what it speaks of is found beside the frames
    forget();
    hand().pose.position = {0, 1.6f, 0};
    point(left, up + 0.042f);
    pull();
    EXPECT_TRUE(says("headset: a card tells of A lantern", 20s)) << program_->log();
    EXPECT_EQ(program_->log().find("headset: stands at", read_), std::string::npos) << "he stays where he is";
}

TEST_F(ProgramTest, WhoHoldsNothingStartsATourByLooking) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    for (RemoteController& put : state_.hands) {
        put.active = false;
        put.pose.position = {0, 0.3f, 0.5f};  // Monado sees a finger there even so: not at the menu
    }
    send();
    ASSERT_TRUE(says("headset: nothing is held, looks press")) << "the menu is still open";
    // Down the menu's middle until something is pressed: the tour comes first.
    forget();
    for (float up = 0.21f; up > 0.08f && program_->log().find("headset: at stop 1", read_) == std::string::npos; up -= 0.018f) {
        state_.head.orientation = glm::angleAxis(up, math::vec3(1, 0, 0));
        send();
        std::this_thread::sleep_for(4s);
    }
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    state_.head.orientation = glm::angleAxis(-1.2f, math::vec3(1, 0, 0));
    send();
    EXPECT_TRUE(says("headset: the menu is open")) << "a look to the feet";
    state_.hands[0].active = true;
    send();
    EXPECT_TRUE(says("headset: controllers are held"));
}

// Where a finger is seen the menu hangs within its reach. Down its middle, at each height forth and back ever farther, until the
// finger presses something: the tour comes first.
TEST_F(ProgramTest, AFingerStartsATour) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    point(0, 1.2f);  // the hand's own ray meets nothing
    closeMenu();
    openMenu();
    forget();
    const auto started = [&] { return program_->log().find("headset: at stop 1", read_) != std::string::npos; };
    for (float height = 1.8f; height > 1.2f && !started(); height -= 0.025f)
        for (float ahead = 0.3f; ahead < 0.7f; ahead += 0.04f)
            for (const float back : {0.f, 0.07f}) {
                hand().pose.position = {0, height, back - ahead};
                send();
                std::this_thread::sleep_for(200ms);
            }
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
}

// It points from the shoulder; in front of the menu, so that no finger goes through it. From above down it pinches, until
// something is pressed: the tour comes first.
TEST_F(ProgramTest, AHandThatHoldsNothingStartsATourByPinching) {
    for (RemoteController& put : state_.hands) put.active = false;
    state_.hands[0].seen = false;
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    forget();
    const auto started = [&] { return program_->log().find("headset: at stop 1", read_) != std::string::npos; };
    for (float height = 1.58f; height > 1.46f && !started(); height -= 0.01f)
        for (const float pinch : {0.f, 1.f, 0.f}) {
            hand().pose.position = {0.113f, height, -0.18f};
            hand().pinch = pinch;
            send();
            std::this_thread::sleep_for(400ms);
        }
    ASSERT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
}

// The runtime's own window: both eyes beside each other, with what hangs before them. REKINDLE_GALLERY names a folder that keeps
// the pictures.
TEST_F(ProgramTest, TheRuntimeShowsBothEyesTheWorldTheMenuAndCaptions) {
    fs::create_directories(folder_ / "screen");
    Desktop screen(folder_ / "screen");
    startRuntime(screen.name());
    makeTalkative();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    Screen seen;
    const auto eyes = [&] {
        return std::array{Area{0, 0, seen.width / 2, seen.height}, Area{seen.width / 2, 0, seen.width, seen.height}};
    };
    // Whether both eyes have at least a part of that colour, before long.
    const auto bothHave = [&](Rgb color, float part, bool wanted = true) {
        bool have = !wanted;
        for (int attempt = 0; attempt < 100 && have != wanted; ++attempt) {
            if (attempt > 0) std::this_thread::sleep_for(300ms);
            if (screen.findWindow()) seen = screen.look();
            const float least = part * float(seen.width * seen.height) / 2;
            have = seen.width > 0 &&
                   std::ranges::all_of(eyes(), [&](const Area& eye) { return float(seen.count(eye, color, 14)) >= least; });
        }
        return have;
    };
    const auto keep = [&](const std::string& name) {
        if (const char* const gallery = std::getenv("REKINDLE_GALLERY")) savePng(seen, fs::path(gallery) / (name + ".png"));
    };
    constexpr Rgb panel{30, 29, 28}, letters{255, 255, 255};
    EXPECT_TRUE(bothHave(panel, 0.05f)) << "the menu";
    keep("headset-menu");
    closeMenu();
    EXPECT_FALSE(bothHave(panel, 0.05f, false)) << "the menu is closed";
    keep("headset-world");
    for (const Area& eye : eyes()) EXPECT_GT(seen.distinctColors(eye), 200) << "the yard and its sky";
    hand().pose.position = {0.3f, 0.9f, 0};  // away from what is read
    openMenu();
    startTourByMenu();
    ASSERT_TRUE(says("headset: at stop 2 of the tour")) << program_->log();
    EXPECT_TRUE(bothHave(letters, 0.0004f)) << "what is said";
    keep("headset-captions");
}

// The window shows what he sees, and its keys work for him.
TEST_F(ProgramTest, WhoStandsAtTheWindowSeesWhatTheVisitorSeesAndHelps) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    closeMenu();
    ASSERT_TRUE(desktop_->findWindow());
    int colors = 0;
    for (int attempt = 0; attempt < 100 && colors <= 200; ++attempt) {
        std::this_thread::sleep_for(200ms);
        const Screen seen = desktop_->look();
        colors = seen.distinctColors({seen.width / 4, seen.height / 4, seen.width * 3 / 4, seen.height * 3 / 4});
    }
    EXPECT_GT(colors, 200) << "the yard and its sky";
    forget();
    desktop_->press("l");
    EXPECT_TRUE(says("the interface speaks zh-Hans")) << program_->log();
    desktop_->press("t");
    EXPECT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
    desktop_->press("Right");
    EXPECT_TRUE(says("headset: at stop 2 of the tour")) << program_->log();
}

TEST_F(ProgramTest, AGateIsGoneThrough) {
    makeMap();
    startRuntime();
    open("--xr", "map");
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    closeMenu();
    // One begins at 9 0 14 and looks to the house, of which the roof is above ahead.
    hand().pose.position = {0, 1.6f, 0};
    point(0, 0.15f);
    send();
    ASSERT_TRUE(asks("headset: a card tells of The yard"));
    // The card hangs half a radian to the right: down its middle until its button is pressed.
    forget();
    const auto left = [&] { return program_->log().find("it is known where one can walk", read_) != std::string::npos; };
    for (float up = 0.2f; up > -0.5f && !left(); up -= 0.04f) {
        point(-0.5f, up);
        pull();
        std::this_thread::sleep_for(1s);
    }
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    forget();
    hand().stick = {1, 0};
    send();
    EXPECT_LT(glm::distance(stands().feet, {4, 0, 14}), 0.1f) << "where the yard says that one begins";
    hand().stick = {0, 0};
    send();
}

TEST_F(ProgramTest, ARuntimeThatDiesIsGoneOnWithoutAndComesBack) {
    startRuntime();  // its environment is the program's
    monado_->kill();
    open();
    ASSERT_TRUE(says("Rekindle begins on the desktop")) << program_->log();
    for (int time = 0; time < 3; ++time) {
        startRuntime();
        ASSERT_TRUE(says("headset: worn")) << program_->log();
        EXPECT_LT(fallback([this] { monado_->kill(); }), 2);
        ASSERT_TRUE(program_->running());
    }
}

// Thawed, Monado 25's null compositor locks itself up at times: so a new one comes.
TEST_F(ProgramTest, ARuntimeThatFreezesIsGoneOnWithoutUntilThereIsAnother) {
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    EXPECT_LT(fallback([this] { monado_->freeze(); }), 2);
    startRuntime();
    EXPECT_TRUE(says("headset: worn"));
}

TEST_F(ProgramTest, WhileARuntimeIsFrozenTheProgramCanBeLeft) {
    startRuntime();
    open();
    ASSERT_TRUE(says("headset: worn")) << program_->log();
    monado_->freeze();
    ASSERT_TRUE(says("warning: ")) << program_->log();
    ASSERT_TRUE(desktop_->findWindow());
    desktop_->press("q", true);
    EXPECT_EQ(program_->wait(10), 0);
}

TEST_F(ProgramTest, WithAutoItStartsInAHeadsetThatIsThere) {
    startRuntime();
    open("--xr=auto");
    EXPECT_TRUE(says("headset: worn")) << program_->log();
    EXPECT_TRUE(says("headset: its first picture is drawn"));
}

TEST_F(ProgramTest, WithAutoNothingIsSaidOfAHeadsetThatIsNotThere) {
    open("--xr=auto");
    std::this_thread::sleep_for(4s);
    ASSERT_TRUE(program_->running()) << program_->log();
    EXPECT_EQ(program_->log().find("headset"), std::string::npos) << program_->log();
}

}  // namespace rekindle::tests
