#include "importer/Base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "importer/FileNames.h"

namespace rekindle::importer {

static constexpr std::array<std::int8_t, 256> sextets() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    values['-'] = 62;  // RFC 4648, section 5: the alphabet for URLs
    values['_'] = 63;
    return values;
}

std::optional<std::vector<std::byte>> fromBase64(std::string_view text) {
    static constexpr auto values = sextets();
    while (!text.empty() && text.back() == '=') text.remove_suffix(1);
    if (text.size() % 4 == 1) return std::nullopt;
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const int sextet = values[static_cast<unsigned char>(c)];
        if (sextet < 0) return std::nullopt;
        pending = pending << 6 | static_cast<std::uint32_t>(sextet);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::byte>(pending >> bits & 0xff));
    }
    return bytes;
}

std::optional<std::vector<std::byte>> fromDataUri(std::string_view uri) {
    const std::size_t comma = uri.find(',');
    if (!uri.starts_with("data:") || comma == std::string_view::npos) return std::nullopt;
    const std::string_view data = uri.substr(comma + 1);
    if (uri.substr(0, comma).ends_with(";base64"))
        return data.find('%') == std::string_view::npos ? fromBase64(data) : fromBase64(percentDecoded(data));
    const std::string decoded = percentDecoded(data);
    std::vector<std::byte> bytes(decoded.size());
    std::transform(decoded.begin(), decoded.end(), bytes.begin(), [](char c) { return static_cast<std::byte>(c); });
    return bytes;
}

}  // namespace rekindle::importer
