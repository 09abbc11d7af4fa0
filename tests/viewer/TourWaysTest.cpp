#include "commands/TourWays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "TestModels.h"
#include "commands/DraftWords.h"
#include "commands/TourMemory.h"
#include "commands/TourRouteChecks.h"
#include "content/TourReader.h"
#include "navigate/BuildMesh.h"
#include "tour/TourDraft.h"

namespace rekindle::commands {
namespace {

using math::vec3;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void addQuad(asset::Model& model, const char* name, vec3 a, vec3 b, vec3 c, vec3 d) {
    tests::addTriangle(model, tests::addNode(model, name), {0, 0, 0});
    asset::Mesh& mesh = model.meshes.back();
    mesh.positions = {a, b, c, d};
    mesh.normals.assign(4, {0, 1, 0});
    mesh.indices = {0, 1, 2, 0, 2, 3};
    mesh.bounds = {};
    for (const vec3 position : mesh.positions) mesh.bounds.add(position);
}

// A floor of 20 m with a wall across its middle, which leaves a gap at one end; and a closed box in a corner.
std::vector<content::Part> hall() {
    auto model = std::make_shared<asset::Model>();
    addQuad(*model, "floor", {-10, 0, -10}, {-10, 0, 10}, {10, 0, 10}, {10, 0, -10});
    for (const float z : {-0.1f, 0.1f}) {
        const float a = z > 0 ? -10.f : 6.f, b = z > 0 ? 6.f : -10.f;  // both seen from outside
        addQuad(*model, "wall", {a, 0, z}, {b, 0, z}, {b, 3, z}, {a, 3, z});
    }
    addQuad(*model, "wall's end", {6, 0, 0.1f}, {6, 0, -0.1f}, {6, 3, -0.1f}, {6, 3, 0.1f});
    const float l = -9, r = -5, n = 9, f = 5, h = 4;
    addQuad(*model, "box", {l, 0, n}, {r, 0, n}, {r, h, n}, {l, h, n});
    addQuad(*model, "box", {r, 0, f}, {l, 0, f}, {l, h, f}, {r, h, f});
    addQuad(*model, "box", {r, 0, n}, {r, 0, f}, {r, h, f}, {r, h, n});
    addQuad(*model, "box", {l, 0, f}, {l, 0, n}, {l, h, n}, {l, h, f});
    addQuad(*model, "box", {l, h, n}, {r, h, n}, {r, h, f}, {l, h, f});
    content::Part part{.file = "hall.glb", .model = model};
    return {part};
}

std::shared_ptr<const navigate::WalkMesh> groundOf(const std::vector<content::Part>& parts) {
    scene::Scene scene;
    for (const content::Part& part : parts) scene.models.push_back(scene::pose(part.model, part.root, {}));
    core::Progress progress;
    auto data = navigate::buildMesh(
        {.pieces = navigate::piecesOf(scene, [](std::size_t, std::uint32_t) { return false; }), .starts = {{0, 0.2f, 3}}}, {},
        progress);
    if (!data) return nullptr;
    auto mesh = navigate::WalkMesh::create(std::move(*data));
    return mesh ? std::make_shared<const navigate::WalkMesh>(std::move(*mesh)) : nullptr;
}

tour::Eye eyeAt(vec3 place) {
    return {{place, {1, 0, 0, 0}}, 0.9f};
}

class TourWays : public testing::Test {
  protected:
    tour::Station come(vec3 from, vec3 to, content::Way way, bool sameLight = true) {
        tour::Station before{.eyes = {eyeAt(from)}}, station{.eyes = {eyeAt(to)}};
        comeTo(station, before, way, std::nullopt, sameLight, *around_);
        return station;
    }
    std::vector<std::string> wrongWith(content::Tour tour) {
        content::TourReading reading{.tour = std::move(tour), .file = "walk.json"};
        content::Findings findings;
        const content::Reporter report(reading.file, reading.positions, findings);
        checkTourRoute(reading, site_, *around_, report);
        std::vector<std::string> lines;
        for (const content::Finding& finding : findings) lines.push_back(finding.text());
        return lines;
    }
    static content::Tour tourThrough(std::initializer_list<vec3> places, content::Way way) {
        content::Tour tour;
        for (const vec3 place : places) {
            tour.stops.push_back(tour::newStop(tour, place, place + vec3(0, 0, -1), 50, draftWords()));
            tour.stops.back().transition.way = way;
        }
        return tour;
    }

