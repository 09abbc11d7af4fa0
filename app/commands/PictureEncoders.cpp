#include "commands/PictureEncoders.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>

#include <spng.h>

#include <cstdlib>
#include <memory>

#include "content/Saying.h"
#include "core/Assert.h"

namespace rekindle::commands {

static void append(void* context, void* data, int size) {
    auto& bytes = *static_cast<std::vector<std::byte>*>(context);
    const auto* first = static_cast<const std::byte*>(data);
    bytes.insert(bytes.end(), first, first + size);
}

static core::Result<std::vector<std::byte>> whole(int succeeded, std::vector<std::byte> bytes) {
    if (succeeded && !bytes.empty()) return bytes;
    return core::fail(
        {core::ErrorKind::Internal, content::toSay("cannot encode the picture"), "", "", content::toSay("try a smaller one")});
}

// Packed quickly rather than tightly: whoever renders waits for it.
core::Result<std::vector<std::byte>> encodePng(math::uvec2 extent, std::span<const std::uint8_t> rgba) {
    REKINDLE_ASSERT(rgba.size() == std::size_t(extent.x) * extent.y * 4);
    const std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)> encoder(spng_ctx_new(SPNG_CTX_ENCODER), spng_ctx_free);
    spng_ihdr header{.width = extent.x, .height = extent.y, .bit_depth = 8, .color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA};
    spng_set_ihdr(encoder.get(), &header);
    spng_set_option(encoder.get(), SPNG_ENCODE_TO_BUFFER, 1);
    spng_set_option(encoder.get(), SPNG_IMG_COMPRESSION_LEVEL, 1);
    spng_set_option(encoder.get(), SPNG_FILTER_CHOICE, SPNG_FILTER_CHOICE_SUB);
    int failed = spng_encode_image(encoder.get(), rgba.data(), rgba.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE);
    std::size_t size = 0;
    const std::unique_ptr<void, decltype(&std::free)> file(spng_get_png_buffer(encoder.get(), &size, &failed), std::free);
    const auto* const first = static_cast<const std::byte*>(file.get());
    return whole(file != nullptr, first ? std::vector(first, first + size) : std::vector<std::byte>());
}

core::Result<std::vector<std::byte>> encodeHdr(math::uvec2 extent, std::span<const float> rgba) {
    REKINDLE_ASSERT(rgba.size() == std::size_t(extent.x) * extent.y * 4);
    std::vector<std::byte> bytes;
    const int succeeded = stbi_write_hdr_to_func(append, &bytes, int(extent.x), int(extent.y), 4, rgba.data());
    return whole(succeeded, std::move(bytes));
}

}  // namespace rekindle::commands
