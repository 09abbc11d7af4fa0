#include "commands/ViewCamera.h"

#include <gtest/gtest.h>

#include "TestModels.h"

namespace rekindle::commands {
namespace {

using panels::CameraMode;
using platform::Key;

// A floor of 200 m at height 0.
scene::Scene floorScene() {
    asset::Model model;
    const int node = tests::addNode(model, "floor");
    tests::addTriangle(model, node, {0, 0, 0});
    model.meshes[0].positions = {{-100, 0, 100}, {100, 0, 100}, {0, 0, -100}};
    model.meshes[0].bounds = {};
    for (const math::vec3 p : model.meshes[0].positions) model.meshes[0].bounds.add(p);
    return {{scene::pose(std::make_shared<const asset::Model>(std::move(model)), math::mat4(1), {})}};
}

class ViewCameraTest : public testing::Test {
  protected:
    ViewCameraTest() { camera_.stand({{0, 3, 10}, {1, 0, 0, 0}}, 10); }
    void pass(float seconds) {
        for (float t = 0; t < seconds; t += 0.02f) camera_.advance(0.02f, 1.4f, scene_, picker_);
    }

    scene::Scene scene_ = floorScene();
    scene::Picker picker_;
    ViewCamera camera_;
};

TEST_F(ViewCameraTest, WalkingStandsOnTheFloor) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    pass(1);
    EXPECT_NEAR(camera_.pose().position.y, 1.6f, 0.02f);
    EXPECT_NEAR(camera_.pose().position.z, 10, 0.01f);
}

TEST_F(ViewCameraTest, WGoesAhead) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    camera_.press(Key::W, true, false);
    EXPECT_FALSE(camera_.resting());
    pass(2);
    EXPECT_LT(camera_.pose().position.z, 8);
    camera_.press(Key::W, false, false);
    pass(1);
    EXPECT_TRUE(camera_.resting());
}

TEST_F(ViewCameraTest, WithoutAFloorOneFlies) {
    camera_.setMode(CameraMode::Walk, {}, picker_);
    scene_ = {};
    pass(2);
    EXPECT_NEAR(camera_.pose().position.y, 3, 0.01f);
}

TEST_F(ViewCameraTest, PageUpLiftsOff) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    camera_.press(Key::PageUp, true, false);
    pass(1);
    camera_.press(Key::PageUp, false, false);
    pass(2);
    EXPECT_GT(camera_.pose().position.y, 2);
}

TEST_F(ViewCameraTest, GoingBackToOrbitKeepsTheEye) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    pass(1);
    const math::vec3 eye = camera_.pose().position;
    camera_.setMode(CameraMode::Orbit, scene_, picker_);
    EXPECT_NEAR(glm::distance(camera_.pose().position, eye), 0, 1e-3f);
}

TEST_F(ViewCameraTest, LetGoKeysStopTheWalk) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    camera_.press(Key::D, true, true);
    camera_.releaseAll();
    pass(1);
    EXPECT_TRUE(camera_.resting());
}

}  // namespace
}  // namespace rekindle::commands
