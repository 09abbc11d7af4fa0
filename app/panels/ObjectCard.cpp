#include "panels/ObjectCard.h"

#include <algorithm>
#include <cmath>

#include "panels/ChoiceScreen.h"
#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawObjectPicture(const ViewerState& state, std::size_t element, float most, ShownIn where) {
    const auto& wanted = state.site->site->elements[element].picture;
    if (!wanted) return;
    const auto& pictures = state.site->pictures;
    const ShownPicture shown = element < pictures.size() ? pictures[element] : ShownPicture{};
    const float room = ImGui::GetContentRegionAvail().x, height = std::round(std::min(room / shown.aspect, most));
    if (!shown.missing) {
        const Picture texture = where == ShownIn::Headset ? shown.inHeadset : shown.picture;
        const float width = std::round(std::min(height * shown.aspect, room));
        drawCover(*ImGui::GetWindowDrawList(), {.picture = texture, .aspect = shown.aspect}, ImGui::GetCursorScreenPos(),
                  {width, height}, px(8));
        ImGui::Dummy({width, height});
    }
    paragraph(ImGui::GetFont(), wanted->text.in(state.language), theme::quiet);
    gap(4);
}

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
        const bool closed = cardHead("close object", element.name.in(state.language));
        drawObjectPicture(state, std::size_t(state.asked), place.most * 0.5f, ShownIn::Window);
        drawObjectText(state, element);
        if (closed) state.asked = -1;
    });
}

}  // namespace rekindle::panels
