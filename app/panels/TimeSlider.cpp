#include "panels/TimeSlider.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "panels/Controls.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float trackRoom = 30, gutter = 34;  // points: of a track that lies, that stands

std::string nameOfTime(const ViewerState& state, int period) {
    return std::string(state.site->site->periods[std::size_t(period)].name.in(state.language));
}

// A line with a tick for each period, and the knob. From the first tick to the last.
struct Track {
    ImVec2 from, to;
    std::size_t ticks = 0;

    ImVec2 at(float place) const {
        const float part = place / float(ticks - 1);
        return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
    }
    // The place nearest to a point.
    float place(ImVec2 point) const {
        const ImVec2 way{to.x - from.x, to.y - from.y};
        const float length = way.x * way.x + way.y * way.y;
        const float part = length > 0 ? ((point.x - from.x) * way.x + (point.y - from.y) * way.y) / length : 0;
        return std::clamp(part, 0.f, 1.f) * float(ticks - 1);
    }
};

void drawTrack(const Track& track, float place) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(track.from, track.to, theme::edge.packed(), px(4));
    for (std::size_t i = 0; i < track.ticks; ++i) list.AddCircleFilled(track.at(float(i)), px(5), theme::quiet.packed());
    const ImVec2 knob = track.at(place);
    list.AddCircleFilled(knob, px(11), theme::ground.packed());
    list.AddCircleFilled(knob, px(9), theme::accent.packed());
}

// A knob that is let go between two periods goes on to the nearer one. Who wears a headset is shown another time in the dark.
void dragTrack(ViewerState& state, const Track& track, const std::vector<int>& order, ImVec2 at, ImVec2 size) {
    ImGui::SetCursorScreenPos(at);
    ui::beginPointerOnly();
    ImGui::InvisibleButton("times", size);
    ui::endPointerOnly();
    const bool held = ImGui::IsItemActive(), letGo = ImGui::IsItemDeactivated();
    if (!held && !letGo) return;
    const float place = track.place(ImGui::GetIO().MousePos);
    if (letGo && state.headset && state.headset->worn)
        return state.requests.push_back(ShowPeriod{order[std::size_t(std::lround(place))]});
    if (letGo) return state.requests.push_back(SettleTimes{});
    const BlendTimes wanted = timesAt(place, order, state.site->period);
    if (place != placeOfTime(*state.site, order)) state.requests.push_back(wanted);
}

void choose(ViewerState& state, int period) {
    if (state.site->period != period || state.site->blend) state.requests.push_back(ShowPeriod{period});
}

// A name below its tick, in the middle of its part of the slider.
void drawNameBelow(ViewerState& state, int period, ImVec2 at, ImVec2 size) {
    ImGui::SetCursorScreenPos(at);
    const std::string id = "time" + std::to_string(period), name = nameOfTime(state, period);
    if (ImGui::InvisibleButton(id.c_str(), size)) choose(state, period);
    ui::focusStop();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool chosen = state.site->period == period;
    if (ImGui::IsItemHovered()) list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, theme::fieldHover.packed(), px(6));
    drawFocus(at, {at.x + size.x, at.y + size.y}, px(6));
    ImFont* const font = chosen ? ui::strongFont() : ImGui::GetFont();
    ImGui::PushFont(font);
    const std::string shown = fitted(name, size.x - px(8));
    const float wide = ImGui::CalcTextSize(shown.c_str()).x;
    ImGui::PopFont();
    list.AddText(font, font->FontSize, {at.x + (size.x - wide) / 2, at.y + (size.y - font->FontSize) / 2},
                 (chosen ? theme::accent : theme::text).packed(), shown.c_str());
    if (const std::string more(state.site->site->periods[std::size_t(period)].text.in(state.language)); !more.empty())
        hint(more.c_str());
}

}  // namespace

std::vector<int> timesInOrder(const content::Site& site) {
    std::vector<int> order(site.periods.size());
    std::iota(order.begin(), order.end(), 0);
    const auto year = [&](int period) { return site.periods[std::size_t(period)].year; };
    if (std::ranges::all_of(order, [&](int period) { return year(period).has_value(); }))
        std::ranges::stable_sort(order, {}, [&](int period) { return *year(period); });
    return order;
}

static float indexOf(int period, const std::vector<int>& order) {
    return float(std::ranges::find(order, period) - order.begin());
}

float placeOfTime(const OpenSite& open, const std::vector<int>& order) {
    const float seen = indexOf(open.period, order);
    if (!open.blend || open.compared < 0) return seen;
    return seen + (indexOf(open.compared, order) - seen) * *open.blend;
}

BlendTimes timesAt(float place, const std::vector<int>& order, int seen) {
    const int last = int(order.size()) - 1, left = std::clamp(int(std::floor(place)), 0, last - 1);
    const float part = std::clamp(place - float(left), 0.f, 1.f);
    const int a = order[std::size_t(left)], b = order[std::size_t(left + 1)];
    if (seen == b) return {b, a, 1 - part};
    return {a, b, part};
}

void drawLyingTimes(ViewerState& state, float width) {
    const std::vector<int> order = timesInOrder(*state.site->site);
    if (order.size() < 2) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float cell = width / float(order.size()), middle = at.y + px(trackRoom) / 2;
    const Track track{{at.x + cell / 2, middle}, {at.x + width - cell / 2, middle}, order.size()};
    dragTrack(state, track, order, at, {width, px(trackRoom)});
    drawTrack(track, placeOfTime(*state.site, order));
    for (std::size_t i = 0; i < order.size(); ++i)
        drawNameBelow(state, order[i], {at.x + cell * float(i), at.y + px(trackRoom)}, {cell, px(touchSize)});
}

void drawStandingTimes(ViewerState& state) {
    const std::vector<int> order = timesInOrder(*state.site->site);
    if (order.size() < 2) return;
    ImFont* const font = isVisited(state) ? ui::readingFont() : ImGui::GetFont();
    const float rowHeight = isVisited(state) ? 37 : 26;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    std::vector<float> middles;
    ImGui::Indent(px(gutter));
    for (const int period : order) {
        middles.push_back(ImGui::GetCursorScreenPos().y + px(rowHeight) / 2);
        ImGui::PushFont(font);
        const std::string id = "##period" + std::to_string(period);
        if (listRow(id.c_str(), Icon::Time, nameOfTime(state, period), state.site->period == period, rowHeight))
            choose(state, period);
        ImGui::PopFont();
        if (const std::string more(state.site->site->periods[std::size_t(period)].text.in(state.language)); !more.empty())
            hint(more.c_str());
    }
    ImGui::Unindent(px(gutter));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const float x = at.x + px(gutter) / 2;
    const Track track{{x, middles.front()}, {x, middles.back()}, order.size()};
    dragTrack(state, track, order, at, {px(gutter), after.y - at.y});
    drawTrack(track, placeOfTime(*state.site, order));
    ImGui::SetCursorScreenPos(after);
}

}  // namespace rekindle::panels
