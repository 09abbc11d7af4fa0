#pragma once

#include <functional>

#include "gpu/Frame.h"
#include "graph/Graph.h"
#include "render/DrawList.h"
#include "render/Settings.h"

namespace rekindle::render {

// What the passes of one frame share. Valid while the frame is planned and recorded.
struct FrameContext {
    const Settings& settings;
    const DrawList& draws;
    VkExtent2D extent{0, 0};
    std::uint32_t viewCount = 1;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    float pointSize = 1;  // pixels: what files hold as points
    VkDeviceAddress frameData = 0;
    VkDeviceAddress instances = 0;
    gpu::Slice commands;       // DrawList::commands on the device
    graph::BufferId deformed;  // what draws must wait for; may be empty
    graph::ImageId air;        // AirPass's volume, may be empty

    std::uint32_t viewMask() const { return (1u << viewCount) - 1; }
};

// Pictures hold radiance, premultiplied with alpha, in half floats.
inline constexpr VkFormat colorFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
inline constexpr VkFormat depthFormat = VK_FORMAT_D32_SFLOAT;

VkPrimitiveTopology topologyOf(asset::Topology topology);

// Some of a frame's draws: their batches, whose commands lie in `commands`.
struct DrawSubset {
    std::vector<DrawBatch> batches;
    gpu::Slice commands;
};

// All opaque draws of the frame.
DrawSubset opaqueDraws(const FrameContext& context);
// Those opaque draws whose instances' spheres (centre and radius, in the world) are wanted.
core::Result<DrawSubset> opaqueDrawsWhere(gpu::Frame& frame, const FrameContext& context,
                                          const std::function<bool(const math::vec4&)>& wanted);

// Draws one batch with the pipeline that is bound. `bothSides`: whatever its material says.
void drawBatch(graph::PassContext& pass, const gpu::Slice& commands, const DrawBatch& batch, bool bothSides);

}  // namespace rekindle::render
