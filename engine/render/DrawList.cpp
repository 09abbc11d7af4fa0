#include "render/DrawList.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <map>
#include <numeric>

#include "scene/Deform.h"

namespace rekindle::render {

namespace {

DrawClass classOf(std::uint32_t lobes) {
    if (lobes & LOBE_TRANSMISSION) return DrawClass::Transmissive;
    return lobes & LOBE_ALPHA_BLEND ? DrawClass::Blended : DrawClass::Opaque;
}

DrawKey keyOf(const GpuMesh& mesh, const GpuMaterial& material, asset::Topology topology, bool mirrored) {
    DrawKey key{.lobes = mesh.lobes | material.lobes,
                .filled = material.filled,
                .uvs = material.uvs,
                .topology = topology,
                .doubleSided = material.doubleSided,
                .mirrored = mirrored};
    const bool wantsTangents =
        (key.filled & (1u << TEXTURE_NORMAL | 1u << TEXTURE_CLEARCOAT_NORMAL)) || (key.lobes & LOBE_ANISOTROPY);
    if (!wantsTangents) key.lobes &= ~LOBE_TANGENTS;
    key.drawClass = classOf(key.lobes);
    return key;
}

// As forward.frag reads it.
std::uint32_t tintFlags(math::vec4 tint) {
    if (tint.w == 0) return 0;
    std::uint32_t flags = INSTANCE_TINTED;
    for (int i = 0; i < 3; ++i)
        flags |= static_cast<std::uint32_t>(std::lround(std::sqrt(std::clamp(tint[i], 0.0f, 1.0f)) * 255)) << (8 * i + 8);
    return flags;
}

// A plant that is twice as large gives way twice as far.
void makeSway(shared::Instance& instance, const scene::Sway& sway) {
    instance.swayHeight = sway.height * instance.scale;
    instance.swayGive = sway.give * instance.scale;
}

// What all instances of a run share. Their order is that of the frame.
struct RunKey {
    DrawKey draw;
    std::size_t model = 0;  // in the order of the scene
    std::uint32_t mesh = 0;
    bool deformed = false;
    auto operator<=>(const RunKey&) const = default;
};

// A run while it is being collected.
struct Gathering {
    const GpuModel* model = nullptr;
    std::vector<shared::Instance> instances;
    std::vector<math::vec3> centres;
    std::vector<std::pair<std::uint32_t, DeformRequest>> deforms;  // with the instance's place here
};

// Collects a scene's instances run by run.
class Collector {
  public:
    Collector(const ModelFinder& find, int highlighted) : find_(find), highlighted_(highlighted) {}

    void add(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        const std::uint32_t object = objects_++;
        if (&posed != posed_) enter(posed);
        if (!model_ || model_->meshes[use.mesh].levels.empty()) return;
        const bool deformed = scene::isDeformed(posed, node, use);
        scene::forEachPlacement(posed, node, use, [&](const math::mat4& placement) {
            Gathering& run = runFor(use.mesh, deformed, glm::determinant(math::mat3(placement)) < 0);
            if (deformed) run.deforms.emplace_back(run.instances.size(), requestDeform(posed, node, use));
            addPlaced(run, use.mesh, placement, object);
            if (!posed.sways.empty()) makeSway(run.instances.back(), posed.sways[node]);
            if (!posed.tints.empty()) run.instances.back().flags |= tintFlags(posed.tints[node]);
        });
    }

    std::map<RunKey, Gathering> runs;
    math::Bounds bounds;

  private:
    void enter(const scene::PosedModel& posed) {
        posed_ = &posed;
        model_ = find_(*posed.model);
        ++modelNumber_;
        known_.assign(posed.model->meshes.size() * 4, nullptr);
    }

    Gathering& runFor(std::uint32_t mesh, bool deformed, bool mirrored) {
        Gathering*& known = known_[mesh * 4 + (deformed ? 2 : 0) + (mirrored ? 1 : 0)];
        if (known) return *known;
        const asset::Mesh& source = model_->model->meshes[mesh];
        const DrawKey key = keyOf(model_->meshes[mesh], model_->materialOf(source), source.topology, mirrored);
        known = &runs[{key, modelNumber_, mesh, deformed}];
        known->model = model_;
        return *known;
    }

    void addPlaced(Gathering& run, std::uint32_t mesh, const math::mat4& placement, std::uint32_t object) {
        const asset::Mesh& source = model_->model->meshes[mesh];
        const float volume = glm::determinant(math::mat3(placement));
        run.instances.push_back({.worldFromMesh = placement,
                                 .geometry = model_->meshes[mesh].geometry,
                                 .material = model_->materialOf(source).address,
                                 .object = object,
                                 .scale = std::cbrt(std::abs(volume)),
                                 .flags = volume < 0 ? INSTANCE_MIRRORED : 0});
        if (static_cast<int>(object) == highlighted_) run.instances.back().flags |= INSTANCE_HIGHLIGHTED;
        const math::Bounds box = source.bounds.transformed(placement);
        run.centres.push_back(box.centre());
        bounds.add(box);
    }

