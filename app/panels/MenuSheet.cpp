#include "panels/Controls.h"
#include "panels/Screens.h"
#include "panels/Sheet.h"

namespace rekindle::panels {

namespace {

struct MenuLine {
    Icon icon;
    const char* words;
    std::optional<Request> request;
};

std::vector<MenuLine> linesOf(const ViewerState& state) {
    if (state.models.empty()) return {{Icon::Frame, tr("Full screen"), ToggleFullscreen{}}};
    if (state.site)
        return {{Icon::Home, tr("To the choice of places"), GoHome{}},
                {Icon::Screenshot, tr("Take a picture"), ComposePicture{}},
                {Icon::Frame, tr("Full screen"), ToggleFullscreen{}}};
    return {{Icon::Frame, tr("See the whole scene"), FrameScene{}},
            {Icon::Loop, tr("Load again"), ReloadFiles{}},
            {Icon::Screenshot, tr("Take a picture"), ComposePicture{}},
            {Icon::Panel, tr("Full screen"), ToggleFullscreen{}}};
}

// Nothing of it while one is there: whoever wears it is not to be cut off by a wrong press.
std::optional<MenuLine> headsetLine(const ViewerState& state) {
    if (state.headset && state.headset->connected) return std::nullopt;
    if (state.headset) return MenuLine{Icon::Eye, tr("Look for no headset"), UseHeadset{false}};
    return MenuLine{Icon::Eye, tr("Use a headset"), UseHeadset{true}};
}

bool menuButton(const char* words, Icon icon, bool first = false) {
    const bool pressed = bigButton(words, icon, words, Weight::Plain, ImGui::GetContentRegionAvail().x, first);
    gap(1);
    return pressed;
}

}  // namespace

void drawMenu(ViewerState& state, const Rectangle& window) {
    if (!state.menuShown) return;
    drawSheet("Menu", "Rekindle 重光", 400, state.menuShown, window, [&] {
        const auto ask = [&](Request request) {
            state.requests.push_back(std::move(request));
            state.menuShown = false;
        };
        if (menuButton(tr("Go on"), Icon::Play, true)) state.menuShown = false;
        for (const MenuLine& line : linesOf(state))
            if (menuButton(line.words, line.icon)) ask(*line.request);
        if (const auto line = headsetLine(state); line && menuButton(line->words, line->icon)) ask(*line->request);
        if (menuButton(tr("Settings"), Icon::Settings)) {
            state.settingsShown = true;
            state.menuShown = false;
        }
        if (menuButton(tr("Keys"), Icon::Help)) {
            state.helpShown = true;
            state.menuShown = false;
        }
        if (menuButton(tr("Quit"), Icon::Close)) ask(Quit{});
    });
}

}  // namespace rekindle::panels
