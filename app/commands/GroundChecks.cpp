#include "commands/GroundChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <glm/matrix.hpp>

#include "commands/SiteView.h"
#include "scene/Cameras.h"

namespace rekindle::commands {

using math::vec3;

namespace {

constexpr vec3 besideSpawn(0.3f, 2, 0.3f);            // metres from a spawn to where one stands, as the site format has it
constexpr float lowestEye = 0.7f, highestEye = 2.3f;  // metres above the ground of somebody who sits or stands
constexpr float largestIsland = 6;                    // square metres that nobody misses
constexpr std::size_t namedIslands = 3;

std::string text(vec3 place) {
    return fmt::format("[{:.1f}, {:.1f}, {:.1f}]", place.x, place.y, place.z);
}

std::optional<vec3> eyeOf(const content::Viewpoint& viewpoint, const scene::Scene& scene) {
    if (viewpoint.position) return *viewpoint.position;
    const auto camera = scene::findCamera(scene, viewpoint.camera);
    if (!camera) return std::nullopt;
    return vec3(glm::inverse(scene::cameraView(scene, *camera, {16, 9}).viewFromWorld)[3]);
}

void checkSpawns(const content::Site& site, const navigate::WalkMesh& mesh, const content::Reporter& report) {
    for (std::size_t i = 0; i < site.spawns.size(); ++i) {
        const std::string path = fmt::format("spawns/{}", i);
        const vec3 position = site.spawns[i].position;
        if (!mesh.nearest(position, besideSpawn)) {
            const auto near = mesh.nearest(position, {5, 3, 5});
            report.error(path, content::say("is not on ground that one can walk on"),
                         near ? content::say("the nearest such place is {}", text(near->point))
                              : content::say("set it on a floor that is free"));
        } else if (mesh.path(site.spawns.front().position, position).empty()) {
            report.warning(path, content::say("cannot be walked to from the first spawn"),
                           content::say("open a way, or leave it"));
        }
    }
}

void checkViewpoints(const content::Site& site, const scene::Scene& scene, const navigate::WalkMesh& mesh,
                     const content::Reporter& report) {
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i) {
        const auto feet = standingAt(site.viewpoints[i], scene, mesh);
        if (feet && !site.spawns.empty() && mesh.path(site.spawns.front().position, *feet).empty())
            report.warning(fmt::format("viewpoints/{}", i), content::say("cannot be walked to from the first spawn"),
                           content::say("open a way, or move it"));
    }
}

// Where outlines say that one may walk, they should mean it; rooms behind closed doors may well lie within them.
void checkIslands(const content::Site& site, const navigate::WalkMesh& mesh, const content::Reporter& report) {
    if (site.walkable.empty()) return;
    std::size_t count = 0;
    float area = 0;
    std::string largest;
    for (const navigate::Island& island : mesh.data().islands) {  // the largest first
        if (island.area < largestIsland) break;
        area += island.area;
        if (++count <= namedIslands)
            largest += fmt::format("{}{:.0f} m2 about {}", count > 1 ? ", " : "", island.area, text(island.place));
    }
    if (count == 0) return;
    report.warning("walkable",
                   content::say("{} places of {} m2 in all are reached from no spawn; the largest: {}", count,
                                fmt::format("{:.0f}", area), largest),
                   content::say("open ways to them, or leave them out of the outlines; rooms behind closed doors may stay"));
}

}  // namespace

std::optional<vec3> standingAt(const content::Viewpoint& viewpoint, const scene::Scene& scene, const navigate::WalkMesh& mesh) {
    const auto eye = eyeOf(viewpoint, scene);
    if (!eye) return std::nullopt;
    const float middle = (lowestEye + highestEye) / 2;
    const auto place = mesh.nearest(*eye - vec3(0, middle, 0), {0.6f, highestEye - middle, 0.6f});
    return place ? std::optional(place->point) : std::nullopt;
}

void checkGround(const content::Site& site, const scene::Scene& scene, const navigate::WalkMesh& mesh,
                 const content::Reporter& report) {
    checkSpawns(site, mesh, report);
    checkViewpoints(site, scene, mesh, report);
    checkIslands(site, mesh, report);
}

}  // namespace rekindle::commands
