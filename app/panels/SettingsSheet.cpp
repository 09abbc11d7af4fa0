#include "panels/SettingsSheet.h"

#include "panels/Captions.h"
#include "panels/Controls.h"
#include "panels/Sheet.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace {

void title(const char* words) {
    gap(8);
    paragraph(ui::titleFont(), words, ui::theme::accent);
}

void drawSeeing(ViewerState& state) {
    Preferences& wish = state.preferences;
    title(tr("Reading and seeing"));
    touchStepper(tr("Text size"), wish.textSize, 0.8f, 2, 0.2f);
    touchToggle(tr("High contrast"), tr("White on black, and nothing that shines through"), wish.highContrast);
    touchToggle(tr("Hints"), tr("Tips on the screen"), wish.hints);
    title(tr("Motion and light"));
    touchToggle(tr("Reduced motion"), tr("Tours change places through the dark, and stand still there"), wish.reducedMotion);
    touchToggle(tr("Continue automatically"), tr("A tour goes from stop to stop; else it waits for you at each"),
                wish.autoAdvance);
    touchToggle(tr("Calm light"), tr("No glare around lamps, and no deep dark between two places"), wish.calmLight);
}

void drawHearing(ViewerState& state) {
    title(tr("Captions"));
    drawCaptionChoices(state.captions);
    title(tr("Hearing"));
    bool heard = !state.sound.muted;
    if (touchToggle(tr("Sound"), nullptr, heard)) state.sound.muted = !heard;
    touchStepper(tr("Volume"), state.sound.master, 0, 1, 0.1f);
    touchStepper(tr("Sounds of the place"), state.sound.ambience, 0, 1, 0.1f);
    touchToggle(tr("Mono sound"), tr("For one earphone, or one ear"), state.sound.mono);
}

void drawLanguages(ViewerState& state) {
    const float width = (ImGui::GetContentRegionAvail().x - px(10)) / 2;
    const bool chinese = state.language == "zh-Hans";
    if (bigButton("zh-Hans", Icon::None, "中文", chinese ? Weight::Chosen : Weight::Plain, width, chinese) && !chinese)
        state.requests.push_back(SpeakLanguage{"zh-Hans"});
    ImGui::SameLine(0, px(10));
    if (bigButton("en", Icon::None, "English", chinese ? Weight::Plain : Weight::Chosen, width, !chinese) && chinese)
        state.requests.push_back(SpeakLanguage{"en"});
}

// Columns so far from each other that no switch is taken for the next column's.
void apart(void (*columns)()) {
    const ImGuiStyle& style = ImGui::GetStyle();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.WindowPadding.x, style.ItemSpacing.y});
    columns();
    ImGui::PopStyleVar();
}

}  // namespace

void drawSettings(ViewerState& state, const Rectangle& window) {
    const bool wide = window.width >= px(900);
    drawSheet("Settings", tr("Settings"), wide ? 980 : 560, state.settingsShown, window, [&] {
        drawLanguages(state);
        if (wide) apart([] { ImGui::Columns(2, "settings", false); });
        drawSeeing(state);
        if (wide) apart(ImGui::NextColumn);
        drawHearing(state);
        if (wide) apart([] { ImGui::Columns(1); });
        gap(6);
        paragraph(ImGui::GetFont(), tr("All this is kept on this computer for the next time."), ui::theme::quiet);
    });
}

}  // namespace rekindle::panels
