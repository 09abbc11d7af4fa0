#pragma once

#include <functional>
#include <map>
#include <span>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "view/View.h"

namespace rekindle::render {

// Draws what a headset's lenses do not show (FrameContext::hidden) into a depth picture, before all else and as near as can be:
// whatever lies behind is not shaded. One thread.
class HiddenDraw {
  public:
    explicit HiddenDraw(gpu::Device& device) : device_(device) {}

    using Recorder = std::function<void(graph::PassContext&)>;
    // For a pass with a depth attachment alone. Empty where nothing is hidden. `views`: the context's.
    core::Result<Recorder> recorder(gpu::Frame& frame, const FrameContext& context, std::span<const view::View> views);

  private:
    using Kind = std::pair<VkSampleCountFlagBits, std::uint32_t>;  // samples, view mask
    core::Result<VkPipeline> pipelineFor(const Kind& kind);

    gpu::Device& device_;
    std::map<Kind, gpu::Pipeline> pipelines_;
};

}  // namespace rekindle::render
