#include "panels/SitePanel.h"

#include <fmt/format.h>

#include <algorithm>

#include "panels/Controls.h"
#include "panels/Curtain.h"
#include "panels/EvidenceColors.h"
#include "panels/EvidenceLines.h"
#include "panels/MapPanel.h"
#include "panels/SoundPanel.h"
#include "panels/TimeSlider.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;
using content::Evidence;

std::pair<const char*, const char*> wordsOf(Evidence evidence) {
    switch (evidence) {
        case Evidence::Documented:
            return {tr("Documented"), tr("a source says it of this very place")};
        case Evidence::Analogy:
            return {tr("By analogy"), tr("a source says it of a comparable one")};
        case Evidence::Hypothesis:
            break;
    }
    return {tr("Hypothesis"), tr("invented to complete the picture")};
}

std::string citation(const content::Reference& reference) {
    std::string line = reference.authors.empty() ? reference.title : withColon(reference.authors, reference.title);
    if (!reference.year.empty()) line += fmt::format(" ({})", reference.year);
    return line;
}

namespace {

// Where visitors are, with their letters, and for a finger: 44 pixels of an upright display.
ImFont* fontOf(const ViewerState& state) {
    return isVisited(state) ? ui::readingFont() : ImGui::GetFont();
}

bool drawListedRow(const ViewerState& state, const std::string& id, Icon icon, const std::string& name, bool chosen) {
    ImGui::PushFont(fontOf(state));
    const bool pressed = listRow(id.c_str(), icon, name, chosen, isVisited(state) ? 37 : 26);
    ImGui::PopFont();
    return pressed;
}

// A line that is switched, likewise.
void drawSwitch(const ViewerState& state, const char* words, bool& value) {
    isVisited(state) ? touchToggle(words, nullptr, value) : toggle(words, value);
}

void drawPeriods(ViewerState& state) {
    if (state.site->site->periods.size() < 2) return;
    drawStandingTimes(state);
    gap(2);
}

void drawComparison(ViewerState& state) {
    OpenSite& open = *state.site;
    const auto& periods = open.site->periods;
    if (periods.size() < 2) return;
    const bool was = open.compared >= 0 && !open.blend;
    bool on = was;
    drawSwitch(state, tr("Compare two times"), on);
    if (on != was) toggleCurtain(open);
    if (open.compared < 0 || open.blend) return;
    for (int i = 0; i < int(periods.size()); ++i) {
        if (i == open.period) continue;
        const std::string name(periods[std::size_t(i)].name.in(state.language));
        if (drawListedRow(state, fmt::format("##compared{}", i), Icon::Eye, name, open.compared == i)) open.compared = i;
    }
}

void drawViewpoints(ViewerState& state) {
    const OpenSite& open = *state.site;
    if (open.site->viewpoints.empty()) return;
    heading(tr("Viewpoints"));
    for (int i = 0; i < int(open.site->viewpoints.size()); ++i) {
        const content::Viewpoint& viewpoint = open.site->viewpoints[std::size_t(i)];
        const std::string name(viewpoint.name.in(state.language));
        if (drawListedRow(state, fmt::format("##viewpoint{}", i), Icon::Camera, name, open.viewpoint == i))
            state.requests.push_back(GoToViewpoint{i});
        if (const std::string more(viewpoint.text.in(state.language)); !more.empty()) hint(more.c_str());
    }
}

// What is pointed at, in those letters.
void drawEvidenceOf(const content::Site& site, const content::Element& element, const std::string& language, ImFont* font) {
    ImGui::Separator();
    swatch(colorOf(element.evidence), 16);
    ImGui::SameLine(0, px(8));
    paragraph(font == ui::readingFont() ? ui::titleFont() : ui::strongFont(), element.name.in(language));
    if (!element.note.empty()) paragraph(font, element.note.in(language));
    for (const std::string& source : element.sources) {
        const auto found = std::ranges::find(site.bibliography, source, &content::Reference::id);
        if (found != site.bibliography.end()) paragraph(ImGui::GetFont(), "· " + citation(*found), theme::quiet);
    }
}

void drawUnderPointer(const ViewerState& state) {
    const OpenSite& open = *state.site;
    ImFont* const font = fontOf(state);
    if (!open.pointed) return paragraph(font, tr("Point at something to learn how it is known"), theme::quiet);
    if (*open.pointed < 0) return paragraph(font, tr("Nothing is said of it"), theme::quiet);
    drawEvidenceOf(*open.site, open.site->elements[std::size_t(*open.pointed)], state.language, font);
}

// Beside what visitors press at the lower edge, or above it, where there is no room for both; and beside the map.
void drawEvidence(const ViewerState& state, const Rectangle& picture) {
    const float above = isVisited(state) && picture.width < px(1700) ? px(150) : px(14);
    const float left = px(14) + (isVisited(state) && state.mapShown ? px(mapSize + cardMargin) : 0);
    const CardPlace place{.at = {picture.left + left, picture.bottom() - above},
                          .pivot = {0, 1},
                          .width = std::min(px(440), picture.width - left - px(14)),
                          .takesInput = false};
    card("Evidence", place, [&] {
        for (const Evidence evidence : {Evidence::Documented, Evidence::Analogy, Evidence::Hypothesis}) drawLevel(evidence);
        drawUnderPointer(state);
    });
}

}  // namespace

