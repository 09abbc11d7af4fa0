#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "ImporterFiles.h"

namespace rekindle::test {

// Makes small glTF files: accessors with their data, and whatever JSON a test puts into `root`.
class GltfBuilder {
  public:
    nlohmann::json root = {{"asset", {{"version", "2.0"}}}, {"buffers", {{{"byteLength", 0}}}}};

    // A buffer view of these bytes; its number.
    std::size_t view(const std::string& bytes, std::size_t stride = 0) {
        root["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", binary_.size()}, {"byteLength", bytes.size()}});
        if (stride > 0) root["bufferViews"].back()["byteStride"] = stride;
        binary_ += bytes;
        binary_.resize((binary_.size() + 3) / 4 * 4);
        root["buffers"][0]["byteLength"] = binary_.size();
        return root["bufferViews"].size() - 1;
    }

    // An accessor over values, tightly packed; its number.
    template <class Value>
    std::size_t accessor(const char* type, const std::vector<Value>& values, bool normalized = false) {
        const std::string name = type;
        const std::size_t components = name == "SCALAR" ? 1 : name == "MAT4" ? 16 : static_cast<std::size_t>(name[3] - '0');
        root["accessors"].push_back({{"type", type},
                                     {"componentType", componentType(Value())},
                                     {"count", values.size() / components},
                                     {"bufferView", view(bytesOf(values))},
                                     {"normalized", normalized}});
        for (std::size_t c = 0; c < components && c < values.size(); ++c) {
            Value least = values[c], most = values[c];
            for (std::size_t i = c; i < values.size(); i += components) {
                least = std::min(least, values[i]);
                most = std::max(most, values[i]);
            }
            root["accessors"].back()["min"].push_back(least);
            root["accessors"].back()["max"].push_back(most);
        }
        return root["accessors"].size() - 1;
    }

    // A mesh with one triangle in the plane z = 0, whose node is the scene.
    nlohmann::json& triangle() {
        const std::size_t positions = accessor<float>("VEC3", {0, 0, 0, 1, 0, 0, 0, 1, 0});
        root["meshes"].push_back({{"primitives", {{{"attributes", {{"POSITION", positions}}}}}}});
        root["nodes"].push_back({{"mesh", root["meshes"].size() - 1}});
        root["scenes"] = {{{"nodes", {0}}}};
        return root["meshes"].back()["primitives"][0];
    }

    std::string glb() const { return test::glb(root.dump(), binary_); }
    core::Result<asset::Model> load() const { return ImporterFiles().load("model.glb", glb()); }

  private:
    static int componentType(std::int8_t) { return 5120; }
    static int componentType(std::uint8_t) { return 5121; }
    static int componentType(std::int16_t) { return 5122; }
    static int componentType(std::uint16_t) { return 5123; }
    static int componentType(std::uint32_t) { return 5125; }
    static int componentType(float) { return 5126; }

    std::string binary_;
};

}  // namespace rekindle::test
