#include "navigate/Ground.h"

#include "scene/Deform.h"

namespace rekindle::navigate {

// Whether one can walk through it as through leaves.
static bool givesWay(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    const asset::Mesh& mesh = posed.model->meshes[use.mesh];
    if (mesh.topology != asset::Topology::Triangles || scene::isDeformed(posed, node, use)) return true;
    return mesh.material >= 0 &&
           posed.model->materials[static_cast<std::size_t>(mesh.material)].alphaMode == asset::AlphaMode::Mask;
}

std::vector<Piece> piecesOf(const scene::Scene& scene, const WaterTest& isWater) {
    std::vector<Piece> pieces;
    for (std::size_t m = 0; m < scene.models.size(); ++m) {
        const scene::PosedModel& posed = scene.models[m];
        for (std::uint32_t node = 0; node < posed.world.size(); ++node) {
            if (!posed.visible[node]) continue;
            const bool water = isWater(m, node);
            for (const asset::MeshUse& use : posed.model->nodes[node].meshes) {
                if (givesWay(posed, node, use)) continue;
                scene::forEachPlacement(posed, node, use, [&](const math::mat4& placement) {
                    pieces.push_back({posed.model, use.mesh, placement, water});
                });
            }
        }
    }
    return pieces;
}

}  // namespace rekindle::navigate
