#include <algorithm>

#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/Labels.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawObjectText(const ViewerState& state, const content::Element& element) {
    drawLevel(element.evidence);
    if (!element.note.empty()) {
        gap(3);
        paragraph(ui::readingFont(), element.note.in(state.language));
    }
    drawSources(*state.site->site, element.sources);
}

void drawObjectCard(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state)) return;
    const content::Site& site = *state.site->site;
    if (state.asked < 0 || state.asked >= int(site.elements.size())) return;
    const content::Element& element = site.elements[std::size_t(state.asked)];
    const CardPlace place{.at = {picture.left + px(12), picture.top + px(80)},
                          .width = std::min(px(420), picture.width - px(24)),
                          .most = std::max(picture.height - px(230), px(160))};
    readingCard("Object", place, [&] {
        if (cardHead("close object", element.name.in(state.language))) state.asked = -1;
        drawObjectText(state, element);
    });
}

}  // namespace rekindle::panels
