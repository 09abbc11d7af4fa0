#include "render/DrawList.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include "scene/Deform.h"

namespace rekindle::render {

namespace {

// An instance on its way into the list.
struct Item {
    DrawKey key;
    const GpuModel* model = nullptr;
    std::uint32_t mesh = 0;
    shared::Instance instance;
    math::Bounds box;    // in the world
    float distance = 0;  // of the box's centre from the eye
    int deform = -1;     // in `deforms`
};

DrawClass classOf(std::uint32_t lobes) {
    if (lobes & LOBE_TRANSMISSION) return DrawClass::Transmissive;
    return lobes & LOBE_ALPHA_BLEND ? DrawClass::Blended : DrawClass::Opaque;
}

DrawKey keyOf(const GpuMesh& mesh, const GpuMaterial& material, asset::Topology topology, bool mirrored) {
    DrawKey key{.lobes = mesh.lobes | material.lobes,
                .filled = material.filled,
                .topology = topology,
                .doubleSided = material.doubleSided,
                .mirrored = mirrored};
    const bool wantsTangents =
        (key.filled & (1u << TEXTURE_NORMAL | 1u << TEXTURE_CLEARCOAT_NORMAL)) || (key.lobes & LOBE_ANISOTROPY);
    if (!wantsTangents) key.lobes &= ~LOBE_TANGENTS;
    key.drawClass = classOf(key.lobes);
    return key;
}

float meanScale(const math::mat4& m) {
    return std::cbrt(std::abs(glm::determinant(math::mat3(m))));
}

// Collects a scene's items.
class Collector {
  public:
    Collector(math::vec3 eye, const ModelFinder& find, int highlighted) : eye_(eye), find_(find), highlighted_(highlighted) {}

    void add(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        const std::uint32_t object = objects_++;
        const GpuModel* model = find_(*posed.model);
        if (!model || model->meshes[use.mesh].indexCount == 0) return;
        const bool deformed = scene::isDeformed(posed, node, use);
        for (const math::mat4& placement : scene::placements(posed, node, use))
            addPlaced(posed, node, use, *model, placement, object, deformed);
    }

    std::vector<Item> items;
    std::vector<DeformRequest> deforms;

  private:
    void addPlaced(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use, const GpuModel& model,
                   const math::mat4& placement, std::uint32_t object, bool deformed) {
        const GpuMesh& mesh = model.meshes[use.mesh];
        const asset::Mesh& source = posed.model->meshes[use.mesh];
        const GpuMaterial& material = model.materialOf(source);
        const bool mirrored = glm::determinant(math::mat3(placement)) < 0;
        Item item{.key = keyOf(mesh, material, source.topology, mirrored), .model = &model, .mesh = use.mesh, .instance = {}};
        item.instance = {.worldFromMesh = placement,
                         .geometry = mesh.geometry,
                         .material = material.address,
                         .object = object,
                         .scale = meanScale(placement),
                         .flags = mirrored ? INSTANCE_MIRRORED : 0};
        if (static_cast<int>(object) == highlighted_) item.instance.flags |= INSTANCE_HIGHLIGHTED;
        item.box = source.bounds.transformed(placement);
        item.distance = glm::distance(eye_, item.box.centre());
        if (deformed) item.deform = requestDeform(posed, node, use, mesh, source);
        items.push_back(std::move(item));
    }

    int requestDeform(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use, const GpuMesh& mesh,
                      const asset::Mesh& source) {
        DeformRequest request{.mesh = &mesh};
        if (scene::isSkinned(source, use))
            request.joints = scene::jointMatrices(posed, posed.model->skins[static_cast<std::size_t>(use.skin)]);
        const auto weights = scene::morphWeights(posed, node, source);
        request.morphWeights.assign(weights.begin(), weights.end());
        request.morphWeights.resize(source.morphTargets.size(), 0);
        deforms.push_back(std::move(request));
        return static_cast<int>(deforms.size() - 1);
    }

    math::vec3 eye_;
    const ModelFinder& find_;
    int highlighted_;
    std::uint32_t objects_ = 0;
};

// By class and pipeline; blended ones far to near, whatever their pipeline.
bool before(const Item& a, const Item& b) {
    if (a.key.drawClass != b.key.drawClass) return a.key.drawClass < b.key.drawClass;
    if (a.key.drawClass == DrawClass::Blended && a.distance != b.distance) return a.distance > b.distance;
    if (a.key != b.key) return a.key < b.key;
    if (a.model != b.model) return a.instance.object < b.instance.object;
    return a.mesh < b.mesh;
}

bool sameBatch(const DrawBatch& batch, const Item& item) {
    return batch.key == item.key && batch.model == item.model;
}

// Items become instances; runs of the same mesh become one command, runs of the same pipeline one batch.
DrawList batched(std::vector<Item> items, std::vector<DeformRequest> deforms) {
    DrawList list;
    const Item* previous = nullptr;
    for (const Item& item : items) {
        const auto instance = static_cast<std::uint32_t>(list.instances.size());
        const GpuMesh& mesh = item.model->meshes[item.mesh];
        const bool newBatch = list.batches.empty() || !sameBatch(list.batches.back(), item);
        if (newBatch) list.batches.push_back({item.key, item.model, static_cast<std::uint32_t>(list.commands.size()), 0});
        if (!newBatch && previous->mesh == item.mesh) {
            ++list.commands.back().instanceCount;
        } else {
            list.commands.push_back({.indexCount = mesh.indexCount,
                                     .instanceCount = 1,
                                     .firstIndex = mesh.firstIndex,
                                     .vertexOffset = 0,
                                     .firstInstance = instance});
            ++list.batches.back().commandCount;
        }
        if (item.deform >= 0) deforms[static_cast<std::size_t>(item.deform)].instance = instance;
        if (item.key.topology == asset::Topology::Triangles) list.triangles += mesh.indexCount / 3;
        list.instances.push_back(item.instance);
        list.spheres.emplace_back(item.box.centre(),
                                  item.deform >= 0 ? std::numeric_limits<float>::max() / 4 : item.box.radius());
        list.bounds.add(item.box);
        previous = &item;
    }
    list.deforms = std::move(deforms);
    return list;
}

}  // namespace

bool DrawList::has(DrawClass drawClass) const {
    return std::any_of(batches.begin(), batches.end(), [&](const DrawBatch& batch) { return batch.key.drawClass == drawClass; });
}

DrawList makeDrawList(const scene::Scene& scene, math::vec3 eye, const ModelFinder& find, int highlighted) {
    Collector collector(eye, find, highlighted);
    scene::forEachShownMesh(scene, [&](const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        collector.add(posed, node, use);
    });
    std::stable_sort(collector.items.begin(), collector.items.end(), before);
    return batched(std::move(collector.items), std::move(collector.deforms));
}

}  // namespace rekindle::render
