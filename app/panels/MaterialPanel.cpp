#include "panels/MaterialPanel.h"

#include <algorithm>
#include <fmt/format.h>

#include <cmath>

#include "panels/ModelChoice.h"
#include "panels/Names.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using asset::Material;

static void drawSwatchRow(ViewerState& state, const asset::Model& model, int index) {
    ImGui::PushID(index);
    const float height = px(26);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    if (ImGui::Selectable("##material", index == state.shownMaterial, 0, {width, height})) state.shownMaterial = index;
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + px(6), at.y + (height - ImGui::GetFrameHeight()) / 2});
    swatch(math::vec3(model.materials[std::size_t(index)].baseColor));
    ImGui::SetCursorScreenPos(after);
    const std::string name = fitted(materialName(model, index), width - px(34));
    ImGui::GetWindowDrawList()->AddText({at.x + px(30), at.y + (height - ImGui::GetFontSize()) / 2}, theme::text.packed(),
                                        name.c_str());
    ImGui::PopID();
}

// Which picture feeds a slot; a click shows it.
static void textureRow(ViewerState& state, const asset::Model& model, const char* label, const asset::TextureSlot& slot) {
    if (!slot) return;
    const OpenModel& open = state.models[std::size_t(state.shownModel)];
    const int image = model.textures[std::size_t(slot.texture)].image;
    ImGui::PushID(label);
    row(label);
    if (image < 0) {
        quiet("missing");
    } else {
        const float size = px(40);
        if (const Picture picture = open.thumbnails[std::size_t(image)]) {
            ImGui::Image(reinterpret_cast<ImTextureID>(picture), {size, size});
            ImGui::SameLine();
        }
        const std::string name = imageName(model, image);
        if (ImGui::SmallButton(fitted(name, ImGui::GetContentRegionAvail().x - px(20)).c_str())) {
            state.shownTexture = image;
            state.page = Page::Textures;
        }
        hint("Show this texture");
    }
    ImGui::PopID();
}

static void colorRow(const char* label, math::vec3 color) {
    row(label);
    swatch(color);
    ImGui::SameLine();
    text(fmt::format("{:.3g}  {:.3g}  {:.3g}", color.x, color.y, color.z));
}

static void valueRow(const char* label, float value, const char* unit = "") {
    row(label, fmt::format("{:.3g}{}", value, unit));
}

static const char* alphaModeOf(const Material& m) {
    return m.alphaMode == asset::AlphaMode::Opaque ? "opaque" : m.alphaMode == asset::AlphaMode::Mask ? "mask" : "blend";
}

static void drawBase(ViewerState& state, const asset::Model& model, const Material& m) {
    colorRow("Base colour", math::vec3(m.baseColor));
    textureRow(state, model, "  texture", m.baseColorTexture);
    row("Alpha", m.alphaMode == asset::AlphaMode::Mask ? fmt::format("mask, cut at {:.2f}", m.alphaCutoff)
                                                       : fmt::format("{}, {:.2f}", alphaModeOf(m), m.baseColor.w));
    row("Sides", m.doubleSided ? "both" : "front only");
    if (m.unlit) return row("Lighting", "none (unlit)");
    if (m.workflow == asset::Workflow::MetallicRoughness) {
        valueRow("Metallic", m.metallic);
        valueRow("Roughness", m.roughness);
        textureRow(state, model, "  metal, rough", m.metallicRoughnessTexture);
    } else {
        colorRow("Specular", m.specularGlossinessColor);
        valueRow("Glossiness", m.glossiness);
        textureRow(state, model, "  both", m.specularGlossinessTexture);
    }
    textureRow(state, model, "Normals", m.normalTexture);
    textureRow(state, model, "Occlusion", m.occlusionTexture);
    if (m.emissive != math::vec3(0)) colorRow("Emission", m.emissive);
    textureRow(state, model, "  emission", m.emissiveTexture);
}

static void drawCoats(ViewerState& state, const asset::Model& model, const Material& m) {
    if (m.clearcoat > 0) {
        heading("Clearcoat");
        valueRow("Strength", m.clearcoat);
        valueRow("Roughness", m.clearcoatRoughness);
        textureRow(state, model, "  strength", m.clearcoatTexture);
        textureRow(state, model, "  normals", m.clearcoatNormalTexture);
    }
    if (m.sheenColor != math::vec3(0)) {
        heading("Sheen");
        colorRow("Colour", m.sheenColor);
        valueRow("Roughness", m.sheenRoughness);
        textureRow(state, model, "  colour", m.sheenColorTexture);
    }
    if (m.iridescence > 0) {
        heading("Iridescence");
        valueRow("Strength", m.iridescence);
        row("Film", fmt::format("{:.0f} to {:.0f} nm", m.iridescenceThicknessMin, m.iridescenceThicknessMax));
    }
    if (m.anisotropy > 0) {
        heading("Anisotropy");
        valueRow("Strength", m.anisotropy);
        valueRow("Direction", glm::degrees(m.anisotropyRotation), "°");
    }
}

static void drawGlass(ViewerState& state, const asset::Model& model, const Material& m) {
    if (m.transmission <= 0) return;
    heading("Transmission");
    valueRow("Strength", m.transmission);
    textureRow(state, model, "  strength", m.transmissionTexture);
    valueRow("Index of refraction", m.ior);
    if (m.thickness > 0) row("Thickness", lengthText(m.thickness));
    if (!std::isfinite(m.attenuationDistance)) return;
    colorRow("Tint", m.attenuationColor);
    row("  reached after", lengthText(m.attenuationDistance));
}

void drawMaterialPanel(ViewerState& state) {
    chooseModel(state);
    const asset::Model& model = *state.models[std::size_t(state.shownModel)].model;
    if (model.materials.empty()) return wrapped("The file has no materials: it is drawn in plain grey.", theme::quiet);
    state.shownMaterial = std::min(state.shownMaterial, int(model.materials.size()) - 1);
    const float list = std::min(px(26) * float(model.materials.size()) + px(4), ImGui::GetContentRegionAvail().y * 0.4f);
    ImGui::BeginChild("materials", {0, list});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGuiListClipper clipper;
    clipper.Begin(int(model.materials.size()), px(26));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) drawSwatchRow(state, model, i);
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::Separator();
    ImGui::BeginChild("material");
    const Material& material = model.materials[std::size_t(state.shownMaterial)];
    heading(materialName(model, state.shownMaterial).c_str());
    drawBase(state, model, material);
    drawCoats(state, model, material);
    drawGlass(state, model, material);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
