#include "commands/ViewCamera.h"

#include <gtest/gtest.h>

#include "TestModels.h"
#include "navigate/BuildMesh.h"

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

TEST_F(ViewCameraTest, ArrowsTurnTheHeadAndWalk) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    const auto ahead = [&] { return camera_.pose().orientation * math::vec3(0, 0, -1); };
    camera_.press(Key::Right, true, false);
    EXPECT_FALSE(camera_.resting());
    pass(1);
    camera_.press(Key::Right, false, false);
    EXPECT_GT(ahead().x, 0.3f);
    EXPECT_NEAR(camera_.pose().position.x, 0, 0.01f) << "on the spot";
    camera_.press(Key::Left, true, false);
    pass(1);
    camera_.press(Key::Left, false, false);
    EXPECT_NEAR(ahead().x, 0, 0.05f);
    camera_.press(Key::Up, true, true);
    pass(0.5f);
    camera_.press(Key::Up, false, true);
    EXPECT_GT(ahead().y, 0.2f);
    EXPECT_NEAR(camera_.pose().position.z, 10, 0.01f);
    camera_.press(Key::Up, true, false);
    pass(1);
    camera_.press(Key::Up, false, false);
    EXPECT_LT(camera_.pose().position.z, 9.5f);
}

TEST_F(ViewCameraTest, AVisitorsPageKeysLookAndDoNotFly) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    camera_.setFlight(false);
    camera_.press(Key::PageDown, true, false);
    pass(0.5f);
    camera_.press(Key::PageDown, false, false);
    EXPECT_LT((camera_.pose().orientation * math::vec3(0, 0, -1)).y, -0.2f);
    EXPECT_NEAR(camera_.pose().position.y, 1.6f, 0.02f);
    camera_.setFlight(true);
    camera_.press(Key::PageUp, true, false);
    pass(1);
    EXPECT_GT(camera_.pose().position.y, 2);
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

// The floor, with a wall across it at z = 0 that has a door of a metre at x = 5.
std::shared_ptr<const navigate::WalkMesh> walledFloor() {
    asset::Model model;
    const int node = tests::addNode(model, "room");
    const auto sheet = [&](math::vec3 a, math::vec3 b, math::vec3 c, math::vec3 d) {
        tests::addTriangle(model, node, a);
        asset::Mesh& mesh = model.meshes.back();
        mesh.positions = {a, b, c, d};
        mesh.indices = {0, 1, 2, 0, 2, 3};
        mesh.bounds = {};
        for (const math::vec3 p : mesh.positions) mesh.bounds.add(p);
    };
    sheet({-12, 0, 12}, {12, 0, 12}, {12, 0, -12}, {-12, 0, -12});
    sheet({-12, 0, 0}, {4.5f, 0, 0}, {4.5f, 3, 0}, {-12, 3, 0});
    sheet({5.5f, 0, 0}, {12, 0, 0}, {12, 3, 0}, {5.5f, 3, 0});
    scene::Scene scene{{scene::pose(std::make_shared<const asset::Model>(std::move(model)), math::mat4(1), {})}};
    core::Progress progress;
    const navigate::Ground ground{navigate::piecesOf(scene, [](std::size_t, std::uint32_t) { return false; })};
    auto data = navigate::buildMesh(ground, {}, progress);
    if (!data) return nullptr;
    auto mesh = navigate::WalkMesh::create(std::move(*data));
    return mesh ? std::make_shared<const navigate::WalkMesh>(std::move(*mesh)) : nullptr;
}

TEST_F(ViewCameraTest, OnTheMeshNobodyWalksThroughAWallButAlongIt) {
    camera_.setGround(walledFloor());
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    camera_.turn({-0.45f, 0});  // looks to the right of straight ahead
    camera_.press(Key::W, true, true);
    pass(2);
    EXPECT_GT(camera_.pose().position.z, 0.2f);
    const float before = camera_.pose().position.x;
    pass(1);
    EXPECT_GT(std::abs(camera_.pose().position.x - before), 0.5f);
    EXPECT_NEAR(camera_.pose().position.y, 1.6f, 0.05f);
}

TEST_F(ViewCameraTest, WalksByItselfThroughTheDoorUntilAKeyIsPressed) {
    camera_.setMode(CameraMode::Walk, scene_, picker_);
    EXPECT_FALSE(camera_.walkTo({0, 0, -5}));
    camera_.setGround(walledFloor());
    EXPECT_FALSE(camera_.walkTo({0, 0, -50}));
    ASSERT_TRUE(camera_.walkTo({0, 0, -5}));
    EXPECT_FALSE(camera_.resting());
    pass(30);
    EXPECT_LT(glm::distance(camera_.pose().position, math::vec3(0, 1.6f, -5)), 0.2f);
    EXPECT_TRUE(camera_.resting());
    ASSERT_TRUE(camera_.walkTo({0, 0, 9}));
    camera_.press(Key::S, true, false);
    pass(0.1f);
    camera_.press(Key::S, false, false);
    pass(1);
    EXPECT_TRUE(camera_.resting());
    EXPECT_LT(camera_.pose().position.z, -4);
}

}  // namespace
}  // namespace rekindle::commands
