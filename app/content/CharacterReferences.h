#pragma once

#include <string>
#include <string_view>

namespace rekindle::content {

// Replaces the character references of HTML (&amp; &#x91CD;) by what they mean. The text holds no <.
std::string decodeCharacterReferences(std::string_view text);

}  // namespace rekindle::content
