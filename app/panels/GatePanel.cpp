#include "panels/GatePanel.h"

#include <algorithm>
#include <cmath>

#include "panels/ChoiceScreen.h"
#include "panels/Controls.h"
#include "panels/EvidenceLines.h"
#include "panels/Labels.h"
#include "panels/Overlay.h"
#include "panels/SitePanel.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float bars = 80, listWidth = 300, cardWidth = 400, plainHeight = 34, widePicture = 1680;  // points

// Where list, card and names stand: the card at the far side, where it leaves the map free; in the list's place, where the window
// is not as wide as that; and both below, where it is narrow and high.
struct Places {
    Rectangle list, card, names;
    bool turns = false;  // there is room for list or card
    float pivot = 0;     // they stand on: 0 their tops, 1 their feet
};

Places placesIn(const Rectangle& picture, const ViewerState& state) {
    const float top = picture.top + px(bars), height = picture.height - px(bars + cardMargin);
    const bool narrow = picture.width < px(cardMargin * 4 + listWidth + cardWidth + 260);
    if (narrow && picture.width > picture.height) {  // letters are large
        const Rectangle left{picture.left + px(cardMargin), top, std::min(picture.width * 0.46f, px(cardWidth)), height};
        const float from = left.right() + px(cardMargin);
        return {left, left, {from, top, picture.right() - px(cardMargin) - from, height}, true};
    }
    if (narrow) {
        const float part = std::min(height * 0.42f, px(420));
        const Rectangle below{picture.left + px(cardMargin), picture.bottom() - px(cardMargin) - part,
                              picture.width - px(2 * cardMargin), part};
        return {below, below, {below.left, top, below.width, below.top - top - px(cardMargin)}, true, 1};
    }
    const bool turns = picture.width < px(widePicture), told = state.site->gate >= 0;
    const Rectangle list{picture.left + px(cardMargin), top, px(listWidth), height};
    const Rectangle card{turns ? list.left : picture.right() - px(cardMargin + cardWidth), top, px(cardWidth), height};
    const float left = told && turns ? card.right() : list.right();
    const float right =
        told ? (turns ? picture.right() : card.left) : picture.right() - (isListed(state) ? px(siteListWidth + 24) : 0);
    return {list, card, {left + px(cardMargin), top, right - left - px(2 * cardMargin), height}, turns};
}

theme::Color inked(math::vec3 linear) {
    const math::vec3 c = glm::pow(linear, math::vec3(1 / 2.2f));
    return {c.x, c.y, c.z, 1};
}

// Places of the chosen route and those that one can go to have names; of the others, points are to be seen.
struct Shown {
    std::vector<int> gates;
    std::vector<Label> labels;
};

Shown shownOf(const ViewerState& state, const Rectangle& picture) {
    const OpenSite& open = *state.site;
    const content::Site& site = *open.site;
    const content::Route* const route = chosenRoute(open);
    Shown shown;
    const auto add = [&](bool leads) {
        for (std::size_t i = 0; i < site.gates.size(); ++i) {
            const content::Gate& gate = site.gates[i];
            if (gate.site.empty() == leads) continue;
            const auto at = project(state.view, picture, gate.position);
            if (!at || !picture.holds(at->x, at->y)) continue;
            const bool on = isOn(route, gate);
            const theme::Color color = on ? inked(route->colour) : leads ? theme::accent : theme::text.faded(route ? 0.4f : 0.9f);
            shown.gates.push_back(int(i));
            shown.labels.push_back({.name = std::string(gate.name.in(state.language)),
                                    .at = *at,
                                    .height = leads ? touchSize : plainHeight,
                                    .color = color,
                                    .marked = leads,
                                    .quiet = !leads && !on});
        }
    };
    add(true);
    add(false);
    return shown;
}

void drawNames(ViewerState& state, const Rectangle& picture, const Rectangle& area) {
    const Shown shown = shownOf(state, picture);
    if (const int pressed = drawLabels("gate", shown.labels, area); pressed >= 0)
        state.site->gate = shown.gates[std::size_t(pressed)];
}

// As high as what is in it, up to the place's height; pivot 0: at its top, 1: at its foot.
CardPlace cardIn(const Rectangle& place, float pivot) {
    return {
        .at = {place.left, place.top + place.height * pivot}, .pivot = {0, pivot}, .width = place.width, .most = place.height};
}

