#include "panels/ScenePanel.h"

#include <fmt/format.h>

#include "panels/Names.h"
#include "panels/SceneTree.h"
#include "panels/Widgets.h"
#include "ui/TextInput.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void select(ViewerState& state, const Selection& selection) {
    state.selection = selection;
    state.shownModel = selection.model;
}

// A place on a row that can be pressed by itself. Made before the row: what is made first takes the mouse.
struct Spot {
    ImVec2 at;
    float size = 0;
    bool pressed = false, hovered = false;

    void draw(Icon icon, float points, bool bright) const {
        const theme::Color color = bright ? theme::text : theme::quiet;
        drawIcon(*ImGui::GetWindowDrawList(), icon, {at.x + size / 2, at.y + size / 2}, px(points), color.packed());
    }
};

static Spot makeSpot(const char* id, ImVec2 at, float size, const char* words = nullptr) {
    const ImVec2 resume = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(at);
    Spot spot{.at = at, .size = size, .pressed = ImGui::InvisibleButton(id, {size, size}), .hovered = ImGui::IsItemHovered()};
    if (words) hint(words);
    ImGui::SetCursorScreenPos(resume);
    return spot;
}

static void drawFileRow(const OpenModel& open, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({ImGui::GetContentRegionAvail().x, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawIcon(list, Icon::File, {at.x + px(12), at.y + height / 2}, px(14), theme::quiet.packed());
    const float y = at.y + (height - ImGui::GetFontSize()) / 2;
    list.AddText({at.x + px(26), y}, theme::text.packed(), open.path.filename().c_str());
}

static void drawLabel(const ViewerState& state, const TreeRow& row, ImVec2 at, float width, float height) {
    const OpenModel& open = state.models[std::size_t(row.model)];
    const bool hidden = open.hidden[std::size_t(row.node)] || !open.model->nodes[std::size_t(row.node)].visible;
    const bool chosen = state.selection == Selection{row.model, row.node};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const theme::Color iconColor = chosen ? theme::accent : theme::quiet;
    drawIcon(list, nodeIcon(*open.model, row.node), {at.x + px(7), at.y + height / 2}, px(13), iconColor.packed());
    const std::string name = fitted(nodeName(*open.model, row.node), width - px(22));
    const theme::Color color = hidden ? theme::quiet : theme::text;
    list.AddText({at.x + px(20), at.y + (height - ImGui::GetFontSize()) / 2}, color.packed(), name.c_str());
}

static void drawNodeRow(ViewerState& state, const TreeRow& row, float height) {
    OpenModel& open = state.models[std::size_t(row.model)];
    const std::size_t node = std::size_t(row.node);
    const Selection here{row.model, row.node};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, indent = px(14) * float(row.depth);
    const Spot arrow = row.hasChildren ? makeSpot("arrow", {at.x + indent, at.y}, height) : Spot{};
    const Spot eye = makeSpot("eye", {at.x + width - height, at.y}, height, open.hidden[node] ? tr("Show (V)") : tr("Hide (V)"));
    const bool pressed =
        ImGui::Selectable("##row", state.selection == here, ImGuiSelectableFlags_AllowDoubleClick, {width, height});
    const bool hovered = eye.hovered || ImGui::IsItemHovered();
    if (pressed) select(state, here);
    if (pressed && ImGui::IsMouseDoubleClicked(0)) state.requests.push_back(FrameSelection{});
    if (arrow.pressed) open.expanded[node] = !open.expanded[node];
    if (eye.pressed) open.hidden[node] = !open.hidden[node];
    if (row.hasChildren) arrow.draw(open.expanded[node] ? Icon::Expanded : Icon::Collapsed, 10, arrow.hovered);
    if (open.hidden[node] || hovered) eye.draw(open.hidden[node] ? Icon::EyeOff : Icon::Eye, 14, eye.hovered);
    drawLabel(state, row, {at.x + indent + px(20), at.y}, width - indent - px(20) - height, height);
}

static void drawRow(ViewerState& state, const TreeRow& row, float height) {
    if (row.node < 0) return drawFileRow(state.models[std::size_t(row.model)], height);
    ImGui::PushID(row.model);
    ImGui::PushID(row.node);
    drawNodeRow(state, row, height);
    ImGui::PopID();
    ImGui::PopID();
}

static void scrollToRow(ViewerState& state, const std::vector<TreeRow>& rows, float height) {
    if (!state.scrollTo) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (Selection{rows[i].model, rows[i].node} != state.scrollTo) continue;
        const float top = float(i) * height, view = ImGui::GetWindowHeight(), scroll = ImGui::GetScrollY();
        if (top < scroll || top + height > scroll + view) ImGui::SetScrollY(top - view / 2);
    }
    state.scrollTo = {};
}

static void drawTree(ViewerState& state) {
    const float height = px(24);
    const float room = ImGui::GetContentRegionAvail().y;
    ImGui::BeginChild("tree", {0, state.selection ? room * 0.5f : room});
    if (state.scrollTo) expandTo(state.models[std::size_t(state.scrollTo.model)], state.scrollTo.node);
    const std::vector<TreeRow> rows = treeRows(state);
    scrollToRow(state, rows, height);
    if (rows.empty()) quiet(state.filter.empty() ? tr("The file has no objects") : tr("Nothing has that in its name"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGuiListClipper clipper;
    clipper.Begin(int(rows.size()), height);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) drawRow(state, rows[std::size_t(i)], height);
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void drawScenePanel(ViewerState& state) {
    ui::textInput("##filter", state.filter, tr("Find an object"));
    gap(1);
    drawTree(state);
    if (!state.selection) return;
    ImGui::Separator();
    ImGui::BeginChild("node");
    drawNode(state, state.selection);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
