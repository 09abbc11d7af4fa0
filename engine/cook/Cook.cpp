#include "cook/Cook.h"

#include <fmt/format.h>

#include <atomic>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "cook/Borders.h"
#include "cook/Compress.h"
#include "cook/FoliageLods.h"
#include "cook/ImageUse.h"
#include "cook/Lods.h"
#include "cook/MeshOrder.h"
#include "cook/MeshSplit.h"
#include "cook/Mips.h"
#include "core/Jobs.h"

namespace rekindle::cook {

using asset::Mesh, asset::MeshUse, asset::Model;

namespace {

// Tells how much of the work is done, from any thread.
class Meter {
  public:
    Meter(core::Progress& progress, std::string stage, std::size_t total, float from, float to)
        : progress_(progress), total_(float(std::max<std::size_t>(total, 1))), from_(from), to_(to) {
        progress.report(std::move(stage), from);
    }
    void add(std::size_t amount) { progress_.report(from_ + (to_ - from_) * float(done_ += amount) / total_); }
    bool cancelled() const { return progress_.cancelled(); }

  private:
    core::Progress& progress_;
    float total_, from_, to_;
    std::atomic<std::size_t> done_ = 0;
};

// Splits what is very large; every use of it becomes uses of all its parts.
std::set<std::uint32_t> splitMeshes(Model& model) {
    std::vector<Mesh> meshes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // of each mesh's parts: first and count
    std::set<std::uint32_t> parts;
    for (Mesh& mesh : model.meshes) {
        std::vector<Mesh> made = splitMesh(std::move(mesh));
        const auto first = static_cast<std::uint32_t>(meshes.size());
        places.emplace_back(first, static_cast<std::uint32_t>(made.size()));
        for (Mesh& part : made) {
            if (made.size() > 1) parts.insert(static_cast<std::uint32_t>(meshes.size()));
            meshes.push_back(std::move(part));
        }
    }
    model.meshes = std::move(meshes);
    for (asset::Node& node : model.nodes) {
        std::vector<MeshUse> uses;
        for (const MeshUse& use : node.meshes)
            for (std::uint32_t i = 0; i < places[use.mesh].second; ++i) {
                uses.push_back(use);
                uses.back().mesh = places[use.mesh].first + i;
            }
        node.meshes = std::move(uses);
    }
    return parts;
}

// Meshes that continue others under the same node, edge to edge.
void addNeighbours(const Model& model, std::set<std::uint32_t>& meshes) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    std::map<std::uint32_t, Border> borders;
    const auto border = [&](std::uint32_t mesh) -> const Border& {
        const auto [found, isNew] = borders.try_emplace(mesh);
        if (isNew) found->second = borderOf(model.meshes[mesh]);
        return found->second;
    };
    for (const asset::Node& node : model.nodes)
        for (std::size_t i = 0; i < node.meshes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const std::uint32_t a = node.meshes[j].mesh, b = node.meshes[i].mesh;
                if (meshes.contains(a) && meshes.contains(b)) continue;
                if (!known.emplace(a, b).second || !meet(border(a), border(b))) continue;
                meshes.insert({a, b});
            }
}

// Leaves and blades, cut out of cards by their texture.
bool isMasked(const Model& model, const Mesh& mesh) {
    return mesh.material >= 0 && model.materials[std::size_t(mesh.material)].alphaMode == asset::AlphaMode::Mask;
}

std::size_t trianglesOf(const Model& model) {
    std::size_t count = 0;
    for (const Mesh& mesh : model.meshes) count += mesh.triangleCount();
    return count;
}

void cookMeshes(Model& model, core::Progress& progress) {
    std::set<std::uint32_t> locked = splitMeshes(model);
    addNeighbours(model, locked);
    const std::size_t triangles = trianglesOf(model);
    Meter meter(progress, fmt::format("levels of {} triangles", triangles), triangles, 0.05f, 0.5f);
    core::parallelFor(model.meshes.size(), [&](std::size_t i) {
        Mesh& mesh = model.meshes[i];
        if (meter.cancelled() || !mesh.lods.empty()) return;
        const std::size_t count = mesh.triangleCount();
        orderMesh(mesh);
        if (!isMasked(model, mesh) || !makeFoliageLods(mesh)) makeLods(mesh, locked.contains(static_cast<std::uint32_t>(i)));
        meter.add(count);
    });
}

void cookImages(Model& model, const CookOptions& options, core::Progress& progress) {
    const std::vector<ImageUse> uses = imageUses(model);
    std::size_t bytes = 0;
    for (const asset::Image& image : model.images) bytes += image.pixels.size();
    Meter meter(progress, fmt::format("levels of {} textures", model.images.size()), bytes, 0.5f, 1);
    for (std::size_t i = 0; i < uses.size() && !meter.cancelled(); ++i) {  // one at a time: each uses all cores, and much memory
        asset::Image& image = model.images[i];
        const std::size_t size = image.pixels.size();
        image = withMips(std::move(image), uses[i]);
        if (options.blocks) image = inBlocks(std::move(image), uses[i]);
        meter.add(size);
    }
}

}  // namespace

core::Result<Model> cook(Model model, const CookOptions& options, core::Progress& progress) {
    progress.report("ordering", 0);
    cookMeshes(model, progress);
    if (!progress.cancelled()) cookImages(model, options, progress);
    if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "cooking was cancelled", model.source});
    progress.report("cooked", 1);
    return model;
}

}  // namespace rekindle::cook
