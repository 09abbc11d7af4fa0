#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rekindle::content {

// The text of a file as the Encoding Standard's "UTF-8 decode" has it: without a mark at its beginning, and with U+FFFD for
// every longest part that is not UTF-8 (https://encoding.spec.whatwg.org/#utf-8-decoder).
std::string decodeUtf8(std::string_view bytes);

// How many characters valid UTF-8 has.
std::size_t countCharacters(std::string_view text);

// Whether it holds characters of Chinese (or Japanese kanji), which are read more slowly than letters.
bool holdsHan(std::string_view text);

}  // namespace rekindle::content
