#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "ui/FontFile.h"

struct ImFont;
struct ImFontAtlas;

namespace rekindle::ui {

// The faces of the current ImGui context, once Fonts::build() made them, and the display's scale they were made for.
ImFont* strongFont();
ImFont* titleFont();
ImFont* readingFont();  // for what is read at arm's length
ImFont* headingFont();
ImFont* displayFont();  // for names of places; has only what needLarge() was told
float textScale();

// The faces of the interface in ImGui's atlas. Only glyphs that are asked for are drawn into it, so that a start
// is quick although the font knows 65,000. Lives as long as the ImGui context.
class Fonts {
  public:
    // Falls back to ImGui's own small font, with a warning, where the system has none.
    Fonts();

    // Makes sure that the text can be shown from the next frame on (UTF-8; what is not is passed over).
    void need(std::string_view text);
    void need(char32_t character);
    // All that the others can show.
    void need(const Fonts& others);
    void needLarge(std::string_view text);

    // Draws the atlas anew where glyphs or the scale changed. Between frames. True when it did.
    bool build(float scale);

  private:
    ImFont* add(ImFontAtlas& atlas, const std::optional<FontFile>& file, float size,
                const std::vector<std::uint16_t>& ranges) const;
    void need(char32_t character, std::set<std::uint16_t>& among);

    std::optional<FontFile> regular_;
    std::optional<FontFile> bold_;
    std::set<std::uint16_t> characters_, large_;
    std::vector<std::uint16_t> ranges_, largeRanges_;  // pairs, ended by 0; the atlas refers to them
    float scale_ = 0;
    bool stale_ = true;
};

}  // namespace rekindle::ui
