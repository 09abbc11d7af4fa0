#include "SceneFiles.h"

#include <cstdint>
#include <fstream>
#include <vector>

namespace rekindle::tests {

namespace fs = std::filesystem;

template <class Item>
static void put(std::ofstream& file, const std::vector<Item>& items) {
    file.write(reinterpret_cast<const char*>(items.data()), std::streamsize(items.size() * sizeof(Item)));
}

void writeSquare(const fs::path& gltf, std::array<float, 3> color) {
    const fs::path bin = fs::path(gltf).replace_extension(".bin");
    std::ofstream vertices(bin, std::ios::binary);
    put<float>(vertices, {-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, -1, 0, 1, 1, 0, -1, 1, 0});
    std::ofstream file(gltf);
    file << R"({"asset":{"version":"2.0"},"extensionsUsed":["KHR_materials_unlit"],
"scenes":[{"nodes":[0]}],"nodes":[{"name":"Square","mesh":0}],
"meshes":[{"name":"Square","primitives":[{"attributes":{"POSITION":0},"material":0}]}],
"materials":[{"name":"Paint","doubleSided":true,"extensions":{"KHR_materials_unlit":{}},"pbrMetallicRoughness":{"baseColorFactor":[)"
         << color[0] << ',' << color[1] << ',' << color[2] << R"(,1]}}],
"accessors":[{"bufferView":0,"componentType":5126,"count":6,"type":"VEC3","min":[-1,-1,0],"max":[1,1,0]}],
"bufferViews":[{"buffer":0,"byteLength":72}],"buffers":[{"byteLength":72,"uri":")"
         << bin.filename().string() << "\"}]}\n";
}

void writeHeavy(const fs::path& stl, std::uint32_t triangles) {
    std::ofstream file(stl, std::ios::binary);
    file.write(std::string(80, ' ').data(), 80);
    put<std::uint32_t>(file, {triangles});
    for (std::uint32_t i = 0; i < triangles; ++i) {
        const float x = float(i % 1000), y = float(i / 1000);
        put<float>(file, {0, 0, 1, x, y, 0, x + 1, y, 0, x, y + 1, float(i % 7)});
        put<std::uint16_t>(file, {0});
    }
}

}  // namespace rekindle::tests
