#include "importer/Canvas.h"

#include <memory>
#include <utility>

namespace rekindle::importer {

using core::ErrorKind;

static constexpr std::uint64_t mostPixels = std::uint64_t{1} << 27;

core::Error tooLargePicture() {
    return {ErrorKind::Unsupported, "the picture is too large", "", "", "scale it down to 16384 x 8192 or less"};
}

core::Error brokenPicture(std::string why) {
    return {ErrorKind::BadInput, "the picture cannot be read", "", std::move(why), "save it again as PNG or JPEG"};
}

bool isBearable(std::uint32_t width, std::uint32_t height, asset::PixelFormat format, DecodeBudget& budget) {
    if (width == 0 || height == 0 || width > longestSide || height > longestSide) return false;
    const std::uint64_t pixels = std::uint64_t{width} * height;
    return pixels <= mostPixels && budget.take(pixels * asset::bytesPerPixel(format));
}

core::Result<Canvas> makeCanvas(std::uint32_t width, std::uint32_t height, asset::PixelFormat format, DecodeBudget& budget) {
    if (!isBearable(width, height, format, budget)) return core::fail(tooLargePicture());
    const std::size_t size = asset::pixelBytes(format, width, height);
    const auto memory = std::make_shared_for_overwrite<std::byte[]>(size);  // clearing large pictures first costs
    Canvas canvas{.image = {.width = width, .height = height, .format = format}, .pixels = {memory.get(), size}};
    canvas.image.pixels = asset::Stream<std::byte>::borrow(canvas.pixels, memory);
    return canvas;
}

}  // namespace rekindle::importer
