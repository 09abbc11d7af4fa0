#pragma once

#include <map>
#include <optional>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/BackdropPass.h"
#include "render/FrameContext.h"
#include "render/ShadowPass.h"
#include "shared/Forward.h"

namespace rekindle::render {

// Draws the scene's meshes with all their light: opaque ones and the background, then transmissive ones over a blurred copy of
// those, then blended ones. One thread.
class ForwardPass {
  public:
    explicit ForwardPass(gpu::Device& device) : device_(device) {}

    struct Inputs {
        graph::ImageId depth;        // of the opaque meshes already; empty: there is none yet
        graph::ImageId occlusion;    // may be empty
        graph::BufferId lightLists;  // may be empty
        Shadows shadows;
        std::uint32_t directionalLights = 0;
        bool localLights = false;
    };
    // The picture: radiance, premultiplied, and the depth of what is not blended; as many samples as the context says.
    struct Drawn {
        graph::ImageId color, depth;
    };
    // Fails with Device when a pipeline cannot be made.
    core::Result<Drawn> add(graph::Graph& graph, const FrameContext& context, const Inputs& inputs);

  private:
    struct PipelineKey {
        DrawKey draw;
        std::uint32_t frameHas = FRAME_ALL;
        std::uint32_t viewMask = 0;
        VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
        bool wireframe = false;
        bool prepassed = false;  // the depth of opaque meshes is there already
        bool background = false;
        bool sky = false;
        bool rated = false;  // see FrameContext::rates
        auto operator<=>(const PipelineKey&) const = default;
    };
    struct Pipelines {
        std::vector<VkPipeline> draws;  // one for each of FrameContext::visible
        VkPipeline background = VK_NULL_HANDLE;
    };
    core::Result<VkPipeline> pipelineFor(PipelineKey key);
    core::Result<Pipelines> pipelinesFor(const FrameContext& context, const Inputs& inputs);
    core::Result<void> addOver(graph::Graph& graph, const FrameContext& context, const Inputs& inputs, const Pipelines& pipelines,
                               DrawClass drawn, graph::ImageId color, graph::ImageId depth);
    void draw(graph::PassContext& pass, const FrameContext& context, DrawClass drawn, const Pipelines& pipelines,
              shared::ForwardPush push);

    gpu::Device& device_;
    std::map<PipelineKey, gpu::Pipeline> pipelines_;
    std::optional<BackdropPass> backdrop_;  // made when first wanted
};

}  // namespace rekindle::render
