#include "panels/SitePanel.h"

#include <fmt/format.h>

#include <algorithm>

#include "panels/Controls.h"
#include "panels/Curtain.h"
#include "panels/EvidenceColors.h"
#include "panels/SoundPanel.h"
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
    std::string line = reference.authors.empty() ? reference.title : reference.authors + ": " + reference.title;
    if (!reference.year.empty()) line += fmt::format(" ({})", reference.year);
    return line;
}

namespace {

// Points. For a finger, where visitors are: 44 pixels of an upright display.
float rowHeight(const ViewerState& state) {
    return isVisited(state) ? 34 : 26;
}

// A line that is switched, likewise.
void drawSwitch(const ViewerState& state, const char* words, bool& value) {
    isVisited(state) ? touchToggle(words, nullptr, value) : toggle(words, value);
}

void drawPeriods(ViewerState& state) {
    const OpenSite& open = *state.site;
    const auto& periods = open.site->periods;
    if (periods.size() < 2) return;
    for (int i = 0; i < int(periods.size()); ++i) {
        const std::string name(periods[std::size_t(i)].name.in(state.language));
        const bool pressed = listRow(fmt::format("##period{}", i).c_str(), Icon::Loop, name, open.period == i, rowHeight(state));
        if (pressed && open.period != i) state.requests.push_back(ShowPeriod{i});
        if (const std::string more(periods[std::size_t(i)].text.in(state.language)); !more.empty()) hint(more.c_str());
    }
    gap(2);
}

void drawComparison(ViewerState& state) {
    OpenSite& open = *state.site;
    const auto& periods = open.site->periods;
    if (periods.size() < 2) return;
    bool on = open.compared >= 0;
    drawSwitch(state, tr("Compare with"), on);
    if (on != (open.compared >= 0)) toggleCurtain(open);
    if (open.compared < 0) return;
    for (int i = 0; i < int(periods.size()); ++i) {
        if (i == open.period) continue;
        const std::string name(periods[std::size_t(i)].name.in(state.language));
        if (listRow(fmt::format("##compared{}", i).c_str(), Icon::Eye, name, open.compared == i, rowHeight(state)))
            open.compared = i;
    }
}

void drawViewpoints(ViewerState& state) {
    const OpenSite& open = *state.site;
    if (open.site->viewpoints.empty()) return;
    heading(tr("Viewpoints"));
    for (int i = 0; i < int(open.site->viewpoints.size()); ++i) {
        const content::Viewpoint& viewpoint = open.site->viewpoints[std::size_t(i)];
        const std::string name(viewpoint.name.in(state.language));
        if (listRow(fmt::format("##viewpoint{}", i).c_str(), Icon::Camera, name, open.viewpoint == i, rowHeight(state)))
            state.requests.push_back(GoToViewpoint{i});
        if (const std::string more(viewpoint.text.in(state.language)); !more.empty()) hint(more.c_str());
    }
}

void drawLegendRow(Evidence evidence) {
    const auto [word, meaning] = wordsOf(evidence);
    swatch(colorOf(evidence), 16);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    strong(word);
    ImGui::SameLine();
    quiet(meaning);
}

void drawElement(const content::Site& site, const content::Element& element, const std::string& language) {
    ImGui::Separator();
    swatch(colorOf(element.evidence), 16);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    strong(std::string(element.name.in(language)));
    if (!element.note.empty()) wrapped(std::string(element.note.in(language)));
    for (const std::string& source : element.sources) {
        const auto found = std::ranges::find(site.bibliography, source, &content::Reference::id);
        if (found != site.bibliography.end()) wrapped("· " + citation(*found), theme::quiet);
    }
}

// Beside what visitors press at the lower edge, or above it, where there is no room for both.
void drawEvidence(const ViewerState& state, const Rectangle& picture) {
    const OpenSite& open = *state.site;
    const std::string& language = state.language;
    const float above = isVisited(state) && picture.width < px(1700) ? px(150) : px(14);
    const CardPlace place{.at = {picture.left + px(14), picture.bottom() - above},
                          .pivot = {0, 1},
                          .width = std::min(px(440), picture.width - px(28)),
                          .takesInput = false};
    card("Evidence", place, [&] {
        for (const Evidence evidence : {Evidence::Documented, Evidence::Analogy, Evidence::Hypothesis}) drawLegendRow(evidence);
        if (!open.pointed) return quiet(tr("Point at something to learn how it is known"));
        if (*open.pointed < 0) return quiet(tr("Nothing is said of it"));
        drawElement(*open.site, open.site->elements[std::size_t(*open.pointed)], language);
    });
}

}  // namespace

void drawSitePanel(ViewerState& state, const Rectangle& picture) {
    if (!state.site || state.models.empty()) return;
    OpenSite& open = *state.site;
    if (open.compared == open.period) open.compared = -1;
    drawCurtain(state, picture);
    if (open.evidence) drawEvidence(state, picture);
    if (isVisited(state) && (!isListed(state) || open.gate >= 0)) return;
    const float width = std::min(px(276), picture.width / 2), top = isVisited(state) ? px(76) : px(14);
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
    for (const content::Element& element : site.elements) add(element.name), add(element.note);
    for (const content::Reference& reference : site.bibliography) texts.insert(texts.end(), {reference.title, reference.authors});
    return texts;
}

}  // namespace rekindle::panels
