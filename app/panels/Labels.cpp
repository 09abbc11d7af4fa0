#include "panels/Labels.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/Overlay.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

bool overlap(const Rectangle& a, const Rectangle& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

Rectangle grown(const Rectangle& box, float by) {
    return {box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by};
}

bool inside(const Rectangle& box, const Rectangle& area) {
    return box.left >= area.left && box.top >= area.top && box.right() <= area.right() && box.bottom() <= area.bottom();
}

// Above first, as a flag stands; then beside, and below; then farther away.
std::vector<Rectangle> candidates(const LabelWish& wish, float space) {
    std::vector<Rectangle> places;
    for (const float far : {1.f, 2.5f, 4.5f, 7.f})
        for (const math::vec2 way : {math::vec2(0, -1), math::vec2(1, -0.6f), math::vec2(-1, -0.6f), math::vec2(1, 0.6f),
                                     math::vec2(-1, 0.6f), math::vec2(0, 1)}) {
            const math::vec2 middle = wish.anchor + way * (wish.size * 0.5f + space * far);
            places.push_back({middle.x - wish.size.x / 2, middle.y - wish.size.y / 2, wish.size.x, wish.size.y});
        }
    return places;
}

bool isFree(const Rectangle& place, std::size_t own, const std::vector<LabelWish>& wishes,
            const std::vector<std::optional<Rectangle>>& taken, float space) {
    const Rectangle wide = grown(place, space / 2);
    for (const auto& other : taken)
        if (other && overlap(wide, *other)) return false;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (i != own && wide.holds(wishes[i].anchor.x, wishes[i].anchor.y)) return false;
    return true;
}

}  // namespace

std::vector<std::optional<Rectangle>> placeLabels(const std::vector<LabelWish>& wishes, const Rectangle& area, float space) {
    std::vector<std::optional<Rectangle>> places(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i)
        for (const Rectangle& place : candidates(wishes[i], space))
            if (inside(place, area) && isFree(place, i, wishes, places, space)) {
                places[i] = place;
                break;
            }
    return places;
}

namespace {

constexpr float bars = 84;  // points: above, where the tools are

// What of the labels is in the picture, in the order of how near they are.
struct Seen {
    const Hotspot* spot;
    math::vec2 at;
};

std::vector<Seen> seenOf(const ViewerState& state, const Rectangle& area) {
    std::vector<Seen> seen;
    for (const Hotspot& spot : state.hotspots)
        if (const auto at = project(state.view, area, spot.at); at && area.holds(at->x, at->y)) seen.push_back({&spot, *at});
    return seen;
}

void drawLeader(math::vec2 from, const Rectangle& label, bool told) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 to{std::clamp(from.x, label.left + px(8), label.right() - px(8)),
                    from.y < label.top ? label.top : label.bottom()};
    const ImU32 color = (told ? theme::accent : theme::text).packed();
    list.AddLine({from.x, from.y}, to, theme::ground.packed(), px(3));
    list.AddLine({from.x, from.y}, to, color, px(1.5f));
    list.AddCircleFilled({from.x, from.y}, px(6), theme::ground.packed());
    list.AddCircleFilled({from.x, from.y}, px(4.5f), color);
}

bool drawLabel(int index, const Rectangle& place, const std::string& name, bool told) {
    ImGui::PushID(index);
    beginPlain(("label" + std::to_string(index)).c_str(), place, {0, 0});
    const ImVec2 at{place.left, place.top}, end{place.right(), place.bottom()};
    const bool pressed = ImGui::InvisibleButton("open", {place.width, place.height});
    ui::focusStop();
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, end, hovered ? theme::fieldHover.packed() : theme::card.packed(), px(8));
    list.AddRect(at, end, (told ? theme::accent : theme::edge).packed(), px(8), 0, px(told ? 2.f : 1.f));
    ImFont* font = ui::readingFont();
    list.AddText(font, font->FontSize, {at.x + px(14), at.y + (place.height - font->FontSize) / 2}, theme::text.packed(),
                 name.c_str());
    drawFocus(at, end, px(8));
    endPlain();
    ImGui::PopID();
    return pressed;
}

}  // namespace

void drawLabels(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || state.hotspots.empty()) return;
    const Rectangle area{picture.left + px(8), picture.top + px(bars), picture.width - px(16), picture.height - px(bars + 230)};
    const std::vector<Seen> seen = seenOf(state, picture);
    ImFont* font = ui::readingFont();
    std::vector<LabelWish> wishes;
    for (const Seen& each : seen) {
        const std::string name(each.spot->name.in(state.language));
        wishes.push_back({glm::round(each.at),
                          {std::ceil(font->CalcTextSizeA(font->FontSize, 1e6f, 0, name.c_str()).x / 2 + px(14)) * 2,
                           std::round(px(touchSize))}});
    }
    const auto places = placeLabels(wishes, area, px(10));
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!places[i]) continue;
        drawLeader(seen[i].at, *places[i], state.told);
        if (drawLabel(int(i), *places[i], std::string(seen[i].spot->name.in(state.language)), state.told))
            state.asked = seen[i].spot->element;
    }
}

}  // namespace rekindle::panels
