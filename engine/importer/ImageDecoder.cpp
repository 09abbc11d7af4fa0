#include "importer/ImageDecoder.h"

#include <webp/decode.h>

#include <climits>
#include <cstdlib>
#include <memory>

#include "importer/PictureKind.h"
#include "importer/RadianceCheck.h"
#include "importer/StbMemory.h"

// A copy of stb of our own, without its other decoders: BMP, GIF, PSD, PIC and PNM are not even there to be reached.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_ONLY_TGA
#define STBI_ONLY_HDR
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 32768
#define STBI_MALLOC(size) rekindle::importer::StbMemory::allocate(size)
#define STBI_REALLOC(block, size) std::realloc(block, size)
#define STBI_REALLOC_SIZED(block, from, to) rekindle::importer::StbMemory::grow(block, from, to)
#define STBI_FREE(block) std::free(block)
#include <stb/stb_image.h>

namespace rekindle::importer {

using core::ErrorKind;

static constexpr std::uint64_t mostPixels = std::uint64_t{1} << 27;
static constexpr int longestSide = STBI_MAX_DIMENSIONS;

static core::Error tooLarge() {
    return {ErrorKind::Unsupported, "the picture is too large", "", "", "scale it down to 16384 x 8192 or less"};
}

static bool isBearable(int width, int height, asset::PixelFormat format, DecodeBudget& budget) {
    if (width <= 0 || height <= 0 || width > longestSide || height > longestSide) return false;
    const std::uint64_t pixels = std::uint64_t(width) * std::uint64_t(height);
    return pixels <= mostPixels && budget.take(pixels * asset::bytesPerPixel(format));
}

static core::Error broken(const char* why) {
    return {ErrorKind::BadInput, "the picture cannot be read", "", why ? why : "", "save it again as PNG or JPEG"};
}

static core::Error animated() {
    return {ErrorKind::Unsupported, "animated pictures are not supported", "", "", "save one of its frames as PNG or JPEG"};
}

static const stbi_uc* dataOf(std::span<const std::byte> bytes) {
    return reinterpret_cast<const stbi_uc*>(bytes.data());
}
static int sizeOf(std::span<const std::byte> bytes) {
    return static_cast<int>(bytes.size());
}

static core::Result<asset::Image> decodeWebp(std::span<const std::byte> bytes, DecodeBudget& budget) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(dataOf(bytes), bytes.size(), &features) != VP8_STATUS_OK) return core::fail(broken("bad WebP data"));
    if (features.has_animation) return core::fail(animated());
    if (!isBearable(features.width, features.height, asset::PixelFormat::Rgba8, budget)) return core::fail(tooLarge());
    asset::Image image{.width = static_cast<std::uint32_t>(features.width),
                       .height = static_cast<std::uint32_t>(features.height)};
    image.pixels.resize(std::size_t{image.width} * image.height * 4);
    auto* pixels = reinterpret_cast<std::uint8_t*>(image.pixels.data());
    if (!WebPDecodeRGBAInto(dataOf(bytes), bytes.size(), pixels, image.pixels.size(), features.width * 4))
        return core::fail(broken("bad WebP data"));
    return image;
}

namespace {
struct StbPixels {
    int width = 0, height = 0;
    std::unique_ptr<void, decltype(&stbi_image_free)> data{nullptr, stbi_image_free};
};
}  // namespace

// Reads the header; the size lies in the first kilobytes, so this needs little memory.
static bool infoOf(std::span<const std::byte> bytes, int& width, int& height) {
    const StbMemory memory(std::uint64_t{1} << 20);
    int channels = 0;
    return stbi_info_from_memory(dataOf(bytes), sizeOf(bytes), &width, &height, &channels);
}

// What stb may need besides the pixels it returns: the compressed data once more, and the picture in some other forms
// (coefficients, planes, channels of 16 bits, rows before they are unfiltered).
static std::uint64_t memoryFor(int width, int height, std::size_t compressed) {
    return std::uint64_t(width) * std::uint64_t(height) * 64 + compressed * 3 + (std::uint64_t{16} << 20);
}

