#include "panels/SoundPanel.h"

#include "panels/Widgets.h"

namespace rekindle::panels {

static void volume(const char* label, float& value) {
    float percent = value * 100;
    ImGui::PushID(label);
    row(label);
    if (ImGui::SliderFloat("##volume", &percent, 0, 100, "%.0f %%", ImGuiSliderFlags_AlwaysClamp)) value = percent / 100;
    ImGui::PopID();
}

void drawSound(ViewerState& state) {
    if (!state.site || state.site->site->sounds.empty()) return;
    SoundState& sound = state.sound;
    heading(tr("Sound"));
    bool heard = !sound.muted;
    if (toggle(tr("Heard (M)"), heard)) sound.muted = !heard;
    if (sound.muted) return;
    volume(tr("Volume"), sound.master);
    volume(tr("Ambience"), sound.ambience);
    toggle(tr("Mono sound"), sound.mono);
}

}  // namespace rekindle::panels
