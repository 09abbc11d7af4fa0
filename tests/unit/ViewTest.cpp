#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "view/Orbit.h"
#include "view/Projection.h"

using namespace rekindle;
using math::vec2;
using math::vec3;
using view::Orbit;

namespace {

void expectNear(vec3 actual, vec3 expected, float tolerance) {
    EXPECT_LE(glm::distance(actual, expected), tolerance) << actual.x << " " << actual.y << " " << actual.z;
}

constexpr math::uvec2 extent(400, 200);

}  // namespace

TEST(Orbit, StandsWhereItsFormulaSays) {
    expectNear(Orbit::fromDegrees({1, 2, 3}, 0, 90, 5).pose().position, {1, 2, 8}, 1e-5f);
    expectNear(Orbit::fromDegrees({1, 2, 3}, 90, 90, 5).pose().position, {6, 2, 3}, 1e-5f);
    expectNear(Orbit::fromDegrees({1, 2, 3}, 45, 0, 5).pose().position, {1, 7, 3}, 1e-5f);
    const float h = 5 * std::sqrt(0.5f);
    expectNear(Orbit::fromDegrees({1, 2, 3}, 0, 45, 5).pose().position, {1, 2 + h, 3 + h}, 1e-5f);
}

TEST(Orbit, LooksAtItsTargetWithTheSkyAbove) {
    for (float theta : {-170.0f, -20.0f, 0.0f, 77.0f})
        for (float phi : {-60.0f, 1.0f, 70.0f, 90.0f, 160.0f}) {
            const math::Pose pose = Orbit::fromDegrees({1, 2, 3}, theta, phi, 4).pose();
            expectNear(pose.position + pose.orientation * vec3(0, 0, -4), {1, 2, 3}, 1e-5f);
            EXPECT_NEAR((pose.orientation * vec3(1, 0, 0)).y, 0, 1e-6f);
            EXPECT_GT((pose.orientation * vec3(0, 1, 0)).y, 0);
        }
}

TEST(Orbit, DoesNotJumpWhereItLooksStraightDown) {
    const math::Pose above = Orbit::fromDegrees({}, 30, 0, 1).pose(), nearly = Orbit::fromDegrees({}, 30, 0.1f, 1).pose();
    expectNear(above.orientation * vec3(1, 0, 0), nearly.orientation * vec3(1, 0, 0), 1e-3f);
}

TEST(Orbit, IsFoundAgainFromItsPose) {
    for (float phi : {0.0f, 10.0f, 90.0f, 179.0f}) {
        const math::Pose pose = Orbit::fromDegrees({1, 2, 3}, -130, phi, 4).pose();
        const math::Pose again = Orbit::fromPose(pose, 7).pose();
        expectNear(again.position, pose.position, 1e-4f);
        EXPECT_GT(std::abs(glm::dot(again.orientation, pose.orientation)), 0.99999f);
    }
}

TEST(NearPlane, ComesBeforeEverythingInTheBox) {
    const math::Bounds house{vec3(-5, 0, -5), vec3(5, 6, 5)}, ring{vec3(-0.001f), vec3(0.001f)};
    EXPECT_NEAR(view::nearFor({0, 3, 25}, house), 0.4f, 1e-6f);
    EXPECT_FLOAT_EQ(view::nearFor({0, 3, 0}, house), 0.01f);
    EXPECT_LT(view::nearFor({0, 0, 0.005f}, ring), 0.004f);
    EXPECT_GT(view::nearFor({0, 0, 0}, {vec3(0), vec3(0)}), 0);
}

TEST(Projection, MiddleOfThePictureLooksAhead) {
    const view::View view = view::perspectiveView(Orbit::fromDegrees({100, 2, -300}, 30, 60, 5).pose(), 0.8f, extent, 0.01f);
    const math::Ray ray = view::worldRay(view, {200, 100});
    expectNear(ray.at(5 - 0.01f), {100, 2, -300}, 1e-3f);
}

TEST(Projection, RayThroughAPixelMeetsWhatIsSeenThere) {
    const math::Pose pose = Orbit::fromDegrees({}, 30, 60, 5).pose();
    for (const math::mat4& lens : {view::perspective(0.8f, 2, 0.1f), view::orthographic(4, 2, 0.1f, 100)}) {
        const view::View view{view::viewFromPose(pose), lens, extent};
        const vec3 point(0.3f, -0.2f, 0.7f);
        const auto pixel = view::pixelOf(view, point);
        ASSERT_TRUE(pixel);
        expectNear(*view::worldPoint(view, vec2(*pixel), pixel->z), point, 1e-4f);
        const math::Ray ray = view::worldRay(view, vec2(*pixel));
        expectNear(ray.at(glm::dot(point - ray.origin, ray.direction)), point, 1e-4f);
        EXPECT_NEAR(glm::length(ray.direction), 1, 1e-6f);
    }
}

TEST(Projection, RightIsRightAndDownIsDown) {
    const view::View view = view::perspectiveView({}, 0.8f, extent, 0.01f);
    const math::Ray ray = view::worldRay(view, {300, 150});
    EXPECT_GT(ray.direction.x, 0);
    EXPECT_LT(ray.direction.y, 0);
    EXPECT_FALSE(view::pixelOf(view, {0, 0, 1}));
}
