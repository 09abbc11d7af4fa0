// Every site of the repository, on foot: from where visitors begin to each viewpoint that somebody could stand at, and as its
// tours lead one over its ground.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <glm/geometric.hpp>
#include <map>
#include <random>

#include "commands/GroundChecks.h"
#include "commands/SiteGround.h"
#include "commands/SiteLoading.h"
#include "commands/Surroundings.h"
#include "commands/ViewGuide.h"
#include "content/SiteReader.h"
#include "content/TourFiles.h"
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

using Hashes = std::vector<std::pair<double, std::uint64_t>>;  // of a tour's states, and when they were

// A tour from its beginning to its end, in steps that no film has.
Hashes play(ViewGuide& guide, panels::ViewerState& state) {
    Hashes played;
    while (state.guide->playing) {
        guide.advance(0.59, state);
        played.emplace_back(state.guide->time, tour::hashOf(guide.moment()));
    }
    return played;
}

class SitesWalk : public testing::TestWithParam<std::string> {};

using Mesh = std::shared_ptr<const navigate::WalkMesh>;

void expectViewpointsAreWalkedTo(const SiteGround& ground, const Mesh& mesh) {
    scene::Scene scene;
    for (const content::Part& part : ground.parts) scene.models.push_back(posePart(part, ground.period));
    visit::Footing footing;
    footing.setMesh(mesh);
    const vec3 start = ground.site->spawns.front().position;
    int standing = 0;
    for (const content::Viewpoint& viewpoint : ground.site->viewpoints) {
        const auto feet = standingAt(viewpoint, scene, *mesh);
        if (!feet) continue;
        ++standing;
        const Walked walked = walk(footing, start, *feet);
        EXPECT_LT(glm::distance(walked.feet, *feet), 0.4f) << viewpoint.id;
        EXPECT_LT(walked.jump, 0.4f) << viewpoint.id;
    }
    EXPECT_GE(standing, 4);
    for (const content::Spawn& spawn : ground.site->spawns)
        EXPECT_TRUE(mesh->nearest(spawn.position, {0.3f, 2, 0.3f})) << spawn.id;
}

// Each state is the same where it is sought, in any order; and the ground counts: without it one comes on other ways.
void expectToursAreAsSought(const SiteGround& ground, const Mesh& mesh, const fs::path& folder) {
    scene::Picker picker;
    const auto around = [&](const Mesh& walkable) {
        return Surroundings(ground.parts, picker, [&ground, walkable](const std::string& period) {
            return period == ground.period ? walkable : nullptr;  // the mesh is of that one alone
        });
    };
    panels::ViewerState state;
    state.site.emplace();
    state.site->file = folder / "site.json";
    state.site->site = ground.site;
    for (std::size_t tour = 0; tour < content::tourFiles(folder).size(); ++tour) {
        ViewGuide guide;
        Surroundings there = around(mesh), afloat = around(nullptr);
        ASSERT_TRUE(guide.start(int(tour), afloat, state));
        const Hashes elsewhere = play(guide, state);
        ASSERT_TRUE(guide.start(int(tour), there, state));
        Hashes played = play(guide, state);
        ASSERT_GT(played.size(), 100u);
        EXPECT_NE(played, elsewhere);
        std::shuffle(played.begin(), played.end(), std::mt19937(5));
        for (const auto& [time, hash] : played) {
            guide.seek(time, state);
            ASSERT_EQ(tour::hashOf(guide.moment()), hash) << time << " s of tour " << tour;
        }
    }
}

TEST_P(SitesWalk, EveryStandingViewpointIsWalkedToAndToursOnItsGroundAreAsSought) {
    const fs::path folder = fs::path(REKINDLE_SOURCE_DIR) / "content" / GetParam();
    const auto ground = groundOfSite(folder);
    ASSERT_TRUE(ground) << ground.error().line();
    core::Progress progress;
    const auto mesh = walkMeshOf(*ground, std::nullopt, progress);
    ASSERT_TRUE(mesh) << mesh.error().line();
    expectViewpointsAreWalkedTo(*ground, *mesh);
    expectToursAreAsSought(*ground, *mesh, folder);
}

INSTANTIATE_TEST_SUITE_P(All, SitesWalk, testing::ValuesIn(sites()), [](const auto& site) { return site.param; });

}  // namespace
}  // namespace rekindle::commands
