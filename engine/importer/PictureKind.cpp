#include "importer/PictureKind.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace rekindle::importer {

using Bytes = std::span<const std::byte>;

static bool startsWith(Bytes bytes, std::string_view magic, std::size_t at = 0) {
    return bytes.size() >= at + magic.size() && std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

// Targa has no mark: a colour map or none, a kind of picture (plain or run-length encoded), a usual depth.
static bool isTarga(Bytes bytes) {
    if (bytes.size() < 18) return false;
    const auto byte = [&](std::size_t at) { return std::to_integer<unsigned>(bytes[at]); };
    const unsigned kind = byte(2) & ~8u, depth = byte(16);
    return byte(1) <= 1 && kind >= 1 && kind <= 3 && (depth == 8 || depth == 15 || depth == 16 || depth == 24 || depth == 32);
}

PictureKind kindOf(Bytes bytes) {
    if (startsWith(bytes, "\x89PNG\r\n\x1A\n")) return PictureKind::Png;
    if (startsWith(bytes, "\xFF\xD8\xFF")) return PictureKind::Jpeg;
    if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return PictureKind::Webp;
    if (startsWith(bytes, "\xABKTX 20")) return PictureKind::Ktx2;
    return isTarga(bytes) ? PictureKind::Targa : PictureKind::Unknown;
}

static std::uint32_t bigEndian32(Bytes bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + i]);
    return value;
}

bool isAnimatedPng(Bytes bytes) {
    // A chunk is its length, its name, its data and a checksum.
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        if (startsWith(bytes, "acTL", at + 4)) return true;
        if (startsWith(bytes, "IDAT", at + 4)) return false;
        at += std::size_t{12} + bigEndian32(bytes, at);
    }
    return false;
}

const char* mimeTypeOf(PictureKind kind) {
    switch (kind) {
        case PictureKind::Png:
            return "image/png";
        case PictureKind::Jpeg:
            return "image/jpeg";
        case PictureKind::Webp:
            return "image/webp";
        case PictureKind::Ktx2:
            return "image/ktx2";
        case PictureKind::Targa:
        case PictureKind::Unknown:
            break;
    }
    return "";
}

}  // namespace rekindle::importer
