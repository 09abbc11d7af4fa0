#pragma once

#include "gpu/DescriptorHeap.h"
#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "shared/Bindings.h"

namespace rekindle::render {

// Push constants for whatever is drawn or dispatched next.
template <class Push>
void pushConstants(graph::PassContext& pass, const Push& push) {
    static_assert(sizeof(Push) <= PUSH_CONSTANT_BYTES);
    vkCmdPushConstants(pass.commands(), pass.frame().device().descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof(Push),
                       &push);
}

inline void memoryBarrier(graph::PassContext& pass, const VkMemoryBarrier2& barrier) {
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .memoryBarrierCount = 1, .pMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(pass.commands(), &info);
}

// What the dispatches so far have written to buffers is there for the next ones.
inline void betweenDispatches(graph::PassContext& pass) {
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                   .srcStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                                   .srcAccessMask = VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT,
                                   .dstStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                                   .dstAccessMask = VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT};
    memoryBarrier(pass, barrier);
}

// Runs a compute shader with groups of 8 x 8 over a picture.
template <class Push>
void dispatchPicture(graph::PassContext& pass, const gpu::Pipeline& pipeline, const Push& push, std::uint32_t width,
                     std::uint32_t height, std::uint32_t layers) {
    vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
    pushConstants(pass, push);
    vkCmdDispatch(pass.commands(), (width + 7) / 8, (height + 7) / 8, layers);
}

}  // namespace rekindle::render
