#include "commands/ViewModels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "TestModels.h"

namespace rekindle::commands {
namespace {

using panels::Selection;
using testing::ElementsAre;

std::shared_ptr<const asset::Model> house(std::vector<std::string> names) {
    asset::Model model;
    for (std::string& name : names) tests::addNode(model, std::move(name));
    return std::make_shared<const asset::Model>(std::move(model));
}

TEST(ViewModels, ASelectionFollowsItsNodeThroughAReload) {
    panels::ViewerState state;
    state.models.push_back(openModel("house.glb", house({"door", "roof", "wall"})));
    state.models[0].hidden[2] = true;
    state.selection = {0, 1};
    replaceModel(state, 0, reopenModel(state.models[0], house({"step", "door", "wall", "roof"})));
    EXPECT_EQ(state.selection, (Selection{0, 3}));
    EXPECT_THAT(state.models[0].hidden, ElementsAre(false, false, true, false));
}

TEST(ViewModels, ASelectionEndsWithItsNode) {
    panels::ViewerState state;
    state.models.push_back(openModel("house.glb", house({"door", "roof"})));
    state.selection = {0, 1};
    replaceModel(state, 0, reopenModel(state.models[0], house({"door"})));
    EXPECT_FALSE(state.selection);
}

TEST(ViewModels, NodesOfTheSameNameAreToldApartByTheirParents) {
    asset::Model before;
    const int east = tests::addNode(before, "east"), west = tests::addNode(before, "west");
    tests::addNode(before, "lamp", east);
    const int lamp = tests::addNode(before, "lamp", west);
    asset::Model after;
    const int second = tests::addNode(after, "west"), first = tests::addNode(after, "east");
    const int wanted = tests::addNode(after, "lamp", second);
    tests::addNode(after, "lamp", first);
    EXPECT_EQ(sameNode(before, after, lamp), wanted);
}

TEST(ViewModels, PlaybackFollowsItsAnimationByName) {
    asset::Model before, after;
    before.animations = {{.name = "Walk"}, {.name = "Run"}};
    after.animations = {{.name = "Survey"}, {.name = "Walk"}, {.name = "Run"}};
    panels::ViewerState state;
    state.models.push_back(openModel("fox.glb", std::make_shared<const asset::Model>(before)));
    state.playing = {.animation = 1, .time = 0.5};
    replaceModel(state, 0, reopenModel(state.models[0], std::make_shared<const asset::Model>(after)));
    EXPECT_EQ(state.playing.animation, 2);
    EXPECT_EQ(state.playing.time, 0.5);
}

TEST(ViewModels, WhatHangsUnderAHiddenNodeIsHidden) {
    asset::Model model;
    const int parent = tests::addNode(model, "parent");
    tests::addNode(model, "child", parent);
    tests::addNode(model, "other");
    panels::ViewerState state;
    state.models.push_back(openModel("a.glb", std::make_shared<const asset::Model>(model)));
    state.models[0].hidden[std::size_t(parent)] = true;
    EXPECT_THAT(sceneOf(state).models[0].visible, ElementsAre(false, false, true));
}

TEST(ViewModels, BoundsUnderANodeAreThoseOfItsMeshes) {
    asset::Model model;
    const int parent = tests::addNode(model, "parent");
    tests::addTriangle(model, tests::addNode(model, "near", parent), {1, 0, 0});
    tests::addTriangle(model, tests::addNode(model, "far"), {50, 0, 0});
    panels::ViewerState state;
    state.models.push_back(openModel("a.glb", std::make_shared<const asset::Model>(model)));
    const math::Bounds box = boundsUnder(sceneOf(state), {0, parent});
    EXPECT_FLOAT_EQ(box.min.x, 1);
    EXPECT_FLOAT_EQ(box.max.x, 2);
}

}  // namespace
}  // namespace rekindle::commands
