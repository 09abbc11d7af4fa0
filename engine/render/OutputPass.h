#pragma once

#include <map>
#include <vector>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "shared/Output.h"

namespace rekindle::render {

// From the drawn picture to the one that is shown or saved: resolve, bloom, exposure, sharpening, tone mapping, encoding,
// smoothing of edges, enlarging. One thread.
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
    enum class Step { Output, Smooth, Enlarge };
    struct Kind {
        VkFormat format = VK_FORMAT_UNDEFINED;
        std::uint32_t viewMask = 0;
        Step step = Step::Output;
        std::vector<std::uint32_t> constants;
        auto operator<=>(const Kind&) const = default;
    };
    core::Result<VkPipeline> pipelineFor(const Kind& kind);
    core::Result<void> addShown(graph::Graph& graph, const FrameContext& context, const Inputs& inputs, graph::ImageId target);
    core::Result<void> addSmoothed(graph::Graph& graph, const FrameContext& context, const Inputs& inputs, graph::ImageId rough,
                                   graph::ImageId target);
    core::Result<void> addEnlarged(graph::Graph& graph, const Inputs& inputs, graph::ImageId small, graph::ImageId target);
    std::uint32_t linearClamp() const;

    gpu::Device& device_;
    std::map<Kind, gpu::Pipeline> pipelines_;
};

}  // namespace rekindle::render
