#include "commands/NewSite.h"

#include <bit>
#include <cstdint>
#include <glm/geometric.hpp>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <vector>

#include "commands/DraftWords.h"
#include "math/Bounds.h"

namespace rekindle::commands {

using Json = nlohmann::ordered_json;
using math::vec3;

namespace {

// Flat faces, each with vertices of its own.
struct Faces {
    std::vector<vec3> positions, normals;
    std::vector<std::uint32_t> indices;

    // Counter-clockwise seen from outside.
    void add(std::initializer_list<vec3> corners) {
        const auto first = static_cast<std::uint32_t>(positions.size());
        const vec3* corner = corners.begin();
        const vec3 normal = glm::normalize(glm::cross(corner[1] - corner[0], corner[2] - corner[0]));
        for (const vec3& each : corners) {
            positions.push_back(each);
            normals.push_back(normal);
        }
        for (std::uint32_t i = 2; i < corners.size(); ++i)
            for (const std::uint32_t index : {0u, i - 1, i}) indices.push_back(first + index);
    }

    // Four sides and a top.
    void addBlock(vec3 low, vec3 high) {
        const vec3 a{low.x, low.y, high.z}, b{high.x, low.y, high.z}, c{high.x, low.y, low.z}, d = low;
        const auto up = [&](vec3 point) { return vec3(point.x, high.y, point.z); };
        for (const auto& [from, to] : {std::pair(a, b), std::pair(b, c), std::pair(c, d), std::pair(d, a)})
            add({from, to, up(to), up(from)});
        add({up(a), up(b), up(c), up(d)});
    }
};

Faces yard() {
    Faces faces;
    faces.add({{-20, 0, 20}, {20, 0, 20}, {20, 0, -20}, {-20, 0, -20}});
    return faces;
}

// Three bays under a roof with eaves, after the proportions of farmhouses.
Faces walls() {
    Faces faces;
    faces.addBlock({-5.7f, 0, -3.5f}, {5.7f, 3.3f, 3.5f});
    return faces;
}

Faces roof() {
    constexpr float x = 6.9f, z = 5, low = 2.7f, high = 5.2f;
    Faces faces;
    faces.add({{-x, low, z}, {x, low, z}, {x, high, 0}, {-x, high, 0}});
    faces.add({{x, low, -z}, {-x, low, -z}, {-x, high, 0}, {x, high, 0}});
    faces.add({{x, low, z}, {x, low, -z}, {x, high, 0}});
    faces.add({{-x, low, -z}, {-x, low, z}, {-x, high, 0}});
    faces.add({{-x, low, -z}, {x, low, -z}, {x, low, z}, {-x, low, z}});
    return faces;
}

// A binary glTF 2.0 of single meshes.
class GlbWriter {
  public:
    GlbWriter() {
        json_ = {
            {"asset", {{"version", "2.0"}, {"generator", "Rekindle"}}}, {"scene", 0}, {"scenes", {{{"nodes", Json::array()}}}}};
    }

    void add(const char* name, const Faces& faces, vec3 color) {
        const std::size_t mesh = json_["meshes"].size();
        Json primitive{{"attributes", {{"POSITION", addVectors(faces.positions)}, {"NORMAL", addVectors(faces.normals)}}},
                       {"indices", addIndices(faces.indices)},
                       {"material", mesh}};
        json_["materials"].push_back(
            {{"name", name},
             {"pbrMetallicRoughness",
              {{"baseColorFactor", {color.x, color.y, color.z, 1}}, {"metallicFactor", 0}, {"roughnessFactor", 0.9}}}});
        json_["meshes"].push_back({{"name", name}, {"primitives", Json::array({primitive})}});
        json_["nodes"].push_back({{"name", name}, {"mesh", mesh}});
        json_["scenes"][0]["nodes"].push_back(mesh);
    }

