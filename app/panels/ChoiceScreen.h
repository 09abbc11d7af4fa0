#pragma once

#include <imgui.h>

#include "panels/Layout.h"
#include "panels/ViewerState.h"

namespace rekindle::panels {

// A tour that can be begun from there.
struct TourOffer {
    content::Texts title;
    content::Texts text;
    int minutes = 0;
};

// An installed site that can be chosen.
struct SiteChoice {
    std::filesystem::path file;  // its site.json
    content::Texts title;
    content::Texts text;
    std::vector<TourOffer> tours;
    bool table = false;  // it has gates: one chooses from it where to go
    Picture picture = 0;
    float aspect = 1;  // of the picture, width over height
};

// The museum's door: its name, the sites as large pictures, and for each a button that begins its tour. Seen while nothing is
// open; the focus is on the first tour, so that Enter begins it.
void drawChoice(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture);

// The way into a site: its picture, its name, and how far it is loaded. Nothing unless the state has an arrival.
void drawArrival(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture);

// A picture's middle, as much as fills the place. The cover of a choice without one is plain.
void drawCover(ImDrawList& list, const SiteChoice& choice, ImVec2 at, ImVec2 size, float rounding, float alpha = 1);

}  // namespace rekindle::panels
