#include "visit/TeleportArc.h"

#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

namespace {

constexpr float throwSpeed = 8.5f;  // metres a second: lands 8 m away at most
constexpr float gravity = 9.81f;    // metres per second squared
constexpr float step = 0.05f;       // seconds
constexpr int mostSteps = 60;
constexpr vec3 besideHit(0.3f, 0.4f, 0.3f);  // metres from what is met to where one would stand
constexpr float flattest = 0.7f;             // of a normal's height: what is steeper is a wall

}  // namespace

TeleportArc teleportArc(const math::Ray& hand, const navigate::WalkMesh& mesh, const view::RayCaster& world) {
    TeleportArc arc{.points = {hand.origin}};
    vec3 velocity = hand.direction * throwSpeed;
    for (int i = 0; i < mostSteps; ++i) {
        const vec3 from = arc.points.back(), way = velocity * step + vec3(0, -gravity * step * step / 2, 0);
        velocity.y -= gravity * step;
        const float length = glm::length(way);
        const math::Ray ray{from, way / length};
        const auto wall = world(ray, length);
        const auto floor = mesh.meet(ray, wall ? wall->distance : length);
        if (!wall && !floor) {
            arc.points.push_back(from + way);
            continue;
        }
        arc.points.push_back(floor ? floor->point : ray.at(wall->distance));
        if (floor || wall->normal.y >= flattest) arc.landing = mesh.nearest(arc.points.back(), besideHit);
        break;
    }
    return arc;
}

}  // namespace rekindle::visit
