#pragma once

#include <memory>
#include <optional>

#include "gpu/Device.h"
#include "render/Renderer.h"

namespace rekindle::commands {

// The viewer's graphics device and what draws on it. Shared with the thread that loads: a device that was given up lives until
// the last upload to it has ended. Whoever has something on it holds this as well.
struct ViewGraphics {
    // Fails with Device.
    static core::Result<std::shared_ptr<ViewGraphics>> create(const gpu::DeviceOptions& options) {
        REKINDLE_ASSIGN(made, gpu::Device::create(options));
        auto graphics = std::make_shared<ViewGraphics>();
        graphics->device = std::move(made);
        REKINDLE_ASSIGN(drawing, render::Renderer::create(*graphics->device));
        graphics->renderer.emplace(std::move(drawing));
        return graphics;
    }

    std::unique_ptr<gpu::Device> device;
    std::optional<render::Renderer> renderer;
    render::TextureDetail textures = render::TextureDetail::Coarse;  // of what is put there from now on
};

}  // namespace rekindle::commands
