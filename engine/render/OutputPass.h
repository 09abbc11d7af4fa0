#pragma once

#include <map>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "shared/Output.h"

namespace rekindle::render {

// From the drawn picture to the one that is shown or saved: resolve, bloom, exposure, tone mapping, encoding. One thread.
class OutputPass {
  public:
    explicit OutputPass(gpu::Device& device) : device_(device) {}

    struct Inputs {
        graph::ImageId color;
        graph::ImageId bloom;     // may be empty
        graph::ImageId exposure;  // may be empty
        std::uint32_t encoding = ENCODE_SRGB;
        std::uint32_t viewMask = 0;  // 0: the target is one view, the first
    };
    core::Result<void> add(graph::Graph& graph, const FrameContext& context, const Inputs& inputs, graph::ImageId target);

  private:
    core::Result<VkPipeline> pipelineFor(VkFormat format, std::uint32_t viewMask);

    gpu::Device& device_;
    std::map<std::pair<VkFormat, std::uint32_t>, gpu::Pipeline> pipelines_;
};

}  // namespace rekindle::render
