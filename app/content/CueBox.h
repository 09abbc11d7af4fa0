#pragma once

#include "content/WebVtt.h"

namespace rekindle::content {

// Where in the picture the lines of a cue go, left to right: the standard's section 7.2, of each cue by itself; who draws several
// at once keeps them apart. Fractions of the picture's width.
struct CueBox {
    bool atTop = false;  // else at the bottom
    float left = 0;      // of the part that the lines may fill
    float width = 1;     // of it
    float align = 0.5f;  // of each line in it: 0 at its left, 1 at its right

    bool operator==(const CueBox&) const = default;
};

CueBox boxOf(const CueSettings& settings);

}  // namespace rekindle::content
