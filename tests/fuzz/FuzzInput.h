#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importer/GltfScene.h"
#include "importer/Validate.h"

namespace rekindle::fuzz {

inline std::vector<std::byte> bytesOf(std::string_view text) {
    std::vector<std::byte> bytes(text.size());
    if (!text.empty()) std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// Reads a glTF scene as the program does; there are no files beside it.
inline void readScene(std::vector<std::byte> bytes) {
    importer::SceneFolder folder("/nonexistent/scene.gltf");
    core::Progress progress;
    auto model = importer::readGltf(std::move(bytes), folder, progress);
    if (model) importer::validate(*model);
}

// A GLB of this JSON and these bytes.
inline std::string glb(std::string_view json, std::string_view binary) {
    const auto word = [](std::size_t value) {
        const auto number = static_cast<std::uint32_t>(value);
        return std::string(reinterpret_cast<const char*>(&number), 4);
    };
    return "glTF" + word(2) + word(28 + json.size() + binary.size()) + word(json.size()) + "JSON" + std::string(json) +
           word(binary.size()) + std::string("BIN\0", 4) + std::string(binary);
}

}  // namespace rekindle::fuzz
