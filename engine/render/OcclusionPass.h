#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// Ambient occlusion from the depth picture, searched at half size, smoothed at full size. One thread.
class OcclusionPass {
  public:
    static core::Result<OcclusionPass> create(gpu::Device& device);

    // `depth`: single-sampled, one layer a view. The result is 1 in the open, 0 where nothing of the surroundings is seen.
    graph::ImageId add(graph::Graph& graph, const FrameContext& context, graph::ImageId depth);

  private:
    gpu::Pipeline search_, blur_;
    gpu::Slot nearest_ = 0;
};

}  // namespace rekindle::render
