#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "asset/Stream.h"
#include "math/Bounds.h"
#include "math/Types.h"

namespace rekindle::asset {

enum class Topology : std::uint8_t { Triangles, Lines, Points };

// Offsets from the base vertex at weight 1. Empty vectors move nothing.
struct MorphTarget {
    std::string name;
    Stream<math::vec3> positions;
    Stream<math::vec3> normals;
    Stream<math::vec3> tangents;
};

// One level of detail: a part of the indices of a mesh that stands for all of it.
struct MeshLod {
    std::uint32_t firstIndex = 0;
    std::uint32_t indexCount = 0;
    float error = 0;  // metres: how far its surface is from the finest level's, at most
};

// One drawable part with one material. Every non-empty vertex stream has positions.size() elements. Metres.
struct Mesh {
    std::string name;
    Topology topology = Topology::Triangles;
    int material = -1;  // in Model::materials; -1 for the default material
    Stream<math::vec3> positions;
    Stream<math::vec3> normals;           // unit length; never empty for triangles after import
    Stream<math::vec4> tangents;          // w: sign of the bitangent (glTF); present when a normal map or anisotropy needs them
    std::vector<Stream<math::vec2>> uvs;  // v down (glTF)
    Stream<math::vec4> colors;            // linear; empty: white
    Stream<std::uint32_t> skyLight;       // the part of the light from everywhere that arrives (SkyLight.h); empty: all of it
    std::uint32_t influences = 0;         // bones for each vertex: joints and weights have positions.size() * influences elements
    Stream<std::uint32_t> joints;         // in Skin::joints
    Stream<float> weights;                // sum to 1 for each vertex
    std::vector<MorphTarget> morphTargets;
    std::vector<float> morphWeights;  // rest weights, one a target
    Stream<std::uint32_t> indices;    // a list (no strips, no fans); each below positions.size()
    std::vector<MeshLod> lods;        // finest first, errors rising; empty: one level, all indices
    math::Bounds bounds;              // of positions, unmorphed

    // The indices of the finest level.
    std::span<const std::uint32_t> finest() const {
        const std::span<const std::uint32_t> all(indices);
        return lods.empty() ? all : all.subspan(lods.front().firstIndex, lods.front().indexCount);
    }
    std::size_t triangleCount() const { return topology == Topology::Triangles ? finest().size() / 3 : 0; }
};

}  // namespace rekindle::asset
