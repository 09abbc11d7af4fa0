#include "panels/ToldCard.h"

#include <algorithm>

#include "panels/Controls.h"
#include "panels/EvidenceColors.h"
#include "panels/EvidenceLines.h"
#include "panels/SitePanel.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using content::Claim;

namespace {

content::Evidence evidenceOf(Claim claim) {
    if (claim == Claim::Documented) return content::Evidence::Documented;
    return claim == Claim::Analogy ? content::Evidence::Analogy : content::Evidence::Hypothesis;
}

std::string claimWords(Claim claim) {
    if (claim == Claim::Shown) return withColon(tr("As it is shown"), tr("what is to be seen here, and no claim"));
    const auto [word, meaning] = wordsOf(evidenceOf(claim));
    return withColon(word, meaning);
}

math::vec3 claimColor(Claim claim) {
    return claim == Claim::Shown ? math::vec3(0.2f) : colorOf(evidenceOf(claim));
}

}  // namespace

void drawClaimLine(const Guide& guide, float width) {
    if (!guide.claim || width < px(80)) return ImGui::Dummy({width, ImGui::GetFrameHeight()});
    const float begin = ImGui::GetCursorPosX();
    swatch(claimColor(*guide.claim), 10);
    ImGui::SameLine(0, px(8));
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, theme::quiet);
    text(fitted(claimWords(*guide.claim), width - px(18)));
    ImGui::PopStyleColor();
    ImGui::SameLine(begin + width, 0);
    ImGui::Dummy({0, 0});
}

void drawToldCard(ViewerState& state, const Rectangle& picture) {
    if (!state.guide || state.guide->away || !state.guide->explained || !isVisited(state)) return;
    Guide& guide = *state.guide;
    const float width = std::min(px(420), picture.width - px(24));
    const CardPlace place{.at = {picture.right() - px(12), picture.top + px(80)},
                          .pivot = {1, 0},
                          .width = width,
                          .most = std::max(picture.height - px(250), px(160))};
    readingCard("Told", place, [&] {
        if (cardHead("close told", guide.stop < guide.stops.size() ? guide.stops[guide.stop].name : guide.title))
            guide.explained = false;
        if (guide.claim) {
            swatch(claimColor(*guide.claim), 16);
            ImGui::SameLine(0, px(8));
            paragraph(ui::readingFont(), claimWords(*guide.claim));
        }
        if (!guide.note.empty()) {
            gap(3);
            paragraph(ui::readingFont(), guide.note);
        }
        drawReferences(guide.sources);
    });
}

}  // namespace rekindle::panels