static bool isSeen(const ViewerState& state) {
    if (!state.site || state.models.empty()) return false;
    return !isVisited(state) || (isListed(state) && state.site->gate < 0);
}

static float widthOf(const ViewerState& state, const Rectangle& picture) {
    return std::min(px(isVisited(state) ? siteListWidth : 276), picture.width / 2);
}

Rectangle besideSitePanel(const ViewerState& state, const Rectangle& picture) {
    const float taken = isSeen(state) ? widthOf(state, picture) + px(12) : 0;
    if (picture.width - taken < px(360)) return picture;  // too narrow to be read
    return {picture.left, picture.top, picture.width - taken, picture.height};
}

void drawSitePanel(ViewerState& state, const Rectangle& picture) {
    if (!state.site || state.models.empty()) return;
    OpenSite& open = *state.site;
    if (open.compared == open.period) endComparison(open);
    drawCurtain(state, picture);
    if (open.evidence) drawEvidence(state, picture);
    if (!isSeen(state)) return;
    constexpr float toolbar = 640;  // points: of what creators press above
    const float width = widthOf(state, picture);
    const bool below = isVisited(state) || picture.width < px(toolbar) + width;
    const float top = below ? px(76) : px(14);
    const CardPlace place{.at = {picture.right() - px(12), picture.top + top},
                          .pivot = {1, 0},
                          .width = width,
                          .most = picture.height - top - px(12)};
    card("Site", place, [&] {
        ImGui::PushFont(ui::titleFont());
        const std::string title(open.site->title.in(state.language));
        text(fitted(title, ImGui::GetContentRegionAvail().x));
        ImGui::PopFont();
        hint(std::string(open.site->text.in(state.language)).c_str());
        gap(4);
        drawPeriods(state);
        drawSwitch(state, tr("Evidence (V)"), open.evidence);
        drawComparison(state);
        drawViewpoints(state);
        if (!isVisited(state)) drawSound(state);  // visitors have it among the settings
    });
}

std::vector<std::string_view> textsOf(const content::Site& site) {
    std::vector<std::string_view> texts;
    const auto add = [&](const content::Texts& all) {
        for (const auto& [tag, text] : all.byTag) texts.push_back(text);
    };
    add(site.title);
    add(site.text);
    const auto addNamed = [&](const auto& list) {
        for (const auto& each : list) add(each.name), add(each.text);
    };
    addNamed(site.periods);
    addNamed(site.viewpoints);
    addNamed(site.gates);
    addNamed(site.routes);
    for (const content::Spawn& spawn : site.spawns) add(spawn.name);
    for (const content::Element& element : site.elements) {
        add(element.name), add(element.note);
        if (element.picture) add(element.picture->text);
    }
    for (const content::Reference& reference : site.bibliography) texts.insert(texts.end(), {reference.title, reference.authors});
    return texts;
}

}  // namespace rekindle::panels
