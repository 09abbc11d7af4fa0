#include "panels/TourStrip.h"

#include <fmt/format.h>

#include <algorithm>

#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float dragSlack = 5;  // points that the mouse may move within a click

// A stop that is played, as a block of the strip.
struct Block {
    std::size_t stop = 0;  // in Tour::stops
    float left = 0, right = 0;
};

std::vector<Block> blocksOf(const Guide& guide, const TourEditing& editing, float left, float width) {
    std::vector<Block> blocks;
    const double seconds = std::max(guide.seconds, 1e-3);
    for (std::size_t i = 0; i < guide.stops.size(); ++i) {
        if (guide.stops[i].stop >= editing.tour.stops.size()) continue;
        const double end = i + 1 < guide.stops.size() ? guide.stops[i + 1].begin : seconds;
        blocks.push_back(
            {guide.stops[i].stop, left + width * float(guide.stops[i].begin / seconds), left + width * float(end / seconds)});
    }
    return blocks;
}

void drawRuler(ViewerState& state, float left, float width) {
    const Guide& guide = *state.guide;
    const ImVec2 at{left, ImGui::GetCursorScreenPos().y};
    ImGui::SetCursorScreenPos(at);
    ImGui::InvisibleButton("tour ruler", {width, px(18)});
    if (ImGui::IsItemActive()) {
        const float part = std::clamp((ImGui::GetIO().MousePos.x - left) / width, 0.f, 1.f);
        state.requests.push_back(SeekTour{double(part) * guide.seconds});
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({left, at.y + px(6)}, {left + width, at.y + px(10)}, theme::field.packed(), px(2));
    const std::string told = secondsText(guide.time) + " / " + secondsText(guide.seconds);
    list.AddText({left + width - ImGui::CalcTextSize(told.c_str()).x, at.y - px(14)}, theme::quiet.packed(), told.c_str());
}

void drawBlock(const ViewerState& state, const Block& block, float top, float height) {
    const TourEditing& editing = *state.editing;
    const bool chosen = block.stop == editing.stop;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{block.left + px(1), top}, to{block.right - px(1), top + height};
    const bool over = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    list.AddRectFilled(from, to, (chosen ? theme::accentDim : over ? theme::fieldHover : theme::field).packed(), px(4));
    const std::string name = fmt::format("{}  {}", block.stop + 1, editing.tour.stops[block.stop].name.in(state.language));
    list.PushClipRect(from, {to.x - px(4), to.y}, true);
    list.AddText({from.x + px(7), top + (height - ImGui::GetFontSize()) / 2}, theme::text.packed(), name.c_str());
    list.PopClipRect();
}

// What is dragged goes where the line stands.
void drop(ViewerState& state, const std::vector<Block>& blocks, std::size_t from, float top, float height) {
    const bool dragged = ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, px(dragSlack));
    if (!dragged && !ImGui::IsItemDeactivated()) return;
    std::vector<float> begins;
    for (const Block& block : blocks) begins.push_back(block.left);
    const std::size_t to = dropPlace(begins, blocks.back().right, ImGui::GetIO().MousePos.x);
    const float x = to < blocks.size() ? blocks[to].left : blocks.back().right;
    if (dragged) {
        ImGui::GetWindowDrawList()->AddRectFilled({x - px(1.5f), top - px(3)}, {x + px(1.5f), top + height + px(3)},
                                                  theme::accent.packed(), px(1.5f));
        return;
    }
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    if (std::abs(way.x) <= px(dragSlack) || to == from || to == from + 1) return;
    const std::size_t place = to < blocks.size() ? blocks[to].stop : blocks.back().stop + 1;
    const std::size_t stop = blocks[from].stop;
    state.requests.push_back(MoveStop{stop, place > stop ? place - 1 : place});
}

void drawBlocks(ViewerState& state, float left, float width) {
    const std::vector<Block> blocks = blocksOf(*state.guide, *state.editing, left, width);
    const float top = ImGui::GetCursorScreenPos().y, height = px(30);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        ImGui::SetCursorScreenPos({blocks[i].left, top});
        ImGui::PushID(int(i));
        if (ImGui::InvisibleButton("stop", {std::max(blocks[i].right - blocks[i].left, px(4)), height}))
            state.requests.push_back(ShowStop{blocks[i].stop});
        drawBlock(state, blocks[i], top, height);
        drop(state, blocks, i, top, height);
        ImGui::PopID();
    }
    const float x = left + width * float(state.guide->time / std::max(state.guide->seconds, 1e-3));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({x, top - px(16)}, {x, top + height + px(3)}, theme::accent.packed(), px(1.5f));
    list.AddCircleFilled({x, top - px(14)}, px(5), theme::accent.packed());
}

}  // namespace

std::size_t dropPlace(const std::vector<float>& begins, float end, float x) {
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const float next = i + 1 < begins.size() ? begins[i + 1] : end;
        if (x < (begins[i] + next) / 2) return i;
    }
    return begins.size();
}

void drawTourStrip(ViewerState& state, const Rectangle& place) {
    if (place.height <= 0 || !state.editing || !state.guide) return;
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Tour strip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    quiet(tr("Stops: drag them to another place, click one to edit it"));
    const float left = ImGui::GetCursorScreenPos().x, width = ImGui::GetContentRegionAvail().x;
    drawRuler(state, left, width);
    drawBlocks(state, left, width);
    ImGui::End();
}

}  // namespace rekindle::panels
