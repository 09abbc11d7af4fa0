#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <string_view>
#include <vector>

#include "ui/LetterSheet.h"
#include "ui/Letters.h"

struct ImFont;

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
    // For another context: can show what the others can, of the same faces.
    explicit Fonts(const Fonts& others);
    Fonts& operator=(const Fonts&) = delete;

    // Makes sure that the text can be shown from the next frame on (UTF-8; what is not is passed over).
    void need(std::string_view text);
    void need(char32_t character);
    void need(const Letters& letters);
    // All that the others can show.
    void need(const Fonts& others);
    void needLarge(std::string_view text);

    // Now: glyphs are there when build() returns, which may take as long as some frames. Beside: the frames go on with what is
    // there, while a thread that gives way to them draws the rest.
    enum class Pace : std::uint8_t { Now, Beside };
    // Draws the atlas anew where glyphs or the scale changed; at another scale now. Between frames. True when it did.
    bool build(float scale, Pace pace = Pace::Now);
    // Whether all that is needed is there.
    bool whole() const { return !stale_ && !drawing_.valid(); }

  private:
    void begin(float scale, Pace pace);
    void put(const LetterSheet& sheet);
    bool buildPlain(float scale);

    std::shared_ptr<Typeface> regular_, bold_;
    Letters letters_, large_;
    std::vector<WantedLetters> wanted_;  // of the last sheet that was begun
    std::future<LetterSheet> drawing_;
    LetterSheet sheet_;  // what the atlas holds, without coverage: so that its letters are not drawn again
    float scale_ = 0;    // of that sheet
    float shown_ = 0;    // of the atlas; 0: there is none yet
    bool stale_ = true;
};

}  // namespace rekindle::ui
