#pragma once

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/DrawList.h"

namespace rekindle::render {

// Morphs and skins vertices on the device before anything draws them. One thread.
class DeformPass {
  public:
    static core::Result<DeformPass> create(gpu::Device& device);

    // Gives each deformed instance of `draws` room for its vertices (its geometry then points there) and adds the pass that fills
    // it. Returns the graph's name for that room; draws must read it. Nothing when nothing is deformed.
    core::Result<graph::BufferId> add(graph::Graph& graph, gpu::Frame& frame, DrawList& draws);

  private:
    gpu::Pipeline pipeline_;
};

}  // namespace rekindle::render
