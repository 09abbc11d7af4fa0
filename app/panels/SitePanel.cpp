#include "panels/SitePanel.h"

#include <fmt/format.h>

#include <algorithm>

#include "panels/EvidenceColors.h"
#include "panels/SoundPanel.h"
#include "panels/Widgets.h"
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

void drawPeriods(ViewerState& state) {
    const OpenSite& open = *state.site;
    const auto& periods = open.site->periods;
    if (periods.size() < 2) return;
    for (int i = 0; i < int(periods.size()); ++i) {
        const std::string name(periods[std::size_t(i)].name.in(state.language));
        if (listRow(fmt::format("##period{}", i).c_str(), Icon::Loop, name, open.period == i) && open.period != i)
            state.requests.push_back(ShowPeriod{i});
        if (const std::string more(periods[std::size_t(i)].text.in(state.language)); !more.empty()) hint(more.c_str());
    }
    gap(2);
}

void drawComparison(OpenSite& open, const std::string& language) {
    const auto& periods = open.site->periods;
    if (periods.size() < 2) return;
    bool on = open.compared >= 0;
    if (toggle(tr("Compare with"), on)) open.compared = on ? (open.period + 1) % int(periods.size()) : -1;
    if (open.compared < 0) return;
    for (int i = 0; i < int(periods.size()); ++i) {
        if (i == open.period) continue;
        const std::string name(periods[std::size_t(i)].name.in(language));
        if (listRow(fmt::format("##compared{}", i).c_str(), Icon::Eye, name, open.compared == i)) open.compared = i;
    }
}

// The curtain's edge, and a handle to draw it by.
void drawCurtain(OpenSite& open, const Rectangle& picture) {
    const float x = picture.left + open.curtain * picture.width;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddLine({x, picture.top}, {x, picture.bottom()}, theme::ground.packed(), px(4));
    list.AddLine({x, picture.top}, {x, picture.bottom()}, theme::text.packed(), px(1.5f));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    card("Curtain", {.at = {x, picture.top + picture.height * 0.6f}, .pivot = {0.5f, 0.5f}}, [&] {
        iconButton("handle", Icon::Ruler, nullptr, true, 30);
        if (ImGui::IsItemActive() && picture.width > 0)
            open.curtain = std::clamp(open.curtain + ImGui::GetIO().MouseDelta.x / picture.width, 0.02f, 0.98f);
    });
    ImGui::PopStyleVar();
}

void drawViewpoints(ViewerState& state) {
    const OpenSite& open = *state.site;
    if (open.site->viewpoints.empty()) return;
    heading(tr("Viewpoints"));
    for (int i = 0; i < int(open.site->viewpoints.size()); ++i) {
        const content::Viewpoint& viewpoint = open.site->viewpoints[std::size_t(i)];
        const std::string name(viewpoint.name.in(state.language));
        if (listRow(fmt::format("##viewpoint{}", i).c_str(), Icon::Camera, name, open.viewpoint == i))
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

void drawEvidence(const OpenSite& open, const std::string& language, const Rectangle& picture) {
    const CardPlace place{.at = {picture.left + px(14), picture.bottom() - px(14)},
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
    if (open.compared >= 0) drawCurtain(open, picture);
    if (open.evidence) drawEvidence(open, state.language, picture);
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
        toggle(tr("Evidence (V)"), open.evidence);
        drawComparison(open, state.language);
        drawViewpoints(state);
        drawSound(state);
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
