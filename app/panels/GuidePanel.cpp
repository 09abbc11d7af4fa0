#include "panels/GuidePanel.h"

#include <algorithm>

#include "panels/GuideQuestion.h"
#include "panels/Widgets.h"
#include "panels/Words.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float barHeight = 74;  // points

void drawStart(ViewerState& state, const Rectangle& picture) {
    const CardPlace place{.at = {picture.left + picture.width / 2, picture.bottom() - px(18)}, .pivot = {0.5f, 1}};
    card("Begin a tour", place, [&] {
        drawAudienceChoice(state);
        for (std::size_t i = 0; i < state.site->tours.size(); ++i) {
            const std::string label = filled(tr("Start the tour: {}"), state.site->tours[i].title.in(state.language));
            if (ImGui::Button((label + "##tour" + std::to_string(i)).c_str(), {0, px(40)}))
                state.requests.push_back(StartTour{int(i)});
        }
    });
}

void drawTransport(ViewerState& state, Guide& guide) {
    if (iconButton("stop before", Icon::Rewind, tr("To the stop before (Left)"))) state.requests.push_back(StepTour{-1});
    ImGui::SameLine(0, px(4));
    if (iconButton("play tour", guide.playing ? Icon::Pause : Icon::Play,
                   guide.playing ? tr("Pause (Space)") : tr("Play (Space)")))
        state.requests.push_back(PlayTour{!guide.playing});
    ImGui::SameLine(0, px(4));
    if (iconButton("next stop", Icon::Play, tr("To the next stop (Right)"))) state.requests.push_back(StepTour{1});
    ImGui::SameLine(0, px(4));
    if (iconButton("captions", Icon::Eye, tr("Captions"), state.captions.shown)) ImGui::OpenPopup("captions");
    ImGui::SameLine(0, px(4));
    if (iconButton("end tour", Icon::Close, tr("End the tour"))) state.requests.push_back(EndTour{});
    if (guide.away) {
        ImGui::SameLine(0, px(12));
        if (ImGui::Button(tr("Take me back (T)"), {0, px(34)})) state.requests.push_back(PlayTour{true});
    }
}

void drawCaptionStyle(CaptionStyle& style) {
    if (!ImGui::BeginPopup("captions")) return;
    toggle(tr("Captions"), style.shown);
    ImGui::SetNextItemWidth(px(160));
    ImGui::SliderFloat(tr("Size"), &style.size, 0.75f, 2, "%.2f", ImGuiSliderFlags_AlwaysClamp);
    ImGui::SetNextItemWidth(px(160));
    ImGui::SliderFloat(tr("Background"), &style.background, 0, 1, "%.2f", ImGuiSliderFlags_AlwaysClamp);
    toggle(tr("At the top"), style.above);
    ImGui::EndPopup();
}

// The tour's whole time, with a tick where each stop begins.
void drawClock(ViewerState& state, const Guide& guide) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = px(16), middle = at.y + height / 2;
    ImGui::InvisibleButton("tour clock", {width, height});
    const double seconds = std::max(guide.seconds, 1e-3);
    if (ImGui::IsItemActive()) {
        const float part = std::clamp((ImGui::GetIO().MousePos.x - at.x) / width, 0.f, 1.f);
        state.requests.push_back(SeekTour{double(part) * seconds});
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = at.x + width * float(guide.time / seconds);
    list.AddRectFilled({at.x, middle - px(2)}, {at.x + width, middle + px(2)}, theme::field.packed(), px(2));
    list.AddRectFilled({at.x, middle - px(2)}, {x, middle + px(2)}, theme::accentDim.packed(), px(2));
    for (const GuideStop& stop : guide.stops) {
        const float tick = at.x + width * float(stop.begin / seconds);
        list.AddRectFilled({tick - px(1), middle - px(5)}, {tick + px(1), middle + px(5)}, theme::quiet.packed());
    }
    list.AddCircleFilled({x, middle}, px(6), theme::accent.packed());
}

void drawBar(ViewerState& state, Guide& guide, const Rectangle& picture) {
    const float width = std::min(px(640), picture.width - px(28));
    const CardPlace place{
        .at = {picture.left + picture.width / 2, picture.bottom() - px(14)}, .pivot = {0.5f, 1}, .width = width};
    card("Tour", place, [&] {
        drawTransport(state, guide);
        drawCaptionStyle(state.captions);
        if (guide.stop < guide.stops.size()) {
            std::string line = filled(tr("{} of {}: {}"), guide.stop + 1, guide.stops.size(), guide.stops[guide.stop].name);
            if (guide.synthetic) line += std::string("  ·  ") + tr("synthetic voice");
            quiet(fitted(line, ImGui::GetContentRegionAvail().x));
        }
        drawClock(state, guide);
    });
}

void drawCaption(const Guide& guide, const CaptionStyle& style, const Rectangle& picture) {
    if (!style.shown || guide.caption.empty()) return;
    ImFont* font = ui::strongFont();
    const float size = font->FontSize * 1.25f * style.size, most = std::min(picture.width - px(60), px(860) * style.size);
    const std::string words = guide.speaker.empty() ? guide.caption : guide.speaker + ": " + guide.caption;
    const ImVec2 room = font->CalcTextSizeA(size, most, most, words.c_str());
    const float x = picture.left + (picture.width - room.x) / 2;
    const float y = style.above ? picture.top + px(24) : picture.bottom() - px(barHeight + 52) - room.y;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({x - px(14), y - px(8)}, {x + room.x + px(14), y + room.y + px(8)},
                       IM_COL32(0, 0, 0, int(255 * style.background)), px(6));
    list.AddText(font, size, {x, y}, IM_COL32(255, 255, 255, 255), words.c_str(), nullptr, most);
}

}  // namespace

void drawGuidePanel(ViewerState& state, const Rectangle& picture) {
    if (!state.site || state.models.empty()) return;
    if (!state.guide) {
        if (!state.site->tours.empty()) drawStart(state, picture);
        return;
    }
    drawBar(state, *state.guide, picture);
    drawCaption(*state.guide, state.captions, picture);
}

void drawGuideDark(const ViewerState& state, const Rectangle& picture) {
    if (!state.guide || state.guide->dark <= 0 || state.guide->away) return;
    ImGui::GetBackgroundDrawList()->AddRectFilled({picture.left, picture.top}, {picture.right(), picture.bottom()},
                                                  IM_COL32(0, 0, 0, int(255 * state.guide->dark)));
}

}  // namespace rekindle::panels
