#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

struct Rectangle {
    float left = 0, top = 0, width = 0, height = 0;

    float right() const { return left + width; }
    float bottom() const { return top + height; }
    bool holds(float x, float y) const { return x >= left && y >= top && x < right() && y < bottom(); }
};

// Where everything stands in a window, in pixels.
struct Layout {
    Rectangle picture;
    Rectangle inspector;  // empty when hidden, or where the window is too narrow for it
    Rectangle timeline;   // empty where nothing is animated
    Rectangle editor;     // of a tour, in the inspector's place or below all; empty: none is edited
    Rectangle strip;      // of that tour's stops; likewise
};

// `scale`: of the display. Empty rectangles for an empty window.
Layout layOut(float width, float height, float scale, const ViewerState& state);

}  // namespace rekindle::panels
