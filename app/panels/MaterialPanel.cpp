#include "panels/MaterialPanel.h"

#include <fmt/format.h>
#include <algorithm>

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
        quiet(tr("missing"));
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
        hint(tr("Show this texture"));
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
    return m.alphaMode == asset::AlphaMode::Opaque ? tr("opaque")
           : m.alphaMode == asset::AlphaMode::Mask ? tr("mask")
                                                   : tr("blend");
}

static void drawBase(ViewerState& state, const asset::Model& model, const Material& m) {
    colorRow(tr("Base colour"), math::vec3(m.baseColor));
    textureRow(state, model, tr("  texture"), m.baseColorTexture);
    row(tr("Alpha"), m.alphaMode == asset::AlphaMode::Mask ? filled(tr("mask, cut at {:.2f}"), m.alphaCutoff)
                                                           : fmt::format("{}, {:.2f}", alphaModeOf(m), m.baseColor.w));
    row(tr("Sides"), m.doubleSided ? tr("both") : tr("front only"));
    if (m.unlit) return row(tr("Lighting"), tr("none (unlit)"));
    if (m.workflow == asset::Workflow::MetallicRoughness) {
        valueRow(tr("Metallic"), m.metallic);
        valueRow(tr("Roughness"), m.roughness);
        textureRow(state, model, tr("  metal, rough"), m.metallicRoughnessTexture);
    } else {
        colorRow(tr("Specular"), m.specularGlossinessColor);
        valueRow(tr("Glossiness"), m.glossiness);
        textureRow(state, model, tr("  both"), m.specularGlossinessTexture);
    }
    textureRow(state, model, tr("Normals"), m.normalTexture);
    textureRow(state, model, tr("Occlusion"), m.occlusionTexture);
    if (m.emissive != math::vec3(0)) colorRow(tr("Emission"), m.emissive);
    textureRow(state, model, tr("  emission"), m.emissiveTexture);
}

static void drawCoats(ViewerState& state, const asset::Model& model, const Material& m) {
    if (m.clearcoat > 0) {
        heading(tr("Clearcoat"));
        valueRow(tr("Strength"), m.clearcoat);
        valueRow(tr("Roughness"), m.clearcoatRoughness);
        textureRow(state, model, tr("  strength"), m.clearcoatTexture);
        textureRow(state, model, tr("  normals"), m.clearcoatNormalTexture);
    }
    if (m.sheenColor != math::vec3(0)) {
        heading(tr("Sheen"));
        colorRow(tr("Colour"), m.sheenColor);
        valueRow(tr("Roughness"), m.sheenRoughness);
        textureRow(state, model, tr("  colour"), m.sheenColorTexture);
    }
    if (m.diffuseTransmission > 0) {
        heading(tr("Diffuse transmission"));
        valueRow(tr("Strength"), m.diffuseTransmission);
        colorRow(tr("Colour"), m.diffuseTransmissionColor);
        textureRow(state, model, tr("  colour"), m.diffuseTransmissionColorTexture);
    }
    if (m.iridescence > 0) {
        heading(tr("Iridescence"));
        valueRow(tr("Strength"), m.iridescence);
        row(tr("Film"), filled(tr("{:.0f} to {:.0f} nm"), m.iridescenceThicknessMin, m.iridescenceThicknessMax));
    }
    if (m.anisotropy > 0) {
        heading(tr("Anisotropy"));
        valueRow(tr("Strength"), m.anisotropy);
        valueRow(tr("Direction"), glm::degrees(m.anisotropyRotation), "°");
    }
}

static void drawGlass(ViewerState& state, const asset::Model& model, const Material& m) {
    if (m.transmission <= 0) return;
    heading(tr("Transmission"));
    valueRow(tr("Strength"), m.transmission);
    textureRow(state, model, tr("  strength"), m.transmissionTexture);
    valueRow(tr("Index of refraction"), m.ior);
    if (m.thickness > 0) row(tr("Thickness"), lengthText(m.thickness));
    if (!std::isfinite(m.attenuationDistance)) return;
    colorRow(tr("Tint"), m.attenuationColor);
    row(tr("  reached after"), lengthText(m.attenuationDistance));
}

void drawMaterialPanel(ViewerState& state) {
    chooseModel(state);
    const asset::Model& model = *state.models[std::size_t(state.shownModel)].model;
    if (model.materials.empty()) return wrapped(tr("The file has no materials: it is drawn in plain grey."), theme::quiet);
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
