#include "scene/Framing.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

#include "scene/Deform.h"
#include "scene/Subject.h"
#include "view/Framing.h"

namespace rekindle::scene {

using math::vec3;

namespace {

constexpr vec3 emptySceneSize(2);

// Looks for the points furthest along some directions, mesh by mesh.
class ExtremePoints {
  public:
    explicit ExtremePoints(const std::array<vec3, 4>& directions) : directions_(directions) {
        reach_.fill(std::numeric_limits<float>::lowest());
    }

    void add(std::span<const vec3> points, const math::Bounds& box, const math::mat4& worldFromMesh) {
        for (std::size_t i = 0; i < directions_.size(); ++i)
            if (reachOf(box.transformed(worldFromMesh), directions_[i]) > reach_[i]) search(i, points, worldFromMesh);
    }

    const std::array<vec3, 4>& points() const { return points_; }

  private:
    static float reachOf(const math::Bounds& box, vec3 direction) {
        return glm::dot(direction, glm::mix(box.min, box.max, glm::greaterThan(direction, vec3(0))));
    }

    void search(std::size_t i, std::span<const vec3> points, const math::mat4& worldFromMesh) {
        const vec3 local = glm::transpose(math::mat3(worldFromMesh)) * directions_[i];
        const auto furthest = std::ranges::max_element(points, {}, [&](vec3 point) { return glm::dot(local, point); });
        const vec3 world(worldFromMesh * math::vec4(*furthest, 1));
        if (const float reach = glm::dot(directions_[i], world); reach > reach_[i]) {
            reach_[i] = reach;
            points_[i] = world;
        }
    }

    std::array<vec3, 4> directions_;
    std::array<float, 4> reach_;
    std::array<vec3, 4> points_{};
};

math::Bounds boundsOf(std::span<const vec3> points) {
    math::Bounds box;
    for (const vec3& point : points) box.add(point);
    return box;
}

std::array<vec3, 4> extremePoints(const Scene& scene, const std::array<vec3, 4>& directions) {
    ExtremePoints extremes(directions);
    forEachShownMesh(scene, [&](const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        std::vector<vec3> storage;
        const auto points = shownPositions(posed, node, use, storage);
        if (points.empty()) return;
        const math::Bounds box = storage.empty() ? posed.model->meshes[use.mesh].bounds : boundsOf(points);
        for (const math::mat4& placement : placements(posed, node, use)) extremes.add(points, box, placement);
    });
    return extremes.points();
}

std::array<vec3, 4> extremeCorners(const math::Bounds& box, const std::array<vec3, 4>& directions) {
    std::array<vec3, 4> points;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = glm::mix(box.min, box.max, glm::greaterThan(directions[i], vec3(0)));
    return points;
}

// How much of the way from a to b; 0 below, 1 above.
float between(float a, float b, float value) {
    return glm::smoothstep(a, b, value);
}

// Degrees, see framedOrbit.
view::Orbit lookFor(vec3 size) {
    const float tiny = 1e-6f;
    const float depth = between(0.05f, 0.4f, size.z / std::max({size.x, size.y, tiny}));
    const float width = between(0.05f, 0.4f, size.x / std::max({size.z, size.y, tiny}));
    const float height = between(0.02f, 0.5f, size.y / std::max({size.x, size.z, tiny}));
    const bool upright = size.y >= std::min(size.x, size.z);
    const float elevation = glm::mix(40.0f, 15.0f, height) * (upright ? std::min(depth, width) : 1.0f);
    const float theta = width < depth ? glm::mix(90.0f, 30.0f, width) : glm::mix(0.0f, 30.0f, depth);
    return view::Orbit::fromDegrees(vec3(0), theta, 90 - elevation, 1);
}

}  // namespace

view::Orbit framedOrbit(const Scene& scene, float aspect, float verticalFov) {
    const math::Bounds whole = bounds(scene);
    math::Bounds box = subject(scene);
    const bool part = box.radius() < whole.radius();
    const bool nothing = box.radius() < 1e-5f;
    if (nothing) box = {box.centre() - emptySceneSize / 2.0f, box.centre() + emptySceneSize / 2.0f};

    const view::Framing framing{lookFor(box.size()).pose().orientation, verticalFov, aspect};
    const std::array corners{box.min, box.max};
    const auto extremes =
        part ? extremeCorners(box, framing.decisiveDirections()) : extremePoints(scene, framing.decisiveDirections());
    const math::Pose pose = framing.fit(nothing ? std::span<const vec3>(corners) : extremes);
    const vec3 forward = pose.orientation * vec3(0, 0, -1);
    return view::Orbit::fromPose(pose, std::max(glm::dot(box.centre() - pose.position, forward), 0.1f * box.radius()));
}

view::View framedView(const Scene& scene, math::uvec2 extent, float verticalFov) {
    const float aspect = static_cast<float>(extent.x) / static_cast<float>(extent.y);
    return orbitView(scene, framedOrbit(scene, aspect, verticalFov), extent, verticalFov);
}

view::View orbitView(const Scene& scene, const view::Orbit& orbit, math::uvec2 extent, float verticalFov) {
    const math::Pose pose = orbit.pose();
    return view::perspectiveView(pose, verticalFov, extent, view::nearFor(pose.position, bounds(scene)));
}

}  // namespace rekindle::scene
