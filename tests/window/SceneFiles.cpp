#include "SceneFiles.h"

#include <fstream>
#include <string>
#include <vector>

#include "Screen.h"

namespace rekindle::tests {

namespace fs = std::filesystem;

template <class Item>
static void put(std::ofstream& file, const std::vector<Item>& items) {
    file.write(reinterpret_cast<const char*>(items.data()), std::streamsize(items.size() * sizeof(Item)));
}

// Positions, then texture coordinates.
static fs::path writeVertices(const fs::path& gltf) {
    const fs::path bin = fs::path(gltf).replace_extension(".bin");
    std::ofstream file(bin, std::ios::binary);
    put<float>(file, {-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, -1, 0, 1, 1, 0, -1, 1, 0});
    put<float>(file, {0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0});
    return bin;
}

// `paint`: members of the material's pbrMetallicRoughness; `more`: members of the file.
static void writeGltf(const fs::path& gltf, const std::string& paint, const std::string& more) {
    const fs::path bin = writeVertices(gltf);
    std::ofstream(gltf) << R"({"asset":{"version":"2.0"},"extensionsUsed":["KHR_materials_unlit"],
"scenes":[{"nodes":[0]}],"nodes":[{"name":"Square","mesh":0}],
"meshes":[{"name":"Square","primitives":[{"attributes":{"POSITION":0,"TEXCOORD_0":1},"material":0}]}],
"materials":[{"name":"Paint","doubleSided":true,"extensions":{"KHR_materials_unlit":{}},"pbrMetallicRoughness":{)"
                        << paint << R"(}}],
"accessors":[{"bufferView":0,"componentType":5126,"count":6,"type":"VEC3","min":[-1,-1,0],"max":[1,1,0]},
{"bufferView":1,"componentType":5126,"count":6,"type":"VEC2"},
{"bufferView":1,"componentType":5126,"count":2,"type":"SCALAR","min":[0],"max":[1]},
{"bufferView":0,"componentType":5126,"count":2,"type":"VEC3"}],
"bufferViews":[{"buffer":0,"byteLength":72},{"buffer":0,"byteOffset":72,"byteLength":48}],)"
                        << more << R"("buffers":[{"byteLength":120,"uri":")" << bin.filename().string() << "\"}]}\n";
}

void writeSquare(const fs::path& gltf, std::array<float, 3> color) {
    const auto text = [](float value) { return std::to_string(value); };
    writeGltf(gltf, "\"baseColorFactor\":[" + text(color[0]) + ',' + text(color[1]) + ',' + text(color[2]) + ",1]", "");
}

void writeSwayingSquare(const fs::path& gltf) {
    writeGltf(gltf, R"("baseColorFactor":[1,0,0,1])", R"("animations":[{"name":"Sway",
"channels":[{"sampler":0,"target":{"node":0,"path":"translation"}}],"samplers":[{"input":2,"output":3}]}],)");
}

void writeSite(const std::filesystem::path& gltf) {
    constexpr const char* text = R"({
  "format": 1,
  "title": {"zh-Hans": "一方红色", "en": "A red square"},
  "text": {"zh-Hans": "只有一面。", "en": "With one side only."},
  "place": {"latitude": 30, "longitude": 104, "elevation": 0, "utcOffset": 8},
  "environment": {"at": "2025-06-21T13:00"},
  "models": [{"file": "FILE"}],
  "elements": [{"name": {"zh-Hans": "方块", "en": "Square"}, "nodes": ["*"], "evidence": "hypothesis",
                "note": {"zh-Hans": "为测试所作。", "en": "Made for a test."}}],
  "spawns": [{"id": "here", "name": {"zh-Hans": "此处", "en": "Here"}, "position": [0, -1.6, 4], "heading": 0}],
  "licence": "CC0-1.0", "credits": [{"name": "Rekindle"}]
})";
    std::string site = text;
    site.replace(site.find("FILE"), 4, gltf.filename().string());
    std::ofstream(gltf.parent_path() / "site.json") << site;
}

void writeSitesWithGate(const fs::path& folder) {
    for (const char* name : {"red", "blue"}) fs::create_directories(folder / name);
    writeSquare(folder / "red/square.gltf", {1, 0, 0});
    writeSquare(folder / "blue/square.gltf", {0, 0, 1});
    for (const char* name : {"red", "blue"}) writeSite(folder / name / "square.gltf");
    const auto edit = [](const fs::path& file, const std::string& from, const std::string& to) {
        std::ifstream in(file);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        in.close();
        text.replace(text.find(from), from.size(), to);
        std::ofstream(file) << text;
    };
    edit(folder / "blue/site.json", "A red square", "A blue square");
    edit(folder / "red/site.json", "\"licence\"", R"("viewpoints": [{"id": "front", "name": {"zh-Hans": "前", "en": "Front"},
    "position": [0, 0, 4], "target": [0, 0, 0]}],
  "gates": [{"id": "blue", "name": {"zh-Hans": "蓝", "en": "Blue"}, "text": {"zh-Hans": "蓝。", "en": "It is blue."},
    "position": [0, 1.2, 0], "nodes": ["Square"], "site": "blue", "evidence": "hypothesis"}],
  "licence")");
}

void writePaintedSquare(const fs::path& gltf) {
    const std::string picture = fs::path(gltf).replace_extension(".png").filename().string();
    writeGltf(gltf, R"("baseColorTexture":{"index":0})", R"("textures":[{"source":0}],"images":[{"uri":")" + picture + "\"}],");
}

void writePaint(const fs::path& png, std::array<std::uint8_t, 3> color) {
    savePng({8, 8, std::vector<Rgb>(64, color)}, png);
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
