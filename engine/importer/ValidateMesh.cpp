#include <algorithm>

#include "importer/Topology.h"
#include "importer/Validate.h"

namespace rekindle::importer {

using asset::Mesh;

static bool isSound(const math::vec2& value) {
    return isSound(value.x) && isSound(value.y);
}

// A stream has one element for each vertex or none at all, and numbers only: those that are none become `fallback`.
template <class Element>
static void checkStream(asset::Stream<Element>& stream, std::size_t count, Element fallback, bool& mended) {
    if (!stream.empty() && stream.size() != count) {
        stream.clear();
        mended = true;
    }
    for (Element& element : stream) {
        if (isSound(element)) continue;
        element = fallback;
        mended = true;
    }
}

static void checkPositions(Mesh& mesh, Warnings& warnings) {
    std::vector<bool> bad(mesh.positions.size());
    bool any = false;
    for (std::size_t i = 0; i < bad.size(); ++i) any |= bad[i] = !isSound(mesh.positions[i]);
    if (any) {
        // Their indices are made bad ones: what uses them goes.
        for (std::uint32_t& index : mesh.indices)
            if (index < bad.size() && bad[index]) index = ~0u;
        for (std::size_t i = 0; i < bad.size(); ++i)
            if (bad[i]) mesh.positions[i] = math::vec3(0);
    }
    if (dropBadElements(mesh) == 0) return;
    warnings.add("Mesh " + mesh.name + " has vertices that are not there or hold no numbers",
                 "what uses them is left out; export the file again");
    mesh.bounds = {};
    for (const math::vec3& position : mesh.positions) mesh.bounds.add(position);
}

static void checkInfluences(Mesh& mesh, bool& mended) {
    const std::size_t wanted = mesh.positions.size() * mesh.influences;
    const bool sound =
        mesh.joints.size() == wanted && mesh.weights.size() == wanted &&
        std::all_of(mesh.weights.begin(), mesh.weights.end(), [](float weight) { return weight >= 0 && weight <= 1; });
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
    checkPositions(mesh, warnings);
    checkStream(mesh.normals, count, math::vec3(0, 1, 0), mended);
    checkStream(mesh.tangents, count, math::vec4(1, 0, 0, 1), mended);
    checkStream(mesh.colors, count, math::vec4(1), mended);
    for (auto& uvs : mesh.uvs) {
        checkStream(uvs, count, math::vec2(0), mended);
        uvs.resize(count);
    }
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
