#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// The farthest depth of ever larger blocks of a picture (shared/Pyramid.h): what lies behind all of a block is hidden there.
class DepthPyramid {
  public:
    static core::Result<DepthPyramid> create(gpu::Device& device);

    // Makes room for pictures like that; address() is good until the next call.
    core::Result<void> fit(const FrameContext& context);
    VkDeviceAddress address() const { return blocks_.address(); }
    // Adds the pass that fills it from a depth picture with as many views and samples as the context says.
    graph::BufferId add(graph::Graph& graph, const FrameContext& context, graph::ImageId depth) const;

  private:
    gpu::Device* device_ = nullptr;
    gpu::Pipeline reduce_;
    gpu::Buffer blocks_;
};

}  // namespace rekindle::render
