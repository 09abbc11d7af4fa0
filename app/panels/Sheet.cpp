#include "panels/Sheet.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/FarewellSheet.h"
#include "panels/Screens.h"
#include "panels/SettingsSheet.h"
#include "ui/DragScroll.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawSheet(const char* id, const char* title, float width, bool& open, const Rectangle& window,
               const std::function<void()>& body) {
    const float w = std::floor(std::min(px(width), window.width - px(24))), most = std::floor(window.height - px(24));
    ImGui::SetNextWindowPos({window.left, window.top});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, theme::ground.faded(0.72f));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
    ImGui::SetNextWindowFocus();
    ImGui::Begin((std::string(id) + " veil").c_str(), nullptr, flags | ImGuiWindowFlags_NoNav);
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    ImGui::SetNextWindowPos({window.left + window.width / 2, window.top + window.height / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({w, 0}, {w, most});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {std::round(px(24)), std::round(px(18))});  // else a part of a pixel scrolls
    ImGui::SetNextWindowFocus();
    ImGui::Begin(id, nullptr, (flags & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_AlwaysAutoResize);
    const float left = ImGui::GetCursorPosX();
    ImGui::PushFont(ui::headingFont());
    text(title);
    ImGui::PopFont();
    ImGui::SameLine(left + ImGui::GetContentRegionMax().x - px(touchSize + 20));
    if (iconButton("close", Icon::Close, tr("Close (Esc)"), false, touchSize)) open = false;
    body();
    ui::scrollByDragging(px(scrollSlack));
    ImGui::End();
    ImGui::PopStyleVar();
}

void drawSheets(ViewerState& state, const Rectangle& window) {
    if (state.farewell && !state.settingsShown && !state.helpShown) return drawFarewell(state, window);
    if (state.settingsShown) return drawSettings(state, window);
    if (state.helpShown) return drawHelp(state, window);
    drawMenu(state, window);
}

}  // namespace rekindle::panels
