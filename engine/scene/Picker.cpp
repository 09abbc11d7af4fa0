#include "scene/Picker.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <tuple>

#include "scene/Deform.h"

namespace rekindle::scene {

using math::mat4;
using math::Ray;
using math::vec2;
using math::vec3;

namespace {

// One copy of a mesh as it is posed.
struct Candidate {
    const asset::Mesh& mesh;
    std::span<const vec3> positions;
    const mat4& worldFromMesh;

    vec3 world(std::uint32_t vertex) const { return vec3(worldFromMesh * math::vec4(positions[vertex], 1)); }
};

std::optional<TriangleTree::Hit> nearestOfAll(const TriangleList& triangles, const Ray& ray, float limit) {
    std::optional<TriangleTree::Hit> best;
    for (std::uint32_t i = 0; i < triangles.size(); ++i)
        if (const auto hit = triangles.intersect(ray, i, limit)) {
            best = TriangleTree::Hit{i, *hit};
            limit = hit->distance;
        }
    return best;
}

Hit triangleHit(const Candidate& candidate, const Ray& ray, const TriangleTree::Hit& found) {
    const auto index = [&](int corner) {
        return candidate.mesh.indices[3 * std::size_t(found.triangle) + static_cast<std::size_t>(corner)];
    };
    const vec3 a = candidate.world(index(0));
    const vec3 across = glm::cross(candidate.world(index(1)) - a, candidate.world(index(2)) - a);
    const float length = glm::length(across);
    Hit hit{.primitive = found.triangle, .distance = found.at.distance, .point = ray.at(found.at.distance)};
    hit.normal = length > 0 ? across / (glm::dot(across, ray.direction) > 0 ? -length : length) : -ray.direction;
    hit.back = (glm::dot(across, ray.direction) > 0) != (glm::determinant(math::mat3(candidate.worldFromMesh)) < 0);
    if (!candidate.mesh.uvs.empty()) {
        const auto& uv = candidate.mesh.uvs[0];
        hit.uv0 = (1 - found.at.u - found.at.v) * uv[index(0)] + found.at.u * uv[index(1)] + found.at.v * uv[index(2)];
    }
    return hit;
}

// How far along the ray it passes nearest to the segment, and by what distance. Ericson, "Real-Time Collision Detection"
// (2005), 5.1.9.
vec2 passing(const Ray& ray, vec3 a, vec3 b) {
    const vec3 segment = b - a, fromA = ray.origin - a;
    const float along = glm::dot(segment, ray.direction), length2 = glm::dot(segment, segment);
    const float c = glm::dot(ray.direction, fromA), f = glm::dot(segment, fromA);
    const float determinant = length2 - along * along;
    const float onRay = determinant > 1e-6f * length2 ? std::max((along * f - c * length2) / determinant, 0.0f) : 0;
    const float onSegment = length2 > 0 ? std::clamp((along * onRay + f) / length2, 0.0f, 1.0f) : 0;
    const vec3 nearest = a + onSegment * segment;
    const float distance = std::max(glm::dot(nearest - ray.origin, ray.direction), 0.0f);
    return {distance, glm::distance(ray.at(distance), nearest)};
}

std::optional<Hit> thinHit(const Candidate& candidate, const Ray& ray, float tolerance, float limit) {
    if (tolerance <= 0) return std::nullopt;
    const float slope = std::tan(tolerance);
    std::optional<Hit> best;
    const std::uint32_t corners = candidate.mesh.topology == asset::Topology::Lines ? 2 : 1;
    const auto& indices = candidate.mesh.indices;
    for (std::uint32_t i = 0; i + corners <= indices.size(); i += corners) {
        const vec2 pass = passing(ray, candidate.world(indices[i]), candidate.world(indices[i + corners - 1]));
        if (pass.x > limit || pass.x <= 0 || pass.y > pass.x * slope) continue;
        limit = pass.x;
        best = Hit{.primitive = i / corners, .distance = pass.x, .point = ray.at(pass.x), .normal = -ray.direction};
    }
    return best;
}

}  // namespace

Picker::Tree& Picker::slot(const std::shared_ptr<const asset::Model>& model, std::uint32_t mesh) {
    std::erase_if(models_, [](const auto& entry) { return entry.second.model.expired(); });
    Trees& trees = models_[model.get()];
    trees.model = model;
    trees.meshes.resize(model->meshes.size());
    return trees.meshes[mesh];
}

Picker::Tree Picker::treeOf(const std::shared_ptr<const asset::Model>& model, std::uint32_t mesh) {
    {
        const std::lock_guard lock(mutex_);
        if (const Tree& known = slot(model, mesh)) return known;
    }
    const asset::Mesh& data = model->meshes[mesh];
    const Tree made = std::make_shared<const TriangleTree>(TriangleList{data.positions, data.finest()});
    const std::lock_guard lock(mutex_);
    return slot(model, mesh) = made;
}

void Picker::prepare(const std::shared_ptr<const asset::Model>& model) {
    for (std::uint32_t mesh = 0; mesh < model->meshes.size(); ++mesh)
        if (model->meshes[mesh].topology == asset::Topology::Triangles) treeOf(model, mesh);
}

view::RayCaster Picker::surfaces(const Scene& scene) {
    return [this, &scene](const Ray& ray, float maxDistance) -> std::optional<view::Surface> {
        const auto hit = pick(scene, ray, {.maxDistance = maxDistance, .deformed = false, .copies = false});
        if (!hit) return std::nullopt;
        return view::Surface{hit->distance, hit->normal};
    };
}

std::optional<Hit> Picker::pick(const Scene& scene, const Ray& ray, const PickOptions& options) {
    return pickAll(scene, std::span(&ray, 1), options).front();
}

std::vector<std::optional<Hit>> Picker::pickAll(const Scene& scene, std::span<const Ray> rays, const PickOptions& options) {
    std::vector<Aim> aims;
    for (const Ray& ray : rays) aims.push_back({{ray.origin, glm::normalize(ray.direction)}, options.maxDistance, {}});
    forEachShownMesh(scene, [&](const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        pickMesh(posed, node, use, options, aims);
    });
    std::vector<std::optional<Hit>> hits;
    for (Aim& aim : aims) {
        if (aim.hit) aim.hit->model = static_cast<std::size_t>(aim.met - scene.models.data());
        hits.push_back(aim.hit);
    }
    return hits;
}

void Picker::pickMesh(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use, const PickOptions& options,
                      std::span<Aim> aims) {
    const asset::Mesh& mesh = posed.model->meshes[use.mesh];
    if (!options.copies && posed.copies) return;
    if (!options.deformed && isDeformed(posed, node, use)) return;
    std::vector<vec3> storage;
    const auto positions = shownPositions(posed, node, use, storage);
    const bool boxed = positions.data() == mesh.positions.data() && mesh.topology == asset::Topology::Triangles;
    const auto hitBy = [&](const Aim& aim, const mat4& placement) -> std::optional<Hit> {
        const Candidate candidate{mesh, positions, placement};
        if (mesh.topology != asset::Topology::Triangles) return thinHit(candidate, aim.ray, options.tolerance, aim.limit);
        const auto found = nearestTriangle(posed, use, positions, placement, aim.ray, aim.limit);
        return found ? std::optional(triangleHit(candidate, aim.ray, *found)) : std::nullopt;
    };
    forEachPlacement(posed, node, use, [&](const mat4& placement) {
        const math::Bounds box = boxed ? mesh.bounds.transformed(placement) : math::Bounds{};
        for (Aim& aim : aims) {
            if (boxed && !intersect(aim.ray, box, aim.limit)) continue;  // cheap: for many copies
            auto hit = hitBy(aim, placement);
            if (!hit) continue;
            aim.limit = hit->distance;
            std::tie(hit->node, hit->mesh, hit->material) = std::tuple(node, use.mesh, mesh.material);
            aim.hit = hit;
            aim.met = &posed;
        }
    });
}

// In the mesh's own space, where distances along the ray are still the world's.
std::optional<TriangleTree::Hit> Picker::nearestTriangle(const PosedModel& posed, const asset::MeshUse& use,
                                                         std::span<const vec3> positions, const mat4& worldFromMesh,
                                                         const Ray& ray, float limit) {
    if (glm::determinant(worldFromMesh) == 0) return std::nullopt;
    const Ray local = ray.transformed(glm::inverse(worldFromMesh));
    const asset::Mesh& mesh = posed.model->meshes[use.mesh];
    const TriangleList triangles{positions, mesh.finest()};
    const bool deformed = positions.data() != mesh.positions.data();
    if (deformed) return nearestOfAll(triangles, local, limit);
    if (!intersect(local, mesh.bounds, limit)) return std::nullopt;
    return treeOf(posed.model, use.mesh)->nearest(triangles, local, limit);
}

}  // namespace rekindle::scene
