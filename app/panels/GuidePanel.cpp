#include "panels/GuidePanel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "panels/Captions.h"
#include "panels/Controls.h"
#include "panels/Curtain.h"
#include "panels/GatePanel.h"
#include "panels/GuideQuestion.h"
#include "panels/SitePanel.h"
#include "panels/TimeSlider.h"
#include "panels/ToldCard.h"
#include "panels/VisitorBar.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float barWidth = 780;  // points

// From where visitors are begun with: what they can do, in a line.
void drawHint(const ViewerState& state, const Rectangle& picture, float bottom) {
    const bool reads = state.asked || state.site->evidence || state.site->gate >= 0;  // a card lies over it
    if (!state.preferences.hints || reads) return;
    const char* words = tr("Drag to look around, double-click to go there, W A S D to walk. H shows all keys.");
    ImFont* font = ui::readingFont();
    float most = std::min(picture.width - px(60), px(760));
    const float besideList = picture.width - 2 * px(siteListWidth + 2 * cardMargin + 14);
    if (isListed(state) && besideList > px(400)) most = std::min(most, besideList);
    const float high = paragraphHeight(font, words, most);
    const float wide = std::min(most, font->CalcTextSizeA(font->FontSize, 1e6f, 0, words).x);
    const ImVec2 at{picture.left + (picture.width - wide) / 2, bottom - px(16) - high};
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({at.x - px(14), at.y - px(6)}, {at.x + wide + px(14), at.y + high + px(8)}, theme::card.packed(), px(8));
    drawParagraph(list, font, at, most, theme::text, words);
}

void drawStart(ViewerState& state, const Rectangle& picture) {
    if (state.failure) return;  // it lies there
    const auto& tours = state.site->tours;
    if (tours.empty() && haveGatesFoot(state, picture)) return;
    if (tours.empty()) return drawHint(state, picture, picture.bottom());
    const float bottom = picture.bottom() - px(cardMargin);
    float height = 0;
    card("Begin a tour", {.at = {picture.left + picture.width / 2, bottom}, .pivot = {0.5f, 1}}, [&] {
        drawAudienceChoice(state);
        const std::optional<LeftTour>& left = state.site->left;
        std::vector<std::string> words;
        if (left) words.push_back(filled(tr("Go on with the tour: {}"), left->name.in(state.language)));
        for (const TourChoice& tour : tours) words.push_back(filled(tr("Start the tour: {}"), tour.title.in(state.language)));
        float width = 0;
        for (const std::string& each : words) width = std::max(width, bigButtonWidth(each));
        width = std::min(width, picture.width - px(2 * cardMargin + 40));
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool goesOn = left && i == 0;
            if (bigButton(("tour" + std::to_string(i)).c_str(), Icon::Play, words[i], i == 0 ? Weight::Primary : Weight::Plain,
                          width))
                state.requests.push_back(StartTour{goesOn ? left->tour : int(i) - int(left.has_value()), goesOn});
        }
        height = ImGui::GetWindowHeight();
    });
    drawHint(state, picture, bottom - height);
}

void drawTransport(ViewerState& state, Guide& guide) {
    if (touchButton("stop before", Icon::Previous, tr("To the stop before (Left)"))) state.requests.push_back(StepTour{-1});
    ImGui::SameLine(0, px(2));
    if (touchButton("play tour", guide.playing ? Icon::Pause : Icon::Play,
                    guide.playing ? tr("Pause (Space)") : tr("Play (Space)")))
        state.requests.push_back(PlayTour{!guide.playing});
    ImGui::SameLine(0, px(2));
    if (touchButton("next stop", Icon::Next, tr("To the next stop (Right)"), guide.waiting))
        state.requests.push_back(StepTour{1});
    ImGui::SameLine(0, px(10));
}

// Between then and now, or whatever periods there are: one through the other, and one beside the other.
void drawTimeTools(OpenSite& open) {
    if (open.site->periods.size() < 2) return;
    if (touchButton("times", Icon::Time, tr("Go to another time (P)"), open.timesShown)) open.timesShown = !open.timesShown;
    ImGui::SameLine(0, px(2));
    const bool hung = open.compared >= 0 && !open.blend;
    if (touchButton("curtain", Icon::Curtain, tr("Compare with another time (C)"), hung)) toggleCurtain(open);
    ImGui::SameLine(0, px(2));
}

void drawOtherTools(ViewerState& state) {
    drawTimeTools(*state.site);
    Guide& guide = *state.guide;
    if (touchButton("explain", Icon::Evidence, tr("How this is known"), guide.explained)) guide.explained = !guide.explained;
    ImGui::SameLine(0, px(2));
    if (touchButton("captions", Icon::Captions, tr("Captions"), state.captions.shown))
        state.captions.shown = !state.captions.shown;
    ImGui::SameLine(0, px(2));
    if (touchButton("end tour", Icon::Close, tr("End the tour"))) state.requests.push_back(EndTour{});
}

