#include "render/Cascades.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::render {

namespace {

using math::Bounds;
using math::mat4;
using math::vec3;
using math::vec4;

// The farthest corner of the scene from the eye, and the nearest point of it.
struct Reach {
    float nearest = 0, farthest = 0;
};

Reach reachOf(const Bounds& scene, vec3 eye) {
    const vec3 inside = glm::clamp(eye, scene.min, scene.max);
    const vec3 far = glm::max(glm::abs(scene.min - eye), glm::abs(scene.max - eye));
    return {glm::length(inside - eye), glm::length(far)};
}

// Directions to the corners of a view's picture.
std::vector<vec3> cornerDirections(const view::View& view) {
    std::vector<vec3> corners;
    const mat4 worldFromClip = glm::inverse(view.clipFromView * view.viewFromWorld);
    for (const float x : {-1.0f, 1.0f})
        for (const float y : {-1.0f, 1.0f}) {
            const vec4 far = worldFromClip * vec4(x, y, 1e-4f, 1), near = worldFromClip * vec4(x, y, 1, 1);
            corners.push_back(glm::normalize(vec3(far) / far.w - vec3(near) / near.w));
        }
    return corners;
}

// The sphere around what all views see between two distances.
struct Sphere {
    vec3 centre{0};
    float radius = 0;
};

Sphere sliceSphere(std::span<const view::View> views, float from, float to) {
    Bounds box;
    std::vector<vec3> points;
    for (const auto& view : views)
        for (const vec3& corner : cornerDirections(view))
            for (const float distance : {from, to}) points.push_back(view.eye() + corner * distance);
    for (const vec3& point : points) box.add(point);
    Sphere sphere{box.centre(), 0};
    for (const vec3& point : points) sphere.radius = std::max(sphere.radius, glm::length(point - sphere.centre));
    return sphere;
}

// Rows of the matrix that turns the world so that the light shines along -Z.
math::mat3 lightFromWorld(vec3 toLight) {
    const vec3 up = std::abs(toLight.y) > 0.99f ? vec3(1, 0, 0) : vec3(0, 1, 0);
    const vec3 right = glm::normalize(glm::cross(up, toLight));
    return glm::transpose(math::mat3(right, glm::cross(toLight, right), toLight));
}

Cascade fit(const Sphere& sphere, const Bounds& lightScene, const math::mat3& turn, std::uint32_t mapSize) {
    const float texel = 2 * sphere.radius / static_cast<float>(mapSize);
    vec3 centre = turn * sphere.centre;
    centre.x = std::floor(centre.x / texel) * texel;
    centre.y = std::floor(centre.y / texel) * texel;
    const float nearest = lightScene.max.z + 0.1f, farthest = std::min(lightScene.min.z, nearest - 0.2f) - 0.1f;
    const mat4 world(turn);
    mat4 view = world;
    view[3] = vec4(-centre.x, -centre.y, -nearest, 1);
    return {.clipFromWorld = view::orthographic(sphere.radius, sphere.radius, 0, nearest - farthest) * view,
            .radius = 0,
            .texel = texel,
            .depthRange = nearest - farthest};
}

// Shadow maps are drawn of so much, metres.
constexpr float farthestShadow = 400;

// How many times as far the farthest steady map reaches as the nearest: that one has texels of 3.5 cm in low quality, fine enough
// for roofs.
constexpr float steadyReach = 20;

// The nearest of the directions whose coordinates are whole 256ths: no farther off than the sun's own disc is wide.
vec3 steadyDirection(vec3 direction) {
    return glm::normalize(glm::round(direction * 256.0f));
}

// A sphere that holds all that is up to `radius` from the eye, and stays where it is while the eye moves a quarter of that.
Sphere steadySphere(vec3 eye, float radius, const math::mat3& turn, std::uint32_t mapSize) {
    const float step = radius / 4;
    const vec3 place = glm::round(turn * eye / step) * step;
    const float texel = 2.5f * radius / static_cast<float>(mapSize);
    return {glm::transpose(turn) * place, radius + step / 2 + texel};
}

}  // namespace

std::vector<Cascade> makeSteadyCascades(vec3 eye, const Bounds& scene, vec3 toLight, std::uint32_t mapSize, std::uint32_t count) {
    if (scene.empty()) return {};
    const Reach reach = reachOf(scene, eye);
    const float far = std::clamp(std::exp2(std::ceil(std::log2(reach.farthest))), 0.5f, farthestShadow);
    const math::mat3 turn = lightFromWorld(steadyDirection(toLight));
    const Bounds lightScene = scene.transformed(mat4(turn));
    const Sphere whole{scene.centre(), scene.radius()};
    std::vector<Cascade> cascades;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float radius =
            far / std::pow(steadyReach, static_cast<float>(count - 1 - i) / static_cast<float>(std::max(count, 2u) - 1));
        if (radius < reach.nearest) continue;  // nothing there
        const Sphere around = steadySphere(eye, radius, turn, mapSize);
        const bool last = i + 1 == count || whole.radius <= around.radius;
        cascades.push_back(fit(last && whole.radius <= around.radius ? whole : around, lightScene, turn, mapSize));
        cascades.back().radius = last ? far * 1.2f : radius;
        if (last) break;
    }
    return cascades;
}

std::vector<Cascade> makeCascades(std::span<const view::View> views, const Bounds& scene, vec3 toLight, std::uint32_t mapSize,
                                  std::uint32_t count) {
    if (scene.empty()) return {};
    const Reach reach = reachOf(scene, views[0].eye());
    const float far = std::clamp(reach.farthest, 0.5f, farthestShadow);
    const float near = std::clamp(reach.nearest, far / 200, far * 0.9f);
    if (far / near < 3) count = 1;
    const math::mat3 turn = lightFromWorld(toLight);
    const Bounds lightScene = scene.transformed(mat4(turn));
    // The whole scene from the light: no cascade need be larger.
    const Sphere whole{scene.centre(), scene.radius()};
    std::vector<Cascade> cascades;
    float from = near * 0.95f;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float part = static_cast<float>(i + 1) / static_cast<float>(count);
        const float to = 0.9f * near * std::pow(far / near, part) + 0.1f * (near + (far - near) * part);
        Sphere sphere = sliceSphere(views, from, to * 1.05f);
        const bool last = whole.radius <= sphere.radius;
        if (last) sphere = whole;
        cascades.push_back(fit(sphere, lightScene, turn, mapSize));
        cascades.back().radius = last ? far * 1.2f : to;
        if (last) break;
        from = to * 0.8f;
    }
    return cascades;
}

}  // namespace rekindle::render
