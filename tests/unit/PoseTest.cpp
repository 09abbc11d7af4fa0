#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "SceneModels.h"
#include "scene/Deform.h"

using namespace rekindle;
using namespace rekindle::test;
using math::vec3;
using math::vec4;

namespace {

// Root at x = 1 (scaled by 2), child at y = 1 below it, and a hidden node with a child.
asset::Model family() {
    asset::Model model;
    model.nodes = {{.name = "root", .children = {1}, .local = {.translation = {1, 0, 0}, .scale = vec3(2)}},
                   {.name = "child", .parent = 0, .local = {.translation = {0, 1, 0}}},
                   {.name = "hidden", .children = {3}, .visible = false},
                   {.name = "below", .parent = 2}};
    model.roots = {0, 2};
    return model;
}

vec3 origin(const math::mat4& m) {
    return vec3(m[3]);
}

asset::Model moving() {
    asset::Model model = family();
    model.animations = {
        {.name = "slide",
         .duration = 2,
         .channels = {
             {.node = 0, .times = {0, 2}, .values = {0, 0, 0, 4, 0, 0}},
             {.node = 1, .path = asset::ChannelPath::MorphWeights, .components = 1, .times = {0, 2}, .values = {0, 1}}}}};
    return model;
}

asset::Mesh morphingSquare() {
    asset::Mesh mesh = square();
    mesh.morphTargets = {{.name = "up", .positions = std::vector<vec3>(4, {0, 0, 10})}, {.name = "none"}};
    mesh.morphWeights = {0.5f, 1};
    return mesh;
}

// Two bones: the square's lower corners follow the first, the upper ones the second.
asset::Model bendingSquare() {
    asset::Mesh mesh = square();
    mesh.influences = 1;
    mesh.joints = {0, 0, 1, 1};
    mesh.weights = {1, 1, 1, 1};
    asset::Model model = modelOf(mesh);
    model.nodes[0].meshes[0].skin = 0;
    model.nodes[0].local.translation = {100, 0, 0};  // has no say
    model.nodes.push_back({.name = "lower"});
    model.nodes.push_back({.name = "upper", .parent = 1, .local = {.translation = {0, 5, 0}}});
    model.nodes[1].children = {2};
    math::mat4 fromUpper(1);
    fromUpper[3] = vec4(0, -1, 0, 1);
    model.skins = {{.joints = {1, 2}, .inverseBindMatrices = {math::mat4(1), fromUpper}}};
    return model;
}

}  // namespace

TEST(Pose, ChildrenFollowTheirParentsAndTheRoot) {
    math::mat4 root(1);
    root[3] = vec4(0, 0, 7, 1);
    const auto posed = scene::pose(shared(family()), root, {});
    EXPECT_EQ(origin(posed.world[0]), vec3(1, 0, 7));
    EXPECT_EQ(origin(posed.world[1]), vec3(1, 2, 7));
}

TEST(Pose, VisibilityIsInherited) {
    const auto posed = scene::pose(shared(family()), math::mat4(1), {});
    EXPECT_EQ(posed.visible, (std::vector<bool>{true, true, false, false}));
}

TEST(Pose, AnimationReplacesTheRestPose) {
    const auto model = shared(moving());
    const auto posed = scene::pose(model, math::mat4(1), {.animation = 0, .time = 1});
    EXPECT_EQ(origin(posed.world[0]), vec3(2, 0, 0));
    EXPECT_EQ(origin(posed.world[1]), vec3(2, 2, 0));
    EXPECT_EQ(posed.morphWeights[1], std::vector<float>{0.5f});
    EXPECT_EQ(origin(scene::pose(model, math::mat4(1), {}).world[0]), vec3(1, 0, 0));
}

TEST(Pose, MorphWeightsOfTheNodeGoBeforeTheMeshs) {
    asset::Model model = modelOf(morphingSquare());
    const auto posed = scene::pose(shared(model), math::mat4(1), {});
    EXPECT_EQ(scene::morphWeights(posed, 0, posed.model->meshes[0])[0], 0.5f);
    model.nodes[0].morphWeights = {0.25f, 0};
    const auto overridden = scene::pose(shared(model), math::mat4(1), {});
    EXPECT_EQ(scene::morphWeights(overridden, 0, overridden.model->meshes[0])[0], 0.25f);
}

TEST(Deform, MorphTargetsAddUp) {
    const auto posed = scene::pose(shared(modelOf(morphingSquare())), math::mat4(1), {});
    EXPECT_TRUE(scene::isDeformed(posed, 0, {.mesh = 0}));
    EXPECT_EQ(scene::deformedPositions(posed, 0, {.mesh = 0})[2], vec3(1, 1, 5));
}

TEST(Deform, JointsPlaceASkinnedMeshAndItsNodeDoesNot) {
    math::mat4 root(1);
    root[3] = vec4(0, 0, 7, 1);
    const auto posed = scene::pose(shared(bendingSquare()), root, {});
    const auto positions = scene::deformedPositions(posed, 0, posed.model->nodes[0].meshes[0]);
    EXPECT_EQ(positions, (std::vector<vec3>{{0, 0, 7}, {1, 0, 7}, {1, 5, 7}, {0, 5, 7}}));
    EXPECT_EQ(scene::placements(posed, 0, posed.model->nodes[0].meshes[0]), std::vector{math::mat4(1)});
}

TEST(SceneBounds, CoverMorphedSkinnedAndInstancedMeshes) {
    EXPECT_EQ(scene::bounds(sceneOf(shared(modelOf(morphingSquare())))).max, vec3(1, 1, 5));
    EXPECT_EQ(scene::bounds(sceneOf(shared(bendingSquare()))).max, vec3(1, 5, 0));
    asset::Model copies = modelOf(square());
    copies.nodes[0].instances = {{.translation = {10, 0, 0}}, {.translation = {0, 0, -3}}};
    EXPECT_EQ(scene::bounds(sceneOf(shared(copies))).min, vec3(0, 0, -3));
    EXPECT_EQ(scene::bounds(sceneOf(shared(copies))).max, vec3(11, 1, 0));
}

TEST(SceneBounds, LeaveOutWhatIsHidden) {
    asset::Model model = modelOf(square());
    model.nodes[0].visible = false;
    EXPECT_TRUE(scene::bounds(sceneOf(shared(model))).empty());
    EXPECT_TRUE(scene::bounds({}).empty());
}

TEST(SceneBounds, ExactOnesHugATurnedMesh) {
    asset::Mesh diamond = square();
    diamond.positions = {{0, -1, 0}, {1, 0, 0}, {0, 1, 0}, {-1, 0, 0}};
    diamond.bounds = {{-1, -1, 0}, {1, 1, 0}};
    asset::Model model = modelOf(diamond);
    model.nodes[0].local.rotation = glm::angleAxis(math::pi / 4, vec3(0, 0, 1));
    const auto scene = sceneOf(shared(model));
    EXPECT_NEAR(scene::exactBounds(scene).max.x, std::sqrt(0.5f), 1e-6);
    EXPECT_NEAR(scene::bounds(scene).max.x, std::sqrt(2.0f), 1e-6);
}
