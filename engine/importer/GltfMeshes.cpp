#include "importer/GltfMeshes.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "asset/SkyLight.h"
#include "importer/GltfAccessor.h"
#include "importer/GltfMeshopt.h"
#include "importer/GltfValues.h"
#include "importer/MeshFinish.h"
#include "importer/Topology.h"
#include "importer/VertexCheck.h"
#include "importer/VertexRemap.h"

namespace rekindle::importer {

using asset::Mesh;

namespace {

// Reads one primitive's streams into a mesh; what cannot be read is left out and warned about.
class PrimitiveReader {
  public:
    PrimitiveReader(const GltfDocument& document, const Json& mesh, const Json& primitive, std::string name, Warnings& warnings)
        : document_(document), mesh_(mesh), primitive_(primitive), name_(std::move(name)), warnings_(warnings) {}

    bool readInto(Mesh& mesh) {
        auto positions = readVec3(document_, attribute("POSITION"));
        if (!positions) {
            warnings_.add(name_ + " cannot be drawn: " + positions.error().line(), "export the file again");
            return false;
        }
        mesh.positions = std::move(*positions);
        count_ = mesh.positions.size();
        readSurface(mesh);
        readUvs(mesh);
        readColors(mesh);
        readSkyLight(mesh);
        readInfluences(mesh);
        readTargets(mesh);
        checkValues(mesh);
        return readIndices(mesh);
    }

  private:
    int attribute(const std::string& name) const { return index(member(primitive_, "attributes"), name.c_str()); }

    // The stream when it is there and has a value for each vertex; empty otherwise.
    template <class Element>
    std::vector<Element> optional(core::Result<std::vector<Element>> stream, const std::string& what, std::size_t each = 1) {
        if (stream && stream->size() == count_ * each) return std::move(*stream);
        warnings_.add(
            name_ + ": " + what + " is ignored: " + (stream ? "it has not one value for each vertex" : stream.error().line()),
            "export the file again");
        return {};
    }

    void checkValues(const Mesh& mesh) {
        const Json& positions = document_.all("accessors")[static_cast<std::size_t>(attribute("POSITION"))];
        if (!hasValues(positions)) return;  // nothing here is meant
        checkVertices(mesh, name_, warnings_);
        // What is compressed with a loss may lie a little beyond.
        const int view = index(positions, "bufferView");
        const bool exact = !extension(primitive_, "KHR_draco_mesh_compression").is_object() && view >= 0 &&
                           !isMeshopt(document_.all("bufferViews")[static_cast<std::size_t>(view)]);
        if (exact && !fitBounds(positions, {&mesh.positions[0].x, count_ * 3}))
            warnings_.add(name_ + " has other bounds than the file says", "export the file again");
    }

    void readSurface(Mesh& mesh) {
        if (const int normals = attribute("NORMAL"); normals >= 0)
            mesh.normals = optional(readVec3(document_, normals), "NORMAL");
        if (const int tangents = attribute("TANGENT"); tangents >= 0)
            mesh.tangents = optional(readVec4(document_, tangents), "TANGENT");
    }

    void readUvs(Mesh& mesh) {
        for (int set = 0; attribute(fmt::format("TEXCOORD_{}", set)) >= 0; ++set) {
            const std::string name = fmt::format("TEXCOORD_{}", set);
            mesh.uvs.push_back(optional(readVec2(document_, attribute(name)), name));
        }
        // The sets keep their numbers: one that could not be read is zero.
        for (auto& uvs : mesh.uvs) uvs.resize(count_);
    }

    void readColors(Mesh& mesh) {
        const int colors = attribute("COLOR_0");
        if (colors < 0) return;
        if (componentsOf(document_, colors) != 3) {
            mesh.colors = optional(readVec4(document_, colors), "COLOR_0");
            return;
        }
        const auto opaque = optional(readVec3(document_, colors), "COLOR_0");
        mesh.colors.reserve(opaque.size());
        for (const math::vec3& color : opaque) mesh.colors.emplace_back(color, 1.0f);
    }

    // glTF leaves open what a second colour means, so a mesh has to say that it is this.
    void readSkyLight(Mesh& mesh) {
        const int parts = attribute("COLOR_1");
        const auto meaning = text(member(mesh_, "extras"), "COLOR_1");
        const bool withSun = meaning == "sky light, sunlight";
        if (parts < 0 || (!withSun && meaning != "sky light")) return;
        if (componentsOf(document_, parts) == 3)
            for (const math::vec3& part : optional(readVec3(document_, parts), "COLOR_1"))
                mesh.skyLight.push_back(asset::packSkyLight(math::vec4(part, 0)));
        else
            for (const math::vec4& part : optional(readVec4(document_, parts), "COLOR_1"))
                mesh.skyLight.push_back(asset::packSkyLight(math::vec4(math::vec3(part), withSun ? part.w : 0)));
    }

