#include "scene/Deform.h"

#include <algorithm>

namespace rekindle::scene {

using math::mat4;
using math::vec3;
using math::vec4;

namespace {

const asset::Mesh& meshOf(const PosedModel& posed, const asset::MeshUse& use) {
    return posed.model->meshes[use.mesh];
}

void morph(const asset::Mesh& mesh, std::span<const float> weights, std::vector<vec3>& positions) {
    const std::size_t count = std::min(weights.size(), mesh.morphTargets.size());
    for (std::size_t target = 0; target < count; ++target) {
        const auto& offsets = mesh.morphTargets[target].positions;
        if (weights[target] == 0 || offsets.empty()) continue;
        for (std::size_t i = 0; i < positions.size(); ++i) positions[i] += weights[target] * offsets[i];
    }
}

void skin(const asset::Mesh& mesh, std::span<const mat4> joints, std::vector<vec3>& positions) {
    for (std::size_t i = 0; i < positions.size(); ++i) {
        vec4 sum(0);
        const vec4 rest(positions[i], 1);
        for (std::size_t k = i * mesh.influences; k < (i + 1) * mesh.influences; ++k)
            if (mesh.weights[k] != 0) sum += mesh.weights[k] * (joints[mesh.joints[k]] * rest);
        positions[i] = vec3(sum);
    }
}

}  // namespace

std::vector<mat4> jointMatrices(const PosedModel& posed, const asset::Skin& skin) {
    std::vector<mat4> matrices(skin.joints.size());
    for (std::size_t i = 0; i < matrices.size(); ++i) matrices[i] = posed.world[skin.joints[i]] * skin.inverseBindMatrices[i];
    return matrices;
}

std::span<const float> morphWeights(const PosedModel& posed, std::uint32_t node, const asset::Mesh& mesh) {
    const auto& own = posed.morphWeights[node];
    return own.empty() ? std::span(mesh.morphWeights) : std::span(own);
}

bool isSkinned(const asset::Mesh& mesh, const asset::MeshUse& use) {
    return use.skin >= 0 && mesh.influences > 0;
}

bool isDeformed(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    const asset::Mesh& mesh = meshOf(posed, use);
    if (isSkinned(mesh, use)) return true;
    return !mesh.morphTargets.empty() && std::ranges::any_of(morphWeights(posed, node, mesh), [](float w) { return w != 0; });
}

std::vector<vec3> deformedPositions(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    const asset::Mesh& mesh = meshOf(posed, use);
    std::vector<vec3> positions(mesh.positions.begin(), mesh.positions.end());
    morph(mesh, morphWeights(posed, node, mesh), positions);
    if (isSkinned(mesh, use)) skin(mesh, jointMatrices(posed, posed.model->skins[static_cast<std::size_t>(use.skin)]), positions);
    return positions;
}

std::span<const vec3> shownPositions(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use,
                                     std::vector<vec3>& storage) {
    if (!isDeformed(posed, node, use)) return meshOf(posed, use).positions;
    storage = deformedPositions(posed, node, use);
    return storage;
}

std::vector<mat4> placements(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    std::vector<mat4> matrices;
    forEachPlacement(posed, node, use, [&](const mat4& placement) { matrices.push_back(placement); });
    return matrices;
}

}  // namespace rekindle::scene
