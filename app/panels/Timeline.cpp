#include "panels/Timeline.h"

#include <algorithm>
#include <cmath>

#include "panels/Names.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void advance(Playing& playing, float duration, double seconds) {
    if (!playing.running || playing.animation < 0) return;
    playing.time += seconds * playing.speed;
    if (playing.loop && duration > 0) {
        playing.time = std::fmod(playing.time, double(duration));
        if (playing.time < 0) playing.time += duration;
    } else if (playing.time >= duration) {
        playing.time = duration;
        playing.running = false;
    }
}

const asset::Animation* playedAnimation(const ViewerState& state) {
    const Playing& playing = state.playing;
    if (playing.animation < 0 || playing.model >= int(state.models.size())) return nullptr;
    return &state.models[std::size_t(playing.model)].model->animations[std::size_t(playing.animation)];
}

static void drawChoice(ViewerState& state) {
    Playing& playing = state.playing;
    const std::string shown = animationName(*state.models[std::size_t(playing.model)].model, playing.animation);
    ImGui::SetNextItemWidth(px(160));
    if (!ImGui::BeginCombo("##animation", shown.c_str())) return;
    for (int m = 0; m < int(state.models.size()); ++m) {
        const asset::Model& model = *state.models[std::size_t(m)].model;
        for (int a = -1; a < int(model.animations.size()); ++a) {
            if (a < 0 && m != playing.model) continue;
            ImGui::PushID(m * 100000 + a);
            if (ImGui::Selectable(animationName(model, a).c_str(), m == playing.model && a == playing.animation)) {
                playing.model = m;
                playing.animation = a;
                playing.time = 0;
                playing.running = a >= 0;
            }
            ImGui::PopID();
        }
    }
    ImGui::EndCombo();
}

static void drawScrubber(Playing& playing, float duration, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight(), middle = at.y + height / 2, knob = px(6);
    ImGui::InvisibleButton("scrub", {width, height});
    if (ImGui::IsItemActive() && duration > 0) {
        const float part = (ImGui::GetIO().MousePos.x - at.x - knob) / (width - 2 * knob);
        playing.time = double(std::clamp(part, 0.f, 1.f)) * duration;
        playing.running = false;
    }
    const float part = duration > 0 ? float(playing.time / duration) : 0;
    const float x = at.x + knob + (width - 2 * knob) * std::clamp(part, 0.f, 1.f);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, middle - px(2)}, {at.x + width, middle + px(2)}, theme::field.packed(), px(2));
    list.AddRectFilled({at.x, middle - px(2)}, {x, middle + px(2)}, theme::accentDim.packed(), px(2));
    list.AddCircleFilled({x, middle}, ImGui::IsItemHovered() || ImGui::IsItemActive() ? knob * 1.2f : knob,
                         theme::accent.packed());
}

static void drawTransport(Playing& playing, float duration) {
    if (iconButton("rewind", Icon::Rewind, tr("To the beginning"), false, 30)) playing.time = 0;
    ImGui::SameLine(0, px(2));
    if (iconButton("play", playing.running ? Icon::Pause : Icon::Play, playing.running ? tr("Pause (Space)") : tr("Play (Space)"),
                   false, 30)) {
        playing.running = !playing.running;
        if (playing.running && playing.time >= duration) playing.time = 0;
    }
    ImGui::SameLine(0, px(2));
    if (iconButton("loop", Icon::Loop, tr("Over and over"), playing.loop, 30)) playing.loop = !playing.loop;
}

static void drawSpeed(Playing& playing, float width) {
    ImGui::SameLine(ImGui::GetContentRegionMax().x - width);
    ImGui::SetNextItemWidth(width);
    ImGui::DragFloat("##speed", &playing.speed, 0.01f, 0.05f, 4, "%.2f x", ImGuiSliderFlags_AlwaysClamp);
    hint(tr("Speed: drag, or double-click to type"));
}

// The scrubber, and beside it what there is room for: the clock, the speed.
static void drawBar(ViewerState& state) {
    Playing& playing = state.playing;
    const asset::Animation* animation = playedAnimation(state);
    const float duration = animation ? animation->duration : 0, space = ImGui::GetStyle().ItemSpacing.x, least = px(60);
    drawChoice(state);
    ImGui::SameLine();
    ImGui::BeginDisabled(!animation);
    drawTransport(playing, duration);
    ImGui::SameLine();
    const float clock = ImGui::CalcTextSize("00:00.00 / 00:00.00").x + space, speed = px(74);
    float width = ImGui::GetContentRegionAvail().x;
    const bool clockShown = width >= least + clock, speedShown = width >= least + clock + speed + space;
    width -= (clockShown ? clock : 0) + (speedShown ? speed + space : 0);
    drawScrubber(playing, duration, std::max(width, 1.f));
    if (clockShown) {
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        quiet(secondsText(playing.time) + " / " + secondsText(duration));
    }
    if (speedShown) drawSpeed(playing, speed);
    ImGui::EndDisabled();
}

void drawTimeline(ViewerState& state, const Rectangle& place) {
    if (place.width <= 0) return;
    state.playing.model = std::clamp(state.playing.model, 0, int(state.models.size()) - 1);
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Timeline", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    drawBar(state);
    ImGui::End();
}

}  // namespace rekindle::panels
