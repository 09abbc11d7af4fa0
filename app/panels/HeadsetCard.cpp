#include "panels/HeadsetCard.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/HeadsetWidgets.h"
#include "panels/Labels.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using content::Evidence;

namespace {

bool isAsked(const ViewerState& state) {
    return state.site && state.asked >= 0 && state.asked < int(state.site->site->elements.size());
}

void drawElement(const ViewerState& state, int index) {
    const content::Element& element = state.site->site->elements[std::size_t(index)];
    paragraph(ui::headingFont(), element.name.in(state.language));
    gap(4);
    drawObjectText(state, element);
}

void drawPointed(const ViewerState& state) {
    for (const Evidence evidence : {Evidence::Documented, Evidence::Analogy, Evidence::Hypothesis}) drawLevel(evidence);
    gap(6);
    ImGui::Separator();
    gap(6);
    const auto& pointed = state.site->pointed;
    if (!pointed) return paragraph(ui::readingFont(), tr("Point at something to learn how it is known"), theme::quiet);
    if (*pointed < 0) return paragraph(ui::readingFont(), tr("Nothing is said of it"), theme::quiet);
    drawElement(state, *pointed);
}

}  // namespace

bool hasHeadsetObject(const ViewerState& state) {
    return isAsked(state) || (state.site && state.site->evidence && !state.models.empty());
}

void drawHeadsetObject(ViewerState& state) {
    if (!hasHeadsetObject(state)) return;
    const bool asked = isAsked(state);
    const float below = px(headsetButton + 8);
    scrolled("object", ImGui::GetContentRegionAvail().y - below, [&] {
        if (asked)
            drawElement(state, state.asked);
        else
            drawPointed(state);
    });
    ImGui::SetCursorPosY(ImGui::GetWindowHeight() - below - px(4));
    if (!wideButton(tr("Close"))) return;
    if (asked)
        state.asked = -1;
    else
        state.site->evidence = false;
}

namespace {

std::string nameOf(const Hotspot& spot, const ViewerState& state, float width) {
    return fitted(std::string(spot.name.in(state.language)), width - px(24));
}

}  // namespace

std::vector<float> headsetLabelWidths(const ViewerState& state, float most) {
    std::vector<float> widths;
    ImGui::PushFont(ui::readingFont());
    for (const Hotspot& spot : state.hotspots)
        widths.push_back(std::min(most, std::ceil(ImGui::CalcTextSize(nameOf(spot, state, most).c_str()).x + px(24))));
    ImGui::PopFont();
    return widths;
}

void drawHeadsetLabels(ViewerState& state, const std::vector<float>& widths) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* const font = ui::readingFont();
    const ImU32 edge = (state.told ? theme::accent : theme::edge).packed();
    ImGui::PushFont(font);
    for (std::size_t i = 0; i < state.hotspots.size() && i < widths.size(); ++i) {
        const ImVec2 from{0, float(i) * headsetLabelHeight}, to{widths[i], from.y + headsetLabelHeight};
        ImGui::SetCursorScreenPos(from);
        if (ImGui::InvisibleButton(("label" + std::to_string(i)).c_str(), {widths[i], headsetLabelHeight}))
            state.asked = state.hotspots[i].element;
        const ImU32 ground = (ImGui::IsItemHovered() ? theme::fieldHover : theme::card).packed();
        list.AddRectFilled(from, to, ground);
        list.AddRect({from.x + 2, from.y + 2}, {to.x - 2, to.y - 2}, edge, 0, 0, state.told ? 4.f : 2.f);
        const std::string name = nameOf(state.hotspots[i], state, widths[i] + 1);
        list.AddText(font, font->FontSize, {from.x + px(12), from.y + (headsetLabelHeight - font->FontSize) / 2},
                     theme::text.packed(), name.c_str());
    }
    ImGui::PopFont();
}

}  // namespace rekindle::panels