    scene::Picker picker_;
    std::optional<Surroundings> around_{std::in_place, hall(), picker_, [](const std::string&) { return groundOf(hall()); }};
    content::Site site_;
};

TEST_F(TourWays, OnFootAroundTheWall) {
    const tour::Station station = come({0, 1.6f, 4}, {0, 1.6f, -4}, content::Way::Walk);
    ASSERT_EQ(station.way, content::Way::Walk);
    EXPECT_EQ(station.road.front(), eyeAt({0, 1.6f, 4}));
    EXPECT_EQ(station.road.back(), eyeAt({0, 1.6f, -4}));
    for (std::size_t i = 1; i < station.road.size(); ++i) {
        const vec3 a = station.road[i - 1].pose.position, b = station.road[i].pose.position;
        EXPECT_TRUE(around_->isClear(a, b, "", true));
        EXPECT_NEAR(b.y, 1.6f, 0.15f);
        if (b.z * a.z < 0) {
            EXPECT_GT(b.x, 6) << "through the gap";
        }
    }
    EXPECT_GT(station.coming, 8) << "at a stroller's pace";
}

TEST_F(TourWays, NeverThroughAWall) {
    EXPECT_EQ(come({0, 1.6f, 4}, {0, 1.6f, -4}, content::Way::Glide).way, content::Way::Fade);
    EXPECT_EQ(come({0, 4, 4}, {0, 4, -4}, content::Way::Glide).way, content::Way::Glide) << "above it";
    EXPECT_EQ(come({6.05f, 1.6f, 4}, {6.05f, 1.6f, -4}, content::Way::Glide).way, content::Way::Fade) << "too near to it";
    EXPECT_EQ(come({0, 1.6f, 4}, {0, 1.6f, 4}, content::Way::Glide).way, content::Way::Glide) << "nowhere";
}

TEST_F(TourWays, WhoCannotWalkGlidesAndAnotherLightFades) {
    EXPECT_EQ(come({0, 9, 4}, {0, 9, -4}, content::Way::Walk).way, content::Way::Glide) << "nobody stands there";
    EXPECT_EQ(come({0, 1.6f, 4}, {3, 1.6f, 4}, content::Way::Walk, false).way, content::Way::Fade);
}

TEST_F(TourWays, WhatIsKnownOfAWayHoldsAsLongAsAllStandsThere) {
    TourMemory memory;
    const auto comes = [&] {
        tour::Station before{.eyes = {eyeAt({0, 1.6f, 4})}}, station{.eyes = {eyeAt({0, 1.6f, -4})}};
        memory.comeTo(station, before, content::Way::Walk, std::nullopt, true, *around_);
        return station;
    };
    const tour::Station first = comes();
    ASSERT_EQ(first.way, content::Way::Walk);
    const tour::Station again = comes();
    EXPECT_EQ(again.way, first.way);
    EXPECT_EQ(again.road, first.road);
    EXPECT_EQ(again.coming, first.coming);
    auto door = std::make_shared<asset::Model>();
    addQuad(*door, "door", {6, 0, 0}, {10, 0, 0}, {10, 3, 0}, {6, 3, 0});
    std::vector<content::Part> parts = hall();
    parts.push_back({.file = "door.glb", .model = door});
    around_.emplace(parts, picker_, [](const std::string&) { return groundOf(hall()); });
    EXPECT_EQ(comes().way, content::Way::Fade) << "the gap is closed now";
}

TEST_F(TourWays, AnEyeSeesNothingFromInsideOfThings) {
    EXPECT_EQ(around_->whyBlind({0, 1.6f, 4}, ""), nullptr);
    EXPECT_STREQ(around_->whyBlind({0, 1.6f, 0.2f}, ""), "is within a hand of a surface");
    EXPECT_STREQ(around_->whyBlind({-7, 2, 7}, ""), "is inside of something");
    EXPECT_EQ(around_->whyBlind({-7, 6, 7}, ""), nullptr) << "above the box";
}

TEST_F(TourWays, AGoodTourIsFoundGood) {
    EXPECT_THAT(wrongWith(tourThrough({{0, 1.6f, 4}, {0, 1.6f, -4}, {8, 1.6f, 8}}, content::Way::Walk)), IsEmpty());
}

TEST_F(TourWays, WhatIsPointedAtIsSeenFromTheStop) {
    content::Tour tour = tourThrough({{0, 1.6f, 4}}, content::Way::Walk);
    const auto pointedAt = [&](vec3 place) {
        tour.stops[0].hotspots = {{.id = "a", .at = place}};
        return wrongWith(tour);
    };
    EXPECT_THAT(pointedAt({0, 1.6f, 0.05f}), IsEmpty()) << "on the wall";
    EXPECT_THAT(pointedAt({0, 1.6f, 2}), IsEmpty()) << "before it";
    EXPECT_THAT(pointedAt({0, 1.6f, -4}), ElementsAre(HasSubstr("stops/0/hotspots/0/at: is hidden where")));
    EXPECT_THAT(pointedAt({0, 1.6f, 9}), ElementsAre(HasSubstr("stops/0/hotspots/0/at: is in no picture")));
    EXPECT_THAT(pointedAt({0, 9, 0}), ElementsAre(HasSubstr("is in no picture")));
    tour.stops[0].layers = {"people"};
    EXPECT_THAT(pointedAt({0, 1.6f, -4}), IsEmpty()) << "the wall may be left out";
    tour.stops[0].hotspots = {{.id = "a", .nodes = {"wall"}}};
    EXPECT_THAT(wrongWith(tour), IsEmpty()) << "it is found where it is";
}

TEST_F(TourWays, AStopWithoutAPlaceKeepsNoneOfTheOthersFromBeingLookedAt) {
    content::Tour tour = tourThrough({{0, 1.6f, 4}, {0, 1.6f, -4}, {-7, 2, 7}}, content::Way::Glide);
    tour.stops[1].path.clear();
    tour.stops[1].viewpoint = "nowhere";
    EXPECT_THAT(wrongWith(tour), testing::Contains(HasSubstr("is inside of something")));
    EXPECT_THAT(wrongWith(tour), testing::Each(testing::Not(HasSubstr("stops/1")))) << "is told already";
}

TEST_F(TourWays, WhatIsWrongWithATourIsTold) {
    content::Tour tour = tourThrough({{0, 1.6f, 4}, {0, 6, -4}, {-7, 2, 7}}, content::Way::Glide);
    tour.stops[0].path.push_back({{0, 1.6f, -4}, {0, 1.6f, -9}});
    const auto wrong = wrongWith(tour);
    EXPECT_THAT(wrong, Contains(HasSubstr("stops/0/path/1: something stands in the way")));
    EXPECT_THAT(wrong, Contains(HasSubstr("stops/1: nobody can stand where it is seen from")));
    EXPECT_THAT(wrong, Contains(HasSubstr("stops/2: its eye is inside of something")));
    tour.stops[1].aloft = true;
    EXPECT_THAT(wrongWith(tour), Not(Contains(HasSubstr("stops/1: nobody"))));
}

TEST_F(TourWays, WhoWalksAlongAPathCanStandAtEachOfItsPlaces) {
    content::Tour tour = tourThrough({{0, 1.6f, 4}}, content::Way::Walk);
    for (const vec3 place : {vec3(2, 1.6f, 4), vec3(4, 6, 4), vec3(6, 1.6f, 4)})
        tour.stops[0].path.push_back({place, {0, 1.6f, 9}});
    EXPECT_THAT(wrongWith(tour), testing::ElementsAre(HasSubstr("stops/0/path/2: nobody can stand")));
    tour.stops[0].aloft = true;
    EXPECT_THAT(wrongWith(tour), IsEmpty());
}

// In the past, a wall stands across the path, and a closed box on it: no place of the path is in them.
TEST_F(TourWays, WhatACurtainShowsStandsInNobodysWay) {
    auto past = std::make_shared<asset::Model>();
    addQuad(*past, "old wall", {3, 0, 2}, {3, 0, 6}, {3, 3, 6}, {3, 3, 2});
    std::vector<content::Part> parts = hall();
    parts.push_back({.file = "past.glb", .model = past, .periods = {"past"}});
    around_.emplace(parts, picker_, [](const std::string&) { return groundOf(hall()); });
    site_.periods = {{.id = "today"}, {.id = "past"}};
    content::Tour tour = tourThrough({{0, 1.6f, 4}}, content::Way::Walk);
    tour.stops[0].path.push_back({{6, 1.6f, 4}, {0, 1.6f, 9}});
    EXPECT_THAT(wrongWith(tour), IsEmpty()) << "today";
    tour.stops[0].curtain = content::Curtain{"past", {1, 0}};
    EXPECT_THAT(wrongWith(tour), Contains(HasSubstr("stops/0/path/1: in \"past\", which its curtain shows")));
    EXPECT_THAT(wrongWith(tour), Contains(HasSubstr("stops/0/curtain: on the way the eye is within a hand of a surface")));
}

TEST_F(TourWays, WaysThatCannotBeGoneAreToldInEveryBranch) {
    content::Tour tour = tourThrough({{0, 1.6f, 4}, {3, 1.6f, 4}, {3, 1.6f, -4}}, content::Way::Glide);
    EXPECT_THAT(wrongWith(tour), testing::ElementsAre(HasSubstr("stops/2/transition: cannot be come to from \"stop-2\"")));
    tour.stops[0].question = content::Question{.answers = {{.stop = "stop-2"}, {.stop = "stop-3"}}};
    EXPECT_THAT(wrongWith(tour), Contains(HasSubstr("cannot be come to from \"stop-1\"")));
}

}  // namespace
}  // namespace rekindle::commands
