#include "importer/ImageDecoder.h"

#include <webp/decode.h>

#include <climits>
#include <cstdlib>
#include <memory>
#include <utility>

#include "importer/Canvas.h"
#include "importer/JpegDecoder.h"
#include "importer/PictureKind.h"
#include "importer/PngDecoder.h"
#include "importer/RadianceCheck.h"
#include "importer/StbMemory.h"

// A copy of stb of our own, for two simple formats: its other decoders are not even there to be reached.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_TGA
#define STBI_ONLY_HDR
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS int(rekindle::importer::longestSide)
#define STBI_MALLOC(size) rekindle::importer::StbMemory::allocate(size)
#define STBI_REALLOC(block, size) std::realloc(block, size)
#define STBI_REALLOC_SIZED(block, from, to) rekindle::importer::StbMemory::grow(block, from, to)
#define STBI_FREE(block) std::free(block)
#include <stb/stb_image.h>

namespace rekindle::importer {

using core::ErrorKind;

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
    if (WebPGetFeatures(dataOf(bytes), bytes.size(), &features) != VP8_STATUS_OK)
        return core::fail(brokenPicture("bad WebP data"));
    if (features.has_animation) return core::fail(animated());
    REKINDLE_ASSIGN(canvas, makeCanvas(static_cast<std::uint32_t>(features.width), static_cast<std::uint32_t>(features.height),
                                       asset::PixelFormat::Rgba8, budget));
    auto* pixels = reinterpret_cast<std::uint8_t*>(canvas.pixels.data());
    if (!WebPDecodeRGBAInto(dataOf(bytes), bytes.size(), pixels, canvas.pixels.size(), features.width * 4))
        return core::fail(brokenPicture("bad WebP data"));
    return std::move(canvas.image);
}

namespace {
struct StbPixels {
    int width = 0, height = 0;
    std::unique_ptr<void, decltype(&stbi_image_free)> data{nullptr, stbi_image_free};
};
}  // namespace

static core::Error brokenByStb() {
    const char* why = stbi_failure_reason();
    return brokenPicture(why ? why : "");
}

// Reads the header; the size lies in the first kilobytes, so this needs little memory.
static bool infoOf(std::span<const std::byte> bytes, int& width, int& height) {
    const StbMemory memory(std::uint64_t{1} << 20);
    int channels = 0;
    return stbi_info_from_memory(dataOf(bytes), sizeOf(bytes), &width, &height, &channels);
}

// What stb may need besides the pixels it returns: the compressed data once more, and the picture with other channels.
static std::uint64_t memoryFor(int width, int height, std::size_t compressed) {
    return std::uint64_t(width) * std::uint64_t(height) * 64 + compressed * 3 + (std::uint64_t{16} << 20);
}

// Decodes to four channels by LOAD, one of stb's functions, once the size is known to be bearable.
template <class Load>
static core::Result<asset::Image> decodeStb(std::span<const std::byte> bytes, asset::PixelFormat format, Load load,
                                            DecodeBudget& budget) {
    StbPixels pixels;
    int channels = 0;
    if (!infoOf(bytes, pixels.width, pixels.height)) return core::fail(brokenByStb());
    if (!isBearable(static_cast<std::uint32_t>(pixels.width), static_cast<std::uint32_t>(pixels.height), format, budget))
        return core::fail(tooLargePicture());
    const StbMemory memory(memoryFor(pixels.width, pixels.height, bytes.size()));
    pixels.data.reset(load(dataOf(bytes), sizeOf(bytes), &pixels.width, &pixels.height, &channels, 4));
    if (!pixels.data) return core::fail(brokenByStb());
    asset::Image image{
        .width = static_cast<std::uint32_t>(pixels.width), .height = static_cast<std::uint32_t>(pixels.height), .format = format};
    const std::shared_ptr<const void> decoded(std::move(pixels.data));  // lent as it is: copies of large pictures cost
    const std::size_t size = asset::pixelBytes(format, image.width, image.height);
    image.pixels = asset::Stream<std::byte>::borrow({static_cast<const std::byte*>(decoded.get()), size}, decoded);
    return image;
}

static core::Result<asset::Image> decodeKind(PictureKind kind, std::span<const std::byte> bytes, DecodeBudget& budget) {
    switch (kind) {
        case PictureKind::Png:
            return isAnimatedPng(bytes) ? core::fail(animated()) : decodePng(bytes, budget);
        case PictureKind::Jpeg:
            return decodeJpeg(bytes, budget);
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
    return core::fail(brokenPicture("its format is not supported"));
}

core::Result<asset::Image> decodeImage(std::span<const std::byte> bytes, DecodeBudget& budget) {
    if (bytes.empty() || bytes.size() > INT_MAX)
        return core::fail(brokenPicture(bytes.empty() ? "it is empty" : "it is too large"));
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
