#include "commands/SiteInspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "commands/GroundChecks.h"
#include "commands/Loading.h"
#include "commands/PictureChecks.h"
#include "commands/SiteGates.h"
#include "commands/SiteGround.h"
#include "commands/SiteLoading.h"
#include "commands/SiteView.h"
#include "commands/SoundChecks.h"
#include "commands/TourInspection.h"
#include "content/CoverageChecks.h"
#include "content/FileChecks.h"
#include "content/NodeNames.h"
#include "content/Outline.h"
#include "content/SiteReader.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

// What a view may cost, so that a headset stays smooth; and how large what comes with the program may be.
constexpr std::uint64_t mostTextureBytes = 250ull << 20, mostBytes = 150ull << 20;
constexpr float highestStep = 2;  // metres: that far above the ground a visitor may begin

// The models that could be read; what keeps others from it is told.
content::Models readModels(const content::Site& site, const fs::path& folder, const sandbox::Importing& importing,
                           const content::Reporter& report) {
    content::Models models;
    std::set<std::string> tried;
    for (const auto& [file, path] : content::filesOf(site)) {
        const bool isModel = path.ends_with("/model") || path.starts_with("models/");
        if (std::error_code failed; !isModel || !fs::is_regular_file(folder / file, failed) || !tried.insert(file).second)
            continue;
        auto model = load(folder / file, importing);
        if (!model) {
            report.error(path, content::say("\"{}\" cannot be read: {}", file, content::asGiven(model.error().what)),
                         content::asGiven(model.error().why));
            continue;
        }
        for (const asset::Warning& warning : (*model)->warnings)
            report.warning(path, content::asGiven(warning.what), content::asGiven(warning.todo));
        models.emplace(file, std::move(*model));
    }
    return models;
}

std::vector<fs::path> filesRead(const content::Models& models, const TourInspection& tours) {
    std::vector<fs::path> files;
    for (const fs::path& file : tours.files) files.push_back(fs::absolute(file));
    for (const auto& [name, model] : models) files.insert(files.end(), model->files.begin(), model->files.end());
    return files;
}

// Where visitors begin, there is ground, dry, and room for a head.
class SpawnChecks {
  public:
    SpawnChecks(const content::Site& site, const std::vector<content::Part>& parts, scene::Picker& picker,
                const content::Reporter& report)
        : site_(site), picker_(picker), report_(report) {
        std::vector<const std::vector<std::string>*> waters;
        for (const content::Water& water : site.water) waters.push_back(&water.nodes);
        const std::string period = site.periods.empty() ? "" : site.periods.front().id;
        for (const content::Part& part : parts) {
            if (part.copies) continue;
            scene_.models.push_back(posePart(part, period));
            water_.push_back(content::namedBy(*part.model, waters));
        }
    }

    void check(std::size_t index) {
        const content::Spawn& spawn = site_.spawns[index];
        const std::string path = fmt::format("spawns/{}", index);
        const math::vec3 knees = spawn.position + math::vec3(0, 0.5f, 0);
        const auto below = picker_.pick(scene_, {knees, {0, -1, 0}}, {.maxDistance = 0.5f + highestStep, .deformed = false});
        if (!below)
            report_.error(path, content::say("has no ground within {} m below it", fmt::format("{}", highestStep)),
                          content::say("set it on the ground"));
        else if (water_[below->model][below->node] >= 0)
            report_.error(path, content::say("stands in water"), content::say("set it on dry ground"));
        if (picker_.pick(scene_, {knees, {0, 1, 0}}, {.maxDistance = eyeHeight - 0.4f, .deformed = false}))
            report_.error(path, content::say("has no room for a head"),
                          content::say("set it where 1.7 m are free above the ground"));
        if (!site_.walkable.empty() && std::ranges::none_of(site_.walkable, [&](const content::Walkable& area) {
                return content::Area{area.outline, area.holes}.holds({spawn.position.x, spawn.position.z});
            }))
            report_.error(path, content::say("is in no walkable area"), content::say("move it, or widen an area"));
    }

  private:
    const content::Site& site_;
    scene::Picker& picker_;
    const content::Reporter& report_;
    scene::Scene scene_;
    std::vector<std::vector<int>> water_;  // of each model one a node; -1: none
};

