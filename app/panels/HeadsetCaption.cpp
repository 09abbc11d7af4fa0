#include "panels/HeadsetCaption.h"

#include <algorithm>
#include <cmath>

#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

bool hasHeadsetCaption(const ViewerState& state) {
    return state.guide && state.captions.shown && !state.guide->caption.empty();
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

void drawHeadsetCaption(const ViewerState& state) {
    if (!hasHeadsetCaption(state)) return;
    const Guide& guide = *state.guide;
    const std::string words = guide.speaker.empty() ? guide.caption : withColon(guide.speaker, guide.caption);
    const bool away = state.headset && state.headset->toldAway;
    const float way = away ? *state.headset->toldAway : 0;
    ImFont* const font = ui::strongFont();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float arrow = px(24), top = headsetSignHeight, high = room.y - top, most = room.x - px(40) - (away ? 4 * arrow : 0);
    float size = font->FontSize * 1.25f * state.captions.size;
    ImVec2 extent = font->CalcTextSizeA(size, most, most, words.c_str());
    for (; extent.y > high - px(16) && size > font->FontSize / 2; extent = font->CalcTextSizeA(size, most, most, words.c_str()))
        size *= 0.9f;  // long ones are smaller rather than cut
    const ImVec2 at{(room.x - extent.x) / 2, top + (high - extent.y) / 2};
    ImGui::GetWindowDrawList()->AddText(font, size, at, IM_COL32_WHITE, words.c_str(), nullptr, most);
    if (away) drawWay(way, {std::sin(way) < 0 ? px(16) + arrow : room.x - px(16) - arrow, top + high / 2}, arrow);
}

bool hasHeadsetSign(const ViewerState& state) {
    return state.guide && state.guide->compares && state.site && state.site->period >= 0;
}

std::string headsetSign(const ViewerState& state) {
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
    list.AddRectFilled({0, 0}, {width, headsetSignHeight}, theme::card.packed());
    list.AddRect({2, 2}, {width - 2, headsetSignHeight - 2}, theme::edge.packed(), 0, 0, 2);
    list.AddText(font, font->FontSize, {px(12), (headsetSignHeight - font->FontSize) / 2}, theme::text.packed(), words.c_str());
}

}  // namespace rekindle::panels
