#pragma once

#include <span>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "render/ShadowPass.h"
#include "shared/Frame.h"

namespace rekindle::render {

// Fog and the clear air's haze between the eyes and the scene, as a volume before each view that whoever draws a surface looks
// up (lib/air.glsl). One thread.
class AirPass {
  public:
    static core::Result<AirPass> create(gpu::Device& device);

    // The air of those settings, for shared::FrameData; lit by the brightest of the directional lights.
    static shared::AirData describe(const Settings& settings, std::span<const shared::Light> lights);
    // Adds the making of the volume; empty where the settings have neither fog nor sky.
    graph::ImageId add(graph::Graph& graph, const FrameContext& context, const Shadows& shadows) const;

  private:
    gpu::Pipeline pipeline_;
};

}  // namespace rekindle::render
