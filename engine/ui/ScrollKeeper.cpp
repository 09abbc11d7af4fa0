#include "ui/ScrollKeeper.h"

#include <imgui_internal.h>

namespace rekindle::ui {

// What is kept still holds: it was in the pixels of before.
void ScrollKeeper::keep(float times) {
    std::vector<std::pair<unsigned, float>> now;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->Scroll.y > 0) now.emplace_back(window->ID, window->Scroll.y);
    if (wanted_.empty()) wanted_ = std::move(now);
    for (auto& [window, down] : wanted_) down *= times;
}

void ScrollKeeper::apply() {
    for (const auto& [id, down] : wanted_)
        if (ImGuiWindow* window = ImGui::FindWindowByID(id)) ImGui::SetScrollY(window, down);
    wanted_.clear();
}

}  // namespace rekindle::ui
