#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "asset/Mesh.h"

namespace rekindle::cook {

// Some of a mesh's triangles (indices, three each) by the loose parts that they form: what shares a corner, by place, hangs
// together. Any thread.
std::vector<std::vector<std::uint32_t>> componentsOf(const asset::Mesh& mesh, std::span<const std::uint32_t> triangles);

}  // namespace rekindle::cook
