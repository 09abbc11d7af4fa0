#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rekindle::importer {

// The bytes behind base64 text (RFC 4648), padded or not; nothing when a character is none of its alphabet.
std::optional<std::vector<std::byte>> fromBase64(std::string_view text);

// The bytes of a data: URI (RFC 2397), base64 or percent-encoded; nothing when it is none or is broken.
std::optional<std::vector<std::byte>> fromDataUri(std::string_view uri);

}  // namespace rekindle::importer
