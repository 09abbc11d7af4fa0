#pragma once

#include <string>
#include <string_view>

namespace rekindle::importer {

// The bytes behind percent-encoded text.
std::string percentDecoded(std::string_view text);

// A path as it is written on Windows, with slashes.
std::string withSlashes(std::string_view path);

// Whether there are characters in it that no name of a file has any need for, the null character among them.
bool hasControls(std::string_view text);

// Whether text is a reference relative to the scene (RFC 3986, section 4.2): no scheme, no drive, no host, not from the root.
bool isRelativeUri(std::string_view text);

// The same for all spellings of a name that people take for one: upper and lower case, composed and decomposed letters
// (Unicode's case folding and normalisation form C).
std::string spellingOf(std::string_view name);

}  // namespace rekindle::importer
