#include "panels/Layout.h"

#include <algorithm>
#include <cmath>

namespace rekindle::panels {

static bool animated(const ViewerState& state) {
    return std::any_of(state.models.begin(), state.models.end(),
                       [](const OpenModel& open) { return !open.model->animations.empty(); });
}

Layout layOut(float width, float height, float scale, const ViewerState& state) {
    Layout layout;
    const float inspector = std::round(364 * scale), timeline = std::round(58 * scale);
    const bool whole = state.composing.has_value(), editing = state.editing && !whole;
    const bool tools = (state.inspectorShown && !whole) || editing;
    // An upright window has no room for a visitor's bars beside the editor: it is below them.
    const bool upright = editing && width - inspector < 600 * scale && height > width;
    const bool beside = tools && !upright && !state.models.empty() && width >= inspector * 1.8f;
    const float editor = upright && !state.models.empty() ? std::round(height * 0.42f) : 0;
    const float pictureWidth = beside ? width - inspector : width;
    const float below = editing ? std::round(108 * scale) : timeline;
    const bool strip = editing || (animated(state) && !isVisited(state) && !whole);
    const float above = height - editor, pictureHeight = strip && above >= below * 3 ? above - below : above;
    layout.picture = {0, 0, pictureWidth, pictureHeight};
    if (beside) (editing ? layout.editor : layout.inspector) = {pictureWidth, 0, inspector, height};
    if (editor > 0) layout.editor = {0, above, width, editor};
    if (pictureHeight < above) (editing ? layout.strip : layout.timeline) = {0, pictureHeight, pictureWidth, below};
    return layout;
}

}  // namespace rekindle::panels
