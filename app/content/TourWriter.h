#pragma once

#include <string>
#include <string_view>

#include "content/Tour.h"

namespace rekindle::content {

// A tour as the text of its file. `before`: the file as it is, whose order, spaces and numbers stay where nothing has changed (a
// tour that was just read gives the same bytes); empty for a new one.
std::string writeTour(const Tour& tour, std::string_view before = {});

}  // namespace rekindle::content
