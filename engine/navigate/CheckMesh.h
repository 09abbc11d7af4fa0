#pragma once

#include "navigate/MeshData.h"

namespace rekindle::navigate {

// Bits that tile and polygon share in a reference of Detour, which keeps ten of its 32 for itself.
inline constexpr int referenceBits = 22;

// Why these numbers are no walkable surface: nothing of a mesh that passes leads outside of its lists. Null: they are one.
const char* whatContradicts(const MeshData& data);

}  // namespace rekindle::navigate
