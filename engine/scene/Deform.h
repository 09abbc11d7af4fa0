#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/Scene.h"

namespace rekindle::scene {

// Calls visit(posed model, node, mesh use) for each mesh under a visible node, in the order of the file.
template <class Visit>
void forEachShownMesh(const Scene& scene, Visit visit) {
    for (const PosedModel& posed : scene.models)
        for (std::uint32_t node = 0; node < posed.world.size(); ++node)
            if (posed.visible[node])
                for (const asset::MeshUse& use : posed.model->nodes[node].meshes) visit(posed, node, use);
}

// Where a vertex goes with each joint of the skin: worldFromMesh. The node that holds the skinned mesh has no say
// (glTF 2.0, 3.7.3.3).
std::vector<math::mat4> jointMatrices(const PosedModel& posed, const asset::Skin& skin);

// The weights of the mesh's morph targets under that node: the animation's or the node's, else the mesh's own. May be shorter
// than the list of targets: the others weigh nothing. Borrowed from `posed`.
std::span<const float> morphWeights(const PosedModel& posed, std::uint32_t node, const asset::Mesh& mesh);

// Whether the mesh's vertices move with joints or morph targets.
bool isSkinned(const asset::Mesh& mesh, const asset::MeshUse& use);
bool isDeformed(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use);

// The mesh's vertices, morphed and skinned, in the space that placements() takes to the world.
std::vector<math::vec3> deformedPositions(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use);

// The same without a copy where nothing deforms the mesh: borrowed from the model, or from `storage`.
std::span<const math::vec3> shownPositions(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use,
                                           std::vector<math::vec3>& storage);

// Calls visit(worldFromMesh) for each copy of the mesh that the node shows, as placements() lists them.
template <class Visit>
void forEachPlacement(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use, Visit visit) {
    const asset::Node& owner = posed.model->nodes[node];
    const auto copied = [&](const math::mat4& placement) {
        if (!posed.copies) return visit(placement);
        for (const math::mat4& copy : *posed.copies) visit(copy * placement);
    };
    if (isSkinned(posed.model->meshes[use.mesh], use)) return copied(math::mat4(1));
    if (owner.instances.empty()) return copied(posed.world[node]);
    for (const math::Transform& instance : owner.instances) copied(posed.world[node] * instance.matrix());
}

// worldFromMesh, one for each copy of the mesh that the node shows. A skinned mesh's is the identity: its joints place it.
std::vector<math::mat4> placements(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use);

}  // namespace rekindle::scene
