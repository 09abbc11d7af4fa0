#include "importer/RadianceCheck.h"

#include <optional>
#include <string_view>

namespace rekindle::importer {

// Where the rows begin: after the header's empty line and the line with the size.
static std::size_t radianceRows(std::string_view file) {
    const std::size_t header = file.find("\n\n");
    const std::size_t size = header == std::string_view::npos ? header : file.find('\n', header + 2);
    return size == std::string_view::npos ? file.size() : size + 1;
}

// The length of a row that is compressed channel by channel (Ward, "Real Pixels", 1991): runs of one value, or of several.
// Nothing when it is broken.
static std::optional<std::size_t> packedRowLength(std::string_view row, std::uint32_t width) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(row[i]); };
    if (row.size() < 4 || byte(0) != 2 || byte(1) != 2 || (byte(2) << 8 | byte(3)) != static_cast<int>(width))
        return std::nullopt;
    std::size_t at = 4;
    for (int channel = 0; channel < 4; ++channel)
        for (std::uint32_t done = 0; done < width;) {
            if (at >= row.size() || row[at] == 0) return std::nullopt;
            const unsigned count = byte(at);
            at += count > 128 ? 2u : 1u + count;
            done += count > 128 ? count - 128u : count;
            if (done > width) return std::nullopt;
        }
    return at <= row.size() ? std::optional(at) : std::nullopt;
}

bool isWholeRadiance(std::span<const std::byte> bytes, std::uint32_t width, std::uint32_t height) {
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::string_view rows = file.substr(radianceRows(file));
    if (!rows.starts_with("\x02\x02")) return rows.size() / 4 >= std::size_t{width} * height;
    for (std::uint32_t y = 0; y < height; ++y) {
        const auto length = packedRowLength(rows, width);
        if (!length) return false;
        rows.remove_prefix(*length);
    }
    return true;
}

}  // namespace rekindle::importer
