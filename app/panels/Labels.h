#pragma once

#include <optional>
#include <string>
#include <vector>

#include "panels/Layout.h"
#include "ui/Theme.h"

namespace rekindle::panels {

// A label that is to stand by a point of the picture.
struct LabelWish {
    math::vec2 anchor{0};  // pixels
    math::vec2 size{0};    // of the label
};

// Where the labels stand, so that none covers another or another's anchor, and all are inside the area: each as near to its
// anchor as there is room, those that come first preferred. Nothing where there is no room near.
std::vector<std::optional<Rectangle>> placeLabels(const std::vector<LabelWish>& wishes, const Rectangle& area, float space);

// A label by its point of the picture. One that is quiet says nothing: it is a point alone.
struct Label {
    std::string name;
    math::vec2 at{0};                    // pixels
    float height = 44;                   // points
    ui::theme::Color color{1, 1, 1, 1};  // of its point and the line to it
    bool marked = false;                 // stands out
    bool quiet = false;
};

// Draws them where there is room, those that come first preferred, each as a button; of those without room the point alone, which
// can be pressed too. Returns which one is pressed; -1: none. Names have to be known to the fonts.
int drawLabels(const char* id, const std::vector<Label>& labels, const Rectangle& area);

// The names of what a tour speaks of, by what they name, and corners around what is told of now. One that is pressed asks for
// the object's card.
void drawLabels(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
