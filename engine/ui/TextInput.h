#pragma once

#include <string>

namespace rekindle::ui {

// A line of text to be edited, as wide as there is room. `hint` is shown while it is empty. Returns whether Enter was pressed.
bool textInput(const char* id, std::string& text, const char* hint);

}  // namespace rekindle::ui
