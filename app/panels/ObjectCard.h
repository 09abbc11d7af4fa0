#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "panels/Layout.h"

namespace rekindle::panels {

// What somebody has asked about: its name, its pictures, how it is known, what is said of it, from where.
void drawObjectCard(ViewerState& state, const Rectangle& picture);
// What is free right of an open card, however little; all of the picture where there is none.
Rectangle rightOfObjectCard(const ViewerState& state, const Rectangle& picture);
// What an open card leaves free of the picture, for what is read beside it. All of it where there is none, or where the card
// takes most of the width: there it is less high.
Rectangle besideObjectCard(const ViewerState& state, const Rectangle& picture);

// Whether what a card would tell of is there in the open site.
bool isThere(const Subject& subject, const ViewerState& state);
// In the state's language. Of what is there.
std::string_view nameOf(const Subject& subject, const ViewerState& state);
// Its files in the site's folder.
std::vector<std::string> picturesOf(const Subject& subject, const ViewerState& state);

// What stands below the name, in the current window. A picture is no higher than `most`, pixels; while it is being read, its
// place is kept free.
enum class ShownIn { Window, Headset };
void drawSubject(const ViewerState& state, const Subject& subject, float most, ShownIn where);

}  // namespace rekindle::panels
