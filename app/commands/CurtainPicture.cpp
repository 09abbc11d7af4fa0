#include "commands/CurtainPicture.h"

#include <algorithm>
#include <cmath>

#include "core/Assert.h"

namespace rekindle::commands {

void hangCurtain(const render::Picture& left, const render::Picture& right, float from, render::Picture& hung) {
    REKINDLE_ASSERT(left.extent == right.extent && left.srgb8.size() == right.srgb8.size());
    const int width = int(left.extent.x), edge = std::clamp(int(std::lround(from * float(width))), 0, width);
    const int line = std::max(1, int(left.extent.y) / 480), dark = line;  // pixels: half of the light, and beside it on each side
    hung = left;
    for (int y = 0; y < int(left.extent.y); ++y) {
        const auto row = std::ptrdiff_t(y) * width * 4;
        std::copy(right.srgb8.begin() + row + edge * 4, right.srgb8.begin() + row + width * 4,
                  hung.srgb8.begin() + row + edge * 4);
        if (edge == 0 || edge == width) continue;
        for (int x = std::max(0, edge - line - dark); x < std::min(width, edge + line + dark); ++x)
            std::fill_n(hung.srgb8.begin() + row + x * 4, 3, std::uint8_t(x < edge - line || x >= edge + line ? 24 : 236));
    }
}

void blendPictures(const render::Picture& under, const render::Picture& over, float part, render::Picture& blended) {
    REKINDLE_ASSERT(under.extent == over.extent && under.srgb8.size() == over.srgb8.size());
    blended = under;
    for (std::size_t i = 0; i < blended.srgb8.size(); ++i)
        blended.srgb8[i] = std::uint8_t(std::lround(float(under.srgb8[i]) * (1 - part) + float(over.srgb8[i]) * part));
}

}  // namespace rekindle::commands
