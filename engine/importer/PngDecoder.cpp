#include "importer/PngDecoder.h"

#include <spng.h>

#include <memory>
#include <utility>

#include "importer/Canvas.h"

namespace rekindle::importer {

namespace {

using Decoder = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

// Of texts, colour profiles and the like, which nobody here reads: compressed ones must not unpack to all the memory there is.
constexpr std::size_t mostBesidePixels = std::size_t{64} << 20;

Decoder open(std::span<const std::byte> bytes) {
    Decoder decoder(spng_ctx_new(0), spng_ctx_free);
    if (!decoder) return decoder;
    spng_set_image_limits(decoder.get(), longestSide, longestSide);
    spng_set_chunk_limits(decoder.get(), mostBesidePixels, mostBesidePixels);
    spng_set_crc_action(decoder.get(), SPNG_CRC_ERROR, SPNG_CRC_DISCARD);
    spng_set_png_buffer(decoder.get(), bytes.data(), bytes.size());
    return decoder;
}

core::Error errorOf(int code) {
    return code == SPNG_EUSER_WIDTH || code == SPNG_EUSER_HEIGHT ? tooLargePicture() : brokenPicture(spng_strerror(code));
}

}  // namespace

core::Result<asset::Image> decodePng(std::span<const std::byte> bytes, DecodeBudget& budget) {
    const Decoder decoder = open(bytes);
    if (!decoder) return core::fail(brokenPicture("no memory"));
    spng_ihdr header{};
    if (const int failed = spng_get_ihdr(decoder.get(), &header); failed != 0) return core::fail(errorOf(failed));
    const bool deep = header.bit_depth == 16;
    REKINDLE_ASSIGN(
        canvas, makeCanvas(header.width, header.height, deep ? asset::PixelFormat::Rgba16 : asset::PixelFormat::Rgba8, budget));
    const int format = deep ? SPNG_FMT_RGBA16 : SPNG_FMT_RGBA8;
    if (const int failed = spng_decode_image(decoder.get(), canvas.pixels.data(), canvas.pixels.size(), format, SPNG_DECODE_TRNS);
        failed != 0)
        return core::fail(errorOf(failed));
    return std::move(canvas.image);
}

}  // namespace rekindle::importer
