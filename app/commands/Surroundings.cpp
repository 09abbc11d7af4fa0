#include "commands/Surroundings.h"

#include <array>
#include <glm/geometric.hpp>
#include <utility>

#include "commands/SiteLoading.h"
#include "content/Saying.h"

namespace rekindle::commands {

using math::vec3;

namespace {

constexpr float air = 0.15f;  // metres about an eye that are free, so that nothing is cut open before it
constexpr float within = 30;  // metres: a wall that one is inside of ends nearer

// Towards the faces and the corners of a cube.
std::vector<math::Ray> raysAbout(vec3 eye) {
    std::vector<math::Ray> rays;
    for (const int x : {-1, 0, 1})
        for (const int y : {-1, 0, 1})
            for (const int z : {-1, 0, 1})
                if (const int faces = x * x + y * y + z * z; faces == 1 || faces == 3)
                    rays.push_back({eye, glm::normalize(vec3(x, y, z))});
    return rays;
}

}  // namespace

Surroundings::Surroundings(std::vector<content::Part> parts, scene::Picker& picker, GroundFinder ground)
    : parts_(std::move(parts)), picker_(picker), ground_(std::move(ground)) {}

const scene::Scene& Surroundings::sceneIn(const std::string& period) {
    const auto [entry, fresh] = scenes_.try_emplace(period, scene::Scene{.identity = std::make_shared<char>()});
    if (fresh)
        for (const content::Part& part : parts_) entry->second.models.push_back(posePart(part, period));
    return entry->second;
}

const navigate::WalkMesh* Surroundings::groundIn(const std::string& period) {
    const auto [entry, fresh] = grounds_.try_emplace(period);
    if (fresh && ground_) entry->second = ground_(period);
    return entry->second.get();
}

bool Surroundings::isFree(vec3 from, vec3 to, const std::string& period, bool copies) {
    const float distance = glm::distance(from, to);
    if (distance < 1e-3f) return true;
    return !picker_.pick(sceneIn(period), {from, (to - from) / distance},
                         {.maxDistance = distance, .deformed = false, .copies = copies});
}

// Five rays: the way itself, and beside, above and below it.
bool Surroundings::isClear(vec3 from, vec3 to, const std::string& period, bool onFoot) {
    const vec3 way = to - from;
    const vec3 level = glm::length(vec3(way.x, 0, way.z)) > 1e-3f ? vec3(way.x, 0, way.z) : vec3(1, 0, 0);
    const vec3 aside = air * glm::normalize(vec3(-level.z, 0, level.x)), up(0, air, 0);
    for (const vec3 offset : {vec3(0), aside, -aside, up, -up})
        if (!isFree(from + offset, to + offset, period, !onFoot)) return false;
    return true;
}

bool Surroundings::sees(vec3 eye, vec3 point, const std::string& period) {
    const float distance = glm::distance(eye, point);
    return distance <= air || isFree(eye, point + (eye - point) * (air / distance), period, false);
}

// Who is inside of something closed sees the backs of its faces.
const char* Surroundings::whyBlind(vec3 eye, const std::string& period) {
    const std::vector<math::Ray> rays = raysAbout(eye);
    std::size_t backs = 0;
    for (const auto& hit : picker_.pickAll(sceneIn(period), rays, {.maxDistance = within, .deformed = false, .copies = false})) {
        if (!hit) continue;
        if (hit->distance < air) return content::toSay("is within a hand of a surface");
        const auto& model = *parts_[hit->model].model;
        const bool thin = hit->material >= 0 && model.materials[std::size_t(hit->material)].doubleSided;
        backs += hit->back && !thin;
    }
    return 2 * backs > rays.size() ? content::toSay("is inside of something") : nullptr;
}

}  // namespace rekindle::commands
