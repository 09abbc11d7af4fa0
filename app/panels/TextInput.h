#pragma once

#include <string>

namespace rekindle::panels {

// A line of text that can be edited. True in frames in which it was.
bool inputText(const char* id, std::string& text);

// A paragraph that can be edited, broken where it does not fit; it is one line in `text` nevertheless.
bool inputParagraph(const char* id, std::string& text, int lines);

// Breaks text with line ends at most `columns` wide (a Han character counts two), behind spaces where there are any; and back,
// with a space where somebody broke a line between two letters.
std::string broken(const std::string& text, int columns);
std::string unbroken(const std::string& text);

}  // namespace rekindle::panels
