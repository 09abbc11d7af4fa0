#pragma once

#include <imgui.h>

#include <functional>
#include <initializer_list>
#include <string>

#include "math/Types.h"
#include "panels/Icons.h"
#include "panels/Layout.h"
#include "panels/Words.h"
#include "ui/Theme.h"

// The few building blocks that all panels are made of.
namespace rekindle::panels {

// A length at the display's scale.
float px(float points);

void text(const std::string& line);
void quiet(const std::string& line);  // in the second colour
void strong(const std::string& line);
void wrapped(const std::string& paragraph, ui::theme::Color color = ui::theme::text);
// A heading of a part of a panel, with air above.
void heading(const char* title);
void gap(float points);

// "LABEL   VALUE" on one line. The widget of the second form follows on the line, as wide as the rest of it.
void row(const char* label, const std::string& value);
void row(const char* label);

// A square button with an icon. `on`: shown as pressed in.
bool iconButton(const char* id, Icon icon, const char* hint, bool on = false, float points = 34);

// A button of a word, as high as those with icons.
bool wordButton(const char* word, const char* hint, float points = 34);

// One of several words, all seen at once. Returns whether `chosen` changed.
bool segments(const char* id, int& chosen, std::initializer_list<const char*> words);

// One of several words, which unfold. Returns whether `chosen` changed.
bool combo(const char* id, int& chosen, std::initializer_list<const char*> words);

bool toggle(const char* label, bool& value);
void hint(const char* line);                        // when the mouse rests on the last widget, or a finger
void swatch(math::vec3 linear, float points = 14);  // as high as a line of controls

// A full-width line of a list that can be chosen.
bool listRow(const char* id, Icon icon, const std::string& label, bool chosen, float points = 26);

// What is drawn farther than that scrolls, points.
inline constexpr float scrollSlack = 10;

// Between a card and the picture's edge, points.
inline constexpr float cardMargin = 12;

// A rounded surface over the picture, as high as its contents. `body` draws them.
struct CardPlace {
    ImVec2 at{0, 0};
    ImVec2 pivot{0, 0};  // which point of the card stands there, 0 to 1
    float width = 0;     // 0: as its contents
    float most = 0;      // of its height: what does not fit scrolls; 0: no limit
    bool takesInput = true;
    bool inFront = false;
};
void card(const char* id, const CardPlace& place, const std::function<void()>& body);

std::string bytesText(std::uint64_t bytes);  // "12.3 MiB"
std::string countText(std::size_t count);    // "1 234 567"
std::string lengthText(float metres);        // "3.42 m", "12.0 mm", "1.53 km"
std::string secondsText(double seconds);     // "1:02.50"

// The length of UTF-8 text cut to a width, with an ellipsis where it was longer.
std::string fitted(const std::string& line, float width);

}  // namespace rekindle::panels
