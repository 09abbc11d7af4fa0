#include "panels/SceneTree.h"

#include <algorithm>
#include <cctype>

#include "panels/Names.h"

namespace rekindle::panels {

static std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

static void addMatches(const ViewerState& state, std::vector<TreeRow>& rows) {
    const std::string wanted = lowered(state.filter);
    for (int m = 0; m < int(state.models.size()); ++m)
        for (int n = 0; n < int(state.models[std::size_t(m)].model->nodes.size()); ++n)
            if (lowered(nodeName(*state.models[std::size_t(m)].model, n)).find(wanted) != std::string::npos)
                rows.push_back({m, n, 0, false});
}

// Not by recursion: a foreign file may nest as deep as it likes.
static void addModel(const OpenModel& open, int model, int depth, std::vector<TreeRow>& rows) {
    std::vector<TreeRow> pending;
    const auto push = [&](const std::vector<std::uint32_t>& nodes, int level) {
        for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
            pending.push_back({model, int(*node), level, !open.model->nodes[*node].children.empty()});
    };
    push(open.model->roots, depth);
    while (!pending.empty()) {
        const TreeRow row = pending.back();
        pending.pop_back();
        rows.push_back(row);
        if (open.expanded[std::size_t(row.node)]) push(open.model->nodes[std::size_t(row.node)].children, row.depth + 1);
    }
}

std::vector<TreeRow> treeRows(const ViewerState& state) {
    std::vector<TreeRow> rows;
    if (!state.filter.empty()) {
        addMatches(state, rows);
        return rows;
    }
    const bool several = state.models.size() > 1;
    for (int m = 0; m < int(state.models.size()); ++m) {
        if (several) rows.push_back({m, -1, 0, false});
        addModel(state.models[std::size_t(m)], m, several ? 1 : 0, rows);
    }
    return rows;
}

void expandTo(OpenModel& open, int node) {
    for (int n = open.model->nodes[std::size_t(node)].parent; n >= 0; n = open.model->nodes[std::size_t(n)].parent)
        open.expanded[std::size_t(n)] = true;
}

Icon nodeIcon(const asset::Model& model, int node) {
    const asset::Node& n = model.nodes[std::size_t(node)];
    if (!n.meshes.empty()) return Icon::Mesh;
    if (n.camera >= 0) return Icon::Camera;
    if (n.light >= 0) return Icon::Lamp;
    for (const asset::Skin& skin : model.skins)
        if (std::find(skin.joints.begin(), skin.joints.end(), std::uint32_t(node)) != skin.joints.end()) return Icon::Bone;
    return Icon::Group;
}

}  // namespace rekindle::panels
