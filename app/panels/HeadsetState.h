#pragma once

#include <optional>
#include <string>

#include "core/Error.h"

namespace rekindle::panels {

// How a visitor with a headset moves and is addressed. What is chosen holds until the program ends.
struct HeadsetComfort {
    int turnDegrees = 30;       // of a snap turn: 20, 30 or 45; 0: one turns smoothly
    bool veil = true;           // the edge of what is seen closes while one is turned or moved
    bool seated = false;        // the eyes are lifted to a standing person's
    float eyes = 0;             // they are at that height, metres; 0: where they are
    bool walk = false;          // the stick walks
    bool looks = false;         // where he looks for a while is pressed, whatever he holds
    bool follows = false;       // lights lead him from stop to stop, and he goes there himself
    float captionsAway = 1.6f;  // metres: 0.8 to 3
};

// What of the visitor's menu is seen.
enum class HeadsetPage { Guide, Place, Comfort };

// What a look that rests on something may mean.
enum class LookAnswer { None, Go, Ask, Menu };
struct LookOffer {
    bool go = false, ask = false;  // it can be gone to, something is said of it
    LookAnswer answer = LookAnswer::None;
};

// A headset, or the wish for one: what the panels show of it. The program keeps it true.
struct Headset {
    bool connected = false;
    bool worn = false;                   // a visitor sees what is drawn
    std::string name;                    // of the headset and its runtime
    std::optional<core::Error> trouble;  // why it is not connected
    bool menu = false;                   // the visitor's own is open
    bool waits = false;                  // a tour does for its sake, and goes on when it is closed
    HeadsetPage page = HeadsetPage::Guide;
    std::optional<float> toldAway;  // what is told of is out of sight: there, radians clockwise from above
    HeadsetComfort comfort;
    bool looks = false;              // the visitor holds nothing, or wants it so: where he looks for a while is pressed
    bool leads = false;              // lights show him the way to where the tour goes on
    std::optional<LookOffer> offer;  // then: what he looks at outside of panels
    int missedFrames = 0;
};

}  // namespace rekindle::panels
