#include "panels/Screens.h"

#include <algorithm>

#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void centred(ImDrawList& list, ImFont* font, float x, float y, theme::Color color, const char* line) {
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6f, 0, line);
    list.AddText(font, font->FontSize, {x - size.x / 2, y}, color.packed(), line);
}

// A dashed rectangle, as one knows it from places that take files.
static void dashed(ImDrawList& list, ImVec2 a, ImVec2 b, ImU32 color) {
    const float dash = px(9), space = px(7);
    for (float x = a.x; x < b.x; x += dash + space)
        for (const float y : {a.y, b.y}) list.AddLine({x, y}, {std::min(x + dash, b.x), y}, color, px(1.5f));
    for (float y = a.y; y < b.y; y += dash + space)
        for (const float x : {a.x, b.x}) list.AddLine({x, y}, {x, std::min(y + dash, b.y)}, color, px(1.5f));
}

void drawWelcome(const ViewerState& state, const Rectangle& picture) {
    if (!state.models.empty() || state.loading.active) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float x = picture.left + picture.width / 2, y = picture.top + picture.height / 2;
    const float width = std::min(px(520), picture.width - px(40)), height = px(230);
    dashed(list, {x - width / 2, y - height / 2}, {x + width / 2, y + height / 2}, theme::line.packed());
    centred(list, ui::titleFont(), x, y - px(72), theme::text, tr("Drop a scene here"));
    ImFont* body = ImGui::GetIO().FontDefault;
    centred(list, body, x, y - px(26), theme::quiet, tr("glTF, GLB, FBX, OBJ, Collada, PLY or STL"));
    centred(list, body, x, y - px(2), theme::quiet, tr("an .hdr picture lights it"));
    centred(list, body, x, y + px(50), theme::quiet, tr("or copy a file and press Ctrl+V  ·  H shows the keys"));
    centred(list, body, x, picture.bottom() - px(46), theme::quiet.faded(0.7f), "Rekindle 重光");
}

}  // namespace rekindle::panels
