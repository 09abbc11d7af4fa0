#include "panels/HeadsetMenu.h"

#include <fmt/format.h>

#include <algorithm>

#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float buttonHeight = 42;  // points: a hand that points trembles

bool wideButton(const std::string& words, float width = -1) {
    return ImGui::Button(words.c_str(), {width, px(buttonHeight)});
}

// Buttons beside each other, all of one width.
bool partButton(const std::string& words, int index, int count) {
    const float space = px(8);
    if (index > 0) ImGui::SameLine(0, space);
    const float all = ImGui::GetWindowContentRegionMax().x - ImGui::GetWindowContentRegionMin().x;
    return wideButton(words, (all - space * float(count - 1)) / float(count));
}

bool choiceButton(const std::string& words, bool chosen, int index, int count) {
    ImGui::PushStyleColor(ImGuiCol_Button, chosen ? theme::accentDim : theme::field);
    const bool pressed = partButton(words, index, count);
    ImGui::PopStyleColor();
    return pressed;
}

void drawTitle(const ViewerState& state) {
    ImGui::PushFont(ui::titleFont());
    const std::string title = state.site ? std::string(state.site->site->title.in(state.language)) : "Rekindle 重光";
    text(fitted(title, ImGui::GetContentRegionAvail().x));
    ImGui::PopFont();
    if (!state.loading.active) return;
    quiet(fitted(state.loading.name + "  ·  " + state.loading.stage, ImGui::GetContentRegionAvail().x));
    ImGui::ProgressBar(state.loading.fraction, {-1, px(8)}, "");
}

void drawPlaces(const std::vector<SiteChoice>& choices, ViewerState& state) {
    if (choices.empty() || state.loading.active) return;
    heading(state.site ? tr("Other places") : tr("Where would you like to go?"));
    int shown = 0;
    for (const SiteChoice& choice : choices) {
        if (state.site && state.site->file == choice.file) continue;
        const std::string title(choice.title.in(state.language));
        if (!partButton(fitted(title, px(200)) + "##" + choice.file.string(), shown++ % 2, 2)) continue;
        state.requests.push_back(OpenFiles{{choice.file}});
        if (state.headset) state.headset->menu = false;
    }
}

void drawTransport(ViewerState& state, const Guide& guide) {
    if (guide.stop < guide.stops.size())
        quiet(fitted(filled(tr("{} of {}: {}"), guide.stop + 1, guide.stops.size(), guide.stops[guide.stop].name),
                     ImGui::GetContentRegionAvail().x));
    if (partButton(tr("Back"), 0, 4)) state.requests.push_back(StepTour{-1});
    if (partButton(guide.playing ? tr("Pause") : tr("Go on"), 1, 4)) state.requests.push_back(PlayTour{!guide.playing});
    if (partButton(tr("Next"), 2, 4)) state.requests.push_back(StepTour{1});
    if (partButton(tr("End"), 3, 4)) state.requests.push_back(EndTour{});
}

void drawTours(ViewerState& state) {
    if (!state.site || state.models.empty()) return;
    if (state.guide) return drawTransport(state, *state.guide);
    for (std::size_t i = 0; i < state.site->tours.size(); ++i) {
        const std::string label = filled(tr("Start the tour: {}"), state.site->tours[i].title.in(state.language));
        if (!wideButton(fitted(label, ImGui::GetContentRegionAvail().x - px(24)) + "##tour" + std::to_string(i))) continue;
        state.requests.push_back(StartTour{int(i)});
        if (state.headset) state.headset->menu = false;
    }
}

// A tour's question comes before all else: it waits for an answer.
void drawQuestion(ViewerState& state) {
    if (!hasHeadsetQuestion(state)) return;
    wrapped(state.guide->question);
    gap(4);
    for (std::size_t i = 0; i < state.guide->answers.size(); ++i)
        if (wideButton(state.guide->answers[i] + "##answer" + std::to_string(i))) state.requests.push_back(AnswerQuestion{i});
    gap(8);
}

void drawPeriods(ViewerState& state) {
    if (!state.site || state.site->site->periods.size() < 2) return;
    const auto& periods = state.site->site->periods;
    heading(tr("Period"));
    for (int i = 0; i < int(periods.size()); ++i)
        if (choiceButton(std::string(periods[std::size_t(i)].name.in(state.language)) + fmt::format("##period{}", i),
                         state.site->period == i, i % 2, 2))
            state.requests.push_back(ShowPeriod{i});
}

