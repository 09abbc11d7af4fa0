#pragma once

#include <functional>
#include <string>

#include "panels/Widgets.h"

// What is pressed on the panels of a visitor with a headset: large, since a hand that points trembles.
namespace rekindle::panels {

inline constexpr float headsetButton = 42;  // points

bool wideButton(const std::string& words, float width = -1);

// Buttons beside each other, all of one width; what is chosen has a frame.
bool partButton(const std::string& words, int index, int count);
bool choiceButton(const std::string& words, bool chosen, int index, int count);

// A part of a sheet that is so high at most; what does not fit is turned to by two buttons.
void scrolled(const char* id, float height, const std::function<void()>& body);

}  // namespace rekindle::panels
