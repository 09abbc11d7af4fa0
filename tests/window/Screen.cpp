#include "Screen.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace rekindle::tests {

template <class Visit>
static void forEach(const Screen& screen, const Area& area, Visit visit) {
    for (int y = std::max(0, area.top); y < std::min(area.bottom, screen.height); ++y)
        for (int x = std::max(0, area.left); x < std::min(area.right, screen.width); ++x) visit(screen.at(x, y));
}

int Screen::count(const Area& area, Rgb color, int slack) const {
    int found = 0;
    forEach(*this, area, [&](Rgb pixel) {
        bool near = true;
        for (std::size_t c = 0; c < 3; ++c) near &= std::abs(int(pixel[c]) - int(color[c])) <= slack;
        found += near;
    });
    return found;
}

int Screen::distinctColors(const Area& area) const {
    std::set<Rgb> colors;
    forEach(*this, area, [&](Rgb pixel) { colors.insert(pixel); });
    return int(colors.size());
}

void savePng(const Screen& screen, const std::filesystem::path& path) {
    stbi_write_png(path.c_str(), screen.width, screen.height, 3, screen.pixels.data(), screen.width * 3);
}

Screen loadPng(const std::filesystem::path& path) {
    Screen screen;
    const std::unique_ptr<stbi_uc, void (*)(void*)> bytes(stbi_load(path.c_str(), &screen.width, &screen.height, nullptr, 3),
                                                          stbi_image_free);
    if (!bytes) return {};
    screen.pixels.resize(std::size_t(screen.width) * std::size_t(screen.height));
    std::copy_n(bytes.get(), screen.pixels.size() * 3, screen.pixels.front().data());
    return screen;
}

}  // namespace rekindle::tests