    DeformRequest requestDeform(const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        const asset::Mesh& source = posed.model->meshes[use.mesh];
        DeformRequest request{.mesh = &model_->meshes[use.mesh]};
        if (scene::isSkinned(source, use))
            request.joints = scene::jointMatrices(posed, posed.model->skins[static_cast<std::size_t>(use.skin)]);
        const auto weights = scene::morphWeights(posed, node, source);
        request.morphWeights.assign(weights.begin(), weights.end());
        request.morphWeights.resize(source.morphTargets.size(), 0);
        return request;
    }

    const ModelFinder& find_;
    int highlighted_;
    std::uint32_t objects_ = 0;
    const scene::PosedModel* posed_ = nullptr;
    const GpuModel* model_ = nullptr;
    std::size_t modelNumber_ = 0;
    std::vector<Gathering*> known_;  // four a mesh: deformed or not, mirrored or not
};

// Grass and crops: nobody misses one of them.
bool isCrowd(const Gathering& run, const GpuMesh& mesh) {
    constexpr std::size_t many = 1000, fewTriangles = 64;
    return run.instances.size() >= many && mesh.levels.front().indexCount <= fewTriangles * 3;
}

// Puts collected runs one behind the other.
class Joiner {
  public:
    void add(const RunKey& key, Gathering& run) {
        const bool sameBatch =
            !list.batches.empty() && list.batches.back().key == key.draw && list.batches.back().model == run.model;
        if (!sameBatch) list.batches.push_back({key.draw, run.model, static_cast<std::uint32_t>(list.slots.size()), 0});
        if (key.draw.drawClass != DrawClass::Blended)
            list.firstBlended = static_cast<std::uint32_t>(list.instances.size() + run.instances.size());
        addRun(key, run);
        addInstances(run);
    }

    DrawList list;

  private:
    void addRun(const RunKey& key, const Gathering& run) {
        const GpuMesh& mesh = run.model->meshes[key.mesh];
        const math::Bounds& box = run.model->model->meshes[key.mesh].bounds;
        const bool thin = key.draw.topology != asset::Topology::Triangles;
        list.runs.push_back(
            {.centre = box.centre(),
             .firstSlot = static_cast<std::uint32_t>(list.slots.size()),
             .half_ = box.size() * 0.5f,
             .slotCount = static_cast<std::uint32_t>(mesh.levels.size()),
             .firstChunk = static_cast<std::uint32_t>(list.chunks.size()),
             .flags = (key.deformed ? RUN_ENDLESS : 0) | (thin ? RUN_THIN : 0) | (isCrowd(run, mesh) ? RUN_CROWD : 0)});
        const auto count = static_cast<std::uint32_t>(run.instances.size());
        const std::uint32_t chunks = key.draw.drawClass == DrawClass::Blended ? 0 : (count + CULL_CHUNK - 1) / CULL_CHUNK;
        addSlots(mesh, chunks, thin);
        const auto first = static_cast<std::uint32_t>(list.instances.size());
        for (std::uint32_t i = 0; i < chunks; ++i)
            list.chunks.push_back({.run = static_cast<std::uint32_t>(list.runs.size() - 1),
                                   .firstInstance = first + i * CULL_CHUNK,
                                   .instanceCount = std::min(CULL_CHUNK, count - i * CULL_CHUNK)});
    }

    void addSlots(const GpuMesh& mesh, std::uint32_t chunks, bool thin) {
        for (const MeshLevel& level : mesh.levels) {
            list.slots.push_back({.firstIndex = level.firstIndex,
                                  .indexCount = level.indexCount,
                                  .triangles = thin ? 0 : level.indexCount / 3,
                                  .error = level.error,
                                  .firstEntry = list.entryCount,
                                  .entryCount = chunks,
                                  .batch = static_cast<std::uint32_t>(list.batches.size() - 1)});
            list.entryCount += chunks;
            ++list.batches.back().slotCount;
        }
    }

    void addInstances(Gathering& run) {
        const auto first = static_cast<std::uint32_t>(list.instances.size());
        for (shared::Instance& instance : run.instances) {
            instance.run = static_cast<std::uint32_t>(list.runs.size() - 1);
            list.instances.push_back(instance);
        }
        list.centres.insert(list.centres.end(), run.centres.begin(), run.centres.end());
        for (auto& [place, request] : run.deforms) {
            request.instance = first + place;
            list.deforms.push_back(std::move(request));
        }
    }
};

}  // namespace

bool DrawList::has(DrawClass drawClass) const {
    return std::any_of(batches.begin(), batches.end(), [&](const DrawBatch& batch) { return batch.key.drawClass == drawClass; });
}

DrawList makeDrawList(const scene::Scene& scene, const ModelFinder& find, int highlighted) {
    Collector collector(find, highlighted);
    scene::forEachShownMesh(scene, [&](const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        collector.add(posed, node, use);
    });
    Joiner joiner;
    for (auto& [key, run] : collector.runs) joiner.add(key, run);
    joiner.list.bounds = collector.bounds;
    return std::move(joiner.list);
}

}  // namespace rekindle::render
