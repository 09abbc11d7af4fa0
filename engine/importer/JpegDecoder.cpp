#include "importer/JpegDecoder.h"

#include <turbojpeg.h>

#include <memory>
#include <string_view>
#include <utility>

#include "importer/Canvas.h"

namespace rekindle::importer {

namespace {

struct Closer {
    void operator()(tjhandle decoder) const { tjDestroy(decoder); }
};
using Decoder = std::unique_ptr<void, Closer>;

struct Header {
    int width = 0, height = 0;
    int colours = -1;  // TJCS
};

// The decoder also asks for a usual sampling of the colours, which it does not need: the fields tell whether all is there.
Header headerOf(const Decoder& decoder, std::span<const std::byte> bytes) {
    Header header;
    int sampling = -1;
    tjDecompressHeader3(decoder.get(), reinterpret_cast<const unsigned char*>(bytes.data()),
                        static_cast<unsigned long>(bytes.size()), &header.width, &header.height, &sampling, &header.colours);
    return header;
}

// Bytes that belong to nothing are common, and no picture is the worse for them.
bool isHarmless(const Decoder& decoder) {
    return tjGetErrorCode(decoder.get()) == TJERR_WARNING &&
           std::string_view(tjGetErrorStr2(decoder.get())).find("extraneous bytes") != std::string_view::npos;
}

bool decodeInto(const Decoder& decoder, std::span<const std::byte> bytes, int pixelFormat, Canvas& canvas) {
    const auto width = static_cast<int>(canvas.image.width), height = static_cast<int>(canvas.image.height);
    const int failed = tjDecompress2(decoder.get(), reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<unsigned long>(bytes.size()),
                                     reinterpret_cast<unsigned char*>(canvas.pixels.data()), width, 0, height, pixelFormat,
                                     TJFLAG_LIMITSCANS);  // hundreds of scans of one picture are a trick to waste time
    return failed == 0 || isHarmless(decoder);
}

// Adobe's programs write how much light each ink lets through, and nearly no other writes inks.
void inksToLight(std::span<std::byte> pixels) {
    for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
        const auto black = std::to_integer<unsigned>(pixels[at + 3]);
        for (std::size_t c = at; c < at + 3; ++c)
            pixels[c] = static_cast<std::byte>((std::to_integer<unsigned>(pixels[c]) * black + 127) / 255);
        pixels[at + 3] = std::byte{255};
    }
}

}  // namespace

core::Result<asset::Image> decodeJpeg(std::span<const std::byte> bytes, DecodeBudget& budget) {
    const Decoder decoder(tjInitDecompress());
    if (!decoder) return core::fail(brokenPicture("no memory"));
    const Header header = headerOf(decoder, bytes);
    if (header.width <= 0 || header.height <= 0 || header.colours < 0)
        return core::fail(brokenPicture(tjGetErrorStr2(decoder.get())));
    REKINDLE_ASSIGN(canvas, makeCanvas(static_cast<std::uint32_t>(header.width), static_cast<std::uint32_t>(header.height),
                                       asset::PixelFormat::Rgba8, budget));
    const bool inks = header.colours == TJCS_CMYK || header.colours == TJCS_YCCK;
    if (!decodeInto(decoder, bytes, inks ? TJPF_CMYK : TJPF_RGBA, canvas))
        return core::fail(brokenPicture(tjGetErrorStr2(decoder.get())));
    if (inks) inksToLight(canvas.pixels);
    return std::move(canvas.image);
}

}  // namespace rekindle::importer
