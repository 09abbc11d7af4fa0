#pragma once

#include <map>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// Hands the depth of a picture to a headset, which shows it right even where the head has moved on since. One thread.
class EyeDepthPass {
  public:
    explicit EyeDepthPass(gpu::Device& device) : device_(device) {}

    // `drawn`: with as many views and samples as the context says. `target`: see HeadsetExtras::depth.
    core::Result<void> add(graph::Graph& graph, const FrameContext& context, graph::ImageId drawn, const gpu::ImageView& target);

  private:
    core::Result<VkPipeline> pipelineFor(std::uint32_t viewMask);

    gpu::Device& device_;
    std::map<std::uint32_t, gpu::Pipeline> pipelines_;  // by view mask
};

}  // namespace rekindle::render
