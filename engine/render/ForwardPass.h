#pragma once

#include <map>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "shared/Forward.h"

namespace rekindle::render {

// The pictures that the forward passes draw into.
struct ForwardTargets {
    graph::ImageId color;  // samples as the frame context says
    graph::ImageId depth;
};

// Draws the scene's meshes with all their light: opaque ones and the background, then transmissive ones over a blurred copy of
// those, then blended ones. One thread.
class ForwardPass {
  public:
    explicit ForwardPass(gpu::Device& device) : device_(device) {}

    // Fails with Device when a pipeline cannot be made. `deformed` is what DeformPass::add gave, `occlusion` may be empty.
    core::Result<ForwardTargets> add(graph::Graph& graph, const FrameContext& context, graph::BufferId deformed,
                                     graph::ImageId occlusion);

  private:
    struct PipelineKey {
        DrawKey draw;
        std::uint32_t viewMask = 0;
        VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
        bool wireframe = false;
        bool background = false;
        bool sky = false;  // the background is
        auto operator<=>(const PipelineKey&) const = default;
    };
    core::Result<VkPipeline> pipelineFor(PipelineKey key);
    core::Result<std::vector<VkPipeline>> pipelinesFor(const FrameContext& context);
    void drawClass(graph::PassContext& pass, const FrameContext& context, DrawClass drawn,
                   const std::vector<VkPipeline>& pipelines, shared::ForwardPush push);
    graph::ImageId addOpaqueCopy(graph::Graph& graph, const FrameContext& context, graph::ImageId color, std::uint32_t mips);

    gpu::Device& device_;
    std::map<PipelineKey, gpu::Pipeline> pipelines_;
    gpu::Pipeline downsample_;
};

}  // namespace rekindle::render
