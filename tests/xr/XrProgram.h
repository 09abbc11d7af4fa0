#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "Desktop.h"
#include "HeadsetLayer.h"
#include "Monado.h"
#include "RemoteDriver.h"

namespace rekindle::tests {

// Where the program says that the visitor stands.
struct Stand {
    math::vec3 feet{0};
    float degrees = 0;  // to the left from -Z
};

// The whole program with a headset, as a visitor uses it: by head and hands alone. What it does is read from what --verbose
// tells.
class XrProgram : public ::testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    // A runtime begins, or begins anew; with a display, it shows there what the visitor sees.
    void startRuntime(const std::string& display = {});
    // rekindle open SITE --xr, of this folder or by its whole path: a yard with a house, 12 x 7 m, in its middle; one begins at 4
    // 0 14. With a tour of two stops.
    void open(const std::string& use = "--xr", const std::string& site = "yard");
    // What is opened from now on has the layer between it and the runtime.
    void useLayer() { layer_ = std::make_unique<HeadsetLayer>(folder_ / "home"); }
    // Another yard, whose roof is a gate to the first one.
    void makeMap();
    // The yard has a past, and the tour's second stop a curtain that opens onto it.
    void makePast();
    // At the tour's second stop there is more to be read: some 20 s.
    void makeTalkative();
    // The tour rests that long at its first stop: tens of seconds.
    void makeLongTour(int tens = 6);
    // The tour points at something at its first stop, in the air before the house, with a card of its own: a lantern.
    void makePointing();
    // Something is heard there all the time.
    void makeSound(math::vec3 place);
    // Until the log says it, from what was read last on; false after a long while, or when the program has ended.
    bool says(const std::string& text, std::chrono::seconds patience = std::chrono::seconds(60));
    // The same for a number that follows it; not one where it is not said.
    double number(const std::string& text);
    // The same for where the visitor stands.
    Stand stands();
    // The runtime ends as a crash does, or stops to answer: how long until the program says so, and shows the desktop's view,
    // seconds.
    double fallback(const std::function<void()>& end);
    // From here on.
    void forget();

    void send() { ASSERT_TRUE(visitor_->send(state_)); }
    RemoteController& hand() { return state_.hands[holding_]; }
    // Points that hand along that way of the room: radians left of and above straight ahead.
    void point(float left, float up);
    // Points at the open menu from the eyes: parts of its width and height. The head is where it was when the menu came.
    void pointAtMenu(float right, float down);
    // Presses there.
    void pressOnMenu(float right, float down);
    // Presses the trigger and lets it go, slowly enough to be seen.
    void pull();
    // The menu is open to who has just put the headset on; what hides behind it is pointed at once it is closed.
    void closeMenu();
    void openMenu();
    // Presses down the open menu's middle until a tour is at its first stop: the tour comes first there.
    void startTourByMenu();
    // Pulls, but so shortly that it asks; often, since a busy machine may see none or take it for a long one.
    bool asks(const std::string& answer);

    std::filesystem::path folder_;
    std::unique_ptr<Monado> monado_;
    std::unique_ptr<HeadsetLayer> layer_;
    std::unique_ptr<Desktop> desktop_;
    std::unique_ptr<Process> program_;
    std::unique_ptr<RemoteDriver> visitor_;
    RemoteState state_;
    std::size_t holding_ = 1;                         // of his hands, the one that does everything: the right
    std::map<std::string, std::string> environment_;  // of what is opened from now on, besides
    std::string quality_ = "low";                     // likewise
    bool audible_ = false;                            // what is opened from now on is
    std::size_t read_ = 0;                            // of the log

  private:
    void pressMenu(const std::string& answer);
    std::size_t find(const std::string& text, std::chrono::seconds patience = std::chrono::seconds(60));
    std::string lineAfter(std::size_t at);
};

}  // namespace rekindle::tests
