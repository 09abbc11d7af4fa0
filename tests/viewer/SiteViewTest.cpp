#include "commands/SiteView.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "TestModels.h"
#include "commands/SiteLoading.h"
#include "commands/ViewComparison.h"
#include "commands/ViewModels.h"
#include "panels/EvidenceColors.h"
#include "scene/Deform.h"

namespace rekindle::commands {
namespace {

using content::Evidence;
using testing::ElementsAre;

content::Site garden() {
    content::Site site;
    site.place = {.latitude = 30.3, .longitude = 104, .north = 90, .utcOffset = 8};
    site.environment = {.at = "2025-04-12T10:00", .haze = 25};
    site.periods = {{.id = "day"}, {.id = "night", .environment = content::Environment{.at = "2025-04-12T21:00"}}};
    site.spawns = {{.id = "gate", .position = {1, 2, 3}, .heading = 90}};
    site.viewpoints = {{.id = "front", .camera = "Front"},
                       {.id = "moon",
                        .position = math::vec3(0, 2, 9),
                        .target = math::vec3(0, 2, 0),
                        .fov = 60.0f,
                        .period = "night",
                        .environment = content::Environment{.fog = content::Fog{.sight = 80}}}};
    return site;
}

std::shared_ptr<const asset::Model> wall() {
    asset::Model model;
    tests::addTriangle(model, tests::addNode(model, "wall"), {0, 0, 0});
    tests::addTriangle(model, tests::addNode(model, "roof"), {0, 2, 0});
    return std::make_shared<const asset::Model>(std::move(model));
}

TEST(SiteView, BeginsAtTheFirstSpawnPointInTheFirstPeriod) {
    const auto seen = siteView(garden(), "garden", {}, {});
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->period, "day");
    view::Orbit orbit = *seen->viewpoint.orbit;
    orbit.target = *seen->viewpoint.target;
    const math::Pose eye = orbit.pose();
    EXPECT_LT(glm::distance(eye.position, math::vec3(1, 3.6f, 3)), 1e-3f);
    EXPECT_LT(glm::distance(eye.orientation * math::vec3(0, 0, -1), math::vec3(1, 0, 0)), 1e-3f);
    EXPECT_EQ(momentOf(seen->quality), "2025-04-12T10:00");
    EXPECT_EQ(seen->quality.utcOffset, 8);
    EXPECT_FLOAT_EQ(seen->quality.north, math::pi / 2);
    EXPECT_EQ(seen->quality.haze, 25);
}

TEST(SiteView, AViewpointBringsItsPeriodAndAir) {
    const auto seen = siteView(garden(), "garden", {.viewpoint = "moon"}, {});
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->period, "night");
    EXPECT_EQ(momentOf(seen->quality), "2025-04-12T21:00");
    EXPECT_EQ(seen->quality.sight, 80);
    EXPECT_EQ(seen->quality.haze, 25);
    EXPECT_FLOAT_EQ(*seen->viewpoint.fov, math::pi / 3);
    EXPECT_EQ(siteView(garden(), "garden", {.viewpoint = "front"}, {})->viewpoint.camera, "Front");
}

TEST(SiteView, FlagsGoOverTheSite) {
    QualityOptions quality;
    quality.moment = "2025-06-21T05:00";
    quality.haze = 1;
    const auto seen = siteView(garden(), "garden", {.viewpoint = "moon", .period = "day"}, quality);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->period, "day");
    EXPECT_EQ(momentOf(seen->quality), "2025-06-21T05:00");
    EXPECT_EQ(seen->quality.haze, 1);
    EXPECT_EQ(seen->quality.utcOffset, 8);
}

TEST(SiteView, WhatIsNotThereIsNamedWithWhatIs) {
    const auto seen = siteView(garden(), "garden", {.viewpoint = "back"}, {});
    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().kind, core::ErrorKind::Usage);
    EXPECT_THAT(seen.error().line(), testing::HasSubstr("front"));
}

TEST(SiteLoading, PlantsStandOnTheGroundTheyAreGivenAndNotInWater) {
    auto terrain = std::make_shared<asset::Model>();
    for (const auto& [name, x] : {std::pair("Meadow", -20.f), std::pair("Pond", 0.f)}) {
        const int node = tests::addNode(*terrain, name);
        tests::addTriangle(*terrain, node, {0, 0, 0});
        asset::Mesh& mesh = terrain->meshes.back();
        mesh.positions = {{x, 1, 0}, {x, 1, 40}, {x + 20, 1, 0}};
        mesh.bounds = {};
        for (const math::vec3 position : mesh.positions) mesh.bounds.add(position);
    }
    const std::shared_ptr<const asset::Model> plant = wall();
    content::Site site;
    site.models = {{.file = "land.glb"}};
    site.water = {{.nodes = {"Pond"}}};
    site.plantings = {
        {.id = "grass", .species = {{.model = "grass.glb"}}, .density = 1, .outline = {{-20, 0}, {20, 0}, {20, 20}, {-20, 20}}}};
    const auto read = [&](const std::string& file) -> core::Result<std::shared_ptr<const asset::Model>> {
        return file == "land.glb" ? std::shared_ptr<const asset::Model>(terrain) : plant;
    };
    scene::Picker picker;
    const auto parts = loadParts(site, read, picker);
    ASSERT_TRUE(parts && parts->size() == 2);
    EXPECT_GT((*parts)[1].copies->size(), 100u);
    for (const math::mat4& copy : *(*parts)[1].copies) {
        EXPECT_LT(copy[3].x, 0);
        EXPECT_FLOAT_EQ(copy[3].y, 1);
    }
}

