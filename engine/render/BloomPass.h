#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// The glow around what is bright, and the metering of the picture: both look at ever smaller copies of it. One thread.
class BloomPass {
  public:
    static core::Result<BloomPass> create(gpu::Device& device);

    struct Result {
        graph::ImageId bloom;     // half size; empty when the settings want none
        graph::ImageId exposure;  // 1 x 1: a factor; empty when the settings fix the exposure
    };
    // `picture`: single-sampled, one layer a view, premultiplied.
    Result add(graph::Graph& graph, const FrameContext& context, graph::ImageId picture);

  private:
    struct Level {
        graph::ImageId image;
        std::uint32_t width, height;
    };
    std::vector<Level> addDown(graph::Graph& graph, const FrameContext& context, graph::ImageId picture);
    graph::ImageId addUp(graph::Graph& graph, const FrameContext& context, const std::vector<Level>& levels);
    graph::ImageId addMeter(graph::Graph& graph, const Level& level);

    gpu::Pipeline down_, up_, meter_;
    gpu::Slot linear_ = 0;
};

}  // namespace rekindle::render
