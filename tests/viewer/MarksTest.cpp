// What is spoken of: found in a scene, framed in a picture.
#include "panels/Marks.h"

#include <gtest/gtest.h>

#include <glm/ext/matrix_transform.hpp>
#include <semaphore>

#include "TestModels.h"
#include "commands/Hotspots.h"
#include "commands/ViewHotspots.h"
#include "scene/Scene.h"
#include "view/Projection.h"

namespace rekindle::tests {
namespace {

using panels::Hotspot;
using panels::Rectangle;

const Rectangle picture{0, 0, 1600, 900};
const view::View ahead{.clipFromView = view::perspective(1, 16.f / 9, 0.1f), .extent = {1600, 900}};

Hotspot spotOf(std::vector<math::Bounds> pieces) {
    return {.at = pieces.front().centre(), .pieces = std::move(pieces)};
}

math::Bounds cube(math::vec3 middle, float half) {
    return {middle - half, middle + half};
}

TEST(Marks, EachPieceHasAFrame) {
    const auto frames = framesOf(ahead, picture, spotOf({cube({-3, 0, -10}, 0.5f), cube({3, 0, -10}, 0.5f)}));
    ASSERT_EQ(frames.size(), 2u);
    EXPECT_LT(frames[0].right(), 800);
    EXPECT_GT(frames[1].left, 800);
    EXPECT_NEAR(frames[0].top + frames[0].height / 2, 450, 2);
}

TEST(Marks, NoFrameAroundTheEyeNorBehindItNorAroundAllThatIsSeen) {
    EXPECT_TRUE(framesOf(ahead, picture, spotOf({cube({0, 0, 0}, 5)})).empty());
    EXPECT_TRUE(framesOf(ahead, picture, spotOf({cube({0, 0, 10}, 1)})).empty());
    EXPECT_TRUE(framesOf(ahead, picture, spotOf({{{-50, -9, -60}, {50, 9, -5}}})).empty());
    EXPECT_TRUE(framesOf(ahead, picture, spotOf({{{-500, -2, -500}, {500, -1.9f, 5}}})).empty()) << "a river";
}

TEST(Marks, WhatIsFarIsFramedSoThatOneSeesIt) {
    const auto frames = framesOf(ahead, picture, spotOf({cube({0, 0, -500}, 0.5f)}));
    ASSERT_EQ(frames.size(), 1u);
    EXPECT_GE(frames[0].width, 20);
}

TEST(Marks, SixFramesAtMostAndThoseThatCoverEachOtherAreOne) {
    std::vector<math::Bounds> many;
    for (int i = 0; i < 8; ++i) many.push_back(cube({float(i) * 1.5f - 5, 0, -12}, 0.4f));
    EXPECT_EQ(framesOf(ahead, picture, spotOf(many)).size(), 6u);
    EXPECT_EQ(framesOf(ahead, picture, spotOf({cube({0, 0, -12}, 0.5f), cube({0, 0, -14}, 0.5f)})).size(), 1u);
}

TEST(Marks, ALabelWhosePointIsOutOfThePictureGoesToAFrame) {
    Hotspot spot = spotOf({cube({2, 0, -10}, 0.5f)});
    spot.at = {0, 0, 10};
    const auto anchor = anchorOf(ahead, picture, spot);
    ASSERT_TRUE(anchor);
    EXPECT_GT(anchor->x, 800);
    spot.pieces.clear();
    EXPECT_FALSE(anchorOf(ahead, picture, spot));
}

TEST(Hotspots, WhatTouchesIsOnePiece) {
    const auto pieces =
        commands::apart({cube({0, 0, 0}, 1), cube({9, 0, 0}, 1), cube({4, 0, 0}, 1), cube({2.2f, 0, 0}, 1)}, 0.3f);
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_FLOAT_EQ(pieces[0].max.x, 5);
}

// Two boats, of which one lies behind a wall.
asset::Model harbour() {
    asset::Model model;
    const int boats = addNode(model, "Boats");
    addTriangle(model, addNode(model, "near", boats), {-2, 0, -8});
    addTriangle(model, addNode(model, "hidden", boats), {6, 0, -20});
    const int wall = addNode(model, "Wall");
    addTriangle(model, wall, {1, -1, -4});
    for (math::vec3& point : model.meshes.back().positions) point = math::vec3(1, -1, -4) + (point - math::vec3(1, -1, -4)) * 9.f;
    model.meshes.back().bounds = {{1, -1, -4}, {10, 8, -4}};
    return model;
}

TEST(Hotspots, OnlyPiecesThatAreSeenAndThePointIsOnTheThing) {
    const auto shared = std::make_shared<const asset::Model>(harbour());
    const scene::Scene scene{.models = {scene::pose(shared, math::mat4(1), {})}};
    content::Site site;
    site.elements = {{.name = {{{"en", "Boats"}}}}};
    const std::vector<int> elements{0, 0, 0, -1};
    scene::Picker picker;
    const std::vector<tour::Eye> eyes{{.pose = {}, .fov = 0.9f}};
    const auto spots = commands::hotspotsOf({site, scene, {&elements}, picker}, {"Boats"}, eyes);
    ASSERT_EQ(spots.size(), 1u);
    EXPECT_EQ(spots[0].element, 0);
    ASSERT_EQ(spots[0].pieces.size(), 1u) << "the other is behind a wall";
    EXPECT_LT(spots[0].pieces[0].max.x, 0);
    EXPECT_NEAR(spots[0].at.z, -8, 1e-3f);
    EXPECT_TRUE(commands::hotspotsOf({site, scene, {&elements}, picker}, {"Roofs"}, eyes).empty());
}

TEST(Hotspots, APlantingIsNamedAsAWhole) {
    asset::Model model;
    addTriangle(model, addNode(model, "stalk"), {0, 0, 0});
    const auto shared = std::make_shared<const asset::Model>(std::move(model));
    scene::PosedModel rice = scene::pose(shared, math::mat4(1), {});
    rice.copies = std::make_shared<const std::vector<math::mat4>>(
        std::vector{glm::translate(math::mat4(1), {-20, 0, -4}), glm::translate(math::mat4(1), {0, 0, -9})});
    const scene::Scene scene{.models = {std::move(rice)}};
    content::Site site;
    site.elements = {{.name = {{{"en", "Paddy"}}}}};
    const std::vector<int> elements{0};
    scene::Picker picker;
    const std::vector<tour::Eye> eyes{{.pose = {}, .fov = 0.9f}};
    EXPECT_TRUE(commands::hotspotsOf({site, scene, {&elements}, picker}, {"paddy-*"}, eyes).empty()) << "no node is called so";
    const commands::HotspotScene planted{site, scene, {&elements}, picker, {"paddy-south"}};
    const auto spots = commands::hotspotsOf(planted, {"paddy-*"}, eyes);
    ASSERT_EQ(spots.size(), 1u);
    EXPECT_EQ(spots[0].element, 0);
    EXPECT_LT(spots[0].at.z, -8) << "of the plants, the one before the eye";
    EXPECT_TRUE(commands::hotspotsOf(planted, {"bamboo"}, eyes).empty());
    const std::vector own{std::make_shared<const panels::TourSpot>(
        panels::TourSpot{.stop = "field", .spot = {.id = "rice", .name = {{{"en", "Rice"}}}, .nodes = {"paddy-south"}}})};
    EXPECT_EQ(commands::hotspotsOf(planted, own, eyes).size(), 1u);
}

TEST(Hotspots, WhatATourPointsAtIsItsPointOrWhatItNames) {
    const auto shared = std::make_shared<const asset::Model>(harbour());
    const scene::Scene scene{.models = {scene::pose(shared, math::mat4(1), {})}};
    const content::Site site;  // it has no elements
    scene::Picker picker;
    const auto point = [](content::Spot spot) {
        spot.name = {{{"en", spot.id}}};
        return std::make_shared<const panels::TourSpot>(panels::TourSpot{.stop = "quay", .spot = std::move(spot)});
    };
    const std::vector own{point({.id = "rope", .at = math::vec3(1, 2, -3)}), point({.id = "boats", .nodes = {"Boats"}}),
                          point({.id = "oar", .at = math::vec3(-2, 0, -8), .nodes = {"near"}}),
                          point({.id = "mast", .nodes = {"Mast"}})};
    const std::vector<tour::Eye> eyes{{.pose = {}, .fov = 0.9f}};
    const auto spots = commands::hotspotsOf({site, scene, {}, picker}, own, eyes);
    ASSERT_EQ(spots.size(), 3u) << "of what is named by the last nothing is there";
    EXPECT_EQ(spots[0].at, math::vec3(1, 2, -3));
    EXPECT_TRUE(spots[0].pieces.empty());
    EXPECT_FALSE(spots[0].spokenOf());
    EXPECT_EQ(spots[0].subject(), (panels::Subject{.spot = own[0]}));
    EXPECT_NEAR(spots[1].at.z, -8, 1e-3f) << "a point of it that is seen";
    EXPECT_EQ(spots[1].pieces.size(), 1u) << "the other is behind a wall";
    EXPECT_TRUE(spots[1].spokenOf()) << "it is framed";
    EXPECT_EQ(spots[1].element, -1);
    EXPECT_EQ(spots[2].at, math::vec3(-2, 0, -8)) << "the point that is given counts";
    EXPECT_EQ(spots[2].pieces.size(), 1u);
    EXPECT_EQ(spots[2].name.in("en"), "oar");
}

TEST(Hotspots, AreFoundBesideTheFramesAndWhatIsWantedLastCounts) {
    content::Site site;
    site.elements = {{.name = {{{"en", "Boats"}}}}};
    const auto model = std::make_shared<const asset::Model>(harbour());
    commands::HotspotSearch boats{.site = std::make_shared<const content::Site>(std::move(site)),
                                  .scene = {.models = {scene::pose(model, math::mat4(1), {})}},
                                  .elements = {{0, 0, 0, -1}},
                                  .patterns = {"Boats"},
                                  .eyes = {{.pose = {}, .fov = 0.9f}}};
    commands::HotspotSearch roofs = boats;
    roofs.patterns = {"Roofs"};
    scene::Picker picker;
    std::counting_semaphore<> done(0);
    commands::ViewHotspots finder(picker, [&] { done.release(); });
    const auto found = [&] {
        std::optional<std::vector<panels::Hotspot>> spots;
        while (!spots) {
            done.acquire();
            spots = finder.take();
        }
        return *spots;
    };
    finder.want(boats);
    EXPECT_EQ(found().size(), 1u);
    EXPECT_FALSE(finder.take()) << "once";
    finder.want(boats);
    finder.want(roofs);
    EXPECT_TRUE(found().empty());
    finder.want(boats);
    finder.forget();
    finder.want(roofs);
    EXPECT_TRUE(found().empty());
}

}  // namespace
}  // namespace rekindle::tests
