#pragma once

#include "panels/Layout.h"
#include "panels/ViewerState.h"

namespace rekindle::panels {

// An installed site that can be chosen.
struct SiteChoice {
    std::filesystem::path file;  // its site.json
    content::Texts title;
    content::Texts text;
    Picture picture = 0;
    float aspect = 1;  // of the picture, width over height
};

// The sites as large pictures, while nothing is open; one is opened by a click, or by Tab and Space.
void drawChoice(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