bool drawRouteRow(const content::Route& route, const std::string& name, bool chosen) {
    const float width = ImGui::GetContentRegionAvail().x, words = width - px(44);
    ImFont* font = ui::readingFont();
    const float text = paragraphHeight(font, name, words);
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, std::max(px(touchSize), text + px(12))};
    const ImVec2 end{at.x + size.x, at.y + size.y};
    const bool pressed = ImGui::InvisibleButton(route.id.c_str(), size);
    ui::focusStop();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const theme::Color ground = chosen ? theme::accentDim : ImGui::IsItemHovered() ? theme::fieldHover : theme::field;
    list.AddRectFilled(at, end, ground.packed(), px(8));
    list.AddRect(at, end, (chosen ? theme::accent : theme::edge).packed(), px(8), 0, px(1));
    const float middle = at.y + size.y / 2;
    if (chosen)  // no colour of a route is lost on that ground
        list.AddRectFilled({at.x + px(5), middle - px(9)}, {at.x + px(35), middle + px(9)}, theme::panel.packed(), px(4));
    list.AddLine({at.x + px(10), middle}, {at.x + px(30), middle}, inked(route.colour).packed(), px(4));
    drawParagraph(list, font, {at.x + px(40), at.y + (size.y - text) / 2}, words, theme::text, name);
    drawFocus(at, end, px(8));
    return pressed;
}

void drawRoutes(ViewerState& state, const Rectangle& place, float pivot) {
    OpenSite& open = *state.site;
    const content::Site& site = *open.site;
    readingCard("Routes", cardIn(place, pivot), [&] {
        paragraph(ui::titleFont(), tr("Routes"));
        for (int i = 0; i < int(site.routes.size()); ++i) {
            const content::Route& route = site.routes[std::size_t(i)];
            const bool chosen = open.route == i;
            gap(2);
            if (drawRouteRow(route, std::string(route.name.in(state.language)), chosen)) open.route = chosen ? -1 : i;
            if (!chosen) continue;
            gap(2);
            paragraph(ui::readingFont(), route.text.in(state.language));
            gap(2);
            drawLevel(route.evidence);
            drawSources(site, route.sources);
        }
        if (open.route < 0) {
            gap(3);
            paragraph(ImGui::GetFont(), tr("Choose a route to see its places, or press a place to learn of it and go there."),
                      theme::quiet);
        }
    });
}

// No higher than leaves the words and the way there to be seen.
void drawCoverOf(const Gateway& gateway, float most) {
    if (!gateway.picture) return;
    const float width = ImGui::GetContentRegionAvail().x, height = std::round(std::min(width * 9 / 16, most));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawCover(*ImGui::GetWindowDrawList(), {.picture = gateway.picture, .aspect = gateway.aspect}, at, {width, height}, px(8));
    ImGui::Dummy({width, height});
    gap(3);
}

void drawGateCard(ViewerState& state, const Rectangle& place, float pivot) {
    OpenSite& open = *state.site;
    const content::Gate& gate = open.site->gates[std::size_t(open.gate)];
    const Gateway behind = std::size_t(open.gate) < open.gateways.size() ? open.gateways[std::size_t(open.gate)] : Gateway{};
    readingCard("Gate", cardIn(place, pivot), [&] {
        if (cardHead("close gate", gate.name.in(state.language))) open.gate = -1;
        drawCoverOf(behind, place.height * 0.3f);
        paragraph(ui::readingFont(), gate.text.in(state.language));
        gap(4);
        if (!behind.file.empty() &&
            bigButton("go", Icon::Walk, tr("Go there"), Weight::Primary, ImGui::GetContentRegionAvail().x, true))
            state.requests.push_back(EnterSite{behind.file, -1, gate.viewpoint});
        gap(4);
        drawLevel(gate.evidence);
        drawSources(*open.site, gate.sources);
    });
}

}  // namespace

const content::Route* chosenRoute(const OpenSite& open) {
    const auto& routes = open.site->routes;
    return open.route >= 0 && open.route < int(routes.size()) ? &routes[std::size_t(open.route)] : nullptr;
}

bool isOn(const content::Route* route, const content::Gate& gate) {
    return route && std::ranges::find(route->gates, gate.id) != route->gates.end();
}

bool haveGatesFoot(const ViewerState& state, const Rectangle& picture) {
    return state.site && !state.site->site->gates.empty() && placesIn(picture, state).pivot > 0;
}

void drawGates(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || state.guide || state.site->site->gates.empty()) return;
    OpenSite& open = *state.site;
    if (open.gate >= int(open.site->gates.size())) open.gate = -1;
    if (open.route >= int(open.site->routes.size())) open.route = -1;
    const Places places = placesIn(picture, state);
    drawNames(state, picture, places.names);
    const bool listed = !state.asked && !(places.turns && open.gate >= 0) && !open.site->routes.empty();
    if (listed) drawRoutes(state, places.list, places.pivot);
    if (open.gate >= 0) drawGateCard(state, places.card, places.pivot);
}

}  // namespace rekindle::panels
