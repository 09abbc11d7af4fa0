#include "commands/PictureMemory.h"

#include <fmt/format.h>

namespace rekindle::commands {

core::Result<void> checkPictureFits(math::uvec2 size, int samples, std::uint64_t deviceBytes) {
    // Colour (16-bit float) and depth of each sample; what they resolve to, occlusion, bloom, the picture and its copy for
    // reading.
    const std::uint64_t bytesPerPixel = 12u * std::uint64_t(samples) + 40;
    const std::uint64_t needed = std::uint64_t(size.x) * size.y * bytesPerPixel;
    if (needed <= deviceBytes / 4 * 3) return {};
    constexpr double gibibyte = 1u << 30;
    return core::fail({core::ErrorKind::Device,
                       fmt::format("a picture of {} x {} takes about {:.1f} GiB, the device has {:.1f}", size.x, size.y,
                                   double(needed) / gibibyte, double(deviceBytes) / gibibyte),
                       "", "", samples > 1 ? "give a smaller --size, or --aa 1" : "give a smaller --size"});
}

}  // namespace rekindle::commands
