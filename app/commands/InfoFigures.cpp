#include "commands/InfoReport.h"
#include "scene/Deform.h"

namespace rekindle::commands {

ModelFigures figuresOf(const std::shared_ptr<const asset::Model>& model) {
    ModelFigures figures;
    for (const asset::Mesh& mesh : model->meshes) {
        figures.triangles += mesh.triangleCount();
        figures.vertices += mesh.positions.size();
    }
    const scene::Scene atRest{{scene::pose(model, math::mat4(1), {})}};
    scene::forEachShownMesh(atRest, [&](const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        figures.drawnTriangles += model->meshes[use.mesh].triangleCount() * scene::placements(posed, node, use).size();
    });
    figures.bounds = scene::bounds(atRest);
    return figures;
}

}  // namespace rekindle::commands
