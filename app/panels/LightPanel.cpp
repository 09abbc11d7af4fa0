#include "panels/LightPanel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "panels/Names.h"
#include "panels/Widgets.h"
#include "render/Quality.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using render::EnvironmentKind;

static bool slider(const char* label, float& value, float low, float high, const char* format, ImGuiSliderFlags flags = 0) {
    ImGui::PushID(label);
    row(label);
    const bool changed = ImGui::SliderFloat("##value", &value, low, high, format, flags | ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopID();
    return changed;
}

static int daysIn(int year, int month) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[std::clamp(month, 1, 12) - 1];
}

static void drawDate(TimeOfDay& time) {
    const char* const months[] = {tr("January"), tr("February"), tr("March"),     tr("April"),   tr("May"),      tr("June"),
                                  tr("July"),    tr("August"),   tr("September"), tr("October"), tr("November"), tr("December")};
    row(tr("Date"));
    const float width = ImGui::GetContentRegionAvail().x, space = px(4);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {space, ImGui::GetStyle().ItemSpacing.y});
    ImGui::SetNextItemWidth(width * 0.22f);
    ImGui::DragInt("##day", &time.day, 0.1f, 1, daysIn(time.year, time.month), "%d", ImGuiSliderFlags_AlwaysClamp);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(width * 0.47f - space);
    int month = time.month - 1;
    if (ImGui::Combo("##month", &month, months, 12)) time.month = month + 1;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(width * 0.31f - space);
    ImGui::DragInt("##year", &time.year, 0.2f, 1000, 2999, "%d", ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopStyleVar();
    time.day = std::min(time.day, daysIn(time.year, time.month));
}

static void drawPlace(TimeOfDay& time) {
    float degrees[2] = {float(time.place.latitude), float(time.place.longitude)};
    row(tr("Place"));
    if (ImGui::DragFloat2("##place", degrees, 0.05f, -180, 180, "%.2f°")) {
        time.place.latitude = std::clamp(degrees[0], -90.f, 90.f);
        time.place.longitude = std::clamp(degrees[1], -180.f, 180.f);
    }
    hint(tr("Latitude north and longitude east. Drag, or double-click to type"));
    row(tr("Clock"));
    ImGui::SliderFloat("##offset", &time.utcOffset, -12, 14, "UTC%+.1f h");
}

// From true north through east, as a word.
static const char* compass(float azimuth) {
    const char* const words[] = {tr("north"), tr("north-east"), tr("east"), tr("south-east"),
                                 tr("south"), tr("south-west"), tr("west"), tr("north-west")};
    return words[(int(std::lround(azimuth / (math::pi / 4))) % 8 + 8) % 8];
}

static void drawSky(ViewerState& state) {
    TimeOfDay& time = state.time;
    const int minutes = int(std::lround(time.hour * 60)) % (24 * 60);
    slider(tr("Hour"), time.hour, 0, 24, fmt::format("{:02}:{:02}", minutes / 60, minutes % 60).c_str());
    drawDate(time);
    drawPlace(time);
    const float altitude = glm::degrees(time.sunAltitude);
    row(tr("Sun"), altitude < 0 ? filled(tr("set, {:.0f}° below"), -altitude)
                                : filled(tr("{:.0f}° high in the {}"), altitude, compass(time.sunAzimuth)));
    slider(tr("Haze"), state.settings.environment.sky.haze, 1, 200, "%.0f", ImGuiSliderFlags_Logarithmic);
    slider(tr("Clouds"), state.settings.environment.sky.clouds, 0, 1, "%.2f");
}

