#include "panels/CameraPanel.h"

#include <fmt/format.h>

#include "panels/Names.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void drawLens(ViewerState& state) {
    int mode = int(state.camera.mode);
    if (segments("mode", mode, {"Orbit", "Walk"})) state.camera.mode = CameraMode(mode);
    wrapped(state.camera.mode == CameraMode::Orbit
                ? "Drag to turn, right-drag or Shift-drag to shift, wheel to come near."
                : "W A S D to walk, drag to look around, Shift to hurry, Page Up and Page Down to fly.",
            theme::quiet);
    float degrees = glm::degrees(state.camera.fov);
    row("Field of view");
    if (ImGui::SliderFloat("##fov", &degrees, 10, 120, "%.0f°", ImGuiSliderFlags_AlwaysClamp))
        state.camera.fov = glm::radians(degrees);
    if (state.camera.mode == CameraMode::Walk) {
        row("Speed");
        ImGui::SliderFloat("##speed", &state.camera.walkSpeed, 0.1f, 50, "%.1f m/s", ImGuiSliderFlags_Logarithmic);
    }
    if (ImGui::Button("Whole scene", {-1, 0})) state.requests.push_back(FrameScene{});
}

static void drawCameras(ViewerState& state) {
    bool any = false;
    heading("Cameras of the file");
    for (int m = 0; m < int(state.models.size()); ++m) {
        const asset::Model& model = *state.models[std::size_t(m)].model;
        for (int n = 0; n < int(model.nodes.size()); ++n) {
            if (model.nodes[std::size_t(n)].camera < 0) continue;
            any = true;
            ImGui::PushID(n);
            if (listRow("##camera", Icon::Camera, nodeName(model, n), false)) state.requests.push_back(JumpToCamera{m, n});
            hint("Look through it");
            ImGui::PopID();
        }
    }
    if (!any) quiet("It has none");
}

static void drawChannels(render::Settings& settings) {
    heading("What to see");
    int channel = int(settings.channel);
    row("Channel");
    ImGui::Combo("##channel", &channel,
                 "Lit picture\0Base colour\0Normal\0Normal of the mesh\0Tangent\0UV 0\0UV 1\0Vertex colour\0Metallic\0Roughness\0"
                 "Occlusion\0Emission\0Alpha\0Depth\0Overdraw\0",
                 16);
    settings.channel = render::Channel(channel);
    toggle("Wireframe", settings.wireframe);
}

static void drawMeasuring(ViewerState& state) {
    heading("Measuring");
    bool active = state.measuring.active;
    if (toggle("Tape measure", active)) state.measuring = {active, {}};
    const auto& points = state.measuring.points;
    if (active && points.empty()) quiet("Click on two points");
    if (active && points.size() == 1) quiet("Click on the second point");
    if (points.size() < 2) return;
    const math::vec3 across = points[1] - points[0];
    row("Distance", lengthText(glm::length(across)));
    row("Level", lengthText(glm::length(math::vec3(across.x, 0, across.z))));
    row("Height", lengthText(across.y));
}

void drawCameraPanel(ViewerState& state) {
    ImGui::BeginChild("camera");
    heading("Your view");
    drawLens(state);
    drawCameras(state);
    drawChannels(state.settings);
    drawMeasuring(state);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
