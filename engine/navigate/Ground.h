#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "scene/Scene.h"

namespace rekindle::navigate {

// A mesh of the world, as it stands there.
struct Piece {
    std::shared_ptr<const asset::Model> model;
    std::uint32_t mesh = 0;  // in Model::meshes, of triangles
    math::mat4 worldFromMesh{1};
    bool water = false;  // nobody walks on it, nor under it
};

// An area seen from above that one may walk in: inside its corners [x, z] and in none of its holes; where it says so, only on
// floors between two heights.
struct Outline {
    std::vector<math::vec2> corners;
    std::vector<std::vector<math::vec2>> holes;
    std::optional<math::vec2> heights;
};

// All that decides where one may walk.
struct Ground {
    std::vector<Piece> pieces;
    std::vector<Outline> outlines;   // none: everywhere
    std::vector<math::vec3> starts;  // only what can be reached from one of these is walked on; none: everything
};

// Whether a node of a scene's model is water.
using WaterTest = std::function<bool(std::size_t model, std::uint32_t node)>;

// The pieces of a scene: its visible triangles as they are posed. Left out is what gives way to walkers: surfaces with cut-out
// holes (leaves, grass, crops; trunks and culms have none, and block), and what joints or morph targets move.
std::vector<Piece> piecesOf(const scene::Scene& scene, const WaterTest& isWater);

}  // namespace rekindle::navigate
