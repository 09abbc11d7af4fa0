#pragma once

#include <array>
#include <filesystem>

namespace rekindle::tests {

// Writes a glTF file (and the .bin beside it): an unlit square of 2 m that faces +Z, in that linear colour.
void writeSquare(const std::filesystem::path& gltf, std::array<float, 3> color);

// Writes a binary STL of that many triangles: something that takes its time.
void writeHeavy(const std::filesystem::path& stl, std::uint32_t triangles);

}  // namespace rekindle::tests
