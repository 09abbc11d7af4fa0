#include <algorithm>

#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/Labels.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawObjectText(const ViewerState& state, const content::Element& element) {
    drawLevel(element.evidence);
    if (!element.note.empty()) {
        gap(3);
        paragraph(ui::readingFont(), element.note.in(state.language));
    }
    drawSources(*state.site->site, element.sources);
}

void drawObjectCard(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state)) return;
    const content::Site& site = *state.site->site;
    if (state.asked < 0 || state.asked >= int(site.elements.size())) return;
    const content::Element& element = site.elements[std::size_t(state.asked)];
    const float width = std::min(px(420), picture.width - px(24)), most = picture.height - px(230);
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, std::max(most, px(160))});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(18), px(12)});
    ImGui::SetNextWindowPos({picture.left + px(12), picture.top + px(80)});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, theme::card);
    ImGui::Begin("Object", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x - px(touchSize + 8);
    const float high =
        drawParagraph(*ImGui::GetWindowDrawList(), ui::headingFont(), at, room, theme::text, element.name.in(state.language));
    ImGui::Dummy({room, std::max(high, px(touchSize))});
    ImGui::SameLine(0, px(8));
    if (touchButton("close object", Icon::Close, tr("Close (Esc)"))) state.asked = -1;
    drawObjectText(state, element);
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
