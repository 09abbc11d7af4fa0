#pragma once

#include <functional>
#include <map>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// Draws opaque meshes as depth alone: for shadow maps and for the depth picture. One thread.
class DepthDraw {
  public:
    explicit DepthDraw(gpu::Device& device) : device_(device) {}

    struct Kind {
        VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
        std::uint32_t viewMask = 1;
        bool slanted = false;  // masks are read as Settings::anisotropic says
        bool shadow = false;   // slope bias, depth clamped to the map's range; back faces too
        auto operator<=>(const Kind&) const = default;
    };
    // A recorder for a pass with a depth attachment of that kind; of `draws` it takes the opaque ones. `matrices`: the address of
    // clip-from-worlds, one a view. The context must outlive the frame's recording.
    core::Result<std::function<void(graph::PassContext&)>> recorder(const FrameContext& context, const IndirectDraws& draws,
                                                                    const Kind& kind, VkDeviceAddress matrices);

  private:
    struct Key {
        Kind kind;
        asset::Topology topology;
        std::uint32_t lobes, filled, uvs;
        auto operator<=>(const Key&) const = default;
    };
    core::Result<VkPipeline> pipelineFor(const Kind& kind, const DrawKey& draw);

    gpu::Device& device_;
    std::map<Key, gpu::Pipeline> pipelines_;
};

}  // namespace rekindle::render
