#include "panels/TexturePanel.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "panels/ModelChoice.h"
#include "panels/Names.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

// The picture within a square, its own shape kept.
static void drawFitted(const asset::Image& image, Picture picture, ImVec2 at, float size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + size, at.y + size}, theme::ground.packed(), px(4));
    if (!picture) return drawIcon(list, Icon::Warning, {at.x + size / 2, at.y + size / 2}, px(22), theme::quiet.packed());
    const float longest = float(std::max(image.width, image.height));
    const float width = size * float(image.width) / longest, height = size * float(image.height) / longest;
    const ImVec2 corner{at.x + (size - width) / 2, at.y + (size - height) / 2};
    list.AddImage(reinterpret_cast<ImTextureID>(picture), corner, {corner.x + width, corner.y + height});
}

static void drawTile(ViewerState& state, int index, float size) {
    const OpenModel& open = state.models[std::size_t(state.shownModel)];
    const asset::Image& image = open.model->images[std::size_t(index)];
    ImGui::PushID(index);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("tile", {size, size})) state.shownTexture = index;
    const bool hovered = ImGui::IsItemHovered();
    hint(fmt::format("{}\n{} x {}", imageName(*open.model, index), image.width, image.height).c_str());
    drawFitted(image, open.thumbnails[std::size_t(index)], at, size);
    const theme::Color frame = state.shownTexture == index ? theme::accent : hovered ? theme::quiet : theme::line;
    ImGui::GetWindowDrawList()->AddRect(at, {at.x + size, at.y + size}, frame.packed(), px(4), 0,
                                        state.shownTexture == index ? 2.f : 1.f);
    ImGui::PopID();
}

static const char* formatOf(asset::PixelFormat format) {
    switch (format) {
        case asset::PixelFormat::Rgba8:
            return tr("8 bit");
        case asset::PixelFormat::Rgba16:
            return tr("16 bit");
        case asset::PixelFormat::Rgba32Float:
            return tr("32 bit float");
        default:
            return tr("block-compressed");
    }
}

// Names of the materials that look at the image.
static std::vector<std::string> usersOf(const asset::Model& model, int image) {
    std::vector<std::string> users;
    const auto uses = [&](const asset::TextureSlot& slot) {
        return slot && model.textures[std::size_t(slot.texture)].image == image;
    };
    for (const asset::Material& m : model.materials) {
        const asset::TextureSlot* slots[] = {&m.baseColorTexture,
                                             &m.metallicRoughnessTexture,
                                             &m.specularGlossinessTexture,
                                             &m.normalTexture,
                                             &m.occlusionTexture,
                                             &m.emissiveTexture,
                                             &m.specularTexture,
                                             &m.specularColorTexture,
                                             &m.clearcoatTexture,
                                             &m.clearcoatRoughnessTexture,
                                             &m.clearcoatNormalTexture,
                                             &m.sheenColorTexture,
                                             &m.sheenRoughnessTexture,
                                             &m.transmissionTexture,
                                             &m.thicknessTexture,
                                             &m.diffuseTransmissionTexture,
                                             &m.diffuseTransmissionColorTexture,
                                             &m.iridescenceTexture,
                                             &m.iridescenceThicknessTexture,
                                             &m.anisotropyTexture};
        if (std::any_of(std::begin(slots), std::end(slots), [&](const auto* slot) { return uses(*slot); }))
            users.push_back(m.name.empty() ? tr("a material") : m.name);
    }
    return users;
}

static void drawChosen(const asset::Model& model, int index) {
    const asset::Image& image = model.images[std::size_t(index)];
    heading(imageName(model, index).c_str());
    row(tr("Size"), image.pixels.empty() ? tr("could not be read") : fmt::format("{} x {}", image.width, image.height));
    row(tr("Pixels"), fmt::format("{}, {}", formatOf(image.format), bytesText(image.pixels.size())));
    row(tr("From"), image.source.empty() ? tr("inside the file") : image.source);
    const std::vector<std::string> users = usersOf(model, index);
    row(tr("Used by"), users.empty() ? tr("nothing") : fmt::format("{}", fmt::join(users, ", ")));
}

void drawTexturePanel(ViewerState& state) {
    chooseModel(state);
    const asset::Model& model = *state.models[std::size_t(state.shownModel)].model;
    const int count = int(model.images.size());
    if (count == 0) return wrapped(tr("The file has no textures."), theme::quiet);
    state.shownTexture = std::min(state.shownTexture, count - 1);
    ImGui::BeginChild("wall", {0, -px(150)});
    constexpr int columns = 3;
    const float space = px(8), size = (ImGui::GetContentRegionAvail().x - space * (columns - 1)) / columns;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {space, space});
    for (int i = 0; i < count; ++i) {
        drawTile(state, i, size);
        if (i % columns != columns - 1 && i != count - 1) ImGui::SameLine();
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    drawChosen(model, state.shownTexture);
}

}  // namespace rekindle::panels
