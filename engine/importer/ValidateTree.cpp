#include "importer/Validate.h"

namespace rekindle::importer {

// A parent comes before its children; what does not is a root.
void validateTree(asset::Model& model, Warnings& warnings) {
    bool mended = false;
    model.roots.clear();
    for (asset::Node& node : model.nodes) node.children.clear();
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        int& parent = model.nodes[i].parent;
        if (parent < -1 || parent >= static_cast<int>(i)) {
            parent = -1;
            mended = true;
        }
        auto& siblings = parent < 0 ? model.roots : model.nodes[static_cast<std::size_t>(parent)].children;
        siblings.push_back(static_cast<std::uint32_t>(i));
    }
    if (mended) warnings.add("The tree of nodes is broken", "what has no parent stands by itself; export the file again");
}

}  // namespace rekindle::importer
