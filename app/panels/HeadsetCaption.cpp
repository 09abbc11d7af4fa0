#include "panels/HeadsetCaption.h"

#include <algorithm>
#include <cmath>

#include "panels/Captions.h"
#include "panels/Lines.h"
#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

bool hasHeadsetCaption(const ViewerState& state) {
    return state.guide && state.captions.shown && !state.guide->said.empty();
}

// Points to what is told of, from the end of the panel that is nearer to it.
static void drawWay(float angle, ImVec2 middle, float size) {
    const math::vec2 ahead(std::sin(angle), -std::cos(angle)), aside(-ahead.y, ahead.x);
    const auto at = [&](float forward, float sideways) {
        return ImVec2(middle.x + size * (ahead.x * forward + aside.x * sideways),
                      middle.y + size * (ahead.y * forward + aside.y * sideways));
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddTriangleFilled(at(1, 0), at(0.05f, 0.75f), at(0.05f, -0.75f), theme::accent.packed());
    list.AddQuadFilled(at(0.05f, 0.3f), at(-0.9f, 0.3f), at(-0.9f, -0.3f), at(0.05f, -0.3f), theme::accent.packed());
}

namespace {

// A caption's lines, and how large they are: long ones are smaller rather than cut.
struct CaptionLines {
    std::vector<std::string_view> lines;
    float size = 0;
    float height() const { return size * captionLine * float(lines.size()); }
};

float captionWidth(std::string_view text, float size) {
    return ui::strongFont()->CalcTextSizeA(size, 1e9f, 0, text.data(), text.data() + text.size()).x;
}

CaptionLines captionLines(std::string_view words, float size, ImVec2 room) {
    for (const float least = ui::strongFont()->FontSize / 2;; size *= 0.9f) {
        CaptionLines caption{evenLinesOf(words, room.x, [&](std::string_view text) { return captionWidth(text, size); }), size};
        if (caption.height() <= room.y || size <= least) return caption;
    }
}

float widestOf(const CaptionLines& caption) {
    float wide = 0;
    for (const std::string_view line : caption.lines) wide = std::max(wide, captionWidth(line, caption.size));
    return wide;
}

// As dark as it is wished.
void drawBehind(ImVec2 middle, ImVec2 size, float dark) {
    const ImVec2 half{size.x / 2 + px(14), size.y / 2 + px(8)};
    ImGui::GetWindowDrawList()->AddRectFilled({middle.x - half.x, middle.y - half.y}, {middle.x + half.x, middle.y + half.y},
                                              IM_COL32(0, 0, 0, int(255 * dark)), px(8));
}

}  // namespace

void drawHeadsetCaption(const ViewerState& state) {
    if (!hasHeadsetCaption(state)) return;
    std::string words;
    for (const Said& said : state.guide->said) words += (words.empty() ? "" : "\n") + spoken(said);
    const bool away = state.headset && state.headset->toldAway;
    const float way = away ? *state.headset->toldAway : 0;
    ImFont* const font = ui::strongFont();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float strip = px(headsetSignHeight);
    const float arrow = px(24), middle = (strip + room.y) / 2, most = room.x - px(40) - (away ? 4 * arrow : 0);
    const CaptionLines caption =
        captionLines(words, font->FontSize * 1.25f * state.captions.size, {most, room.y - strip - px(16)});
    const float dark = state.preferences.highContrast ? 1 : state.captions.background;
    const float wide = widestOf(caption), beside = (wide / 2 + 1.2f * arrow) * (std::sin(way) < 0 ? -1.f : 1.f);
    drawBehind({room.x / 2, middle}, {wide + (away ? 4 * arrow : 0), std::max(caption.height(), away ? 2 * arrow : 0)}, dark);
    drawCaptionLines(*ImGui::GetWindowDrawList(), font, caption.size, caption.lines, {room.x / 2, middle - caption.height() / 2},
                     dark);
    if (away) drawWay(way, {room.x / 2 + beside, middle}, arrow);
}

bool hasHeadsetSign(const ViewerState& state) {
    return !state.notices.empty() || (state.guide && state.guide->compares && state.site && state.site->period >= 0);
}

std::string headsetSign(const ViewerState& state) {
    if (!state.notices.empty()) return state.notices.back().text;
    const content::Period& period = state.site->site->periods[std::size_t(state.site->period)];
    return filled(tr("Seen now: {}"), period.name.in(state.language));
}

float headsetSignWidth(const ViewerState& state, float most) {
    const std::string words = headsetSign(state);
    ImFont* const font = ui::strongFont();
    return std::min(most, std::ceil(font->CalcTextSizeA(font->FontSize, most, 0, words.c_str()).x + px(24)));
}

void drawHeadsetSign(const ViewerState& state, float width) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* const font = ui::strongFont();
    ImGui::PushFont(font);
    const std::string words = fitted(headsetSign(state), width - px(23));
    ImGui::PopFont();
    const float height = px(headsetSignHeight), edge = px(1);
    list.PushClipRectFullScreen();  // a window's own leaves its edge free
    list.AddRectFilled({0, 0}, {width, height}, theme::card.packed());
    list.AddRect({edge, edge}, {width - edge, height - edge}, theme::edge.packed(), 0, 0, edge);
    list.AddText(font, font->FontSize, {px(12), (height - font->FontSize) / 2}, theme::text.packed(), words.c_str());
    list.PopClipRect();
}

}  // namespace rekindle::panels
