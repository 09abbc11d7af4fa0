#include "panels/FarewellSheet.h"

#include "panels/Controls.h"
#include "panels/Sheet.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"
#include "ui/TextInput.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

void drawMarks(Farewell& farewell) {
    const std::array words = farewellMarks();
    const bool upright = ImGui::GetContentRegionAvail().x < px(620);
    const float width = upright ? ImGui::GetContentRegionAvail().x : (ImGui::GetContentRegionAvail().x - px(4 * 8)) / 5;
    for (int i = 0; i < 5; ++i) {
        if (i > 0 && !upright) ImGui::SameLine(0, px(8));
        const Weight weight = farewell.mark == i + 1 ? Weight::Chosen : Weight::Plain;
        if (bigButton(("mark" + std::to_string(i)).c_str(), Icon::None, words[std::size_t(i)], weight, width, i == 0))
            farewell.mark = i + 1;
    }
}

void drawWords(Farewell& farewell) {
    gap(6);
    paragraph(ui::readingFont(), tr("What will you remember? Write a line for the guestbook, if you like."));
    ImGui::PushFont(ui::readingFont());
    ui::textInput("##words", farewell.words, tr("Your line"));
    ui::focusStop();
    drawFocus(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), px(5));
    ImGui::PopFont();
    paragraph(ImGui::GetFont(), tr("It stays on this computer, without your name."), theme::quiet);
}

void drawWays(ViewerState& state, Farewell& farewell, bool& open) {
    gap(8);
    const bool said = farewell.mark > 0 || !farewell.words.empty();
    const auto leave = [&] {
        if (said) state.requests.push_back(SignGuestbook{farewell.mark, farewell.words});
        open = false;
    };
    if (bigButton("walk on", Icon::Walk, tr("Walk about freely"), said ? Weight::Plain : Weight::Primary)) {
        leave();
        state.requests.push_back(EndTour{});
    }
    ImGui::SameLine(0, px(10));
    if (bigButton("home", Icon::Home, said ? tr("Send, and choose another place") : tr("Choose another place"),
                  said ? Weight::Primary : Weight::Plain)) {
        leave();
        state.requests.push_back(GoHome{});
    }
}

}  // namespace

std::array<const char*, 5> farewellMarks() {
    return {tr("Not at all"), tr("A little"), tr("Well enough"), tr("Much"), tr("Very much")};
}

void drawFarewell(ViewerState& state, const Rectangle& window) {
    if (!state.farewell) return;
    Farewell& farewell = *state.farewell;
    bool open = true;
    drawSheet("Farewell", tr("Thank you for coming along"), 760, open, window, [&] {
        paragraph(ui::readingFont(), tr("How much did you like this tour?"));
        gap(3);
        drawMarks(farewell);
        drawWords(farewell);
        drawWays(state, farewell, open);
    });
    if (!open) state.farewell.reset();
}

}  // namespace rekindle::panels
