#include "panels/VisitorBar.h"

#include "panels/Controls.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr double idleSeconds = 5;
constexpr float between = 2;  // points

// What it can be changed to is said in that language.
void drawLanguage(ViewerState& state) {
    const bool chinese = state.language == "zh-Hans";
    ImGui::PushFont(ui::readingFont());
    if (wordButton(chinese ? "English" : "中文", chinese ? "English (L)" : "中文 (L)", touchSize))
        state.requests.push_back(SpeakLanguage{otherLanguage(state)});
    drawFocus(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), px(6));
    ImGui::PopFont();
    ImGui::SameLine(0, px(between));
}

void drawCommon(ViewerState& state) {
    drawLanguage(state);
    if (touchButton("settings", Icon::Settings, tr("Settings (O)"))) state.settingsShown = true;
    ImGui::SameLine(0, px(between));
    if (touchButton("help", Icon::Help, tr("Keys (H)"))) state.helpShown = true;
    ImGui::SameLine(0, px(between));
    if (touchButton("menu", Icon::Menu, tr("Menu (Esc)"))) state.menuShown = true;
}

void drawSiteTools(ViewerState& state) {
    OpenSite& open = *state.site;
    const auto next = [] { ImGui::SameLine(0, px(between)); };
    if (touchButton("places", Icon::Camera, tr("Places and times"), isListed(state))) open.listed = !isListed(state);
    next();
    if (touchButton("evidence", Icon::Evidence, tr("How it is known (V)"), open.evidence)) open.evidence = !open.evidence;
    next();
    if (touchButton("map", Icon::Map, tr("Map (K)"), state.mapShown)) state.mapShown = !state.mapShown;
    next();
    if (touchButton("sound", state.sound.muted ? Icon::Silence : Icon::Sound, tr("Sound on or off (M)"), !state.sound.muted))
        state.sound.muted = !state.sound.muted;
    next();
}

// Back to the map whose gates lead here.
void drawWayToTable(ViewerState& state) {
    const Gateway& table = state.site->table;
    if (table.file.empty()) return;
    ImGui::SameLine(0, px(between));
    if (touchButton("table", Icon::Routes, std::string(table.title.in(state.language)).c_str()))
        state.requests.push_back(EnterSite{table.file, -1});
}

}  // namespace

bool isIdle(const ViewerState& state) {
    return state.guide && state.guide->playing && state.now - state.touched > idleSeconds;
}

void drawMuseumBar(ViewerState& state, const Rectangle& picture) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(5), px(5)});
    card("Museum tools",
         {.at = {picture.right() - px(cardMargin), picture.top + px(cardMargin)}, .pivot = {1, 0}, .inFront = true},
         [&] { drawCommon(state); });
    ImGui::PopStyleVar();
}

void drawVisitorBar(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || isIdle(state)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(5), px(5)});
    const float tools = px(10 + 7 * (touchSize + between) + 40);
    const float room = picture.width - tools - px(3 * cardMargin + touchSize * (state.site->table.file.empty() ? 1 : 2) + 34);
    card("Way home", {.at = {picture.left + px(cardMargin), picture.top + px(cardMargin)}}, [&] {
        if (touchButton("home", Icon::Home, tr("To the choice of places"))) state.requests.push_back(GoHome{});
        drawWayToTable(state);
        const std::string title(state.site->site->title.in(state.language));
        ImFont* font = ui::titleFont();
        if (font->CalcTextSizeA(font->FontSize, 1e6f, 0, title.c_str()).x > room) return;
        ImGui::SameLine(0, px(8));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x, at.y + (px(touchSize) - font->FontSize) / 2},
                                            theme::text.packed(), title.c_str());
        ImGui::Dummy({font->CalcTextSizeA(font->FontSize, 1e6f, 0, title.c_str()).x + px(10), px(touchSize)});
    });
    card("Visitor tools", {.at = {picture.right() - px(cardMargin), picture.top + px(cardMargin)}, .pivot = {1, 0}}, [&] {
        drawSiteTools(state);
        drawCommon(state);
    });
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
