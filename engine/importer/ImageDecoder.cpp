#include "importer/ImageDecoder.h"

#include <stb/stb_image.h>
#include <webp/decode.h>

#include <climits>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace rekindle::importer {

using core::ErrorKind;

static constexpr std::uint64_t mostPixels = std::uint64_t{1} << 27;

static core::Error tooLarge() {
    return {ErrorKind::Unsupported, "the picture is too large", "", "", "scale it down to 16384 x 8192 or less"};
}

static bool isBearable(int width, int height, DecodeBudget& budget) {
    const std::uint64_t pixels = std::uint64_t(width) * std::uint64_t(height);
    return pixels <= mostPixels && budget.take(pixels * 4);
}

static core::Error broken(const char* why) {
    return {ErrorKind::BadInput, "the picture cannot be read", "", why ? why : "", "save it again as PNG or JPEG"};
}

static bool startsWith(std::span<const std::byte> bytes, std::string_view magic, std::size_t at = 0) {
    return bytes.size() >= at + magic.size() && std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

static core::Result<asset::Image> decodeWebp(std::span<const std::byte> bytes, DecodeBudget& budget) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    int width = 0, height = 0;
    if (!WebPGetInfo(data, bytes.size(), &width, &height)) return core::fail(broken("bad WebP data"));
    if (!isBearable(width, height, budget)) return core::fail(tooLarge());
    asset::Image image{
        .mimeType = "image/webp", .width = static_cast<std::uint32_t>(width), .height = static_cast<std::uint32_t>(height)};
    image.pixels.resize(std::size_t{image.width} * image.height * 4);
    auto* pixels = reinterpret_cast<std::uint8_t*>(image.pixels.data());
    if (!WebPDecodeRGBAInto(data, bytes.size(), pixels, image.pixels.size(), width * 4))
        return core::fail(broken("bad WebP data"));
    return image;
}

namespace {
struct StbPixels {
    int width = 0, height = 0;
    std::unique_ptr<void, decltype(&stbi_image_free)> data{nullptr, stbi_image_free};
};
}  // namespace

// Decodes to four channels by LOAD, one of stb's functions, once the size is known to be bearable.
template <class Load>
static core::Result<asset::Image> decodeStb(std::span<const std::byte> bytes, asset::PixelFormat format, Load load,
                                            DecodeBudget& budget) {
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    StbPixels pixels;
    int channels = 0;
    if (!stbi_info_from_memory(data, size, &pixels.width, &pixels.height, &channels))
        return core::fail(broken(stbi_failure_reason()));
    if (!isBearable(pixels.width, pixels.height, budget)) return core::fail(tooLarge());
    pixels.data.reset(load(data, size, &pixels.width, &pixels.height, &channels, 4));
    if (!pixels.data) return core::fail(broken(stbi_failure_reason()));
    asset::Image image{
        .width = static_cast<std::uint32_t>(pixels.width), .height = static_cast<std::uint32_t>(pixels.height), .format = format};
    const auto* const decoded = static_cast<const std::byte*>(pixels.data.get());
    image.pixels.assign(decoded, decoded + std::size_t{image.width} * image.height * asset::bytesPerPixel(format));
    return image;
}

// Whether these are bytes of a kind that stb is trusted with: some of its other decoders are known to fail on broken files.
static bool isTrusted(std::span<const std::byte> bytes) {
    if (startsWith(bytes, "\x89PNG") || startsWith(bytes, "\xFF\xD8\xFF") || startsWith(bytes, "BM") || startsWith(bytes, "8BPS"))
        return true;
    // Targa has no mark: a colour map or none, and a kind of picture, plain or run-length encoded.
    if (bytes.size() < 18) return false;
    const auto map = std::to_integer<int>(bytes[1]), kind = std::to_integer<int>(bytes[2]) & ~8;
    return map <= 1 && kind >= 1 && kind <= 3;
}

core::Result<asset::Image> decodeImage(std::span<const std::byte> bytes, DecodeBudget& budget) {
    budget.grow(bytes.size());
    if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return decodeWebp(bytes, budget);
    if (startsWith(bytes, "\xABKTX 20"))
        return core::fail({ErrorKind::Unsupported, "KTX2 pictures are not supported", "", "", "save it as PNG, JPEG or WebP"});
    if (bytes.empty() || bytes.size() > INT_MAX) return core::fail(broken(bytes.empty() ? "it is empty" : "it is too large"));
    if (!isTrusted(bytes)) return core::fail(broken("its format is not supported"));
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    auto image = stbi_is_16_bit_from_memory(data, static_cast<int>(bytes.size()))
                     ? decodeStb(bytes, asset::PixelFormat::Rgba16, stbi_load_16_from_memory, budget)
                     : decodeStb(bytes, asset::PixelFormat::Rgba8, stbi_load_from_memory, budget);
    if (image) image->mimeType = startsWith(bytes, "\x89PNG") ? "image/png" : startsWith(bytes, "\xFF\xD8") ? "image/jpeg" : "";
    return image;
}

// Where the rows begin: after the header's empty line and the line with the size.
static std::size_t radianceRows(std::string_view file) {
    const std::size_t header = file.find("\n\n");
    const std::size_t size = header == std::string_view::npos ? header : file.find('\n', header + 2);
    return size == std::string_view::npos ? file.size() : size + 1;
}

// The length of a row that is compressed channel by channel (Ward, "Real Pixels", 1991): runs of one value, or of several.
// Nothing when it is broken.
static std::optional<std::size_t> packedRowLength(std::string_view row, std::uint32_t width) {
    std::size_t at = 4;
    for (int channel = 0; channel < 4; ++channel)
        for (std::uint32_t done = 0; done < width;) {
            if (at >= row.size() || row[at] == 0) return std::nullopt;
            const auto count = static_cast<unsigned char>(row[at]);
            at += count > 128 ? 2u : 1u + count;
            done += count > 128 ? count - 128u : count;
            if (done > width) return std::nullopt;
        }
    return at <= row.size() ? std::optional(at) : std::nullopt;
}

// Some versions of stb never return from a picture that is cut off, and others take what is missing for black.
static bool isWholeRadiance(std::span<const std::byte> bytes) {
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    int width = 0, height = 0, channels = 0;
    if (!stbi_info_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()), &width, &height,
                               &channels))
        return false;
    std::string_view rows = file.substr(radianceRows(file));
    if (!rows.starts_with("\x02\x02")) return rows.size() / 4 >= std::size_t(width) * std::size_t(height);
    for (int y = 0; y < height; ++y) {
        const auto length = packedRowLength(rows, static_cast<std::uint32_t>(width));
        if (!length) return false;
        rows.remove_prefix(*length);
    }
    return true;
}

core::Result<asset::Image> decodeRadiance(std::span<const std::byte> bytes) {
    if (!startsWith(bytes, "#?") || bytes.size() > INT_MAX)
        return core::fail({ErrorKind::BadInput, "this is no Radiance picture", "", "", "give an equirectangular .hdr file"});
    if (!isWholeRadiance(bytes))
        return core::fail({ErrorKind::BadInput, "the picture is broken or cut off", "", "", "copy or download it again"});
    DecodeBudget budget;
    budget.grow(bytes.size());
    auto image = decodeStb(bytes, asset::PixelFormat::Rgba32Float, stbi_loadf_from_memory, budget);
    if (image) image->mimeType = "image/vnd.radiance";
    return image;
}

}  // namespace rekindle::importer
