#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "math/Bounds.h"
#include "math/Types.h"

namespace rekindle::asset {

enum class Topology : std::uint8_t { Triangles, Lines, Points };

// Offsets from the base vertex at weight 1. Empty vectors move nothing.
struct MorphTarget {
    std::string name;
    std::vector<math::vec3> positions;
    std::vector<math::vec3> normals;
    std::vector<math::vec3> tangents;
};

// One drawable part with one material. Every non-empty vertex stream has positions.size() elements. Metres.
struct Mesh {
    std::string name;
    Topology topology = Topology::Triangles;
    int material = -1;  // in Model::materials; -1 for the default material
    std::vector<math::vec3> positions;
    std::vector<math::vec3> normals;   // unit length; never empty for triangles after import
    std::vector<math::vec4> tangents;  // w: sign of the bitangent (glTF); present when a normal map or anisotropy needs them
    std::vector<std::vector<math::vec2>> uvs;  // v down (glTF)
    std::vector<math::vec4> colors;            // linear; empty: white
    std::uint32_t influences = 0;              // bones for each vertex: joints and weights have positions.size() * influences elements
    std::vector<std::uint32_t> joints;         // in Skin::joints
    std::vector<float> weights;                // sum to 1 for each vertex
    std::vector<MorphTarget> morphTargets;
    std::vector<float> morphWeights;           // rest weights, one a target
    std::vector<std::uint32_t> indices;        // a list (no strips, no fans); each below positions.size()
    math::Bounds bounds;                       // of positions, unmorphed

    std::size_t triangleCount() const { return topology == Topology::Triangles ? indices.size() / 3 : 0; }
};

}  // namespace rekindle::asset
