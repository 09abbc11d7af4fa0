#include "panels/Widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/Attached.h"
#include "ui/DragScroll.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

float px(float points) {
    return points * ui::textScale();
}

void text(const std::string& line) {
    ImGui::TextUnformatted(line.data(), line.data() + line.size());
}

static void colored(theme::Color color, const std::string& line) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    text(line);
    ImGui::PopStyleColor();
}

void quiet(const std::string& line) {
    colored(theme::quiet, line);
}

void strong(const std::string& line) {
    ImGui::PushFont(ui::strongFont());
    text(line);
    ImGui::PopFont();
}

void wrapped(const std::string& paragraph, theme::Color color) {
    ImGui::PushTextWrapPos(0);
    colored(color, paragraph);
    ImGui::PopTextWrapPos();
}

void gap(float points) {
    ImGui::Dummy({0, px(points)});
}

void heading(const char* title) {
    gap(6);
    strong(title);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float y = at.y - px(2);
    const float thick = std::max(1.f, px(0.5f));
    ImGui::GetWindowDrawList()->AddLine({at.x, y}, {at.x + ImGui::GetContentRegionAvail().x, y}, theme::line.packed(), thick);
    gap(1);
}

static constexpr float labelPart = 0.40f;

void row(const char* label) {
    ImGui::AlignTextToFramePadding();
    const float left = ImGui::GetCursorPosX(), width = ImGui::GetContentRegionAvail().x;
    quiet(label);
    ImGui::SameLine(left + width * labelPart);
    ImGui::SetNextItemWidth(width * (1 - labelPart));
}

void row(const char* label, const std::string& value) {
    const float left = ImGui::GetCursorPosX(), width = ImGui::GetContentRegionAvail().x;
    quiet(label);
    ImGui::SameLine(left + width * labelPart);
    const std::string shown = fitted(value, width * (1 - labelPart));
    text(shown);
    if (shown != value) hint(value.c_str());
}

bool iconButton(const char* id, Icon icon, const char* words, bool on, float points) {
    const ImVec2 size{px(points), px(points)};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, size);
    ui::focusStop();
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    if (on || hovered) list.AddRectFilled(at, end, (on ? theme::accent.faded(0.22f) : theme::text.faded(0.08f)).packed(), px(6));
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) list.AddRect(at, end, theme::accent.packed(), px(6));
    const theme::Color color = on ? theme::accent : hovered ? theme::text : theme::text.faded(0.82f);
    drawIcon(list, icon, {at.x + size.x / 2, at.y + size.y / 2}, size.x * 0.47f, color.packed());
    if (words) hint(words);
    return pressed;
}

bool wordButton(const char* word, const char* words, float points) {
    const ImVec2 size{std::max(px(points), ImGui::CalcTextSize(word).x + px(14)), px(points)};
    ImGui::PushStyleColor(ImGuiCol_Button, theme::text.faded(0));
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, theme::text.faded(0.08f));
    const bool pressed = ImGui::Button(word, size);
    ui::focusStop();
    ImGui::PopStyleColor(2);
    hint(words);
    return pressed;
}

bool segments(const char* id, int& chosen, std::initializer_list<const char*> words) {
    ImGui::PushID(id);
    const int before = chosen;
    const float width = ImGui::GetContentRegionAvail().x / float(words.size());
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ImGui::GetStyle().ItemSpacing.y});
    int index = 0;
    for (const char* word : words) {
        const bool on = index == chosen;
        if (index > 0) ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Button, on ? theme::accentDim : theme::field);
        if (ImGui::Button(word, {width, 0})) chosen = index;
        ImGui::PopStyleColor();
        ++index;
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return chosen != before;
}

bool combo(const char* id, int& chosen, std::initializer_list<const char*> words) {
    return ImGui::Combo(id, &chosen, words.begin(), int(words.size()), int(words.size()));
}

bool toggle(const char* label, bool& value) {
    ImGui::PushID(label);
    const float width = px(30), height = px(16), line = ImGui::GetFrameHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton("toggle", {ImGui::GetContentRegionAvail().x, line});
    if (pressed) value = !value;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = at.y + (line - height) / 2, middle = top + height / 2;
    const theme::Color track = value ? theme::accentDim : ImGui::IsItemHovered() ? theme::fieldHover : theme::field;
    list.AddRectFilled({at.x, top}, {at.x + width, top + height}, track.packed(), height / 2);
    list.AddCircleFilled({value ? at.x + width - height / 2 : at.x + height / 2, middle}, height * 0.36f,
                         (value ? theme::accent : theme::quiet).packed());
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
        list.AddRect({at.x, top}, {at.x + width, top + height}, theme::text.packed(), height / 2);
    list.AddText({at.x + width + px(10), at.y + (line - ImGui::GetFontSize()) / 2}, theme::text.packed(), label);
    ImGui::PopID();
    return pressed;
}

