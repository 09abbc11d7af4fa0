#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/Theme.h"

namespace rekindle::ui {

// A picture to be written on: RGBA, 8 bits, rows from the top.
struct Paper {
    std::span<std::uint8_t> pixels;
    std::uint32_t width = 0, height = 0;
};

// Covers a rectangle of a picture, what of it is inside; its edges to a fraction of a pixel.
void stampBox(const Paper& paper, float left, float top, float right, float bottom, theme::Color color);

// Writes a line of text in letters of that height, in the current ImGui context's reading font.
void stampLine(const Paper& paper, float left, float top, float size, theme::Color color, std::string_view line);

// Writes a line of text into a picture's lower left corner, white on a dark band along the whole edge, in the interface's own
// letters; smaller where it is too long. Characters that Fonts has not been told to need are left out.
void stampCredit(const Paper& paper, std::string_view line);

}  // namespace rekindle::ui
