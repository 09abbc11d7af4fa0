#include "panels/Controls.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static constexpr float iconRoom = 26;  // points, with the space behind it

void readingCard(const char* id, CardPlace place, const std::function<void()>& body) {
    place.inFront = true;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {std::round(px(18)), std::round(px(12))});  // else a part of a pixel scrolls
    card(id, place, body);
    ImGui::PopStyleVar();
}

bool cardHead(const char* closeId, std::string_view name) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x - px(touchSize + 8);
    const float high = drawParagraph(*ImGui::GetWindowDrawList(), ui::headingFont(), at, room, theme::text, name);
    ImGui::Dummy({room, std::max(high, px(touchSize))});
    ImGui::SameLine(0, px(8));
    return touchButton(closeId, Icon::Close, tr("Close (Esc)"));
}

void drawFocus(ImVec2 from, ImVec2 to, float rounding) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const float out = px(3);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRect({from.x - out, from.y - out}, {to.x + out, to.y + out}, theme::ground.packed(), rounding + out, 0, px(5));
    list.AddRect({from.x - out, from.y - out}, {to.x + out, to.y + out}, theme::text.packed(), rounding + out, 0, px(2.5f));
}

float bigButtonWidth(const std::string& words) {
    ImFont* font = ui::readingFont();
    return font->CalcTextSizeA(font->FontSize, 1e6f, 0, words.c_str()).x + px(iconRoom + 36);
}

static theme::Color groundOf(Weight weight) {
    const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
    if (weight == Weight::Primary) return held ? theme::accentDim : hovered ? theme::text : theme::accent;
    if (weight == Weight::Chosen) return theme::accentDim;
    return held ? theme::accentDim : hovered ? theme::fieldHover : theme::field;
}

bool bigButton(const char* id, Icon icon, const std::string& words, Weight weight, float width, bool first) {
    const ImVec2 size{width > 0 ? width : bigButtonWidth(words), px(touchSize + 2)};
    const ImVec2 at = ImGui::GetCursorScreenPos(), end{at.x + size.x, at.y + size.y};
    const bool pressed = ImGui::InvisibleButton(id, size);
    first ? ui::firstFocusStop() : ui::focusStop();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, end, groundOf(weight).packed(), px(8));
    if (weight != Weight::Primary)
        list.AddRect(at, end, (weight == Weight::Chosen ? theme::accent : theme::edge).packed(), px(8), 0, px(1));
    ImFont* font = ui::readingFont();
    const bool dark = weight == Weight::Primary && !ImGui::IsItemActive();
    const ImU32 ink = (dark ? theme::onAccent : theme::text).packed();
    float height = font->FontSize;
    const float sign = icon == Icon::None ? 0 : px(iconRoom), most = size.x - sign - px(24),
                needed = font->CalcTextSizeA(height, 1e6f, 0, words.c_str()).x;
    if (needed > most) height *= std::max(most / needed, 0.6f);
    const float shown = std::min(needed, most), left = at.x + (size.x - shown - sign) / 2;
    drawIcon(list, icon, {left + px(8), at.y + size.y / 2}, px(16), ink);
    list.AddText(font, height, {left + sign, at.y + (size.y - height) / 2}, ink, words.c_str());
    drawFocus(at, end, px(8));
    return pressed;
}

bool touchButton(const char* id, Icon icon, const char* words, bool on) {
    return iconButton(id, icon, words, on, touchSize);
}

static void drawSwitch(ImDrawList& list, ImVec2 at, bool on) {
    const float width = px(44), height = px(24), middle = at.y + height / 2;
    list.AddRectFilled(at, {at.x + width, at.y + height}, (on ? theme::accentDim : theme::field).packed(), height / 2);
    list.AddRect(at, {at.x + width, at.y + height}, theme::edge.packed(), height / 2, 0, px(1));
    const float knob = on ? at.x + width - height / 2 : at.x + height / 2;
    list.AddCircleFilled({knob, middle}, height * 0.34f, (on ? theme::accent : theme::quiet).packed());
}

