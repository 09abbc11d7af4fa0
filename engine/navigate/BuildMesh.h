#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "navigate/Ground.h"
#include "navigate/MeshData.h"

namespace rekindle::navigate {

struct BuildSettings {
    Agent agent;
    float cell = 0.1f;  // metres; larger where the ground is so wide that it would take too long
    float cellHeight = 0.04f;

    bool operator==(const BuildSettings&) const = default;
};

// Makes the surface that one may walk on, tile by tile. Blocks; uses all cores. Fails with Cancelled, and with Unsupported
// where there is nothing to walk on, or the ground is wider than some kilometres.
core::Result<MeshData> buildMesh(const Ground& ground, const BuildSettings& settings, core::Progress& progress);

}  // namespace rekindle::navigate
