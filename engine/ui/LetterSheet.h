#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "ui/Typeface.h"

namespace rekindle::ui {

// Letters that are wanted of a face at one size.
struct WantedLetters {
    std::shared_ptr<Typeface> face;
    float size = 0;  // a line's height, pixels
    std::vector<std::uint16_t> characters;
};

// A drawn letter, and where its picture begins on the sheet, texels.
struct PlacedGlyph {
    std::shared_ptr<const Glyph> glyph;
    std::uint32_t x = 0, y = 0;
};

// Pictures of letters, side by side on one sheet of coverage, rows from the top.
struct LetterSheet {
    std::uint32_t width = 0, height = 0;
    std::vector<std::uint8_t> coverage;
    std::vector<std::vector<PlacedGlyph>> letters;  // of each that was wanted
};

// Draws what is not drawn yet. The sheet is as high as it takes. Any thread, and as many cores as it may use.
LetterSheet drawLetters(std::span<const WantedLetters> wanted, std::uint32_t width);

}  // namespace rekindle::ui
