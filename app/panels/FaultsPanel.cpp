#include "panels/FaultsPanel.h"

#include <algorithm>
#include <filesystem>

#include "panels/ObjectCard.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr std::size_t mostListed = 6;

std::string placeOf(const content::Finding& fault) {
    const std::string name = std::filesystem::path(fault.file).filename().string();
    return fault.line == 0 ? name : filled(tr("{}, line {}, column {}"), name, fault.line, fault.column);
}

void drawFault(const content::Finding& fault) {
    text(placeOf(fault));
    hint(fault.file.c_str());
    wrapped((fault.path.empty() ? "" : fault.path + ": ") + told(fault.what), theme::quiet);
    if (!fault.todo.empty()) wrapped(filled(tr("What to do: {}"), told(fault.todo)), theme::accent);
    gap(0.5f);
}

}  // namespace

static constexpr float margin = 14, panelWidth = 430, leastBeside = 560;  // points

static bool hasRoomBeside(const ViewerState& state, const Rectangle& picture) {
    return besideObjectCard(state, picture).width >= px(margin + panelWidth + leastBeside);
}

bool shareHeight(const ViewerState& state, const Rectangle& picture) {
    return !state.faults.empty() &&
           rightOfObjectCard(state, picture).width < std::min(px(panelWidth + 2 * margin), picture.width);
}

Rectangle besideFaults(const ViewerState& state, const Rectangle& picture) {
    Rectangle room = besideObjectCard(state, picture);
    if (!state.faults.empty() && hasRoomBeside(state, picture)) room.width -= px(margin + panelWidth);
    return room;
}

void drawFaults(ViewerState& state, const Rectangle& picture) {
    if (state.faults.empty()) return;
    // Below a visitor's tools, above the tour's bar: what is mended is looked at by these. Captions stand beside it, or else
    // before or behind.
    const bool told = state.guide && !hasRoomBeside(state, picture), toldAbove = told && state.captions.above;
    const float top = picture.top + px(toldAbove ? 330 : isVisited(state) ? 76 : margin);
    const float below = px(!state.guide ? margin : told && !toldAbove ? 400 : 150);
    const bool shares = shareHeight(state, picture);
    const float high = std::max(picture.bottom() - below - top, px(160));
    const CardPlace place{.at = {picture.right() - px(margin), shares ? top + high : top},
                          .pivot = {1, shares ? 1.f : 0.f},
                          .width = std::min(px(panelWidth), picture.width - px(2 * margin)),
                          .most = shares ? high / 2 - px(margin) : high,
                          .inFront = true};
    card("Faults", place, [&] {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning, {at.x + px(9), at.y + px(10)}, px(17), theme::bad.packed());
        ImGui::Indent(px(28));
        strong(filled(tr("Changes not shown yet: {} to mend"), state.faults.size()));
        quiet(tr("What is seen is still the version before."));
        if (ImGui::Button(tr("Dismiss"))) state.faults.clear();
        gap(1);
        for (std::size_t i = 0; i < std::min(mostListed, state.faults.size()); ++i) drawFault(state.faults[i]);
        if (state.faults.size() > mostListed) quiet(filled(tr("and {} more"), state.faults.size() - mostListed));
        ImGui::Unindent(px(28));
    });
}

}  // namespace rekindle::panels
