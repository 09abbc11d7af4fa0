#pragma once

#include <functional>
#include <string_view>

#include "panels/Lines.h"
#include "panels/Widgets.h"

// What visitors press and read: large enough for a finger, and for the eyes of someone who stands. WCAG 2.2, "target size
// (enhanced)": 44 points.
namespace rekindle::panels {

inline constexpr float touchSize = 44;  // points

enum class Weight { Plain, Chosen, Primary };

// A button of an icon and words, as wide as they are, or `width` pixels. `first`: the focus begins there.
bool bigButton(const char* id, Icon icon, const std::string& words, Weight weight = Weight::Plain, float width = 0,
               bool first = false);
// How wide it is by itself.
float bigButtonWidth(const std::string& words);

// An icon alone.
bool touchButton(const char* id, Icon icon, const char* words, bool on = false);

// A line "words ... [on|off]" over the whole width.
bool touchToggle(const char* words, const char* more, bool& value, bool first = false);

// "words ... [-] value [+]".
bool touchStepper(const char* words, float& value, float least, float most, float step);

// Text in a face, broken by linesOf(). Draws at the place, and returns how high it is.
float paragraphHeight(ImFont* font, std::string_view text, float width);
float drawParagraph(ImDrawList& list, ImFont* font, ImVec2 at, float width, ui::theme::Color color, std::string_view text);
// The same as an item of the current window.
void paragraph(ImFont* font, std::string_view text, ui::theme::Color color = ui::theme::text, float width = 0);

// A card for reading: with more room around what it says, before all other windows.
void readingCard(const char* id, CardPlace place, const std::function<void()>& body);
// Its name, and beside that a button that closes it. True: it is pressed.
bool cardHead(const char* closeId, std::string_view name);

// The frame around what has the keyboard's focus. Of the last item.
void drawFocus(ImVec2 from, ImVec2 to, float rounding);

// A window that covers a rectangle, with no ground of its own. Ends with ImGui::End().
void beginPlain(const char* id, const Rectangle& area, ImVec2 padding);
void endPlain();

}  // namespace rekindle::panels