    std::string bytes() {
        json_["buffers"] = Json::array({{{"byteLength", data_.size()}}});
        std::string text = json_.dump();
        text.resize((text.size() + 3) / 4 * 4, ' ');
        std::string glb;
        for (const std::size_t word :
             {std::size_t(0x46546C67), std::size_t(2), 28 + text.size() + data_.size(), text.size(), std::size_t(0x4E4F534A)})
            append(glb, static_cast<std::uint32_t>(word));
        glb += text;
        append(glb, static_cast<std::uint32_t>(data_.size()));
        append(glb, 0x004E4942);
        return glb + data_;
    }

  private:
    static void append(std::string& to, std::uint32_t word) {
        for (int byte = 0; byte < 4; ++byte) to += static_cast<char>(word >> (8 * byte) & 255u);
    }

    std::size_t addView(std::size_t length) {
        json_["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", data_.size()}, {"byteLength", length}});
        return json_["bufferViews"].size() - 1;
    }

    std::size_t addVectors(const std::vector<vec3>& vectors) {
        math::Bounds box;
        const std::size_t view = addView(vectors.size() * 12);
        for (const vec3& vector : vectors) {
            box.add(vector);
            for (int i = 0; i < 3; ++i) append(data_, std::bit_cast<std::uint32_t>(vector[i]));
        }
        json_["accessors"].push_back({{"bufferView", view},
                                      {"componentType", 5126},
                                      {"count", vectors.size()},
                                      {"type", "VEC3"},
                                      {"min", {box.min.x, box.min.y, box.min.z}},
                                      {"max", {box.max.x, box.max.y, box.max.z}}});
        return json_["accessors"].size() - 1;
    }

    std::size_t addIndices(const std::vector<std::uint32_t>& indices) {
        const std::size_t view = addView(indices.size() * 4);
        for (const std::uint32_t index : indices) append(data_, index);
        json_["accessors"].push_back(
            {{"bufferView", view}, {"componentType", 5125}, {"count", indices.size()}, {"type", "SCALAR"}});
        return json_["accessors"].size() - 1;
    }

    Json json_;
    std::string data_;
};

constexpr const char* description = R"({
  "format": 1,
  "title": {},
  "text": {},
  "place": { "latitude": 30.57, "longitude": 103.92, "elevation": 490, "utcOffset": 8 },
  "environment": { "at": "2025-11-12T11:00" },
  "models": [{ "file": "house.glb" }],
  "elements": [{ "name": {}, "nodes": ["Walls", "Roof", "Yard"], "evidence": "hypothesis", "note": {} }],
  "spawns": [{ "id": "yard", "name": {}, "position": [4, 0, 14], "heading": -14 }],
  "viewpoints": [{ "id": "house", "name": {}, "position": [9, 2.5, 14], "target": [0, 2, 0] }],
  "licence": "CC-BY-4.0",
  "credits": [{ "name": "", "role": {} }]
})";

Json jsonOf(const content::Texts& texts) {
    Json json;
    for (const std::string_view tag : content::requiredLanguages) json[std::string(tag)] = texts.in(tag);
    return json;
}

}  // namespace

std::string newSiteModel() {
    GlbWriter writer;
    writer.add("Yard", yard(), {0.33f, 0.29f, 0.22f});
    writer.add("Walls", walls(), {0.72f, 0.69f, 0.62f});
    writer.add("Roof", roof(), {0.10f, 0.105f, 0.11f});
    return writer.bytes();
}

std::string newSiteDescription(const std::string& title) {
    Json json = Json::parse(description);
    for (const std::string_view tag : content::requiredLanguages) json["title"][std::string(tag)] = title;
    json["text"] = jsonOf(inEachLanguage("A yard and a house: begin here."));
    json["elements"][0]["name"] = jsonOf(inEachLanguage("House and yard"));
    json["elements"][0]["note"] = jsonOf(inEachLanguage("An example, all of it invented."));
    json["spawns"][0]["name"] = jsonOf(inEachLanguage("In the yard"));
    json["viewpoints"][0]["name"] = jsonOf(inEachLanguage("The house"));
    json["credits"][0]["role"] = jsonOf(inEachLanguage("Author"));
    json["credits"][0]["name"] = title;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
