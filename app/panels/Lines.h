#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace rekindle::panels {

// The width of some text, in whatever unit.
using TextWidth = std::function<float(std::string_view)>;

// A paragraph as lines of at most that width: broken at spaces, behind hyphens and between Chinese characters, but no line begins
// with a closing mark or ends with an opening one (GB/T 15834-2011, 5.1). What is too long for a line and offers no place to
// break is broken where it must be. '\n' begins a new line. Views of `text`, which is UTF-8.
std::vector<std::string_view> linesOf(std::string_view text, float width, const TextWidth& measure);

// The same in as few lines, but all about as long: for captions and headlines. Two lines of Chinese part behind a mark, where one
// is near the middle.
std::vector<std::string_view> evenLinesOf(std::string_view text, float width, const TextWidth& measure);

}  // namespace rekindle::panels
