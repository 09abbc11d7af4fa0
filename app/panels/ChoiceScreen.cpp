#include "panels/ChoiceScreen.h"

#include <algorithm>

#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float pictureAspect = 16.f / 10;

// As much of the picture's middle as fills the place.
void drawCover(ImDrawList& list, const SiteChoice& choice, ImVec2 at, ImVec2 size) {
    const ImVec2 end{at.x + size.x, at.y + size.y};
    list.AddRectFilled(at, end, theme::field.packed(), px(10));
    if (!choice.picture) return;
    const float aspect = choice.aspect / (size.x / size.y);
    const ImVec2 part{std::min(1.f, 1 / aspect) / 2, std::min(1.f, aspect) / 2};
    list.AddImageRounded(reinterpret_cast<ImTextureID>(choice.picture), at, end, {0.5f - part.x, 0.5f - part.y},
                         {0.5f + part.x, 0.5f + part.y}, IM_COL32_WHITE, px(10));
}

bool drawChoiceCard(const SiteChoice& choice, const std::string& language, int index, float width) {
    ImGui::PushID(index);
    ImGui::BeginGroup();
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, width / pictureAspect};
    const bool pressed = ImGui::InvisibleButton("open", size);
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawCover(list, choice, at, size);
    if (near) list.AddRect(at, {at.x + size.x, at.y + size.y}, theme::accent.packed(), px(10), 0, px(2.5f));
    ImGui::PushFont(ui::titleFont());
    text(fitted(std::string(choice.title.in(language)), width));
    ImGui::PopFont();
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    ImGui::PushStyleColor(ImGuiCol_Text, theme::quiet);
    text(std::string(choice.text.in(language)));
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    ImGui::PopID();
    return pressed;
}

}  // namespace

void drawChoice(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture) {
    if (choices.empty() || !state.models.empty() || state.loading.active) return;
    const int across = std::clamp(int(picture.width / px(420)), 1, std::max(1, int(choices.size())));
    const float space = px(36), width = std::min((picture.width - space * float(across + 1)) / float(across), px(560));
    const float left = picture.left + (picture.width - width * float(across) - space * float(across - 1)) / 2;
    const float margin = left - picture.left, top = px(76);
    ImGui::SetNextWindowPos({picture.left, picture.top});
    ImGui::SetNextWindowSize({picture.width, picture.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {margin, top});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, theme::ground);
    ImGui::Begin("Choice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleColor();
    for (int i = 0; i < int(choices.size()); ++i) {
        if (i % across != 0)
            ImGui::SameLine(0, space);
        else if (i > 0)
            gap(24);
        const SiteChoice& choice = choices[std::size_t(i)];
        if (drawChoiceCard(choice, state.language, i, width)) state.requests.push_back(OpenFiles{{choice.file}});
    }
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