void measure(const std::vector<content::Part>& parts, const content::Models& models, SiteInspection& inspection) {
    inspection.models = models.size();
    for (const content::Part& part : parts) {
        const std::size_t copies = part.copies ? part.copies->size() : 1;
        if (part.copies) inspection.plants += copies;
        for (std::size_t n = 0; n < part.model->nodes.size(); ++n) {
            const asset::Node& node = part.model->nodes[n];
            if (!part.left.empty() && part.left[n]) continue;
            for (const asset::MeshUse& use : node.meshes)
                inspection.triangles +=
                    part.model->meshes[use.mesh].triangleCount() * std::max<std::size_t>(1, node.instances.size()) * copies;
        }
    }
    for (const auto& [file, model] : models)
        for (const asset::Image& image : model->images)
            inspection.textureBytes += std::uint64_t(image.width) * image.height * 4 * 4 / 3;
}

void checkBudgets(const SiteInspection& inspection, const content::Reporter& report) {
    if (inspection.bytes > mostBytes)
        report.warning("", content::say("the files have {} MiB, over {} MiB", inspection.bytes >> 20, mostBytes >> 20),
                       content::say("make textures and meshes smaller"));
    if (inspection.textureBytes > mostTextureBytes)
        report.warning(
            "", content::say("the textures take {} MiB, over {} MiB", inspection.textureBytes >> 20, mostTextureBytes >> 20),
            content::say("make them smaller, or share them between models"));
}

// On foot, in the first period; where nobody begins, which is told already, nobody walks.
void walkAbout(SiteGround ground, const std::optional<cook::CacheStore>& cache, const content::Reporter& report) {
    if (ground.site->spawns.empty()) return;
    core::Progress progress;
    const auto mesh = walkMeshOf(ground, cache, progress);
    if (!mesh)
        return report.error("", content::say("nobody can walk in it: {}", content::asGiven(mesh.error().why)),
                            content::say("set a spawn on free ground"));
    scene::Scene scene;
    for (const content::Part& part : ground.parts) scene.models.push_back(posePart(part, ground.period));
    checkGround(*ground.site, scene, **mesh, report);
}

void inspectModels(const content::Site& site, const content::Models& models, const std::optional<cook::CacheStore>& cache,
                   std::chrono::system_clock::time_point begun, const fs::path& folder, SiteInspection& inspection,
                   TourInspection& tours, const content::Reporter& report) {
    scene::Picker picker;
    const auto read = [&](const std::string& file) -> core::Result<std::shared_ptr<const asset::Model>> {
        const auto found = models.find(file);
        static const auto nothing = std::make_shared<const asset::Model>();  // is told of already
        return found == models.end() ? nothing : found->second;
    };
    const auto parts = loadParts(site, read, picker);
    if (!parts) return;  // a species' node that is not there: told by checkCoverage
    SpawnChecks spawns(site, *parts, picker, report);
    for (std::size_t i = 0; i < site.spawns.size(); ++i) spawns.check(i);
    measure(*parts, models, inspection);
    const auto isRead = [&](const content::Model& model) { return models.contains(model.file); };
    if (!std::ranges::all_of(site.models, isRead)) return;  // who knows what the others would bar
    walkAbout({.site = std::make_shared<const content::Site>(site),
               .parts = *parts,
               .period = site.periods.empty() ? "" : site.periods.front().id,
               .begun = begun},
              cache, report);
    Surroundings around(*parts, picker, groundFinder(site, *parts, cache, begun));
    inspectRoutes(site, folder, around, tours);
}

}  // namespace

core::Result<SiteInspection> inspectSite(const fs::path& file, const sandbox::Importing& importing,
                                         const std::optional<cook::CacheStore>& cache) {
    const auto begun = std::chrono::system_clock::now();
    REKINDLE_ASSIGN(reading, content::readSiteFile(file));
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const content::Reporter report(reading.file, reading.positions, reading.findings);
    content::checkFiles(reading.site, folder, report);
    const content::Models models = readModels(reading.site, folder, importing, report);
    content::checkCoverage(reading.site, models, report);
    checkSounds(reading.site, folder, report);
    checkPictures(reading.site, folder, importing, report);
    checkGates(reading.site, file, report);
    TourInspection tours = inspectTours(reading.site, folder, models, importing);
    content::checkUnused(reading.site, folder, filesRead(models, tours), report);
    SiteInspection inspection{.file = reading.file, .bytes = content::bytesOf(folder)};
    inspectModels(reading.site, models, cache, begun, folder, inspection, tours, report);
    checkBudgets(inspection, report);
    inspection.findings = std::move(reading.findings);
    std::ranges::stable_sort(inspection.findings, {}, &content::Finding::line);
    std::ranges::move(tours.findings, std::back_inserter(inspection.findings));
    inspection.tours = tours.tours;
    return inspection;
}

}  // namespace rekindle::commands
