#pragma once

#include <string>

#include "panels/ViewerState.h"

// What a visitor with a headset reads while a tour leads, on a sheet that follows him: in its upper strip a sign, below it what
// is said.
namespace rekindle::panels {

// What is said now, below the strip: each cue on lines of its own, with its speaker. Whether there is something to be read.
bool hasHeadsetCaption(const ViewerState& state);
void drawHeadsetCaption(const ViewerState& state);

// What the program has to say, for the moment that it does; else which period he sees, where a stop compares two: a window has
// both in one picture, a headset one after the other.
bool hasHeadsetSign(const ViewerState& state);
std::string headsetSign(const ViewerState& state);
// Drawn from the sheet's upper left corner. Within the sheet's frame: how wide it is, pixels, at most `most`.
inline constexpr float headsetSignHeight = 32;  // points
float headsetSignWidth(const ViewerState& state, float most);
void drawHeadsetSign(const ViewerState& state, float width);

}  // namespace rekindle::panels
