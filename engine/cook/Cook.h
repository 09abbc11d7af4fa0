#pragma once

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"

namespace rekindle::cook {

struct CookOptions {
    bool blocks = false;  // textures in BC1 to BC5, where quality allows: for devices that read them faster than plain ones
};

// The model, prepared to be drawn sooner: meshes in a good order, with coarser levels, very large ones in parts; textures with
// all their levels. It looks alike; numbers of meshes may change. Blocks; any thread; uses all cores. Fails with Cancelled.
core::Result<asset::Model> cook(asset::Model model, const CookOptions& options, core::Progress& progress);

}  // namespace rekindle::cook
