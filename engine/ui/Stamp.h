#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace rekindle::ui {

// A picture to be written on: RGBA, 8 bits, rows from the top.
struct Paper {
    std::span<std::uint8_t> pixels;
    std::uint32_t width = 0, height = 0;
};

// Writes a line of text into a picture's lower left corner, white on a dark band along the whole edge, in the interface's own
// letters; smaller where it is too long. Characters that Fonts has not been told to need are left out.
void stampCredit(const Paper& paper, std::string_view line);

}  // namespace rekindle::ui
