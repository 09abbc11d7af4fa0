#pragma once

namespace rekindle::panels {

// How captions look. On for every new visitor.
struct CaptionStyle {
    bool shown = true;
    float size = 1;           // against the interface's own letters: 0.75 to 2
    float background = 0.7f;  // 0 none to 1 black
    bool above = false;       // at the top of the picture

    bool operator==(const CaptionStyle&) const = default;
};

// What a visitor needs otherwise than others. Kept from one time to the next, with captions, sound and language.
struct Preferences {
    float textSize = 1;          // 0.8 to 2
    bool highContrast = false;   // black, white, and nothing see-through
    bool reducedMotion = false;  // tours change places through the dark, and stand; nothing glides
    bool calmLight = false;      // no glare, no deep dark between two places
    bool autoAdvance = true;     // tours go on by themselves at the end of a stop
    bool hints = true;           // what to do is said on the screen

    bool operator==(const Preferences&) const = default;
};

}  // namespace rekindle::panels
