#pragma once

#include <vector>

#include "graph/Graph.h"

namespace rekindle::graph {

struct Transition {
    ImageId image;
    gpu::ImageState from, to;
};

struct PlannedPass {
    std::size_t pass = 0;  // in Graph::passes()
    std::vector<Transition> transitions;
    bool bufferBarrier = false;  // buffer writes of earlier passes must be visible from here on
};

// A real image that stands for one or more transient ones whose lifetimes do not overlap.
struct PhysicalImage {
    ImageSpec spec;
    VkImageUsageFlags usage = 0;
};

struct Plan {
    std::vector<PlannedPass> passes;  // those whose results are used, in order
    std::vector<Transition> after;    // leaves imported images as promised
    std::vector<PhysicalImage> physical;
    std::vector<std::uint32_t> physicalOf;  // one a graph image; UINT32_MAX: imported or never touched
};

// Which passes run, what waits for what, which images share memory. Pure: touches no device.
Plan plan(const Graph& graph);

// How a use touches an image.
gpu::ImageState stateOf(Use use, VkFormat format);

}  // namespace rekindle::graph
