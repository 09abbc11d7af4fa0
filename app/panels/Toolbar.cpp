#include "panels/Toolbar.h"

#include "panels/Widgets.h"

namespace rekindle::panels {

static void divide() {
    ImGui::SameLine(0, px(5));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + px(8)}, {at.x, at.y + px(26)}, ui::theme::line.packed());
    ImGui::Dummy({1, px(34)});
    ImGui::SameLine(0, px(5));
}

static void drawCameraTools(ViewerState& state) {
    CameraMode& mode = state.camera.mode;
    if (iconButton("orbit", Icon::Orbit, tr("Orbit around the scene (1)"), mode == CameraMode::Orbit)) mode = CameraMode::Orbit;
    ImGui::SameLine(0, px(2));
    if (iconButton("walk", Icon::Walk, tr("Walk through the scene (2)"), mode == CameraMode::Walk)) mode = CameraMode::Walk;
    ImGui::SameLine(0, px(2));
    if (iconButton("frame", Icon::Frame, tr("See the whole scene (Enter); what is selected (F)")))
        state.requests.push_back(FrameScene{});
}

static void drawLookTools(ViewerState& state) {
    bool& wireframe = state.settings.wireframe;
    if (iconButton("wireframe", Icon::Wireframe, tr("Wireframe (G)"), wireframe)) wireframe = !wireframe;
    ImGui::SameLine(0, px(2));
    if (iconButton("measure", Icon::Ruler, tr("Measure between two points (M)"), state.measuring.active))
        state.measuring = {!state.measuring.active, {}};
    ImGui::SameLine(0, px(2));
    if (iconButton("screenshot", Icon::Screenshot, tr("Take a picture (F12)"))) state.requests.push_back(ComposePicture{});
}

static void drawEditTool(ViewerState& state) {
    if (!state.site || state.models.empty()) return;
    ImGui::SameLine(0, px(2));
    if (iconButton("edit tour", Icon::Pencil, tr("Edit the tour (F2)"), state.editing.has_value()))
        state.requests.push_back(EditTour{!state.editing});
}

// What it can be changed to is said in that language.
static void drawLanguageTool(ViewerState& state) {
    const bool chinese = state.language == "zh-Hans";
    if (wordButton(chinese ? "EN" : "中", chinese ? "English (L)" : "中文 (L)"))
        state.requests.push_back(SpeakLanguage{otherLanguage(state)});
    ImGui::SameLine(0, px(2));
}

static void drawWindowTools(ViewerState& state) {
    if (iconButton("inspector", Icon::Panel, tr("Inspector (I)"), state.inspectorShown))
        state.inspectorShown = !state.inspectorShown;
    ImGui::SameLine(0, px(2));
    if (iconButton("help", Icon::Help, tr("Keys (H)"), state.helpShown)) state.helpShown = !state.helpShown;
    ImGui::SameLine(0, px(2));
    if (iconButton("menu", Icon::Menu, tr("Menu (Esc)"), state.menuShown)) state.menuShown = !state.menuShown;
}

void drawToolbar(ViewerState& state, const Rectangle& picture) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(5), px(5)});
    card("Toolbar", {.at = {picture.left + px(14), picture.top + px(14)}}, [&] {
        drawCameraTools(state);
        divide();
        drawLookTools(state);
        drawEditTool(state);
        divide();
        drawLanguageTool(state);
        drawWindowTools(state);
    });
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
