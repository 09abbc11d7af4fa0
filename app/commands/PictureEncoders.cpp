#include "commands/PictureEncoders.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>

#include "core/Assert.h"

namespace rekindle::commands {

static void append(void* context, void* data, int size) {
    auto& bytes = *static_cast<std::vector<std::byte>*>(context);
    const auto* first = static_cast<const std::byte*>(data);
    bytes.insert(bytes.end(), first, first + size);
}

static core::Result<std::vector<std::byte>> whole(int succeeded, std::vector<std::byte> bytes) {
    if (succeeded && !bytes.empty()) return bytes;
    return core::fail({core::ErrorKind::Internal, "cannot encode the picture", "", "", "try a smaller one"});
}

core::Result<std::vector<std::byte>> encodePng(math::uvec2 extent, std::span<const std::uint8_t> rgba) {
    REKINDLE_ASSERT(rgba.size() == std::size_t(extent.x) * extent.y * 4);
    std::vector<std::byte> bytes;
    const int stride = int(extent.x) * 4;
    const int succeeded = stbi_write_png_to_func(append, &bytes, int(extent.x), int(extent.y), 4, rgba.data(), stride);
    return whole(succeeded, std::move(bytes));
}

core::Result<std::vector<std::byte>> encodeHdr(math::uvec2 extent, std::span<const float> rgba) {
    REKINDLE_ASSERT(rgba.size() == std::size_t(extent.x) * extent.y * 4);
    std::vector<std::byte> bytes;
    const int succeeded = stbi_write_hdr_to_func(append, &bytes, int(extent.x), int(extent.y), 4, rgba.data());
    return whole(succeeded, std::move(bytes));
}

}  // namespace rekindle::commands