// The name of the stop, in the largest letters that it fits into; where it fits into none, its end is left out.
void drawStop(const Guide& guide, float width) {
    if (guide.stop >= guide.stops.size()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string count = filled(tr("Stop {} of {}"), guide.stop + 1, guide.stops.size()) +
                              (guide.synthetic ? std::string("  ·  ") + tr("synthetic voice") : std::string());
    const std::string& name = guide.stops[guide.stop].name;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ImGui::GetFont();
    for (ImFont* larger : {ui::titleFont(), ui::strongFont()})
        if (larger->CalcTextSizeA(larger->FontSize, 1e6f, 0, name.c_str()).x <= width) {
            font = larger;
            break;
        }
    list.AddText({at.x, at.y}, theme::quiet.packed(), fitted(count, width).c_str());
    list.AddText(font, font->FontSize, {at.x, at.y + ImGui::GetFontSize()}, theme::text.packed(), fitted(name, width).c_str());
    ImGui::Dummy({width, px(touchSize)});
}

// The tour's whole time, with a tick where each stop begins.
void drawClock(ViewerState& state, const Guide& guide) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = px(22), middle = at.y + height / 2;
    ImGui::InvisibleButton("tour clock", {width, height});
    const double seconds = std::max(guide.seconds, 1e-3);
    if (ImGui::IsItemActive()) {
        const float part = std::clamp((ImGui::GetIO().MousePos.x - at.x) / width, 0.f, 1.f);
        state.requests.push_back(SeekTour{double(part) * seconds});
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = at.x + width * float(guide.time / seconds);
    list.AddRectFilled({at.x, middle - px(2)}, {at.x + width, middle + px(2)}, theme::edge.packed(), px(2));
    list.AddRectFilled({at.x, middle - px(2)}, {x, middle + px(2)}, theme::accent.packed(), px(2));
    for (const GuideStop& stop : guide.stops) {
        const float tick = at.x + width * float(stop.begin / seconds);
        list.AddRectFilled({tick - px(1), middle - px(5)}, {tick + px(1), middle + px(5)}, theme::text.packed());
    }
    list.AddCircleFilled({x, middle}, px(7), theme::accent.packed());
}

std::string clockText(double seconds) {
    return fmt::format("{}:{:02}", int(seconds) / 60, int(seconds) % 60);
}

// How what is said is known, and the time that has passed and is left.
void drawFoot(const Guide& guide) {
    const std::string time = filled(tr("{}, {} left"), clockText(guide.time), clockText(std::ceil(guide.seconds - guide.time)));
    const float wide = ImGui::CalcTextSize(time.c_str()).x, room = ImGui::GetContentRegionAvail().x - wide - px(14);
    drawClaimLine(guide, std::max(room, px(4)));
    ImGui::SameLine(0, px(14));
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, theme::quiet);
    text(time);
    ImGui::PopStyleColor();
}

// While nobody touches anything: a thread of light along the lower edge, and no more.
void drawThread(const Guide& guide, const Rectangle& picture) {
    const float part = float(guide.time / std::max(guide.seconds, 1e-3)), high = px(3);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({picture.left, picture.bottom() - high}, {picture.left + picture.width * part, picture.bottom()},
                       theme::accent.packed());
}

// Returns its height.
float drawBar(ViewerState& state, Guide& guide, const Rectangle& picture) {
    const float width = std::min(px(barWidth), picture.width - px(2 * cardMargin));
    float height = 0;
    const CardPlace place{
        .at = {picture.left + picture.width / 2, picture.bottom() - px(cardMargin)}, .pivot = {0.5f, 1}, .width = width};
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(12), px(8)});
    card("Tour", place, [&] {
        constexpr float leastBetween = 180;  // points: a narrower name is above the buttons
        const float others = px(float(state.site->site->periods.size() < 2 ? 3 : 5) * (touchSize + 2));
        const float all = ImGui::GetContentRegionAvail().x;
        const float between = all - others - px(3 * touchSize + 2 * 2 + 10);
        if (between < px(leastBetween)) drawStop(guide, all);
        drawTransport(state, guide);
        if (between < px(leastBetween))
            ImGui::Dummy({std::max(between, px(4)), px(touchSize)});
        else
            drawStop(guide, between);
        ImGui::SameLine(0, 0);
        drawOtherTools(state);
        if (state.site->timesShown) drawLyingTimes(state, ImGui::GetContentRegionAvail().x);
        drawClock(state, guide);
        drawFoot(guide);
        height = ImGui::GetWindowHeight();
    });
    ImGui::PopStyleVar();
    return height;
}

// Back to where the tour waits: the one thing to press for who went astray.
float drawWayBack(ViewerState& state, const Rectangle& picture, float bottom) {
    float height = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(4), px(4)});
    card("Way back", {.at = {picture.left + picture.width / 2, bottom - px(8)}, .pivot = {0.5f, 1}}, [&] {
        if (bigButton("take me back", Icon::Back, tr("Take me back to the tour (T)"), Weight::Primary))
            state.requests.push_back(PlayTour{true});
        height = ImGui::GetWindowHeight();
    });
    ImGui::PopStyleVar();
    return bottom - height - px(8);
}

}  // namespace

void drawGuidePanel(ViewerState& state, const Rectangle& picture) {
    if (!state.site || state.models.empty()) return;
    if (!state.guide) return drawStart(state, picture);
    float bottom = picture.bottom() - px(cardMargin);
    if (isIdle(state))
        drawThread(*state.guide, picture);
    else
        bottom -= drawBar(state, *state.guide, picture);
    if (state.guide->away) bottom = drawWayBack(state, picture, bottom);
    if (!state.guide->away) drawCaption(state, picture, bottom);
}

void drawGuideDark(const ViewerState& state, const Rectangle& picture) {
    if (!state.guide || state.guide->dark <= 0 || state.guide->away) return;
    // Calm light: no deep dark between two places, but a veil.
    const float dark = state.guide->dark * (state.preferences.calmLight ? 0.6f : 1);
    ImGui::GetBackgroundDrawList()->AddRectFilled({picture.left, picture.top}, {picture.right(), picture.bottom()},
                                                  IM_COL32(0, 0, 0, int(255 * dark)));
}

}  // namespace rekindle::panels
