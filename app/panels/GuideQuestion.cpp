#include "panels/GuideQuestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "panels/Controls.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace {

constexpr double waitShown = 12;  // seconds: longer waits fill the bar

// How much of the time to answer is left.
void drawWait(double seconds) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, part = float(std::clamp(seconds / waitShown, 0.0, 1.0));
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width * part, at.y + px(3)}, ui::theme::accentDim.packed(), px(1.5f));
    ImGui::Dummy({width, px(3)});
}

}  // namespace

void drawGuideQuestion(ViewerState& state, const Rectangle& picture) {
    if (!state.guide || state.guide->away || state.guide->question.empty()) return;
    const Guide& guide = *state.guide;
    const CardPlace place{.at = {picture.left + picture.width / 2, picture.top + picture.height * 0.4f},
                          .pivot = {0.5f, 0.5f},
                          .width = std::min(px(520), picture.width - px(28))};
    card("Question", place, [&] {
        paragraph(ui::titleFont(), guide.question);
        gap(1);
        for (std::size_t i = 0; i < guide.answers.size(); ++i) {
            const std::string words = fmt::format("{}   {}", i + 1, guide.answers[i]);
            if (bigButton(fmt::format("answer{}", i).c_str(), Icon::None, words, Weight::Plain, ImGui::GetContentRegionAvail().x,
                          i == 0))
                state.requests.push_back(AnswerQuestion{i});
        }
        gap(1);
        drawWait(guide.answerWithin);
    });
}

const char* audienceName(content::Audience audience) {
    switch (audience) {
        case content::Audience::Adult:
            return tr("For adults");
        case content::Audience::Child:
            return tr("For children");
        case content::Audience::Scholar:
            return tr("For scholars");
    }
    return "";
}

std::set<content::Audience> audiencesOf(const OpenSite& open) {
    std::set<content::Audience> told;
    for (const TourChoice& tour : open.tours) told.insert(tour.audiences.begin(), tour.audiences.end());
    return told;
}

void drawAudienceChoice(ViewerState& state) {
    const std::set<content::Audience> told = audiencesOf(*state.site);
    if (told.size() < 2) return;
    for (const content::Audience audience : told) {
        if (audience != *told.begin()) ImGui::SameLine(0, px(14));
        const Weight weight = state.audience == audience ? Weight::Chosen : Weight::Plain;
        if (bigButton(audienceName(audience), Icon::None, audienceName(audience), weight)) state.audience = audience;
    }
}

}  // namespace rekindle::panels
