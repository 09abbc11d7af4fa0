#pragma once

#include <filesystem>
#include <memory>

#include "commands/CacheOptions.h"
#include "commands/QualityOptions.h"
#include "commands/ViewpointOptions.h"
#include "gpu/Device.h"
#include "render/Renderer.h"

namespace rekindle::commands {

// A scene, how it is to be seen, and a renderer that has it on the device: all that a picture takes.
struct Studio {
    scene::Scene scene;
    view::View view;
    render::Settings settings;
    std::unique_ptr<gpu::Device> device;
    render::Renderer renderer;
};

// Reads the file while the device is made ready, which is tried again once when it is lost. `hooks`: who has a say in its making.
// Blocks. Fails as its parts do.
core::Result<Studio> openStudio(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                                const QualityOptions& quality, const CacheOptions& cache, const gpu::DeviceHooks& hooks = {});

// The same for a scene that is there already.
core::Result<Studio> openStudio(scene::Scene scene, const view::View& view, render::Settings settings);

// Draws the picture. A device that is lost is made anew once; where memory runs out, the studio draws without multisampling
// from then on, where that does not suffice with small textures, at last without refinements, and says so. Fails as the renderer
// does; then the studio is of no more use.
core::Result<render::Picture> takePicture(Studio& studio, render::PictureKind kind);

// Fails with Internal where the validation layers, if they are on (REKINDLE_VALIDATION=core or sync), had anything to say.
core::Result<void> checkValidation(const Studio& studio);

}  // namespace rekindle::commands
