#pragma once

#include <cstddef>
#include <span>

namespace rekindle::importer {

// What kind of picture a file says it is, by its first bytes: known before any decoder sees it. Only these are ever decoded.
enum class PictureKind { Png, Jpeg, Webp, Targa, Ktx2, Unknown };

PictureKind kindOf(std::span<const std::byte> bytes);

// Whether the PNG asks to be played (an acTL chunk before its pixels: PNG, third edition, section 11.3.5).
bool isAnimatedPng(std::span<const std::byte> bytes);

// As in a glTF image's mimeType; empty for what glTF does not know.
const char* mimeTypeOf(PictureKind kind);

}  // namespace rekindle::importer
