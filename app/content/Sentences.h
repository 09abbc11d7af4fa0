#pragma once

#include <string_view>
#include <vector>

namespace rekindle::content {

// The sentences of a text in any of our languages, with the signs that end them, without the spaces between them. "；" ends one
// too: what stands on either side of it is said by itself. The views are into `text`.
std::vector<std::string_view> sentencesIn(std::string_view text);

}  // namespace rekindle::content
