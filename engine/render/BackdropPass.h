#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/FrameContext.h"

namespace rekindle::render {

// A copy of the opaque picture with ever blurrier mips: what is seen through transmissive things. One thread.
class BackdropPass {
  public:
    static core::Result<BackdropPass> create(gpu::Device& device);

    struct Backdrop {
        graph::ImageId image;
        std::uint32_t mips = 1;
    };
    Backdrop add(graph::Graph& graph, const FrameContext& context, graph::ImageId color);

  private:
    void addCopy(graph::Graph& graph, const FrameContext& context, graph::ImageId color, graph::ImageId copy);
    void addBlur(graph::Graph& graph, const FrameContext& context, const Backdrop& backdrop);

    gpu::Pipeline downsample_;
    gpu::Slot linear_ = 0;
};

// Records the copying of mip 0 of a picture; samples are averaged. The source is in TransferSource, the target in TransferTarget
// state.
void copyOrResolve(graph::PassContext& pass, graph::ImageId from, graph::ImageId to);

}  // namespace rekindle::render
