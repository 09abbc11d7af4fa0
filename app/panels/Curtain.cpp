#include "panels/Curtain.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/VisitorBar.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static constexpr float nearest = 0.02f, farthest = 0.98f;  // of the picture's width

void endComparison(OpenSite& open) {
    open.compared = -1;
    open.blend.reset();
    open.settles = false;
}

void toggleCurtain(OpenSite& open) {
    if (open.blend) endComparison(open);
    const int periods = int(open.site->periods.size());
    open.compared = open.compared >= 0 || periods < 2 ? -1 : (open.period + 1) % periods;
    if (open.curtain < nearest || open.curtain > farthest) open.curtain = 0.5f;
}

void moveCurtain(OpenSite& open, float by) {
    if (open.compared >= 0) open.curtain = std::clamp(open.curtain + by, nearest, farthest);
}

// A period's name beside the edge, on its own side; `side` is -1 left of it. Nothing where it has no room there.
static void drawName(const std::string& name, float edge, float side, float y, const Rectangle& picture) {
    ImFont* font = ui::titleFont();
    const float wide = font->CalcTextSizeA(font->FontSize, 1e6f, 0, name.c_str()).x, away = px(22), high = font->FontSize;
    const float left = side < 0 ? edge - away - wide : edge + away;
    if (name.empty() || left - px(12) < picture.left || left + wide + px(12) > picture.right()) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({left - px(10), y - px(4)}, {left + wide + px(10), y + high + px(6)}, theme::card.packed(), px(8));
    list.AddText(font, font->FontSize, {left, y}, theme::text.packed(), name.c_str());
}

static void drawHandle(OpenSite& open, const Rectangle& picture, float x, float y) {
    const float size = px(touchSize), middle = std::clamp(x, picture.left + size / 2, picture.right() - size / 2);
    beginPlain("Curtain", {middle - size / 2, y - size / 2, size, size}, {0, 0});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled({middle, y}, size / 2, theme::card.packed());
    list.AddCircle({middle, y}, size / 2 - px(1), theme::text.packed(), 0, px(1.5f));
    touchButton("handle", Icon::Curtain,
                ImGui::IsMouseDown(ImGuiMouseButton_Left) ? nullptr : tr("Draw the curtain ( , and . )"));
    if (ImGui::IsItemActive() && picture.width > 0) moveCurtain(open, ImGui::GetIO().MouseDelta.x / picture.width);
    endPlain();
}

void drawCurtain(ViewerState& state, const Rectangle& picture) {
    OpenSite& open = *state.site;
    if (open.compared < 0 || open.blend || (state.headset && state.headset->worn))
        return;  // what is seen then is the visitor's, who has none
    const float x = std::round(picture.left + open.curtain * picture.width);
    if (open.curtain > 0 && open.curtain < 1) {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddLine({x, picture.top}, {x, picture.bottom()}, theme::ground.packed(), px(4));
        list.AddLine({x, picture.top}, {x, picture.bottom()}, theme::text.packed(), px(1.5f));
    }
    const auto nameOf = [&](int period) {
        return period < 0 ? std::string() : std::string(open.site->periods[std::size_t(period)].name.in(state.language));
    };
    const float y = picture.top + px(isIdle(state) ? 24 : 84);
    drawName(nameOf(open.period), x, -1, y, picture);
    drawName(nameOf(open.compared), x, 1, y, picture);
    drawHandle(open, picture, x, picture.top + picture.height * 0.6f);
}

}  // namespace rekindle::panels
