#include "panels/Controls.h"
#include "panels/Screens.h"
#include "panels/Sheet.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

struct KeyLine {
    const char* keys;
    const char* what;
};

void drawKeys(const char* title, std::initializer_list<KeyLine> lines) {
    gap(6);
    paragraph(ui::titleFont(), title, theme::accent);
    ImFont* font = ui::readingFont();
    const float width = ImGui::GetContentRegionAvail().x, keys = width * 0.42f;
    for (const KeyLine& line : lines) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float left = drawParagraph(list, font, at, keys - px(10), theme::text, line.keys);
        const float right = drawParagraph(list, font, {at.x + keys, at.y}, width - keys, theme::quiet, line.what);
        ImGui::Dummy({width, std::max(left, right)});
    }
}

void drawTouring() {
    drawKeys(tr("On a tour"), {{tr("Space"), tr("play, pause")},
                               {"← →", tr("the stop before, the next")},
                               {"T", tr("the tour, or back to it")},
                               {"1 – 9", tr("an answer, where something is asked")},
                               {"C", tr("compare with another time")},
                               {", .", tr("draw the curtain between the two")},
                               {"Esc", tr("end the tour")}});
    drawKeys(tr("Walking"), {{tr("Drag"), tr("look around")},
                             {tr("Double click"), tr("go there")},
                             {"W A S D, ↑ ↓", tr("go")},
                             {"← →", tr("turn")},
                             {tr("Page up, down"), tr("look up, down")},
                             {"Shift", tr("faster")},
                             {"Home", tr("where one begins")}});
}

void drawVisiting() {
    drawKeys(tr("In a site"), {{tr("Click"), tr("what that is")},
                               {"N", tr("next viewpoint")},
                               {"P", tr("next period")},
                               {"V", tr("evidence")},
                               {"K", tr("map; press it to go there")},
                               {"M", tr("sound on, off")},
                               {"F2", tr("edit a tour")}});
    drawKeys(tr("With a gamepad"), {{tr("Left stick"), tr("go")},
                                    {tr("Right stick"), tr("look around")},
                                    {tr("D-pad"), tr("move the focus; stops of a tour")},
                                    {"A", tr("press it; play, pause")},
                                    {"B", tr("back, menu")},
                                    {"X", tr("the tour, or back to it")},
                                    {"Y", tr("these keys")}});
}

void drawEverywhere() {
    drawKeys(tr("Everywhere"), {{"Tab", tr("next control")},
                                {"Enter", tr("press it")},
                                {"L", tr("the other language")},
                                {"O", tr("settings")},
                                {"H", tr("these keys")},
                                {"Esc", tr("back, menu")},
                                {"F11", tr("full screen")},
                                {"F12", tr("compose a picture; again: save it")},
                                {"Ctrl+Q", tr("quit")}});
}

void drawLooking() {
    drawKeys(tr("Looking"), {{"1", tr("orbit")},
                             {"2", tr("walk")},
                             {tr("Drag"), tr("turn")},
                             {tr("Right-drag"), tr("shift")},
                             {tr("Wheel"), tr("come near")},
                             {"Enter", tr("whole scene")},
                             {"F", tr("what is selected")},
                             {"W A S D, ↑ ↓", tr("go")},
                             {"← →", tr("turn")},
                             {"Shift ↑ ↓", tr("look up, down")},
                             {tr("Page up, down"), tr("fly")}});
    drawKeys(tr("Working"), {{tr("Click"), tr("select")},
                             {"M", tr("measure")},
                             {"G", tr("wireframe")},
                             {"V", tr("hide, show")},
                             {tr("Space"), tr("play, pause")},
                             {"R", tr("load again")},
                             {"I", tr("inspector")},
                             {"Ctrl+V", tr("open a copied file")}});
}

}  // namespace

void drawHelp(ViewerState& state, const Rectangle& window) {
    const bool workshop = !state.site && !state.models.empty();
    const int columns = window.width >= px(1150) && !workshop ? 3 : window.width >= px(820) ? 2 : 1;
    const auto next = [&] {
        if (columns > 1) ImGui::NextColumn();
    };
    drawSheet("Keys", tr("Keys"),
              columns == 3   ? 1200
              : columns == 2 ? 980
                             : 560,
              state.helpShown, window, [&] {
                  if (columns > 1) ImGui::Columns(columns, "keys", false);
                  if (workshop) {
                      drawLooking();
                  } else {
                      drawTouring();
                      if (columns == 3) next();
                      drawVisiting();
                  }
                  next();
                  drawEverywhere();
                  if (columns > 1) ImGui::Columns(1);
              });
}

}  // namespace rekindle::panels
