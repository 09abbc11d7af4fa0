#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace rekindle::importer {

// Whether the Radiance picture of that size has all its rows, each of them well-formed. Some versions of stb never return
// from one that is cut off, and others take what is missing for black.
bool isWholeRadiance(std::span<const std::byte> bytes, std::uint32_t width, std::uint32_t height);

}  // namespace rekindle::importer