bool touchToggle(const char* words, const char* more, bool& value, bool first) {
    const float width = ImGui::GetContentRegionAvail().x, text = width - px(64);
    const bool said = more && *more;
    const float below = said ? paragraphHeight(ImGui::GetFont(), more, text) : 0;
    const float above = paragraphHeight(ui::readingFont(), words, text);
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, std::max(px(touchSize), above + below + px(8))};
    const bool pressed = ImGui::InvisibleButton(words, size);
    first ? ui::firstFocusStop() : ui::focusStop();
    if (pressed) value = !value;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, theme::text.faded(0.05f).packed(), px(6));
    const float top = at.y + (size.y - above - below) / 2;
    drawParagraph(list, ui::readingFont(), {at.x, top}, text, theme::text, words);
    if (said) drawParagraph(list, ImGui::GetFont(), {at.x, top + above}, text, theme::quiet, more);
    drawSwitch(list, {at.x + width - px(46), at.y + (size.y - px(24)) / 2}, value);
    drawFocus(at, {at.x + size.x, at.y + size.y}, px(6));
    return pressed;
}

static bool stepButton(const char* id, const char* sign) {
    ImGui::PushFont(ui::readingFont());
    const bool pressed = ImGui::Button(fmt::format("{}##{}", sign, id).c_str(), {px(touchSize), px(touchSize)});
    ui::focusStop();
    drawFocus(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), px(5));
    ImGui::PopFont();
    return pressed;
}

bool touchStepper(const char* words, float& value, float least, float most, float step) {
    ImGui::PushID(words);
    const float before = value, width = ImGui::GetContentRegionAvail().x, left = ImGui::GetCursorPosX();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ui::readingFont();
    const float room = width - px(2 * touchSize + 90), high = paragraphHeight(font, words, room);
    drawParagraph(list, font, {at.x, at.y + (px(touchSize) - high) / 2}, room, theme::text, words);
    ImGui::SetCursorPosX(left + width - px(2 * touchSize + 76));
    if (stepButton("less", "–")) value = std::max(least, value - step);
    ImGui::SameLine(0, 0);
    const std::string shown = fmt::format("{:.0f} %", value * 100);
    const float wide = font->CalcTextSizeA(font->FontSize, 1e6f, 0, shown.c_str()).x;
    const ImVec2 middle = ImGui::GetCursorScreenPos();
    list.AddText(font, font->FontSize, {middle.x + (px(76) - wide) / 2, middle.y + (px(touchSize) - font->FontSize) / 2},
                 theme::text.packed(), shown.c_str());
    ImGui::SameLine(0, px(76));
    if (stepButton("more", "+")) value = std::min(most, value + step);
    ImGui::PopID();
    return value != before;
}

static TextWidth widthIn(ImFont* font) {
    return [font](std::string_view text) {
        return font->CalcTextSizeA(font->FontSize, 1e9f, 0, text.data(), text.data() + text.size()).x;
    };
}

float paragraphHeight(ImFont* font, std::string_view text, float width) {
    return text.empty() ? 0 : float(linesOf(text, width, widthIn(font)).size()) * font->FontSize;
}

float drawParagraph(ImDrawList& list, ImFont* font, ImVec2 at, float width, theme::Color color, std::string_view text) {
    if (text.empty()) return 0;
    const float top = at.y;
    for (const std::string_view line : linesOf(text, width, widthIn(font))) {
        list.AddText(font, font->FontSize, at, color.packed(), line.data(), line.data() + line.size());
        at.y += font->FontSize;
    }
    return at.y - top;
}

void paragraph(ImFont* font, std::string_view text, theme::Color color, float width) {
    if (width <= 0) width = ImGui::GetContentRegionAvail().x;
    const float height = drawParagraph(*ImGui::GetWindowDrawList(), font, ImGui::GetCursorScreenPos(), width, color, text);
    ImGui::Dummy({width, height});
}

void beginPlain(const char* id, const Rectangle& area, ImVec2 padding) {
    ImGui::SetNextWindowPos({area.left, area.top});
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
}

void endPlain() {
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
