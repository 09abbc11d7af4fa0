// Every site of the repository, on foot: from where visitors begin to each viewpoint that somebody could stand at.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <glm/geometric.hpp>
#include <map>

#include "commands/GroundChecks.h"
#include "commands/SiteGround.h"
#include "commands/SiteLoading.h"
#include "content/SiteReader.h"
#include "importer/Importer.h"
#include "visit/AutoWalk.h"
#include "visit/Footing.h"

namespace rekindle::commands {
namespace {

namespace fs = std::filesystem;
using math::vec3;

std::vector<std::string> sites() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(REKINDLE_SOURCE_DIR) / "content"))
        if (fs::exists(entry.path() / "site.json")) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

core::Result<SiteGround> groundOfSite(const fs::path& folder) {
    REKINDLE_ASSIGN(reading, content::readSiteFile(folder / "site.json"));
    const auto read = [&](const std::string& file) -> core::Result<std::shared_ptr<const asset::Model>> {
        core::Progress progress;
        REKINDLE_ASSIGN(model, importer::loadModel(folder / file, progress));
        return std::make_shared<const asset::Model>(std::move(model));
    };
    scene::Picker picker;
    REKINDLE_ASSIGN(parts, loadParts(reading.site, read, picker));
    const std::string period = reading.site.periods.empty() ? "" : reading.site.periods.front().id;
    return SiteGround{std::make_shared<const content::Site>(std::move(reading.site)), std::move(parts), period};
}

// Where one comes who follows the way in steps of two centimetres, and the longest jump up or down on it.
struct Walked {
    vec3 feet{0};
    float jump = 0;
};
Walked walk(visit::Footing& footing, vec3 from, vec3 to) {
    Walked walked{.feet = *footing.stand(from)};
    visit::AutoWalk way(footing.way(walked.feet, to));
    for (int i = 0; i < 200'000 && !way.done(); ++i) {
        const auto feet = footing.step(walked.feet, walked.feet + 0.02f * way.wish(walked.feet));
        if (!feet) break;
        walked.jump = std::max(walked.jump, std::abs(feet->y - walked.feet.y));
        walked.feet = *feet;
    }
    return walked;
}

class SitesWalk : public testing::TestWithParam<std::string> {};

TEST_P(SitesWalk, EveryStandingViewpointIsWalkedTo) {
    const auto ground = groundOfSite(fs::path(REKINDLE_SOURCE_DIR) / "content" / GetParam());
    ASSERT_TRUE(ground) << ground.error().line();
    core::Progress progress;
    const auto mesh = walkMeshOf(*ground, std::nullopt, progress);
    ASSERT_TRUE(mesh) << mesh.error().line();
    scene::Scene scene;
    for (const content::Part& part : ground->parts) scene.models.push_back(posePart(part, ground->period));
    visit::Footing footing;
    footing.setMesh(*mesh);
    const vec3 start = ground->site->spawns.front().position;
    int standing = 0;
    for (const content::Viewpoint& viewpoint : ground->site->viewpoints) {
        const auto feet = standingAt(viewpoint, scene, **mesh);
        if (!feet) continue;
        ++standing;
        const Walked walked = walk(footing, start, *feet);
        EXPECT_LT(glm::distance(walked.feet, *feet), 0.4f) << viewpoint.id;
        EXPECT_LT(walked.jump, 0.4f) << viewpoint.id;
    }
    EXPECT_GE(standing, 4);
    for (const content::Spawn& spawn : ground->site->spawns)
        EXPECT_TRUE((*mesh)->nearest(spawn.position, {0.3f, 2, 0.3f})) << spawn.id;
}

INSTANTIATE_TEST_SUITE_P(All, SitesWalk, testing::ValuesIn(sites()), [](const auto& site) { return site.param; });

}  // namespace
}  // namespace rekindle::commands
