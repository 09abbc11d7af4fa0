#pragma once

#include <span>

#include "gpu/Frame.h"
#include "graph/Graph.h"
#include "render/DrawList.h"
#include "render/Settings.h"
#include "render/ViewLatch.h"
#include "view/HiddenArea.h"

namespace rekindle::render {

// Some instances of one batch, to be drawn at once: commands that the device or the CPU has written.
struct IndirectDraw {
    DrawKey key;
    const GpuModel* model = nullptr;
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize commands = 0;      // offset in the buffer
    VkDeviceSize count = 0;         // likewise: how many commands there are...
    std::uint32_t most = 0;         // ... and how many there may be
    VkDeviceAddress instances = 0;  // the list that the commands' instances count in
};
using IndirectDraws = std::vector<IndirectDraw>;

// What the passes of one frame share. Valid while the frame is planned and recorded.
struct FrameContext {
    const Settings& settings;
    const DrawList& draws;
    std::uint64_t sceneVersion = 0;  // differs where `draws` differs in more than how it is lit or coloured
    VkExtent2D extent{0, 0};
    std::uint32_t viewCount = 1;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    float pointSize = 1;  // pixels: what files hold as points
    VkDeviceAddress frameData = 0;
    VkDeviceAddress instances = 0;
    IndirectDraws visible;                     // what the views see, by class
    graph::BufferId chosen;                    // what draws of `visible` must wait for
    graph::BufferId deformed;                  // what all draws must wait for; may be empty
    graph::ImageId air;                        // AirPass's volume, may be empty
    std::span<const view::HiddenArea> hidden;  // one a view, or none
    std::optional<graph::ShadingRates> rates;  // of what is shaded; none: all in full
    ViewLatch* latch = nullptr;                // what is written of the views is told to it

    std::uint32_t viewMask() const { return (1u << viewCount) - 1; }
};

// Pictures hold radiance, premultiplied with alpha, in half floats.
inline constexpr VkFormat colorFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
inline constexpr VkFormat depthFormat = VK_FORMAT_D32_SFLOAT;

VkPrimitiveTopology topologyOf(asset::Topology topology);

// Draws with the pipeline that is bound. `bothSides`: whatever the material says.
void drawIndirect(graph::PassContext& pass, const IndirectDraw& draw, bool bothSides);

}  // namespace rekindle::render
