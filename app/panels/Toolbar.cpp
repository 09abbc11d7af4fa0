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
    if (iconButton("orbit", Icon::Orbit, "Orbit around the scene (1)", mode == CameraMode::Orbit)) mode = CameraMode::Orbit;
    ImGui::SameLine(0, px(2));
    if (iconButton("walk", Icon::Walk, "Walk through the scene (2)", mode == CameraMode::Walk)) mode = CameraMode::Walk;
    ImGui::SameLine(0, px(2));
    if (iconButton("frame", Icon::Frame, "See the whole scene (Enter); what is selected (F)"))
        state.requests.push_back(FrameScene{});
}

static void drawLookTools(ViewerState& state) {
    bool& wireframe = state.settings.wireframe;
    if (iconButton("wireframe", Icon::Wireframe, "Wireframe (G)", wireframe)) wireframe = !wireframe;
    ImGui::SameLine(0, px(2));
    if (iconButton("measure", Icon::Ruler, "Measure between two points (M)", state.measuring.active))
        state.measuring = {!state.measuring.active, {}};
    ImGui::SameLine(0, px(2));
    if (iconButton("screenshot", Icon::Screenshot, "Save the picture (F12)")) state.requests.push_back(TakeScreenshot{});
}

static void drawWindowTools(ViewerState& state) {
    if (iconButton("inspector", Icon::Panel, "Inspector (I)", state.inspectorShown)) state.inspectorShown = !state.inspectorShown;
    ImGui::SameLine(0, px(2));
    if (iconButton("help", Icon::Help, "Keys (H)", state.helpShown)) state.helpShown = !state.helpShown;
    ImGui::SameLine(0, px(2));
    if (iconButton("menu", Icon::Menu, "Menu (Esc)", state.menuShown)) state.menuShown = !state.menuShown;
}

void drawToolbar(ViewerState& state, const Rectangle& picture) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(5), px(5)});
    card("Toolbar", {.at = {picture.left + px(14), picture.top + px(14)}}, [&] {
        drawCameraTools(state);
        divide();
        drawLookTools(state);
        divide();
        drawWindowTools(state);
    });
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