TEST(SiteLoading, CopiesAreDrawnAndWhatIsLeftOutIsNot) {
    content::Part part{.model = wall(), .left = {false, true}};
    part.copies = std::make_shared<std::vector<math::mat4>>(3, math::mat4(1));
    const scene::PosedModel posed = posePart(part, "day");
    EXPECT_THAT(posed.visible, ElementsAre(true, false));
    EXPECT_EQ(scene::placements(posed, 0, {0}).size(), 3u);
    part.periods = {"night"};
    EXPECT_THAT(posePart(part, "day").visible, ElementsAre(false, false));
    EXPECT_THAT(posePart(part, "night").visible, ElementsAre(true, false));
}

TEST(SiteLoading, OnlyModelsHaveLayersThatAreLeftOut) {
    const content::Part roofs{.file = "roofs.glb", .model = wall(), .layer = "roofs"};
    content::Part other = roofs, plants = roofs, lamps = roofs;
    other.layer.clear();
    plants.copies = std::make_shared<std::vector<math::mat4>>(3, math::mat4(1));
    lamps.file.clear();
    const auto isSeen = [](const content::Part& part, const std::vector<std::string>& layers) -> bool {
        return posePart(part, "day", {}, layers).visible.at(0);
    };
    EXPECT_TRUE(isSeen(roofs, {}));
    EXPECT_TRUE(isSeen(roofs, {"people", "roofs"}));
    EXPECT_FALSE(isSeen(roofs, {"people"}));
    for (const content::Part& always : {other, plants, lamps}) EXPECT_TRUE(isSeen(always, {"people"}));
}

panels::ViewerState open(content::Site site, content::Part part) {
    panels::ViewerState state;
    const auto model = part.model;
    state.models.push_back(openModel("garden/wall.glb", model, std::move(part)));
    state.site =
        panels::OpenSite{.file = "garden/site.json", .site = std::make_shared<const content::Site>(std::move(site)), .period = 0};
    return state;
}

TEST(SiteLoading, EvidenceColoursWhatBelongsToAnElement) {
    content::Site site = garden();
    site.elements = {{.nodes = {"wall"}, .evidence = Evidence::Analogy}};
    panels::ViewerState state = open(site, {.model = wall(), .elements = {0, -1}});
    EXPECT_TRUE(sceneOf(state).models[0].tints.empty());
    state.site->evidence = true;
    const auto tints = sceneOf(state).models[0].tints;
    EXPECT_EQ(tints[0], math::vec4(panels::colorOf(Evidence::Analogy), 1));
    EXPECT_EQ(tints[1].w, 0);
}

TEST(SiteLoading, AStopOfATourShowsItsLayersAlone) {
    panels::ViewerState state = open(garden(), {.file = "wall.glb", .model = wall(), .elements = {-1, -1}, .layer = "walls"});
    EXPECT_TRUE(sceneOf(state).models[0].visible[0]);
    state.site->layers = {"people"};
    EXPECT_FALSE(sceneOf(state).models[0].visible[0]);
    ViewComparison comparison;
    state.site->compared = 1;
    ASSERT_TRUE(*comparison.update(state, 1));
    EXPECT_FALSE(comparison.scene().models[0].visible[0]) << "beyond the curtain, too";
    state.site->layers.clear();
    ASSERT_TRUE(*comparison.update(state, 1));
    EXPECT_TRUE(comparison.scene().models[0].visible[0]);
}

TEST(ViewComparison, ShowsTheOtherPeriodInItsOwnLight) {
    panels::ViewerState state = open(garden(), {.model = wall(), .elements = {-1, -1}, .periods = {"night"}});
    ViewComparison comparison;
    EXPECT_FALSE(*comparison.update(state, 1));
    state.site->compared = 1;
    state.settings.environment.kind = render::EnvironmentKind::Sky;
    EXPECT_TRUE(*comparison.update(state, 1));
    EXPECT_THAT(sceneOf(state).models[0].visible, ElementsAre(false, false));
    EXPECT_THAT(comparison.scene().models[0].visible, ElementsAre(true, true));
    EXPECT_LT(comparison.settings(state.settings).environment.sky.sunDirection.y, 0);
    const auto before = comparison.scene().identity;
    EXPECT_TRUE(*comparison.update(state, 1));
    EXPECT_EQ(comparison.scene().identity, before);
    EXPECT_TRUE(*comparison.update(state, 2));
    EXPECT_NE(comparison.scene().identity, before);
}

}  // namespace
}  // namespace rekindle::commands
