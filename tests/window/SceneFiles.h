#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace rekindle::tests {

// Writes a glTF file (and the .bin beside it): an unlit square of 2 m that faces +Z, in that linear colour.
void writeSquare(const std::filesystem::path& gltf, std::array<float, 3> color);

// The same in red, moved from side to side by an animation of a second.
void writeSwayingSquare(const std::filesystem::path& gltf);

// Writes a site.json of that one model beside it, called "A red square" in English and 一方红色 in Chinese.
void writeSite(const std::filesystem::path& gltf);

// Writes beside each other in a folder: red/ and blue/, sites of a square of that colour; the red one is a gate to the blue one,
// called "A blue square".
void writeSitesWithGate(const std::filesystem::path& folder);

// The same, white, with a picture on it that lies beside the file: square.png beside square.gltf. Written by writePaint().
void writePaintedSquare(const std::filesystem::path& gltf);
void writePaint(const std::filesystem::path& png, std::array<std::uint8_t, 3> color);

// Writes a binary STL of that many triangles: something that takes its time.
void writeHeavy(const std::filesystem::path& stl, std::uint32_t triangles);

}  // namespace rekindle::tests
