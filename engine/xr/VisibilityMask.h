#pragma once

#include <cstdint>
#include <span>

#include "view/HiddenArea.h"
#include "xr/Runtime.h"

typedef struct XrSession_T* XrSession;

namespace rekindle::xr {

// What the lens before that eye (0: the left one) does not show; empty where the runtime says nothing of it.
view::HiddenArea hiddenArea(const Runtime& runtime, XrSession session, std::uint32_t eye);

// Three corners for each three indices; triangles that name corners which are not there are left out.
view::HiddenArea trianglesOf(std::span<const math::vec2> corners, std::span<const std::uint32_t> indices);

}  // namespace rekindle::xr
