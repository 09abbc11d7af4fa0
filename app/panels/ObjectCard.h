#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What somebody has asked about: its name, its picture, how it is known, what is said of it, from where.
void drawObjectCard(ViewerState& state, const Rectangle& picture);

// Its parts below the name, in the current window, for one of Site::elements. The picture is no higher than `most`, pixels; while
// it is being read, its place is kept free.
enum class ShownIn { Window, Headset };
void drawObjectPicture(const ViewerState& state, std::size_t element, float most, ShownIn where);
void drawObjectText(const ViewerState& state, const content::Element& element);

}  // namespace rekindle::panels