// Decodes to four channels by LOAD, one of stb's functions, once the size is known to be bearable.
template <class Load>
static core::Result<asset::Image> decodeStb(std::span<const std::byte> bytes, asset::PixelFormat format, Load load,
                                            DecodeBudget& budget) {
    StbPixels pixels;
    int channels = 0;
    if (!infoOf(bytes, pixels.width, pixels.height)) return core::fail(broken(stbi_failure_reason()));
    if (!isBearable(pixels.width, pixels.height, format, budget)) return core::fail(tooLarge());
    const StbMemory memory(memoryFor(pixels.width, pixels.height, bytes.size()));
    pixels.data.reset(load(dataOf(bytes), sizeOf(bytes), &pixels.width, &pixels.height, &channels, 4));
    if (!pixels.data) return core::fail(broken(stbi_failure_reason()));
    asset::Image image{
        .width = static_cast<std::uint32_t>(pixels.width), .height = static_cast<std::uint32_t>(pixels.height), .format = format};
    const std::shared_ptr<const void> decoded(std::move(pixels.data));  // lent as it is: copies of large pictures cost
    const std::size_t size = asset::pixelBytes(format, image.width, image.height);
    image.pixels = asset::Stream<std::byte>::borrow({static_cast<const std::byte*>(decoded.get()), size}, decoded);
    return image;
}

static core::Result<asset::Image> decodePng(std::span<const std::byte> bytes, DecodeBudget& budget) {
    if (isAnimatedPng(bytes)) return core::fail(animated());
    return stbi_is_16_bit_from_memory(dataOf(bytes), sizeOf(bytes))
               ? decodeStb(bytes, asset::PixelFormat::Rgba16, stbi_load_16_from_memory, budget)
               : decodeStb(bytes, asset::PixelFormat::Rgba8, stbi_load_from_memory, budget);
}

static core::Result<asset::Image> decodeKind(PictureKind kind, std::span<const std::byte> bytes, DecodeBudget& budget) {
    switch (kind) {
        case PictureKind::Png:
            return decodePng(bytes, budget);
        case PictureKind::Jpeg:
        case PictureKind::Targa:
            return decodeStb(bytes, asset::PixelFormat::Rgba8, stbi_load_from_memory, budget);
        case PictureKind::Webp:
            return decodeWebp(bytes, budget);
        case PictureKind::Ktx2:
            return core::fail(
                {ErrorKind::Unsupported, "KTX2 pictures are not supported", "", "", "save it as PNG, JPEG or WebP"});
        case PictureKind::Unknown:
            break;
    }
    return core::fail(broken("its format is not supported"));
}

core::Result<asset::Image> decodeImage(std::span<const std::byte> bytes, DecodeBudget& budget) {
    if (bytes.empty() || bytes.size() > INT_MAX) return core::fail(broken(bytes.empty() ? "it is empty" : "it is too large"));
    const PictureKind kind = kindOf(bytes);
    auto image = decodeKind(kind, bytes, budget);
    if (image) image->mimeType = mimeTypeOf(kind);
    return image;
}

static bool isWhole(std::span<const std::byte> bytes) {
    int width = 0, height = 0;
    return infoOf(bytes, width, height) && width > 0 && height > 0 &&
           isWholeRadiance(bytes, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height));
}

core::Result<asset::Image> decodeRadiance(std::span<const std::byte> bytes) {
    if (!stbi_is_hdr_from_memory(dataOf(bytes), sizeOf(bytes)) || bytes.size() > INT_MAX)
        return core::fail({ErrorKind::BadInput, "this is no Radiance picture", "", "", "give an equirectangular .hdr file"});
    if (!isWhole(bytes))
        return core::fail({ErrorKind::BadInput, "the picture is broken or cut off", "", "", "copy or download it again"});
    DecodeBudget budget;
    budget.grow(bytes.size());
    auto image = decodeStb(bytes, asset::PixelFormat::Rgba32Float, stbi_loadf_from_memory, budget);
    if (image) image->mimeType = "image/vnd.radiance";
    return image;
}

}  // namespace rekindle::importer
