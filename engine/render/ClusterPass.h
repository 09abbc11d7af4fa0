#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// Sorts many lights into the blocks of the views that they reach, so that shading looks at few. One thread.
class ClusterPass {
  public:
    static core::Result<ClusterPass> create(gpu::Device& device);

    struct Lists {
        VkDeviceAddress address = 0;  // for FrameData::clusters; 0: so few lights that shading looks at all of them
        graph::BufferId buffer;       // shading must read it
    };
    // Room for the lists of so many views.
    core::Result<Lists> reserve(graph::Graph& graph, gpu::Frame& frame, std::uint32_t viewCount, std::size_t localLights);
    // Adds the pass that fills them, when frame data with the lights is there.
    void add(graph::Graph& graph, const FrameContext& context, const Lists& lists, std::uint32_t firstLight,
             std::uint32_t lightCount);

  private:
    gpu::Pipeline pipeline_;
};

}  // namespace rekindle::render
