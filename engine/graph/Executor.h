#pragma once

#include <vector>

#include "graph/Plan.h"

namespace rekindle::graph {

// Runs plans on a device; keeps their images from frame to frame. One thread.
class Executor {
  public:
    explicit Executor(gpu::Device& device) : device_(device) {}

    // Records the whole graph into the frame. Fails with Device when an image cannot be made; nothing is recorded then.
    core::Result<void> execute(const Graph& graph, const Plan& plan, gpu::Frame& frame);

    // Bytes-to-be: how many images it holds. For inspection.
    std::size_t imageCount() const { return pool_.size(); }

  private:
    struct Pooled {
        PhysicalImage key;
        gpu::Image image;
        std::uint32_t idleFrames = 0;
        bool taken = false;
    };
    core::Result<std::vector<gpu::Image*>> takeImages(const Plan& plan);

    gpu::Device& device_;
    std::vector<std::unique_ptr<Pooled>> pool_;
};

}  // namespace rekindle::graph
