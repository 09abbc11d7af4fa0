#pragma once

#include <functional>
#include <map>
#include <vector>

#include "render/GpuModel.h"
#include "scene/Scene.h"
#include "shared/Deform.h"

namespace rekindle::render {

// In which part of the frame something is drawn.
enum class DrawClass { Opaque, Transmissive, Blended };

// What the pipeline of a draw depends on.
struct DrawKey {
    DrawClass drawClass = DrawClass::Opaque;
    std::uint32_t lobes = 0;
    std::uint32_t filled = 0;
    asset::Topology topology = asset::Topology::Triangles;
    bool doubleSided = false;
    bool mirrored = false;

    auto operator<=>(const DrawKey&) const = default;
};

// Draws that one indirect call can make: same pipeline, same model (index buffer).
struct DrawBatch {
    DrawKey key;
    const GpuModel* model = nullptr;
    std::uint32_t firstCommand = 0;  // in DrawList::commands
    std::uint32_t commandCount = 0;
};

// A mesh use that joints or morph targets move: where its job's results must go is decided by whoever runs it.
struct DeformRequest {
    std::uint32_t instance = 0;  // whose geometry the results replace
    const GpuMesh* mesh = nullptr;
    std::vector<math::mat4> joints;
    std::vector<float> morphWeights;
};

// A scene as the device draws it. Plain data; made anew when the scene changes.
struct DrawList {
    std::vector<shared::Instance> instances;
    std::vector<math::vec4> spheres;  // around each instance, in the world: centre and radius (endless for what is deformed)
    math::Bounds bounds;              // around all instances, undeformed
    std::vector<VkDrawIndexedIndirectCommand> commands;
    std::vector<DrawBatch> batches;  // ordered by class; blended ones far to near
    std::vector<DeformRequest> deforms;
    std::size_t triangles = 0;

    bool has(DrawClass drawClass) const;
};

using ModelFinder = std::function<const GpuModel*(const asset::Model&)>;

// `eye` orders what is blended. Models that the finder does not know are left out. `highlighted`: an object number (the n-th
// shown mesh use of the scene), or -1.
DrawList makeDrawList(const scene::Scene& scene, math::vec3 eye, const ModelFinder& find, int highlighted = -1);

}  // namespace rekindle::render
