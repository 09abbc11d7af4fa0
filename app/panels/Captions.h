#pragma once

#include <imgui.h>

#include <span>
#include <string_view>

#include "panels/Layout.h"

namespace rekindle::panels {

// What is said, over the picture: as CaptionStyle has it, above `bottom`, or at the top where the visitor or the captions' file
// wants it there; left and right as the file wants it. What is said at once has a box each; where they would cover each other,
// the later one makes room, as the WebVTT standard has it. Nothing while nothing is said.
void drawCaption(const ViewerState& state, const Rectangle& picture, float bottom);

// Who says it, and the words.
std::string spoken(const Said& said);

// White lines below each other under `top`, which each has in its middle, or at its part `align` from the left; `dark`: how dark
// it is behind them, 0 to 1.
inline constexpr float captionLine = 1.05f;  // of the letters' size, from a line to the next
void drawCaptionLines(ImDrawList& list, ImFont* font, float size, std::span<const std::string_view> lines, ImVec2 top, float dark,
                      float align = 0.5f);

// The choices of how captions look, as a part of a sheet.
void drawCaptionChoices(CaptionStyle& style);

}  // namespace rekindle::panels
