#pragma once

#include <string>
#include <string_view>

namespace rekindle::content {

// Replaces the character references of HTML (&amp; &copy &#x91CD;) by what they mean; all else stays as it is.
std::string decodeCharacterReferences(std::string_view text);

}  // namespace rekindle::content
