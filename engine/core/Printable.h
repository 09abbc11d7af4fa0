#pragma once

#include <string>
#include <string_view>

namespace rekindle::core {

// Foreign text as it may be shown to people and terminals: on one line, without control characters (they become spaces), and
// UTF-8 (what is none becomes U+FFFD).
std::string printable(std::string_view text);

}  // namespace rekindle::core
