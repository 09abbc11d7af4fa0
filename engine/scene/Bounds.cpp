#include "scene/Deform.h"
#include "scene/Scene.h"

namespace rekindle::scene {

namespace {

math::Bounds boundsOf(std::span<const math::vec3> points, const math::mat4& worldFromMesh) {
    math::Bounds box;
    for (const math::vec3& point : points) box.add(math::vec3(worldFromMesh * math::vec4(point, 1)));
    return box;
}

math::Bounds quickBounds(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    const math::Bounds box = isDeformed(posed, node, use) ? boundsOf(deformedPositions(posed, node, use), math::mat4(1))
                                                          : posed.model->meshes[use.mesh].bounds;
    math::Bounds sum;
    for (const math::mat4& placement : placements(posed, node, use)) sum.add(box.transformed(placement));
    return sum;
}

math::Bounds vertexBounds(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
    std::vector<math::vec3> storage;
    const auto points = shownPositions(posed, node, use, storage);
    math::Bounds sum;
    for (const math::mat4& placement : placements(posed, node, use)) sum.add(boundsOf(points, placement));
    return sum;
}

template <class MeshBounds>
math::Bounds sumOf(const Scene& scene, MeshBounds meshBounds) {
    math::Bounds sum;
    forEachShownMesh(scene, [&](const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        sum.add(meshBounds(posed, node, use));
    });
    return sum;
}

}  // namespace

math::Bounds bounds(const Scene& scene) {
    return sumOf(scene, quickBounds);
}
math::Bounds exactBounds(const Scene& scene) {
    return sumOf(scene, vertexBounds);
}

}  // namespace rekindle::scene
