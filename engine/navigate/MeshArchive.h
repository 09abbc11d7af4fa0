#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/Error.h"
#include "navigate/MeshData.h"

namespace rekindle::navigate {

// A walkable surface as bytes, for programs of one build on one machine.
std::vector<std::byte> toBytes(const MeshData& data);

// And back. The bytes need not be trusted: lengths are checked here, what the numbers lead to by WalkMesh::create. Fails with
// BadInput.
core::Result<MeshData> meshFrom(std::span<const std::byte> bytes);

}  // namespace rekindle::navigate
