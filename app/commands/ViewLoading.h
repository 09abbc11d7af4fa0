#pragma once

#include "commands/ViewLoader.h"
#include "render/Renderer.h"
#include "scene/Picker.h"

namespace rekindle::commands {

// The viewer's loading, from files to what can be drawn at once. Any thread. Fails as the importer and the renderer do.
core::Result<Loaded> loadForView(const LoadJob& job, core::Progress& progress, render::Renderer& renderer, gpu::Device& device,
                                 scene::Picker& picker);

}  // namespace rekindle::commands