// Of the last item: above it, or below where there is no room. A finger that presses it would hide what is said of it elsewhere,
// and who goes about by keys looks there.
static void placeBesideItem() {
    const ImVec2 least = ImGui::GetItemRectMin(), most = ImGui::GetItemRectMax();
    const float middle = (least.x + most.x) / 2;
    const bool above = least.y > px(90);
    ImGui::SetNextWindowPos({middle, above ? least.y - px(10) : most.y + px(10)}, ImGuiCond_Always,
                            {middle / std::max(ImGui::GetIO().DisplaySize.x, 1.f), above ? 1.f : 0.f});
}

void hint(const char* line) {
    if (const ui::Attached* to = ui::attached(); to && !to->hints) return;
    if (!ImGui::IsItemHovered()) return;
    const bool byMouse = ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (!byMouse || ImGui::IsMouseDown(ImGuiMouseButton_Left)) placeBesideItem();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(6)});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(px(320));
    ImGui::TextUnformatted(line);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

// IEC 61966-2-1's curve.
static float encode(float linear) {
    linear = std::clamp(linear, 0.f, 1.f);
    return linear <= 0.0031308f ? linear * 12.92f : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f;
}

void swatch(math::vec3 linear, float points) {
    const float size = px(points);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const theme::Color color{encode(linear.x), encode(linear.y), encode(linear.z), 1};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = at.y + (ImGui::GetFrameHeight() - size) / 2;
    list.AddRectFilled({at.x, top}, {at.x + size, top + size}, color.packed(), px(3));
    list.AddRect({at.x, top}, {at.x + size, top + size}, theme::line.packed(), px(3));
    ImGui::Dummy({size, ImGui::GetFrameHeight()});
}

bool listRow(const char* id, Icon icon, const std::string& label, bool chosen, float points) {
    const float height = px(points);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool pressed = ImGui::Selectable(id, chosen, 0, {width, height});
    ui::focusStop();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const theme::Color color = chosen ? theme::accent : theme::quiet;
    drawIcon(list, icon, {at.x + px(13), at.y + height / 2}, px(13), color.packed());
    const std::string shown = fitted(label, width - px(34));
    list.AddText({at.x + px(28), at.y + (height - ImGui::GetFontSize()) / 2}, theme::text.packed(), shown.c_str());
    return pressed;
}

void card(const char* id, const CardPlace& place, const std::function<void()>& body) {
    ImGui::SetNextWindowPos(place.at, ImGuiCond_Always, place.pivot);
    if (place.width > 0) ImGui::SetNextWindowSize({place.width, 0});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                             ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing;
    if (place.most > 0) {
        ImGui::SetNextWindowSizeConstraints({0, 0}, {1e6f, place.most});
        flags &= ~ImGuiWindowFlags_NoScrollbar;
    }
    if (!place.takesInput) flags |= ImGuiWindowFlags_NoInputs;
    if (!place.inFront) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, place.inFront ? theme::panel : theme::card);  // over other cards none shines through
    ImGui::PushStyleColor(ImGuiCol_Border, theme::edge);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, place.inFront ? std::max(1.f, px(1)) : 0);
    ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    body();
    if (place.most > 0) ui::scrollByDragging(px(scrollSlack));
    ImGui::End();
}

std::string bytesText(std::uint64_t bytes) {
    const double kib = double(bytes) / 1024;
    if (kib < 1000) return fmt::format("{:.0f} KiB", kib);
    if (kib < 1000 * 1024) return fmt::format("{:.1f} MiB", kib / 1024);
    return fmt::format("{:.2f} GiB", kib / 1024 / 1024);
}

std::string countText(std::size_t count) {
    std::string digits = std::to_string(count);
    for (int i = int(digits.size()) - 3; i > 0; i -= 3) digits.insert(std::size_t(i), 1, ' ');
    return digits;
}

std::string lengthText(float metres) {
    const float size = std::fabs(metres);
    if (size > 0 && size < 0.1f) return fmt::format("{:.1f} mm", metres * 1000);
    if (size >= 1000) return fmt::format("{:.2f} km", metres / 1000);
    return fmt::format("{:.{}f} m", metres, size < 10 ? 3 : 2);
}

std::string secondsText(double seconds) {
    const int minutes = int(seconds / 60);
    return fmt::format("{}:{:05.2f}", minutes, seconds - minutes * 60);
}

std::string fitted(const std::string& line, float width) {
    if (ImGui::CalcTextSize(line.c_str()).x <= width) return line;
    std::string cut = line;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    while (!cut.empty() && ImGui::CalcTextSize((cut + "...").c_str()).x > width) {
        while (!cut.empty() && continues(cut.back())) cut.pop_back();
        if (!cut.empty()) cut.pop_back();
    }
    return cut + "...";
}

}  // namespace rekindle::panels
