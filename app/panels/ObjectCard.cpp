#include "panels/ObjectCard.h"

#include <algorithm>
#include <cmath>

#include "panels/ChoiceScreen.h"
#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/FaultsPanel.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

const content::Element& elementOf(const Subject& subject, const ViewerState& state) {
    return state.site->site->elements[std::size_t(subject.element)];
}

void drawObjectPicture(const ViewerState& state, const content::Illustration& wanted, float most, ShownIn where) {
    const auto read = state.site->pictures.find(wanted.file);
    const ShownPicture shown = read == state.site->pictures.end() ? ShownPicture{} : read->second;
    const float room = ImGui::GetContentRegionAvail().x, height = std::round(std::min(room / shown.aspect, most));
    if (!shown.missing) {
        const Picture texture = where == ShownIn::Headset ? shown.inHeadset : shown.picture;
        const float width = std::round(std::min(height * shown.aspect, room));
        drawCover(*ImGui::GetWindowDrawList(), {.picture = texture, .aspect = shown.aspect}, ImGui::GetCursorScreenPos(),
                  {width, height}, px(8));
        ImGui::Dummy({width, height});
    }
    paragraph(ImGui::GetFont(), wanted.text.in(state.language), theme::quiet);
    gap(4);
}

void drawKnown(const ViewerState& state, content::Evidence evidence, const content::Texts& note) {
    drawLevel(evidence);
    if (note.empty()) return;
    gap(3);
    paragraph(ui::readingFont(), note.in(state.language));
}

void drawSpot(const ViewerState& state, const TourSpot& told, float most, ShownIn where) {
    const content::Spot& spot = told.spot;
    paragraph(ui::readingFont(), spot.text.in(state.language));
    gap(5);
    for (const content::Illustration& picture : spot.pictures) drawObjectPicture(state, picture, most, where);
    drawKnown(state, spot.evidence, spot.note);
    drawReferences(told.sources);
}

}  // namespace

bool isThere(const Subject& subject, const ViewerState& state) {
    if (!state.site || !subject) return false;
    return subject.spot || subject.element < int(state.site->site->elements.size());
}

std::string_view nameOf(const Subject& subject, const ViewerState& state) {
    return (subject.spot ? subject.spot->spot.name : elementOf(subject, state).name).in(state.language);
}

std::vector<std::string> picturesOf(const Subject& subject, const ViewerState& state) {
    std::vector<std::string> files;
    if (!isThere(subject, state)) return files;
    if (subject.spot)
        for (const content::Illustration& picture : subject.spot->spot.pictures) files.push_back(picture.file);
    else if (const auto& picture = elementOf(subject, state).picture)
        files.push_back(picture->file);
    return files;
}

void drawSubject(const ViewerState& state, const Subject& subject, float most, ShownIn where) {
    if (subject.spot) return drawSpot(state, *subject.spot, most, where);
    const content::Element& element = elementOf(subject, state);
    if (element.picture) drawObjectPicture(state, *element.picture, most, where);
    drawKnown(state, element.evidence, element.note);
    drawSources(*state.site->site, element.sources);
}

static constexpr float cardLeft = 12, cardWidth = 420, leastBeside = 560;  // points

static bool hasRoomBeside(const Rectangle& picture) {
    return picture.width >= px(cardLeft + cardWidth + leastBeside);
}

Rectangle rightOfObjectCard(const ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || !isThere(state.asked, state)) return picture;
    const float taken = std::min(px(cardLeft + cardWidth), picture.width);
    return {picture.left + taken, picture.top, picture.width - taken, picture.height};
}

Rectangle besideObjectCard(const ViewerState& state, const Rectangle& picture) {
    return hasRoomBeside(picture) ? rightOfObjectCard(state, picture) : picture;
}

void drawObjectCard(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || !isThere(state.asked, state)) return;
    // Captions that have no room beside it are before or behind it.
    const bool told = state.guide && !hasRoomBeside(picture), toldAbove = told && state.captions.above;
    const float above = toldAbove ? 330 : 80, below = told && !toldAbove ? 400 : 230;  // points: a tour's bar too
    const bool shares = shareHeight(state, picture);
    const Subject asked = state.asked;
    const CardPlace place{.at = {picture.left + px(cardLeft), picture.top + px(above)},
                          .width = std::min(px(cardWidth), picture.width - px(2 * cardLeft)),
                          .most = std::max((picture.height - px(above - 80 + below)) * (shares ? 0.5f : 1.f), px(160))};
    readingCard("Object", place, [&] {
        const bool closed = cardHead("close object", nameOf(asked, state));
        drawSubject(state, asked, place.most * 0.5f, ShownIn::Window);
        if (closed) state.asked = {};
    });
}

}  // namespace rekindle::panels
