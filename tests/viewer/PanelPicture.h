#pragma once

#include <imgui.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rekindle::tests {

// RGBA, 8 bits, rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

// What Dear ImGui's frame would look like, drawn by the processor: no device is needed to look at a screen. `textures`: what the
// panels' picture numbers stand for; 0 is the fonts'.
Picture drawPicture(const ImDrawData& data, const std::map<std::uint64_t, Picture>& textures);

// Letters that are cut by the edge of what they stand in, in a frame: text that nobody can read whole.
int countCutLetters(const ImDrawData& data);
// The letters of what is drawn, in the order in which they are; a gap or another line is a space.
std::string drawnText(const ImDrawList& list);
// Of how many textures beside the letters something is drawn.
int countTextures(const ImDrawData& data);

// Each pixel the mean of four.
Picture halved(const Picture& picture);

Picture loadPicture(const std::filesystem::path& file);
void savePicture(const Picture& picture, const std::filesystem::path& png);

}  // namespace rekindle::tests
