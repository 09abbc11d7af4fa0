#include "panels/Labels.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/Marks.h"
#include "panels/ObjectCard.h"
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
        if (const auto at = anchorOf(state.view, area, spot)) seen.push_back({&spot, *at});
    return seen;
}

void drawPoint(math::vec2 at, float radius, ImU32 color) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddCircleFilled({at.x, at.y}, px(radius + 1.5f), theme::ground.packed());
    list.AddCircleFilled({at.x, at.y}, px(radius), color);
}

void drawLeader(const Label& label, const Rectangle& place) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const math::vec2 from = label.at;
    const ImVec2 to{std::clamp(from.x, place.left + px(8), place.right() - px(8)),
                    from.y < place.top ? place.top : place.bottom()};
    list.AddLine({from.x, from.y}, to, theme::ground.packed(), px(3));
    list.AddLine({from.x, from.y}, to, label.color.packed(), px(1.5f));
    drawPoint(from, 4.5f, label.color.packed());
}

bool drawLabel(const Label& label, const Rectangle& place) {
    const ImVec2 at{place.left, place.top}, end{place.right(), place.bottom()};
    const bool pressed = ImGui::InvisibleButton("open", {place.width, place.height});
    ui::focusStop();
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, end, hovered ? theme::fieldHover.packed() : theme::card.packed(), px(8));
    list.AddRect(at, end, (label.marked ? theme::accent : theme::edge).packed(), px(8), 0, px(label.marked ? 2.f : 1.f));
    ImFont* font = ui::readingFont();
    list.AddText(font, font->FontSize, {at.x + px(14), at.y + (place.height - font->FontSize) / 2}, theme::text.packed(),
                 label.name.c_str());
    drawFocus(at, end, px(8));
    return pressed;
}

// A name that has found no room is told where somebody points.
bool drawBarePoint(const Label& label, const Rectangle& place) {
    ui::beginPointerOnly();
    const bool pressed = ImGui::InvisibleButton("open", {place.width, place.height});
    ui::endPointerOnly();
    drawPoint(label.at, ImGui::IsItemHovered() ? 5.f : 3.5f, label.color.packed());
    hint(label.name.c_str());
    return pressed;
}

// `place`: null where it has none.
bool drawOne(const std::string& id, const Label& label, const Rectangle* place) {
    const float reach = px(14);
    const Rectangle around{label.at.x - reach, label.at.y - reach, 2 * reach, 2 * reach};
    if (place) drawLeader(label, *place);
    beginPlain(id.c_str(), place ? *place : around, {0, 0});
    const bool pressed = place ? drawLabel(label, *place) : drawBarePoint(label, around);
    endPlain();
    return pressed;
}

}  // namespace

int drawLabels(const char* id, const std::vector<Label>& labels, const Rectangle& area) {
    ImFont* font = ui::readingFont();
    std::vector<LabelWish> wishes;
    for (const Label& label : labels)
        if (!label.quiet)
            wishes.push_back({glm::round(label.at),
                              {std::ceil(font->CalcTextSizeA(font->FontSize, 1e6f, 0, label.name.c_str()).x / 2 + px(14)) * 2,
                               std::round(px(label.height))}});
    const auto places = placeLabels(wishes, area, px(10));
    int pressed = -1;
    auto next = places.begin();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::optional<Rectangle>* place = labels[i].quiet ? nullptr : &*next++;
        ImGui::PushID(int(i));
        if (drawOne(id + std::to_string(i), labels[i], place && *place ? &**place : nullptr)) pressed = int(i);
        ImGui::PopID();
    }
    return pressed;
}

void drawLabels(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || state.hotspots.empty()) return;
    const Rectangle free = rightOfObjectCard(state, picture);
    const Rectangle area{free.left + px(8), free.top + px(bars), free.width - px(16), free.height - px(bars + 230)};
    const std::vector<Seen> seen = seenOf(state, picture);
    std::vector<Label> labels;
    for (const Seen& each : seen) {
        const bool told = state.told && each.spot->spokenOf();
        labels.push_back({.name = std::string(each.spot->name.in(state.language)),
                          .at = each.at,
                          .height = touchSize,
                          .color = told ? theme::accent : theme::text,
                          .marked = told});
    }
    if (const int pressed = drawLabels("label", labels, area); pressed >= 0)
        state.asked = seen[std::size_t(pressed)].spot->subject();
}

}  // namespace rekindle::panels