void drawComfort(ViewerState& state, Headset& headset) {
    heading(tr("Comfort"));
    if (partButton(tr("Turn left"), 0, 3)) state.requests.push_back(TurnVisitor{1});
    if (partButton(tr("Stand at the beginning"), 1, 3)) state.requests.push_back(Recentre{});
    if (partButton(tr("Turn right"), 2, 3)) state.requests.push_back(TurnVisitor{-1});
    int i = 0;
    for (const int degrees : {20, 30, 45}) {
        if (choiceButton(fmt::format("{}°", degrees), headset.comfort.turnDegrees == degrees, i++, 3))
            headset.comfort.turnDegrees = degrees;
    }
    if (choiceButton(tr("Seated"), headset.comfort.seated, 0, 3)) headset.comfort.seated = !headset.comfort.seated;
    if (choiceButton(tr("Narrow view"), headset.comfort.veil, 1, 3)) headset.comfort.veil = !headset.comfort.veil;
    if (choiceButton(tr("Captions"), state.captions.shown, 2, 3)) state.captions.shown = !state.captions.shown;
}

}  // namespace

void drawHeadsetMenu(const std::vector<SiteChoice>& choices, ViewerState& state) {
    if (!state.headset) return;
    drawTitle(state);
    gap(6);
    drawQuestion(state);
    drawTours(state);
    drawPeriods(state);
    drawComfort(state, *state.headset);
    drawPlaces(choices, state);
    gap(10);
    if (partButton(state.language == "zh-Hans" ? "English" : "中文", 0, 2))
        state.requests.push_back(SpeakLanguage{otherLanguage(state)});
    if (partButton(tr("Close"), 1, 2)) state.headset->menu = false;
}

bool hasHeadsetQuestion(const ViewerState& state) {
    return state.guide && !state.guide->question.empty();
}

bool hasHeadsetCaption(const ViewerState& state) {
    return state.guide && state.captions.shown && !state.guide->caption.empty();
}

void drawHeadsetCaption(const ViewerState& state) {
    if (!hasHeadsetCaption(state)) return;
    const Guide& guide = *state.guide;
    const std::string words = guide.speaker.empty() ? guide.caption : guide.speaker + ": " + guide.caption;
    ImFont* const font = ui::strongFont();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float most = room.x - px(40);
    float size = font->FontSize * 1.25f * state.captions.size;
    ImVec2 extent = font->CalcTextSizeA(size, most, most, words.c_str());
    for (; extent.y > room.y - px(16) && size > font->FontSize / 2; extent = font->CalcTextSizeA(size, most, most, words.c_str()))
        size *= 0.9f;  // long ones are smaller rather than cut
    const ImVec2 at{(room.x - extent.x) / 2, (room.y - extent.y) / 2};
    ImGui::GetWindowDrawList()->AddText(font, size, at, IM_COL32_WHITE, words.c_str(), nullptr, most);
}

void drawHeadsetCard(ViewerState& state, const Rectangle& picture) {
    if (!state.headset || (!state.headset->connected && state.headset->trouble.empty())) return;
    const Headset& headset = *state.headset;
    const CardPlace place{.at = {picture.left + px(14), picture.top + px(60)}, .width = std::min(px(300), picture.width / 2)};
    card("Headset", place, [&] {
        strong(tr("Headset"));
        if (!headset.connected) {
            quiet(tr("There is none yet; it is looked for"));
            if (!headset.trouble.empty()) wrapped(headset.trouble, theme::quiet);
            return;
        }
        quiet(headset.worn ? tr("A visitor sees this picture") : tr("Nobody wears it"));
        quiet(fitted(headset.name, ImGui::GetContentRegionAvail().x));
        if (!headset.worn) return;
        if (ImGui::Button(tr("Back to the beginning"), {0, px(34)})) state.requests.push_back(Recentre{});
        ImGui::SameLine(0, px(6));
        if (ImGui::Button(tr("Menu"), {0, px(34)})) state.headset->menu = !headset.menu;
    });
}

}  // namespace rekindle::panels
