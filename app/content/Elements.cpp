#include "content/Elements.h"

#include <algorithm>

#include "content/NodeNames.h"

namespace rekindle::content {

std::vector<int> elementsOf(const Site& site, const asset::Model& model, std::string_view file) {
    static const std::vector<std::string> nothing;
    std::vector<const std::vector<std::string>*> lists;
    for (const Element& element : site.elements)
        lists.push_back(element.model.empty() || element.model == file ? &element.nodes : &nothing);
    return namedBy(model, lists);
}

int elementOf(const Site& site, const Planting& planting) {
    const auto names = [&](const Element& element) {
        return std::ranges::any_of(element.nodes, [&](const std::string& pattern) { return fits(planting.id, pattern); });
    };
    const auto found = std::ranges::find_if(site.elements, names);
    return found == site.elements.end() ? -1 : static_cast<int>(found - site.elements.begin());
}

}  // namespace rekindle::content
