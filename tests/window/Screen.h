#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace rekindle::tests {

using Rgb = std::array<std::uint8_t, 3>;

struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
};

// What is seen in a window.
struct Screen {
    int width = 0, height = 0;
    std::vector<Rgb> pixels;

    Rgb at(int x, int y) const { return pixels[std::size_t(y) * std::size_t(width) + std::size_t(x)]; }
    // Pixels of the area that are within `slack` of the colour in each channel.
    int count(const Area& area, Rgb color, int slack = 12) const;
    int distinctColors(const Area& area) const;
    Area whole() const { return {0, 0, width, height}; }
};

void savePng(const Screen& screen, const std::filesystem::path& path);
// Width and height 0 when it is no picture.
Screen loadPng(const std::filesystem::path& path);

}  // namespace rekindle::tests
