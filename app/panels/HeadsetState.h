#pragma once

#include <string>

namespace rekindle::panels {

// How a visitor with a headset moves and is addressed. What is chosen holds until the program ends.
struct HeadsetComfort {
    int turnDegrees = 30;  // of a snap turn: 20, 30 or 45
    bool veil = true;      // the edge of what is seen closes while one is turned or moved
    bool seated = false;   // the eyes are lifted to a standing person's
};

// A headset, or the wish for one: what the panels show of it. The program keeps it true.
struct Headset {
    bool connected = false;
    bool worn = false;    // a visitor sees what is drawn
    std::string name;     // of the headset and its runtime
    std::string trouble;  // why it is not connected
    bool menu = false;    // the visitor's own is open
    HeadsetComfort comfort;
    int missedFrames = 0;
};

}  // namespace rekindle::panels
