#pragma once

#include <string_view>
#include <vector>

#include "asset/Model.h"

namespace rekindle::content {

// Whether a name has the form of a pattern: * stands for anything, ? for one letter.
bool fits(std::string_view name, std::string_view pattern);

// For each node of a model, which of the lists of patterns names it, or else the nearest node above it; of several, the first;
// -1: none does.
std::vector<int> namedBy(const asset::Model& model, const std::vector<const std::vector<std::string>*>& lists);

}  // namespace rekindle::content
