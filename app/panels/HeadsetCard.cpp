#include "panels/HeadsetCard.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/GatePanel.h"
#include "panels/HeadsetWidgets.h"
#include "panels/ObjectCard.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using content::Evidence;

namespace {

// The gate that is asked about; null: none is.
const content::Gate* gateOf(const ViewerState& state) {
    if (!state.site || state.guide || state.site->gate < 0) return nullptr;
    const auto& gates = state.site->site->gates;
    return std::size_t(state.site->gate) < gates.size() ? &gates[std::size_t(state.site->gate)] : nullptr;
}

void drawGate(ViewerState& state, const content::Gate& gate) {
    OpenSite& open = *state.site;
    const std::size_t number = std::size_t(open.gate);
    paragraph(ui::headingFont(), gate.name.in(state.language));
    gap(4);
    paragraph(ui::readingFont(), gate.text.in(state.language));
    gap(6);
    if (number < open.gateways.size() && !open.gateways[number].file.empty() && wideButton(tr("Go there")))
        state.requests.push_back(EnterSite{open.gateways[number].file, -1, gate.viewpoint});
    gap(4);
    drawLevel(gate.evidence);
    drawSources(*open.site, gate.sources);
}

void drawWhole(const ViewerState& state, const Subject& subject) {
    paragraph(ui::headingFont(), nameOf(subject, state));
    gap(4);
    drawSubject(state, subject, ImGui::GetWindowHeight() * 0.55f, ShownIn::Headset);
}

// As ImGui's separator, but finer where the sheet is.
void line() {
    const ImVec2 at{ImGui::GetWindowPos().x, ImGui::GetCursorScreenPos().y};
    ImGui::Dummy({0, 0});
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + ImGui::GetWindowWidth(), at.y}, ImGui::GetColorU32(ImGuiCol_Separator),
                                        px(0.5f));
}

void drawPointed(const ViewerState& state) {
    for (const Evidence evidence : {Evidence::Documented, Evidence::Analogy, Evidence::Hypothesis}) drawLevel(evidence);
    gap(6);
    line();
    gap(6);
    const auto& pointed = state.site->pointed;
    if (!pointed) return paragraph(ui::readingFont(), tr("Point at something to learn how it is known"), theme::quiet);
    if (*pointed < 0) return paragraph(ui::readingFont(), tr("Nothing is said of it"), theme::quiet);
    drawWhole(state, {.element = *pointed});
}

}  // namespace

bool hasHeadsetObject(const ViewerState& state) {
    return isThere(state.asked, state) || gateOf(state) || (state.site && state.site->evidence && !state.models.empty());
}

void drawHeadsetObject(ViewerState& state) {
    if (!hasHeadsetObject(state)) return;
    const bool asked = isThere(state.asked, state);
    const content::Gate* const gate = asked ? nullptr : gateOf(state);
    const float below = px(headsetButton + 8);
    scrolled("object", ImGui::GetContentRegionAvail().y - below, [&] {
        if (asked)
            drawWhole(state, state.asked);
        else if (gate)
            drawGate(state, *gate);
        else
            drawPointed(state);
    });
    ImGui::SetCursorPosY(ImGui::GetWindowHeight() - below - px(4));
    if (!wideButton(tr("Close"))) return;
    if (asked)
        state.asked = {};
    else if (gate)
        state.site->gate = -1;
    else
        state.site->evidence = false;
}

namespace {

std::string nameOf(const HeadsetSpot& spot, const ViewerState& state, float width) {
    return fitted(std::string(spot.name.in(state.language)), width - px(24));
}

}  // namespace

std::vector<HeadsetSpot> headsetSpots(const ViewerState& state) {
    std::vector<HeadsetSpot> spots;
    if (state.guide)
        for (const Hotspot& spot : state.hotspots)
            spots.push_back({.name = spot.name, .at = spot.at, .subject = spot.subject(), .spokenOf = spot.spokenOf()});
    if (state.guide || !state.site) return spots;
    const content::Site& site = *state.site->site;
    const content::Route* const route = chosenRoute(*state.site);
    for (std::size_t i = 0; i < site.gates.size(); ++i) {
        const content::Gate& gate = site.gates[i];
        if (isOn(route, gate) || !gate.site.empty()) spots.push_back({.name = gate.name, .at = gate.position, .gate = int(i)});
    }
    return spots;
}

std::vector<float> headsetLabelWidths(const std::vector<HeadsetSpot>& spots, const ViewerState& state, float most) {
    std::vector<float> widths;
    ImGui::PushFont(ui::readingFont());
    for (const HeadsetSpot& spot : spots)
        widths.push_back(std::min(most, std::ceil(ImGui::CalcTextSize(nameOf(spot, state, most).c_str()).x + px(24))));
    ImGui::PopFont();
    return widths;
}

static void ask(const HeadsetSpot& spot, ViewerState& state) {
    state.asked = spot.subject;
    if (state.site) state.site->gate = spot.gate;
}

void drawHeadsetLabels(const std::vector<HeadsetSpot>& spots, ViewerState& state, const std::vector<float>& widths) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* const font = ui::readingFont();
    const float height = px(headsetLabelHeight), edge = px(1);
    ImGui::PushFont(font);
    list.PushClipRectFullScreen();  // a window's own leaves its edge free
    for (std::size_t i = 0; i < spots.size() && i < widths.size(); ++i) {
        const ImVec2 from{0, float(i) * height}, to{widths[i], from.y + height};
        ImGui::SetCursorScreenPos(from);
        if (ImGui::InvisibleButton(("label" + std::to_string(i)).c_str(), {widths[i], height})) ask(spots[i], state);
        const ImU32 ground = (ImGui::IsItemHovered() ? theme::fieldHover : theme::card).packed();
        list.AddRectFilled(from, to, ground);
        const bool told = state.told && spots[i].spokenOf;
        list.AddRect({from.x + edge, from.y + edge}, {to.x - edge, to.y - edge}, (told ? theme::accent : theme::edge).packed(), 0,
                     0, told ? 2 * edge : edge);
        const std::string name = nameOf(spots[i], state, widths[i] + 1);
        list.AddText(font, font->FontSize, {from.x + px(12), from.y + (height - font->FontSize) / 2}, theme::text.packed(),
                     name.c_str());
    }
    list.PopClipRect();
    ImGui::PopFont();
}

}  // namespace rekindle::panels
