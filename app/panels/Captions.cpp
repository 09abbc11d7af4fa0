#include "panels/Captions.h"

#include <algorithm>

#include "panels/Controls.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static constexpr float captionSize = 28, captionPadding = 16;  // points

// The face that has to be stretched least.
static ImFont* fontFor(float size) {
    for (ImFont* font : {ui::readingFont(), ui::headingFont()})
        if (font->FontSize >= size * 0.92f) return font;
    return ui::headingFont();
}

void drawCaptionLines(ImDrawList& list, ImFont* font, float size, std::span<const std::string_view> lines, ImVec2 top,
                      float dark, float align) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const char *begin = lines[i].data(), *end = begin + lines[i].size();
        const float wide = font->CalcTextSizeA(size, 1e9f, 0, begin, end).x;
        const ImVec2 at{top.x - wide * align, top.y + size * captionLine * float(i)};
        if (dark < 0.6f)  // letters carry a shadow of their own where there is little behind them
            for (const ImVec2 off : {ImVec2(1.5f, 1.5f), ImVec2(-1.5f, 1.5f), ImVec2(1.5f, -1.5f), ImVec2(-1.5f, -1.5f)})
                list.AddText(font, size, {at.x + px(off.x), at.y + px(off.y)}, IM_COL32(0, 0, 0, 190), begin, end);
        list.AddText(font, size, at, IM_COL32_WHITE, begin, end);
    }
}

// A cue that leaves less room than a few words need is given that.
static float narrowest(float size) {
    return size * 8;
}

void drawCaption(const ViewerState& state, const Rectangle& picture, float bottom) {
    const CaptionStyle& style = state.captions;
    if (!style.shown || !state.guide || state.guide->caption.empty()) return;
    const Guide& guide = *state.guide;
    const float size = px(captionSize * style.size);
    ImFont* font = fontFor(size);
    const auto measure = [&](std::string_view text) {
        return font->CalcTextSizeA(size, 1e9f, 0, text.data(), text.data() + text.size()).x;
    };
    const std::string words = guide.speaker.empty() ? guide.caption : withColon(guide.speaker, guide.caption);
    const content::CueBox& box = guide.captionBox;
    const float margin = px(captionPadding + 20), room = picture.width - 2 * margin;
    const auto lines = evenLinesOf(words, std::min(std::max(room * box.width, narrowest(size)), size * 32), measure);
    float wide = 0;
    for (const std::string_view line : lines) wide = std::max(wide, measure(line));
    const float high = size * captionLine * float(lines.size());
    const float anchor = picture.left + margin + room * (box.left + box.width * box.align);
    const float first = picture.left + margin;
    const float left = std::max(first, std::min(anchor - wide * box.align, first + room - wide));
    const bool above = style.above || box.atTop;
    const float y = above ? picture.top + px(76) : bottom - px(18) - high;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float dark = state.preferences.highContrast ? 1 : style.background;
    list.AddRectFilled({left - px(captionPadding), y - px(8)}, {left + wide + px(captionPadding), y + high + px(10)},
                       IM_COL32(0, 0, 0, int(255 * dark)), px(8));
    drawCaptionLines(list, font, size, lines, {left + wide * box.align, y}, dark, box.align);
}

void drawCaptionChoices(CaptionStyle& style) {
    touchToggle(tr("Captions"), tr("What is said, in writing"), style.shown);
    if (!style.shown) return;
    touchStepper(tr("Size of captions"), style.size, 0.75f, 2, 0.25f);
    touchStepper(tr("Dark behind captions"), style.background, 0, 1, 0.1f);
    touchToggle(tr("Captions at the top"), nullptr, style.above);
}

}  // namespace rekindle::panels
