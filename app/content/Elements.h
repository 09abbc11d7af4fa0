#pragma once

#include <string_view>
#include <vector>

#include "asset/Model.h"
#include "content/Site.h"

namespace rekindle::content {

// Which element each node of a model belongs to, as an index in Site::elements; -1: none. `file` is the model's in the site.
std::vector<int> elementsOf(const Site& site, const asset::Model& model, std::string_view file);

// The element of a planting; -1: none.
int elementOf(const Site& site, const Planting& planting);

}  // namespace rekindle::content
