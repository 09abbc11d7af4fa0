#pragma once

#include "render/FrameContext.h"

namespace rekindle::render {

// The draws of what is blended, far to near as the eye sees it.
core::Result<IndirectDraws> blendedDraws(gpu::Frame& frame, const DrawList& list, math::vec3 eye);

}  // namespace rekindle::render