static void drawEnvironment(ViewerState& state) {
    render::Environment& environment = state.settings.environment;
    int kind = environment.kind == EnvironmentKind::Sky ? 0 : environment.kind == EnvironmentKind::Image ? 1 : 2;
    static constexpr EnvironmentKind kinds[] = {EnvironmentKind::Sky, EnvironmentKind::Image, EnvironmentKind::None};
    if (segments("kind", kind, {tr("Sky"), tr("Picture"), tr("None")})) environment.kind = kinds[kind];
    if (environment.kind == EnvironmentKind::Image && !environment.light) {
        environment.kind = EnvironmentKind::None;
        Notice& notice = state.notices.emplace_back();
        notice.text = tr("Drop an .hdr picture into the window to light the scene with it");
        notice.until = state.now + 5;
    }
    if (environment.kind == EnvironmentKind::Sky) drawSky(state);
    if (environment.kind == EnvironmentKind::Image) {
        row(tr("File"), state.environmentFile);
        slider(tr("Turn"), environment.rotation, -math::pi, math::pi,
               fmt::format("{:.0f}°", glm::degrees(environment.rotation)).c_str());
    }
    if (environment.kind != EnvironmentKind::None) slider(tr("Strength"), environment.intensity, 0, 4, "%.2f");
    int background = state.settings.background == render::Background::Environment ? 0 : 1;
    row(tr("Behind it"));
    if (segments("background", background, {tr("Environment"), tr("Colour")}))
        state.settings.background = background == 0 ? render::Background::Environment : render::Background::Color;
    if (background == 1) {
        row(tr("Colour"));
        ImGui::ColorEdit3("##color", &state.settings.backgroundColor.x, ImGuiColorEditFlags_Float | ImGuiColorEditFlags_NoInputs);
    }
}

static void drawExposure(render::Settings& settings) {
    bool automatic = !settings.exposure.has_value();
    if (toggle(tr("Automatic exposure"), automatic)) settings.exposure = automatic ? std::nullopt : std::optional<float>(0.f);
    if (settings.exposure) slider(tr("Exposure"), *settings.exposure, -16, 8, "%+.1f EV");
    int tonemap = int(settings.tonemap);
    row(tr("Tone curve"));
    if (combo("##tonemap", tonemap, {tr("Neutral"), "ACES", "AgX", tr("None")})) settings.tonemap = render::Tonemap(tonemap);
}

static void drawQuality(render::Settings& settings) {
    const auto quality = render::qualityOf(settings);
    int chosen = quality ? int(*quality) : -1;
    row(tr("Quality"));
    if (segments("quality", chosen, {tr("Low"), tr("Medium"), tr("High"), tr("Ultra")}))
        render::apply(render::Quality(chosen), settings);
    hint(tr("What a picture may cost; the switches below change single parts of it"));
}

static void drawLights(ViewerState& state) {
    bool any = false;
    for (int m = 0; m < int(state.models.size()); ++m) {
        const asset::Model& model = *state.models[std::size_t(m)].model;
        for (int n = 0; n < int(model.nodes.size()); ++n) {
            if (model.nodes[std::size_t(n)].light < 0) continue;
            if (!any) heading(tr("Lamps of the file"));
            any = true;
            ImGui::PushID(n);
            if (listRow("##lamp", Icon::Lamp, nodeName(model, n), state.selection == Selection{m, n})) {
                state.selection = state.scrollTo = {m, n};
                state.page = Page::Scene;
            }
            ImGui::PopID();
        }
    }
}

void drawLightPanel(ViewerState& state) {
    ImGui::BeginChild("light");
    heading(tr("Surroundings"));
    drawEnvironment(state);
    heading(tr("Picture"));
    drawExposure(state.settings);
    gap(2);
    drawQuality(state.settings);
    toggle(tr("Shadows"), state.settings.shadows);
    toggle(tr("Ambient occlusion"), state.settings.ambientOcclusion);
    toggle(tr("Bloom"), state.settings.bloom);
    bool smooth = state.settings.samples > 1 || state.settings.edgesSmoothed;
    if (toggle(tr("Smooth edges"), smooth)) {
        state.settings.samples = smooth ? 4 : 1;
        state.settings.edgesSmoothed = false;
    }
    toggle(tr("Sharp at a slant"), state.settings.anisotropic);
    heading(tr("Fog"));
    slider(tr("Density"), state.settings.fog.density, 0, 0.2f, "%.4f / m", ImGuiSliderFlags_Logarithmic);
    slider(tr("Thins upwards"), state.settings.fog.heightFalloff, 0, 1, "%.3f / m", ImGuiSliderFlags_Logarithmic);
    drawLights(state);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
