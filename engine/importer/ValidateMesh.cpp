#include <algorithm>
#include <utility>

#include "importer/Topology.h"
#include "importer/Validate.h"

namespace rekindle::importer {

using asset::Mesh;

static bool isSound(const math::vec2& value) {
    return isSound(value.x) && isSound(value.y);
}

// A stream has one element for each vertex or none at all.
template <class Element>
static void checkLength(asset::Stream<Element>& stream, std::size_t count, bool& mended) {
    if (stream.empty() || stream.size() == count) return;
    stream.clear();
    mended = true;
}

// And numbers only: those that are none become `fallback`.
template <class Element>
static void checkStream(asset::Stream<Element>& stream, std::size_t count, Element fallback, bool& mended) {
    checkLength(stream, count, mended);
    const auto isBad = [](const Element& element) { return !isSound(element); };
    if (std::none_of(std::as_const(stream).begin(), std::as_const(stream).end(), isBad)) return;
    std::replace_if(stream.begin(), stream.end(), isBad, fallback);
    mended = true;
}

static std::size_t cornersOf(asset::Topology topology) {
    return topology == asset::Topology::Triangles ? 3 : topology == asset::Topology::Lines ? 2 : 1;
}

// Whether each level is whole elements of the indices, and no finer than the one before.
static bool areSound(const std::vector<asset::MeshLod>& lods, std::size_t indices, std::size_t corners) {
    float error = 0;
    for (const asset::MeshLod& lod : lods) {
        const bool fits = lod.indexCount > 0 && lod.indexCount % corners == 0 && lod.firstIndex % corners == 0 &&
                          lod.firstIndex <= indices && lod.indexCount <= indices - lod.firstIndex;
        if (!fits || !isSound(lod.error) || lod.error < error) return false;
        error = lod.error;
    }
    return true;
}

static void checkLods(Mesh& mesh, bool& mended) {
    if (mesh.topology > asset::Topology::Points) {
        mesh.topology = asset::Topology::Points;
        mended = true;
    }
    const std::size_t corners = cornersOf(mesh.topology);
    if (mesh.indices.size() % corners != 0) {
        mesh.indices.resize(mesh.indices.size() / corners * corners);
        mended = true;
    }
    if (areSound(mesh.lods, mesh.indices.size(), corners)) return;
    mesh.lods.clear();
    mended = true;
}

// Without its levels a mesh has the indices of the finest one only.
static void keepFinestLod(Mesh& mesh) {
    if (mesh.lods.empty()) return;
    const std::uint32_t* const first = std::as_const(mesh.indices).data() + mesh.lods.front().firstIndex;
    mesh.indices = std::vector<std::uint32_t>(first, first + mesh.lods.front().indexCount);
    mesh.lods.clear();
}

static void checkPositions(Mesh& mesh, Warnings& warnings) {
    const auto& positions = std::as_const(mesh.positions);
    const auto& indices = std::as_const(mesh.indices);
    std::vector<bool> bad(positions.size());
    bool any = false;
    for (std::size_t i = 0; i < bad.size(); ++i) any |= bad[i] = !isSound(positions[i]);
    any |= std::any_of(indices.begin(), indices.end(), [&](std::uint32_t index) { return index >= bad.size(); });
    if (any) keepFinestLod(mesh);
    if (any) {
        // Their indices are made bad ones: what uses them goes.
        for (std::uint32_t& index : mesh.indices)
            if (index < bad.size() && bad[index]) index = ~0u;
        for (std::size_t i = 0; i < bad.size(); ++i)
            if (bad[i]) mesh.positions[i] = math::vec3(0);
    }
    if (!any || dropBadElements(mesh) == 0) return;
    warnings.add("Mesh " + mesh.name + " has vertices that are not there or hold no numbers",
                 "what uses them is left out; export the file again");
}

// Sets of texture coordinates, all of them as long as the mesh: few enough that a small file asks for little memory.
static void checkUvs(Mesh& mesh, bool& mended) {
    static constexpr std::size_t mostSets = 16;
    const std::size_t count = mesh.positions.size();
    if (mesh.uvs.size() > mostSets) {
        mesh.uvs.resize(mostSets);
        mended = true;
    }
    for (auto& uvs : mesh.uvs) {
        checkStream(uvs, count, math::vec2(0), mended);
        if (uvs.size() != count) uvs.resize(count);
    }
}

static void checkInfluences(Mesh& mesh, bool& mended) {
    const std::size_t wanted = mesh.positions.size() * mesh.influences;
    const auto& weights = std::as_const(mesh.weights);
    const bool sound = mesh.joints.size() == wanted && mesh.weights.size() == wanted &&
                       std::all_of(weights.begin(), weights.end(), [](float weight) { return weight >= 0 && weight <= 1; });
    if (sound) return;
    mended = true;
    mesh.influences = 0;
    mesh.joints.clear();
    mesh.weights.clear();
}

void validateMesh(Mesh& mesh, std::size_t materials, Warnings& warnings) {
    const std::size_t count = mesh.positions.size();
    if (mesh.material < 0 || static_cast<std::size_t>(mesh.material) >= materials) mesh.material = -1;
    bool mended = false;
    checkLods(mesh, mended);
    checkPositions(mesh, warnings);
    mesh.bounds = {};
    for (const math::vec3& position : std::as_const(mesh.positions)) mesh.bounds.add(position);
    checkStream(mesh.normals, count, math::vec3(0, 1, 0), mended);
    if (mesh.normals.empty() && mesh.topology == asset::Topology::Triangles) mesh.normals.assign(count, math::vec3(0, 1, 0));
    checkStream(mesh.tangents, count, math::vec4(1, 0, 0, 1), mended);
    checkStream(mesh.colors, count, math::vec4(1), mended);
    checkLength(mesh.skyLight, count, mended);
    checkUvs(mesh, mended);
    checkInfluences(mesh, mended);
    for (asset::MorphTarget& target : mesh.morphTargets) {
        checkStream(target.positions, count, math::vec3(0), mended);
        checkStream(target.normals, count, math::vec3(0), mended);
        checkStream(target.tangents, count, math::vec3(0), mended);
    }
    mesh.morphWeights.resize(mesh.morphTargets.size());
    for (float& weight : mesh.morphWeights)
        if (!isSound(weight)) weight = 0;
    if (mended)
        warnings.add("Mesh " + mesh.name + " has vertex data that is broken",
                     "it is replaced or left out; export the file again");
}

}  // namespace rekindle::importer
