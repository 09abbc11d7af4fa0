#include "panels/Inspector.h"

#include <fmt/format.h>

#include "panels/CameraPanel.h"
#include "panels/FiguresPanel.h"
#include "panels/LightPanel.h"
#include "panels/MaterialPanel.h"
#include "panels/ScenePanel.h"
#include "panels/TexturePanel.h"
#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void drawModelTitle(const ViewerState& state) {
    const OpenModel& first = state.models.front();
    const std::size_t more = state.models.size() - 1;
    const std::string name =
        more == 0 ? first.path.filename().string() : filled(tr("{} and {} more"), first.path.filename().string(), more);
    ImGui::PushFont(ui::titleFont());
    text(fitted(name, ImGui::GetContentRegionAvail().x));
    ImGui::PopFont();
    hint(first.path.c_str());
    std::size_t triangles = 0;
    for (const OpenModel& open : state.models) triangles += open.triangles;
    quiet(filled(tr("{}  ·  {} triangles"), first.model->format, countText(triangles)));
}

static void drawTabs(ViewerState& state) {
    struct Tab {
        Page page;
        const char* word;
    };
    const Tab tabs[] = {{Page::Scene, tr("Scene")}, {Page::Materials, tr("Materials")}, {Page::Textures, tr("Textures")},
                        {Page::Light, tr("Light")}, {Page::Camera, tr("Camera")},       {Page::Figures, tr("Info")}};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float line = ImGui::GetCursorScreenPos().y + px(28), left = ImGui::GetCursorScreenPos().x;
    list.AddLine({left, line}, {left + ImGui::GetContentRegionAvail().x, line}, theme::line.packed());
    float spare = ImGui::GetContentRegionAvail().x;
    for (const Tab& tab : tabs) spare -= ImGui::CalcTextSize(tab.word).x;
    const float space = spare / float(std::size(tabs) - 1);
    for (const Tab& tab : tabs) {
        const bool on = state.page == tab.page;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::CalcTextSize(tab.word).x;
        if (ImGui::InvisibleButton(tab.word, {width, px(29)})) state.page = tab.page;
        const bool bright = on || ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
        list.AddText({at.x, at.y + px(3)}, (bright ? theme::text : theme::quiet).packed(), tab.word);
        if (on) list.AddLine({at.x, line}, {at.x + width, line}, theme::accent.packed(), px(2));
        if (&tab != &tabs[std::size(tabs) - 1]) ImGui::SameLine(0, space);
    }
    gap(2);
}

static void drawPage(ViewerState& state) {
    switch (state.page) {
        case Page::Scene:
            return drawScenePanel(state);
        case Page::Materials:
            return drawMaterialPanel(state);
        case Page::Textures:
            return drawTexturePanel(state);
        case Page::Light:
            return drawLightPanel(state);
        case Page::Camera:
            return drawCameraPanel(state);
        case Page::Figures:
            return drawFiguresPanel(state);
    }
}

void drawInspector(ViewerState& state, const Rectangle& place) {
    if (place.width <= 0) return;
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Inspector", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    drawModelTitle(state);
    gap(2);
    drawTabs(state);
    drawPage(state);
    ImGui::End();
}

}  // namespace rekindle::panels
