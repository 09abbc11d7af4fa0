#include "commands/SiteGround.h"

#include <array>
#include <filesystem>
#include <map>
#include <span>

#include "commands/SiteLoading.h"
#include "content/NodeNames.h"
#include "cook/Hash.h"
#include "cook/SourceFiles.h"
#include "core/Log.h"
#include "navigate/BuildMesh.h"
#include "navigate/MeshArchive.h"

namespace rekindle::commands {

using cook::Hasher;
using navigate::MeshData;
using navigate::WalkMesh;

namespace {

std::vector<const std::vector<std::string>*> watersOf(const SiteGround& ground) {
    std::vector<const std::vector<std::string>*> waters;
    if (ground.site)
        for (const content::Water& water : ground.site->water) waters.push_back(&water.nodes);
    return waters;
}

navigate::Ground groundOf(const SiteGround& from) {
    scene::Scene scene;
    std::vector<std::vector<int>> water;  // of each model one a node; -1: none
    for (const content::Part& part : from.parts) {
        scene.models.push_back(posePart(part, from.period));
        water.push_back(content::namedBy(*part.model, watersOf(from)));
    }
    navigate::Ground ground{
        .pieces = navigate::piecesOf(scene, [&](std::size_t model, std::uint32_t node) { return water[model][node] >= 0; })};
    if (!from.site) return ground;
    for (const content::Walkable& area : from.site->walkable) ground.outlines.push_back({area.outline, area.holes, area.heights});
    for (const content::Spawn& spawn : from.site->spawns) ground.starts.push_back(spawn.position);
    return ground;
}

template <class T>
void addNumbers(Hasher& hasher, const T& numbers) {
    hasher.addNumber(numbers.size());
    hasher.add(std::as_bytes(std::span(numbers)));
}

void addText(Hasher& hasher, const std::vector<std::string>& texts) {
    hasher.addNumber(texts.size());
    for (const std::string& text : texts) hasher.addText(text);
}

// What the description of a site says of walking.
void addSite(Hasher& hasher, const content::Site& site) {
    for (const content::Water& water : site.water) addText(hasher, water.nodes);
    for (const content::Walkable& area : site.walkable) {
        addNumbers(hasher, area.outline);
        for (const auto& hole : area.holes) addNumbers(hasher, hole);
        addNumbers(hasher, std::array{area.heights.value_or(math::vec2(0)), math::vec2(area.heights ? 1 : 0)});
    }
    for (const content::Spawn& spawn : site.spawns) addNumbers(hasher, std::array{spawn.position});
}

// The content of the files that a model was read from, once a model. Nothing where they have changed since, or are none.
class FileContents {
  public:
    explicit FileContents(std::chrono::system_clock::time_point begun)
        : begun_(std::chrono::duration_cast<std::chrono::nanoseconds>(begun.time_since_epoch()).count()) {}

    std::optional<cook::ContentHash> of(const asset::Model& model) {
        if (const auto known = known_.find(&model); known != known_.end()) return known->second;
        return known_[&model] = read(model);
    }

  private:
    std::optional<cook::ContentHash> read(const asset::Model& model) const {
        std::error_code failed;
        const auto first = std::filesystem::canonical(model.source, failed);
        if (failed || model.files.empty()) return std::nullopt;
        const auto sources = cook::readSources(first, cook::relativeNames(first, model.files));
        if (!sources) return std::nullopt;
        for (const cook::SourceFile& file : sources->files)
            if (file.stamp.changed >= begun_) return std::nullopt;
        return sources->content();
    }

    std::int64_t begun_;
    std::map<const asset::Model*, std::optional<cook::ContentHash>> known_;
};

// Nothing where it cannot be told what a mesh would be made of.
std::optional<std::string> keyOf(const SiteGround& ground, const navigate::BuildSettings& settings) {
    Hasher hasher;
    hasher.addText("walk mesh");
    addNumbers(hasher, std::array{settings.agent.radius, settings.agent.height, settings.agent.climb, settings.agent.steepest,
                                  settings.cell, settings.cellHeight});
    FileContents contents(ground.begun);
    for (const content::Part& part : ground.parts) {
        if (!content::isThere(part.periods, ground.period) || part.model->meshes.empty()) continue;
        const auto content = contents.of(*part.model);
        if (!content) return std::nullopt;
        hasher.addNumber(content->high);
        hasher.addNumber(content->low);
        addNumbers(hasher, std::array{part.root});
        if (part.copies) addNumbers(hasher, *part.copies);
        for (const bool left : part.left) hasher.addNumber(left);
    }
    if (ground.site) addSite(hasher, *ground.site);
    return hasher.hash().text();
}

core::Result<std::shared_ptr<const WalkMesh>> shared(core::Result<MeshData> data) {
    if (!data) return core::fail(std::move(data).error());
    REKINDLE_ASSIGN(mesh, WalkMesh::create(std::move(*data)));
    return std::make_shared<const WalkMesh>(std::move(mesh));
}

// Null where the cache has none. What is damaged or stale is dropped.
std::shared_ptr<const WalkMesh> find(const cook::CacheStore& cache, const std::string& key) {
    const auto entry = cache.find(key);
    if (entry && !*entry) return nullptr;
    auto mesh = entry ? shared(navigate::meshFrom((*entry)->bytes)) : core::fail(entry.error());
    if (mesh) return std::move(*mesh);
    core::logDebug("{}: it is made anew", mesh.error().line());
    cache.remove(key);
    return nullptr;
}

void keep(const cook::CacheStore& cache, const std::string& key, const SiteGround& ground, const MeshData& data) {
    const std::vector<std::byte> bytes = navigate::toBytes(data);
    const std::string label = (ground.parts.empty() ? "" : ground.parts.front().model->source) + ": where one can walk";
    const auto kept = cache.put(key, label, [&](const core::PieceSink& sink) { return sink(bytes); });
    if (!kept) core::logDebug("{}", kept.error().line());
}

}  // namespace

core::Result<std::shared_ptr<const WalkMesh>> walkMeshOf(const SiteGround& ground, const std::optional<cook::CacheStore>& cache,
                                                         core::Progress& progress) {
    const navigate::BuildSettings settings;
    const std::optional<std::string> key = cache ? keyOf(ground, settings) : std::nullopt;
    if (key)
        if (auto known = find(*cache, *key)) return known;
    REKINDLE_ASSIGN(mesh, shared(navigate::buildMesh(groundOf(ground), settings, progress)));
    if (key) keep(*cache, *key, ground, mesh->data());
    return mesh;
}

std::function<std::shared_ptr<const WalkMesh>(const std::string&)> groundFinder(const content::Site& site,
                                                                                const std::vector<content::Part>& parts,
                                                                                const std::optional<cook::CacheStore>& cache,
                                                                                std::chrono::system_clock::time_point begun) {
    SiteGround ground{.site = std::make_shared<const content::Site>(site), .parts = parts, .begun = begun};
    return [ground = std::move(ground), cache](const std::string& period) mutable -> std::shared_ptr<const WalkMesh> {
        core::Progress progress;
        ground.period = period;
        auto mesh = walkMeshOf(ground, cache, progress);
        if (!mesh) core::logDebug("{}", mesh.error().line());
        return mesh ? std::move(*mesh) : nullptr;
    };
}

}  // namespace rekindle::commands
