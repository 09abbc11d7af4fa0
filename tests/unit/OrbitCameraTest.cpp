#include "view/OrbitCamera.h"

#include <algorithm>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "view/Projection.h"

using namespace rekindle;
using math::vec3;
using view::Orbit;
using view::OrbitCamera;

namespace {

constexpr float fov = 0.8f;
constexpr math::uvec2 extent(800, 600);

Orbit settled(OrbitCamera camera) {
    camera.advance(100);
    return camera.orbit();
}

view::View viewOf(const Orbit& orbit) {
    return view::perspectiveView(orbit.pose(), fov, extent, 0.01f);
}

void expectSame(const Orbit& a, const Orbit& b, float tolerance) {
    EXPECT_LE(glm::distance(a.target, b.target), tolerance);
    EXPECT_NEAR(a.theta, b.theta, tolerance);
    EXPECT_NEAR(a.phi, b.phi, tolerance);
    EXPECT_NEAR(a.radius, b.radius, tolerance);
}

}  // namespace

TEST(OrbitCamera, GlidesTheSameAtAnyFrameRate) {
    OrbitCamera slow(Orbit{}), quick(Orbit{});
    for (OrbitCamera* camera : {&slow, &quick}) {
        camera->rotate(1, 0.3f);
        camera->zoom({1, 2, 3}, 4);
    }
    for (int i = 0; i < 3; ++i) slow.advance(0.03f);
    for (int i = 0; i < 30; ++i) quick.advance(0.003f);
    expectSame(slow.orbit(), quick.orbit(), 1e-4f);
    EXPECT_FALSE(slow.resting());
    slow.advance(5);
    EXPECT_TRUE(slow.resting());
}

TEST(OrbitCamera, NeverTurnsOverThePoles) {
    OrbitCamera camera(Orbit{});
    camera.rotate(0, 10);
    EXPECT_GT(settled(camera).phi, 0);
    camera.rotate(0, -20);
    EXPECT_LT(settled(camera).phi, math::pi);
}

TEST(OrbitCamera, PanningMovesThePictureWithTheHand) {
    OrbitCamera camera(Orbit::fromDegrees({1, 2, 3}, 40, 60, 5));
    camera.pan(0.25f, 0.1f, fov);
    const vec3 pixel = *view::pixelOf(viewOf(settled(camera)), {1, 2, 3});
    EXPECT_NEAR(pixel.x, 400 + 150, 0.01f);
    EXPECT_NEAR(pixel.y, 300 - 60, 0.01f);
}

TEST(OrbitCamera, ZoomingKeepsThePointUnderTheCursor) {
    const Orbit start = Orbit::fromDegrees({}, 40, 60, 5);
    const vec3 point(0.5f, 1, -0.7f);
    OrbitCamera camera(start);
    camera.zoom(point, 3);
    for (int i = 0; i < 4; ++i) {
        camera.advance(0.05f);
        const vec3 before = *view::pixelOf(viewOf(start), point), after = *view::pixelOf(viewOf(camera.orbit()), point);
        EXPECT_LT(glm::distance(math::vec2(before), math::vec2(after)), 0.05f);
    }
    EXPECT_NEAR(glm::distance(settled(camera).pose().position, point), glm::distance(start.pose().position, point) * 0.729f,
                1e-4f);
}

TEST(OrbitCamera, DollyComesNearerAndNeverArrives) {
    OrbitCamera camera(Orbit{.radius = 10});
    camera.dolly(1);
    EXPECT_FLOAT_EQ(settled(camera).radius, 9);
    camera.dolly(1000);
    EXPECT_GT(settled(camera).radius, 0);
    camera.dolly(-100000);
    EXPECT_TRUE(std::isfinite(settled(camera).radius));
}

TEST(OrbitCamera, FramesABox) {
    OrbitCamera camera(Orbit::fromDegrees({100, 0, 0}, 40, 60, 5));
    const math::Bounds box{vec3(3, 1, 2), vec3(5, 2, 9)};
    camera.frame(box, 4.0f / 3, fov);
    math::Bounds seen;
    for (int i = 0; i < 8; ++i) {
        const vec3 corner(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z);
        seen.add(vec3(math::vec2(*view::pixelOf(viewOf(settled(camera)), corner)) / math::vec2(extent), 0));
    }
    EXPECT_NEAR(std::max(seen.size().x, seen.size().y), 0.94f, 0.01f);
    EXPECT_GE(std::min(seen.min.x, seen.min.y), 0);
    EXPECT_NEAR(settled(camera).theta, math::pi * 40 / 180, 1e-4f);
}

TEST(OrbitCamera, GlidesTheShorterWayAround) {
    OrbitCamera camera(Orbit::fromDegrees({}, 170, 60, 5));
    camera.glideTo(Orbit::fromDegrees({}, -170, 60, 5));
    EXPECT_NEAR(settled(camera).theta, math::pi * 190 / 180, 1e-4f);
}
