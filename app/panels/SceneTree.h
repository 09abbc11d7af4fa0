#pragma once

#include <vector>

#include "panels/Icons.h"
#include "panels/ViewerState.h"

namespace rekindle::panels {

// A line of the scene's tree. node -1: the file itself.
struct TreeRow {
    int model = 0;
    int node = -1;
    int depth = 0;
    bool hasChildren = false;
};

// The lines to be seen: children of expanded nodes, or with a filter every node whose name holds it (no matter the case of
// Latin letters).
std::vector<TreeRow> treeRows(const ViewerState& state);

// Opens the parents of a node, so that its line is there.
void expandTo(OpenModel& open, int node);

Icon nodeIcon(const asset::Model& model, int node);

}  // namespace rekindle::panels
