#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <glm/common.hpp>

#include "panels/Names.h"
#include "panels/ScenePanel.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

// What is rounded to nothing has no sign.
static std::string vectorText(math::vec3 v, int digits) {
    const float unit = std::pow(10.f, float(-digits));
    v = glm::round(v / unit) * unit + 0.f;
    return fmt::format("{:.{}f}  {:.{}f}  {:.{}f}", v.x, digits, v.y, digits, v.z, digits);
}

static void drawPlace(const math::Transform& local) {
    row(tr("Position"), vectorText(local.translation, 3));
    row(tr("Rotation"), vectorText(glm::degrees(glm::eulerAngles(local.rotation)), 1) + "°");
    row(tr("Scale"), vectorText(local.scale, 3));
}

static void drawMaterialLink(ViewerState& state, const asset::Model& model, int material) {
    if (material < 0) return row(tr("Material"), tr("default"));
    row(tr("Material"));
    swatch(math::vec3(model.materials[std::size_t(material)].baseColor));
    ImGui::SameLine();
    const std::string name = materialName(model, material);
    if (ImGui::SmallButton(fitted(name, ImGui::GetContentRegionAvail().x - px(20)).c_str())) {
        state.shownMaterial = material;
        state.page = Page::Materials;
    }
    hint(tr("Show this material"));
}

static std::string streamsOf(const asset::Mesh& mesh) {
    std::vector<std::string> streams;
    if (!mesh.normals.empty()) streams.push_back(tr("normals"));
    if (!mesh.tangents.empty()) streams.push_back(tr("tangents"));
    if (!mesh.uvs.empty()) streams.push_back(filled(tr("{} UV set", "{} UV sets", mesh.uvs.size()), mesh.uvs.size()));
    if (!mesh.colors.empty()) streams.push_back(tr("colours"));
    if (!mesh.skyLight.empty()) streams.push_back(tr("sky light"));
    return fmt::format("{}", fmt::join(streams, ", "));
}

static void drawMesh(ViewerState& state, const asset::Model& model, const asset::MeshUse& use) {
    const asset::Mesh& mesh = model.meshes[use.mesh];
    ImGui::PushID(int(use.mesh));
    heading(mesh.name.empty() ? tr("Mesh") : mesh.name.c_str());
    if (mesh.topology == asset::Topology::Triangles) row(tr("Triangles"), countText(mesh.triangleCount()));
    if (mesh.topology == asset::Topology::Lines) row(tr("Lines"), countText(mesh.indices.size() / 2));
    if (mesh.topology == asset::Topology::Points) row(tr("Points"), countText(mesh.indices.size()));
    row(tr("Vertices"), countText(mesh.positions.size()));
    if (const std::string streams = streamsOf(mesh); !streams.empty()) row(tr("With"), streams);
    drawMaterialLink(state, model, mesh.material);
    if (use.skin >= 0) row(tr("Skin"), filled(tr("{} joints"), model.skins[std::size_t(use.skin)].joints.size()));
    if (!mesh.morphTargets.empty()) row(tr("Morph targets"), std::to_string(mesh.morphTargets.size()));
    ImGui::PopID();
}

static const char* kindOf(asset::LightType type) {
    return type == asset::LightType::Directional ? tr("Directional") : type == asset::LightType::Spot ? tr("Spot") : tr("Point");
}

static void drawLight(const asset::Light& light) {
    heading(tr("Light"));
    row(tr("Kind"), kindOf(light.type));
    row(tr("Colour"));
    swatch(light.color);
    row(tr("Intensity"), fmt::format("{:.4g} {}", light.intensity, light.type == asset::LightType::Directional ? "lx" : "cd"));
    if (light.range > 0) row(tr("Range"), lengthText(light.range));
    if (light.type == asset::LightType::Spot)
        row(tr("Cone"), filled(tr("{:.0f}° to {:.0f}°"), glm::degrees(light.innerConeAngle), glm::degrees(light.outerConeAngle)));
}

static void drawCamera(ViewerState& state, const Selection& selection, const asset::Camera& camera) {
    heading(tr("Camera"));
    if (camera.orthographic)
        row(tr("Frame"), filled(tr("{} wide"), lengthText(camera.halfWidth * 2)));
    else
        row(tr("Field of view"), fmt::format("{:.1f}°", glm::degrees(camera.verticalFov)));
    if (ImGui::Button(tr("Look through it"), {-1, 0})) state.requests.push_back(JumpToCamera{selection.model, selection.node});
}

void drawNode(ViewerState& state, const Selection& selection) {
    const asset::Model& model = *state.models[std::size_t(selection.model)].model;
    const asset::Node& node = model.nodes[std::size_t(selection.node)];
    heading(nodeName(model, selection.node).c_str());
    drawPlace(node.local);
    if (state.highlighted) row(tr("Size"), vectorText(state.highlighted->size(), 3) + " m");
    if (!node.instances.empty()) row(tr("Copies"), std::to_string(node.instances.size()));
    for (const asset::MeshUse& use : node.meshes) drawMesh(state, model, use);
    if (node.light >= 0) drawLight(model.lights[std::size_t(node.light)]);
    if (node.camera >= 0) drawCamera(state, selection, model.cameras[std::size_t(node.camera)]);
    gap(4);
    if (ImGui::Button(tr("Bring into view"), {-1, 0})) state.requests.push_back(FrameSelection{});
}

}  // namespace rekindle::panels
