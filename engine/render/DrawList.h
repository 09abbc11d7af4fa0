#pragma once

#include <functional>
#include <vector>

#include "render/GpuModel.h"
#include "scene/Scene.h"
#include "shared/Cull.h"

namespace rekindle::render {

// In which part of the frame something is drawn.
enum class DrawClass { Opaque, Transmissive, Blended };

// What the pipeline of a draw depends on.
struct DrawKey {
    DrawClass drawClass = DrawClass::Opaque;
    std::uint32_t lobes = 0;
    std::uint32_t filled = 0;
    std::uint32_t uvs = 0;
    asset::Topology topology = asset::Topology::Triangles;
    bool doubleSided = false;
    bool mirrored = false;

    auto operator<=>(const DrawKey&) const = default;
};

// Runs that one indirect call can draw: same pipeline, same model (index buffer).
struct DrawBatch {
    DrawKey key;
    const GpuModel* model = nullptr;
    std::uint32_t firstSlot = 0;  // in DrawList::slots
    std::uint32_t slotCount = 0;
};

// A mesh use that joints or morph targets move: where its job's results must go is decided by whoever runs it.
struct DeformRequest {
    std::uint32_t instance = 0;  // whose geometry the results replace
    const GpuMesh* mesh = nullptr;
    std::vector<math::mat4> joints;
    std::vector<float> morphWeights;
};

// A scene as the device draws it (shared/Cull.h says how it lies). Plain data; made anew when the scene changes. Blended
// instances come last: they are not chosen on the device but put in order for each eye (BlendedDraws.h).
struct DrawList {
    std::vector<shared::Instance> instances;
    std::vector<math::vec3> centres;  // of each instance's box, in the world
    math::Bounds bounds;              // around all instances, undeformed
    std::vector<shared::DrawRun> runs;
    std::vector<shared::DrawSlot> slots;
    std::vector<shared::DrawChunk> chunks;  // of the runs before firstBlended
    std::vector<DrawBatch> batches;         // ordered by class
    std::vector<DeformRequest> deforms;
    std::uint32_t entryCount = 0;    // counters that the chunks need in all
    std::uint32_t firstBlended = 0;  // the first blended instance

    bool has(DrawClass drawClass) const;
};

using ModelFinder = std::function<const GpuModel*(const asset::Model&)>;

// Models that the finder does not know are left out. `highlighted`: an object number (the n-th shown mesh use of the scene), or
// -1.
DrawList makeDrawList(const scene::Scene& scene, const ModelFinder& find, int highlighted = -1);

}  // namespace rekindle::render
