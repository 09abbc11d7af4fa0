#include "scene/Framing.h"

#include <gtest/gtest.h>
#include <algorithm>

#include <cmath>

#include "SceneModels.h"
#include "scene/Deform.h"
#include "view/Projection.h"

using namespace rekindle;
using namespace rekindle::test;
using math::vec3;

namespace {

constexpr math::uvec2 window(1280, 720);

// The part of the picture that the scene's vertices span, from 0 to 1.
math::Bounds pictureBounds(const scene::Scene& scene, const view::View& view) {
    math::Bounds box;
    scene::forEachShownMesh(scene, [&](const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        for (const math::mat4& placement : scene::placements(posed, node, use))
            for (const vec3& point : scene::deformedPositions(posed, node, use)) {
                const auto pixel = view::pixelOf(view, vec3(placement * math::vec4(point, 1)));
                ASSERT_TRUE(pixel);
                EXPECT_LE(pixel->z, 1);
                box.add(vec3(math::vec2(*pixel) / math::vec2(view.extent), 0));
            }
    });
    return box;
}

void expectFramedWell(const scene::Scene& scene, math::uvec2 size = window, float fov = scene::defaultFov) {
    const math::Bounds box = pictureBounds(scene, scene::framedView(scene, size, fov));
    for (int axis : {0, 1}) {
        EXPECT_GE(box.min[axis], 0.025f);
        EXPECT_LE(box.max[axis], 0.975f);
    }
    EXPECT_NEAR(std::max(box.size().x, box.size().y), 0.94f, 0.02f);
}

asset::Mesh box(vec3 min, vec3 max) {
    asset::Mesh mesh;
    for (int corner = 0; corner < 8; ++corner)
        mesh.positions.push_back({corner & 1 ? max.x : min.x, corner & 2 ? max.y : min.y, corner & 4 ? max.z : min.z});
    mesh.bounds = {min, max};
    return mesh;
}

scene::Scene boxScene(vec3 min, vec3 max) {
    return sceneOf(shared(modelOf(box(min, max))));
}

}  // namespace

TEST(Framing, FillsThePictureWithAllOfIt) {
    expectFramedWell(boxScene({-1, 0, -1}, {1, 3, 1}));
    expectFramedWell(boxScene({-1, 0, -1}, {1, 3, 1}), {500, 2000});
    expectFramedWell(boxScene({-1, 0, -1}, {1, 3, 1}), {768, 768}, 1.9f);
    expectFramedWell(boxScene({-1e-4f, 0, -1e-4f}, {1e-4f, 3e-4f, 1e-4f}));
}

TEST(Framing, SeesALandscapeFromAbove) {
    const auto landscape = boxScene({-250, 0, -250}, {250, 8, 250});
    expectFramedWell(landscape);
    const view::Orbit orbit = scene::framedOrbit(landscape, 16.0f / 9);
    EXPECT_NEAR(orbit.phi, math::pi / 180 * 50, 0.02f);
    EXPECT_NEAR(orbit.theta, math::pi / 6, 0.02f);
}

TEST(Framing, SeesAPictureOnAWallFromItsFront) {
    const auto wall = boxScene({-3, 1, 0}, {3, 3, 0.01f});
    expectFramedWell(wall);
    EXPECT_NEAR(scene::framedOrbit(wall, 1).theta, 0, 0.01f);
    EXPECT_NEAR(scene::framedOrbit(wall, 1).phi, math::pi / 2, 0.01f);
    EXPECT_NEAR(scene::framedOrbit(boxScene({0, 1, -3}, {0.01f, 3, 3}), 1).theta, math::pi / 2, 0.01f);
}

TEST(Framing, HugsTheShapeAndNotItsBox) {
    asset::Mesh spire = box({-1, 0, -1}, {1, 0, 1});
    spire.positions.push_back({0, 4, 0});
    spire.bounds = {{-1, 0, -1}, {1, 4, 1}};
    asset::Model model = modelOf(spire);
    model.nodes[0].instances = {{},
                                {.translation = {5, 0, 0}, .rotation = glm::angleAxis(0.5f, vec3(1, 0, 0)), .scale = vec3(2)}};
    expectFramedWell(sceneOf(shared(model)));
}

TEST(Framing, OfNothingIsAnOrbitAroundTheOrigin) {
    const view::Orbit orbit = scene::framedOrbit({}, 1);
    EXPECT_LT(glm::length(orbit.target), 2);
    EXPECT_GT(orbit.radius, 1);
    EXPECT_TRUE(std::isfinite(orbit.radius));
    const auto point = scene::framedView(boxScene({7, 7, 7}, {7, 7, 7}), window);
    EXPECT_TRUE(view::pixelOf(point, {7, 7, 7}));
}
