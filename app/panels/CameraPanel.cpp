#include "panels/CameraPanel.h"

#include <fmt/format.h>

#include "panels/Names.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void drawLens(ViewerState& state) {
    int mode = int(state.camera.mode);
    if (segments("mode", mode, {tr("Orbit"), tr("Walk")})) state.camera.mode = CameraMode(mode);
    wrapped(state.camera.mode == CameraMode::Orbit
                ? tr("Drag to turn, right-drag or Shift-drag to shift, wheel to come near.")
                : tr("W A S D to walk, drag to look around, Shift to hurry, Page Up and Page Down to fly."),
            theme::quiet);
    float degrees = glm::degrees(state.camera.fov);
    row(tr("Field of view"));
    if (ImGui::SliderFloat("##fov", &degrees, 10, 120, "%.0f°", ImGuiSliderFlags_AlwaysClamp))
        state.camera.fov = glm::radians(degrees);
    if (state.camera.mode == CameraMode::Walk) {
        row(tr("Speed"));
        ImGui::SliderFloat("##speed", &state.camera.walkSpeed, 0.1f, 50, "%.1f m/s", ImGuiSliderFlags_Logarithmic);
    }
    if (ImGui::Button(tr("Whole scene"), {-1, 0})) state.requests.push_back(FrameScene{});
}

static void drawCameras(ViewerState& state) {
    bool any = false;
    heading(tr("Cameras of the file"));
    for (int m = 0; m < int(state.models.size()); ++m) {
        const asset::Model& model = *state.models[std::size_t(m)].model;
        for (int n = 0; n < int(model.nodes.size()); ++n) {
            if (model.nodes[std::size_t(n)].camera < 0) continue;
            any = true;
            ImGui::PushID(n);
            if (listRow("##camera", Icon::Camera, nodeName(model, n), false)) state.requests.push_back(JumpToCamera{m, n});
            hint(tr("Look through it"));
            ImGui::PopID();
        }
    }
    if (!any) quiet(tr("It has none"));
}

static void drawChannels(render::Settings& settings) {
    heading(tr("What to see"));
    int channel = int(settings.channel);
    row(tr("Channel"));
    combo("##channel", channel,
          {tr("Lit picture"), tr("Base colour"), tr("Normal"), tr("Normal of the mesh"), tr("Tangent"), tr("UV 0"), tr("UV 1"),
           tr("Vertex colour"), tr("Metallic"), tr("Roughness"), tr("Occlusion"), tr("Emission"), tr("Alpha"), tr("Depth"),
           tr("Overdraw")});
    settings.channel = render::Channel(channel);
    toggle(tr("Wireframe"), settings.wireframe);
}

static void drawMeasuring(ViewerState& state) {
    heading(tr("Measuring"));
    bool active = state.measuring.active;
    if (toggle(tr("Tape measure"), active)) state.measuring = {active, {}};
    const auto& points = state.measuring.points;
    if (active && points.empty()) quiet(tr("Click on two points"));
    if (active && points.size() == 1) quiet(tr("Click on the second point"));
    if (points.size() < 2) return;
    const math::vec3 across = points[1] - points[0];
    row(tr("Distance"), lengthText(glm::length(across)));
    row(tr("Level"), lengthText(glm::length(math::vec3(across.x, 0, across.z))));
    row(tr("Height"), lengthText(across.y));
}

void drawCameraPanel(ViewerState& state) {
    ImGui::BeginChild("camera");
    heading(tr("Your view"));
    drawLens(state);
    drawCameras(state);
    drawChannels(state.settings);
    drawMeasuring(state);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
