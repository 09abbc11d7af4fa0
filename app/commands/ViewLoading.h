#pragma once

#include "commands/ViewCooking.h"
#include "commands/ViewGraphics.h"
#include "commands/ViewLoader.h"
#include "sandbox/Import.h"
#include "scene/Picker.h"

namespace rekindle::commands {

// The viewer's loading, from files to what can be drawn at once, on the graphics that the job names. Takes cooked scenes where
// they are kept; has the others cooked afterwards. Any thread. Fails as the importer and the renderer do, and as a lost device
// does when those graphics are no more.
core::Result<Loaded> loadForView(const LoadJob& job, core::Progress& progress, scene::Picker& picker,
                                 sandbox::Importing importing, ViewCooking& cooking);

// How much of large textures comes between two frames of a window, bytes.
inline constexpr std::size_t refinedATurn = std::size_t{64} << 20;

// Puts a model on the device, with small pictures of its images. Large textures come coarsely at first, but for eyes: a headset
// would miss frames over the rest. Any thread. Fails as the renderer does.
core::Result<LoadedModel> uploadForView(const std::filesystem::path& path, const std::shared_ptr<const asset::Model>& model,
                                        core::Progress& progress, ViewGraphics& graphics, bool forEyes);

}  // namespace rekindle::commands
