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

struct KeyLine {
    const char* keys;
    const char* what;
};

static void drawKeys(const char* title, std::initializer_list<KeyLine> lines) {
    heading(title);
    for (const KeyLine& line : lines) {
        const float left = ImGui::GetCursorPosX();
        text(line.keys);
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + px(128));
        quiet(line.what);
    }
}

void drawHelp(ViewerState& state, const Rectangle& picture) {
    if (!state.helpShown) return;
    const CardPlace place{.at = {picture.left + picture.width / 2, picture.top + picture.height / 2},
                          .pivot = {0.5f, 0.5f},
                          .width = std::min(px(640), picture.width - px(36)),
                          .inFront = true};
    card("Keys", place, [&] {
        ImGui::PushFont(ui::titleFont());
        text(tr("Keys"));
        ImGui::PopFont();
        ImGui::SameLine(ImGui::GetContentRegionMax().x - px(26));
        if (iconButton("close", Icon::Close, nullptr, false, 26)) state.helpShown = false;
        ImGui::Columns(2, "keys", false);
        drawKeys(tr("Looking"), {{"1", tr("orbit")},
                                 {"2", tr("walk")},
                                 {tr("Drag"), tr("turn")},
                                 {tr("Right-drag"), tr("shift")},
                                 {tr("Wheel"), tr("come near")},
                                 {"Enter", tr("whole scene")},
                                 {"F", tr("what is selected")}});
        drawKeys(tr("Walking"), {{"W A S D", tr("go")},
                                 {"Shift", tr("faster")},
                                 {tr("Double click"), tr("go there")},
                                 {tr("Page up, down"), tr("fly")}});
        if (state.site)
            drawKeys(tr("In a site"), {{"N", tr("next viewpoint")},
                                       {"P", tr("next period")},
                                       {"V", tr("evidence")},
                                       {"M", tr("sound on, off")},
                                       {"T", tr("the tour, or back to it")},
                                       {"Home", tr("where one begins")}});
        ImGui::NextColumn();
        drawKeys(tr("Working"), {{tr("Click"), tr("select")},
                                 {state.site ? "–" : "M", tr("measure")},
                                 {"G", tr("wireframe")},
                                 {"V", tr("hide, show")},
                                 {tr("Space"), tr("play, pause")},
                                 {"R", tr("load again")},
                                 {"Ctrl+V", tr("open a copied file")}});
        drawKeys(tr("Window"), {{"I", tr("inspector")},
                                {"Tab", tr("next control")},
                                {"F11", tr("full screen")},
                                {"F12", tr("save the picture")},
                                {"L", tr("the other language")},
                                {"H", tr("these keys")},
                                {"Esc", tr("menu")},
                                {"Ctrl+Q", tr("quit")}});
        ImGui::Columns(1);
    });
}

static bool menuButton(const char* label) {
    gap(1);
    return ImGui::Button(label, {-1, px(36)});
}

static void drawMenuButtons(ViewerState& state) {
    const auto ask = [&](Request request) {
        state.requests.push_back(std::move(request));
        state.menuShown = false;
    };
    if (menuButton(tr("Back to the scene"))) state.menuShown = false;
    if (menuButton(tr("See the whole scene"))) ask(FrameScene{});
    if (menuButton(tr("Load again"))) ask(ReloadFiles{});
    if (menuButton(tr("Save the picture"))) ask(TakeScreenshot{});
    if (menuButton(tr("Full screen"))) ask(ToggleFullscreen{});
    if (menuButton(tr("Keys"))) {
        state.helpShown = true;
        state.menuShown = false;
    }
    if (menuButton(tr("Quit"))) ask(Quit{});
}

void drawMenu(ViewerState& state, const Rectangle& window) {
    if (!state.menuShown) return;
    ImGui::GetBackgroundDrawList()->AddRectFilled({window.left, window.top}, {window.right(), window.bottom()},
                                                  theme::ground.faded(0.55f).packed());
    const CardPlace place{.at = {window.left + window.width / 2, window.top + window.height / 2},
                          .pivot = {0.5f, 0.5f},
                          .width = px(300),
                          .inFront = true};
    card("Menu", place, [&] {
        ImGui::PushFont(ui::titleFont());
        text("Rekindle 重光");
        ImGui::PopFont();
        drawMenuButtons(state);
    });
}

}  // namespace rekindle::panels
