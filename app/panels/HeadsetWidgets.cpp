#include "panels/HeadsetWidgets.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekindle::panels {

namespace theme = ui::theme;

bool wideButton(const std::string& words, float width) {
    return ImGui::Button(words.c_str(), {width, px(headsetButton)});
}

bool partButton(const std::string& words, int index, int count) {
    const float space = px(8);
    if (index > 0) ImGui::SameLine(0, space);
    const float all = ImGui::GetWindowContentRegionMax().x - ImGui::GetWindowContentRegionMin().x;
    return wideButton(words, (all - space * float(count - 1)) / float(count));
}

bool choiceButton(const std::string& words, bool chosen, int index, int count) {
    ImGui::PushStyleColor(ImGuiCol_Button, chosen ? theme::accentDim : theme::field);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, chosen ? theme::accentDim : theme::fieldHover);
    const bool pressed = partButton(words, index, count);
    ImGui::PopStyleColor(2);
    if (chosen)  // not by its colour alone
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), theme::text.packed(),
                                            ImGui::GetStyle().FrameRounding, 0, px(3));
    return pressed;
}

void scrolled(const char* id, float height, const std::function<void()>& body) {
    const float row = px(headsetButton + 8);
    ImGui::BeginChild(id, {0, height - row}, false, ImGuiWindowFlags_NoScrollbar);
    body();
    const float at = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY(), page = ImGui::GetWindowHeight() * 0.7f;
    ImGui::EndChild();
    if (most <= 0) return;
    float to = at;
    ImGui::BeginDisabled(at <= 0);
    if (partButton(fmt::format("{}##up", tr("Further up")), 0, 2)) to = std::max(0.f, at - page);
    ImGui::EndDisabled();
    ImGui::BeginDisabled(at >= most);
    if (partButton(fmt::format("{}##down", tr("Further down")), 1, 2)) to = std::min(most, at + page);
    ImGui::EndDisabled();
    if (to == at) return;
    ImGui::BeginChild(id);  // the same one, again: it takes its place there
    ImGui::SetScrollY(to);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
