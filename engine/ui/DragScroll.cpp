#include "ui/DragScroll.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace rekindle::ui {

void scrollByDragging(float slack) {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (window.ScrollMax.y <= 0 || !window.InnerRect.Contains(context.IO.MouseClickedPos[0])) return;
    if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, slack)) return;
    const ImGuiWindow *under = context.HoveredWindow, *held = context.ActiveIdWindow;
    if (!under || under->RootWindow != window.RootWindow || (held && held->RootWindow != window.RootWindow)) return;
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, slack);
    if (context.ActiveId != 0 && std::fabs(way.x) > std::fabs(way.y)) return;  // a slider is drawn
    if (context.ActiveId != 0) ImGui::ClearActiveID();
    ImGui::SetScrollY(window.Scroll.y - context.IO.MouseDelta.y);
}

}  // namespace rekindle::ui
