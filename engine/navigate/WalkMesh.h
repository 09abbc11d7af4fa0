#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/Error.h"
#include "math/Ray.h"
#include "navigate/MeshData.h"

namespace rekindle::navigate {

// Where somebody stands on a walk mesh: the feet, and which of its polygons they are on.
struct Place {
    math::vec3 point{0};
    std::uint32_t polygon = 0;
};

// The surface that one may walk on, with what can be asked of it. Whoever is on it is a body's width from walls, has room for
// the head, and can come to wherever move() and path() lead on foot. Immutable; any thread. Points are feet, metres.
class WalkMesh {
  public:
    // Fails with BadInput where the numbers contradict each other, so they need not be trusted.
    static core::Result<WalkMesh> create(MeshData data);
    ~WalkMesh();
    WalkMesh(WalkMesh&&) noexcept;
    WalkMesh& operator=(WalkMesh&&) noexcept;

    const MeshData& data() const { return data_; }

    // The nearest place where one may stand, not farther away than `reach` along each axis.
    std::optional<Place> nearest(math::vec3 point, math::vec3 reach = {1, 2, 1}) const;
    // The place right there: within a few centimetres seen from above, and `step` metres up or down.
    std::optional<Place> at(math::vec3 point, float step = 0.5f) const;
    // The height of the surface there.
    std::optional<float> heightAt(math::vec3 point, float step = 0.5f) const;
    bool holds(math::vec3 point, float step = 0.5f) const { return at(point, step).has_value(); }

    // Where one comes from `from` on the straight way to `to`, seen from above: along walls where these are in the way. For the
    // steps of a walk: a way of a few metres at most.
    Place move(const Place& from, math::vec3 to) const;

    // The shortest way between two places (the nearest ones to these points): its corners, both ends among them. Between two
    // corners it runs straight, seen from above. Empty where there is none.
    std::vector<math::vec3> path(math::vec3 from, math::vec3 to) const;
    // The same with more points, so that none is farther than `spacing` from the next and each has the height of the ground.
    std::vector<math::vec3> path(math::vec3 from, math::vec3 to, float spacing) const;

    // Where a ray (of unit direction) meets the surface, before `limit` metres. Walls do not stop it.
    std::optional<Place> meet(const math::Ray& ray, float limit) const;

    // Which polygons hang together.
    struct Parts {
        std::vector<std::vector<std::uint32_t>> partOf;  // of each tile's polygons
        std::vector<Island> parts;
    };
    Parts parts() const;
    // The part of a place.
    std::uint32_t partOf(const Place& place, const Parts& parts) const;

  private:
    struct Detour;
    WalkMesh(MeshData data, std::unique_ptr<Detour> detour);
    core::Result<void> addTile(std::size_t index);
    float heightOn(const Place& place) const;

    MeshData data_;
    std::unique_ptr<Detour> detour_;
};

// Points along a way of corners, none farther than `spacing` metres from the next, each on the mesh where that is below or
// above.
std::vector<math::vec3> onGround(const WalkMesh& mesh, std::span<const math::vec3> corners, float spacing);

}  // namespace rekindle::navigate
