#include "scene/Cameras.h"

#include <gtest/gtest.h>

#include "SceneModels.h"
#include "scene/Lights.h"
#include "view/Projection.h"

using namespace rekindle;
using namespace rekindle::test;
using math::vec3;

namespace {

constexpr math::uvec2 extent(200, 100);

// Both cameras 10 m along +Z under a node that is scaled; the second turned to look along -X.
asset::Model twoCameras() {
    asset::Model model;
    model.cameras = {{.name = "front", .verticalFov = math::pi / 2, .aspect = 9, .near = 0.5f},
                     {.orthographic = true, .near = 1, .far = 5, .halfWidth = 3, .halfHeight = 1}};
    model.nodes = {
        {.name = "rig", .children = {1, 2}, .local = {.translation = {0, 0, 10}, .scale = vec3(2)}},
        {.name = "a", .parent = 0, .camera = 0},
        {.name = "side", .parent = 0, .local = {.rotation = glm::angleAxis(math::pi / 2, vec3(0, 1, 0))}, .camera = 1}};
    return model;
}

}  // namespace

TEST(Cameras, AreFoundByNameAndByIndex) {
    const auto scene = sceneOf(shared(twoCameras()));
    EXPECT_EQ(scene::cameras(scene).size(), 2U);
    EXPECT_EQ(scene::findCamera(scene, "front")->node, 1U);
    EXPECT_EQ(scene::findCamera(scene, "a")->node, 1U);
    EXPECT_EQ(scene::findCamera(scene, "side")->node, 2U);
    EXPECT_EQ(scene::findCamera(scene, "1")->node, 2U);
    for (const char* none : {"2", "-1", "1x", "", "back"}) EXPECT_FALSE(scene::findCamera(scene, none)) << none;
}

TEST(Cameras, PerspectiveKeepsItsHeightAtAnyAspect) {
    const auto scene = sceneOf(shared(twoCameras()));
    const view::View view = scene::cameraView(scene, *scene::findCamera(scene, "front"), extent);
    EXPECT_EQ(view.eye(), vec3(0, 0, 10));
    const vec3 pixel = *view::pixelOf(view, {4, 4, 6});
    EXPECT_NEAR(pixel.x, 150, 1e-3f);
    EXPECT_NEAR(pixel.y, 0, 1e-3f);
    EXPECT_NEAR(pixel.z, 0.125f, 1e-6f);
}

TEST(Cameras, OrthographicShowsAllOfItsRectangle) {
    const auto scene = sceneOf(shared(twoCameras()));
    const view::View view = scene::cameraView(scene, *scene::findCamera(scene, "side"), extent);
    const vec3 pixel = *view::pixelOf(view, {-5, 1.5f, 7});
    EXPECT_NEAR(pixel.x, 200, 1e-3f);
    EXPECT_NEAR(pixel.y, 0, 1e-3f);
    EXPECT_NEAR(pixel.z, 0, 1e-6f);
}

TEST(Lights, ShineWhereTheirVisibleNodesStand) {
    asset::Model model;
    model.lights = {
        {.type = asset::LightType::Spot, .color = {1, 0.5f, 0}, .intensity = 10, .range = 7, .outerConeAngle = math::pi / 3}};
    model.nodes = {
        {.local = {.translation = {1, 2, 3}, .rotation = glm::angleAxis(-math::pi / 2, vec3(1, 0, 0)), .scale = vec3(5)},
         .light = 0},
        {.light = 0, .visible = false}};
    const auto lights = scene::lights(sceneOf(shared(model)));
    ASSERT_EQ(lights.size(), 1U);
    EXPECT_EQ(lights[0].position, vec3(1, 2, 3));
    EXPECT_LT(glm::distance(lights[0].direction, vec3(0, -1, 0)), 1e-6f);
    EXPECT_EQ(lights[0].color, vec3(10, 5, 0));
    EXPECT_EQ(lights[0].range, 7);
    EXPECT_FLOAT_EQ(lights[0].innerConeCosine, 1);
    EXPECT_FLOAT_EQ(lights[0].outerConeCosine, 0.5f);
}