    int setsOf(const char* name) const {
        int sets = 0;
        while (attribute(fmt::format("{}_{}", name, sets)) >= 0) ++sets;
        return sets;
    }

    void readInfluences(Mesh& mesh) {
        if (setsOf("JOINTS") != setsOf("WEIGHTS"))
            warnings_.add(name_ + " has not as many sets of joints as of weights",
                          "those without the other are ignored; export the file again");
        std::vector<std::vector<std::uint32_t>> joints;
        std::vector<std::vector<float>> weights;
        for (int set = 0; attribute(fmt::format("JOINTS_{}", set)) >= 0 && attribute(fmt::format("WEIGHTS_{}", set)) >= 0;
             ++set) {
            const std::string joint = fmt::format("JOINTS_{}", set), weight = fmt::format("WEIGHTS_{}", set);
            joints.push_back(optional(readIntegers(document_, attribute(joint), 4), joint, 4));
            weights.push_back(optional(readFloats(document_, attribute(weight), 4), weight, 4));
            if (joints.back().empty() || weights.back().empty()) return;
        }
        mesh.influences = static_cast<std::uint32_t>(joints.size() * 4);
        for (std::size_t vertex = 0; vertex < count_; ++vertex)
            for (std::size_t set = 0; set < joints.size(); ++set) {
                const auto first = static_cast<std::ptrdiff_t>(vertex * 4);
                mesh.joints.insert(mesh.joints.end(), joints[set].begin() + first, joints[set].begin() + first + 4);
                mesh.weights.insert(mesh.weights.end(), weights[set].begin() + first, weights[set].begin() + first + 4);
            }
    }

    std::vector<math::vec3> targetStream(const Json& target, const char* name) {
        const int accessor = index(target, name);
        return accessor < 0 ? std::vector<math::vec3>() : optional(readVec3(document_, accessor), std::string("target ") + name);
    }

    void readTargets(Mesh& mesh) {
        for (const Json& json : list(primitive_, "targets"))
            mesh.morphTargets.push_back({.name = {},
                                         .positions = targetStream(json, "POSITION"),
                                         .normals = targetStream(json, "NORMAL"),
                                         .tangents = targetStream(json, "TANGENT")});
    }

    bool readIndices(Mesh& mesh) {
        std::vector<std::uint32_t> indices(count_);
        std::iota(indices.begin(), indices.end(), 0u);
        if (const int accessor = index(primitive_, "indices"); accessor >= 0) {
            auto read = readIntegers(document_, accessor, 1);
            if (!read) warnings_.add(name_ + " cannot be drawn: " + read.error().line(), "export the file again");
            if (!read) return false;
            indices = std::move(*read);
        }
        const auto mode = natural(primitive_, "mode", static_cast<std::uint64_t>(Primitive::Triangles));
        if (mode > static_cast<std::uint64_t>(Primitive::TriangleFan)) {
            warnings_.add(name_ + " cannot be drawn: its mode is unknown", "export the file again");
            return false;
        }
        mesh.topology = topologyOf(static_cast<Primitive>(mode));
        mesh.indices = asList(static_cast<Primitive>(mode), std::move(indices));
        if (dropBadElements(mesh) > 0)
            warnings_.add(name_ + " has indices of vertices that are not there",
                          "what uses them is left out; export the file again");
        return true;
    }

    const GltfDocument& document_;
    const Json& mesh_;
    const Json& primitive_;
    const std::string name_;
    Warnings& warnings_;
    std::size_t count_ = 0;
};

}  // namespace

static void nameTargets(const Json& mesh, std::vector<asset::MorphTarget>& targets) {
    const Json& names = list(member(mesh, "extras"), "targetNames");  // what exporters agree on, if not the standard
    for (std::size_t i = 0; i < targets.size() && i < names.size(); ++i)
        if (names[i].is_string()) targets[i].name = names[i].get<std::string>();
}

std::optional<Mesh> readPrimitive(const GltfDocument& document, std::size_t mesh, std::size_t part,
                                  std::span<const asset::Material> materials, Warnings& warnings) {
    const Json& json = document.all("meshes")[mesh];
    const Json& primitive = list(json, "primitives")[part];
    Mesh out{.name = text(json, "name"), .material = index(primitive, "material")};
    PrimitiveReader reader(document, json, primitive, fmt::format("Mesh {} ({}), part {}", mesh, out.name, part), warnings);
    if (!reader.readInto(out)) return std::nullopt;
    dropUnusedVertices(out);
    nameTargets(json, out.morphTargets);
    out.morphWeights = numbers(json, "weights");
    if (!out.morphWeights.empty() && out.morphWeights.size() != out.morphTargets.size())
        warnings.add("Mesh " + out.name + " has not one weight for each morph target", "export the file again");
    out.morphWeights.resize(out.morphTargets.size());
    finishMesh(out, out.material < 0 ? asset::Material() : materials[static_cast<std::size_t>(out.material)]);
    return out;
}

}  // namespace rekindle::importer
