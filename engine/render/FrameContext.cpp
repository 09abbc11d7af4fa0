#include "render/FrameContext.h"

namespace rekindle::render {

VkPrimitiveTopology topologyOf(asset::Topology topology) {
    switch (topology) {
        case asset::Topology::Triangles:
            return VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
        case asset::Topology::Lines:
            return VK_PRIMITIVE_TOPOLOGY_LINE_LIST;
        case asset::Topology::Points:
            return VK_PRIMITIVE_TOPOLOGY_POINT_LIST;
    }
    return VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
}

void drawBatch(graph::PassContext& pass, const gpu::Slice& commands, const DrawBatch& batch, bool bothSides) {
    vkCmdSetCullMode(pass.commands(), bothSides || batch.key.doubleSided ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
    vkCmdSetFrontFace(pass.commands(), batch.key.mirrored ? VK_FRONT_FACE_CLOCKWISE : VK_FRONT_FACE_COUNTER_CLOCKWISE);
    vkCmdBindIndexBuffer(pass.commands(), batch.model->indices.handle(), 0, VK_INDEX_TYPE_UINT32);
    const VkDeviceSize offset = commands.offset + batch.firstCommand * sizeof(VkDrawIndexedIndirectCommand);
    vkCmdDrawIndexedIndirect(pass.commands(), commands.buffer, offset, batch.commandCount, sizeof(VkDrawIndexedIndirectCommand));
}

DrawSubset opaqueDraws(const FrameContext& context) {
    DrawSubset subset{.batches = {}, .commands = context.commands};
    for (const auto& batch : context.draws.batches)
        if (batch.key.drawClass == DrawClass::Opaque) subset.batches.push_back(batch);
    return subset;
}

using Wanted = std::function<bool(const math::vec4&)>;

// The runs of a command's instances that are wanted, as commands of their own.
static void keepWanted(const DrawList& draws, const VkDrawIndexedIndirectCommand& command, const Wanted& wanted,
                       std::vector<VkDrawIndexedIndirectCommand>& kept) {
    bool open = false;
    for (std::uint32_t i = command.firstInstance; i < command.firstInstance + command.instanceCount; ++i) {
        const bool keep = wanted(draws.spheres[i]);
        if (keep && open) ++kept.back().instanceCount;
        if (keep && !open) {
            kept.push_back(command);
            kept.back().firstInstance = i;
            kept.back().instanceCount = 1;
        }
        open = keep;
    }
}

core::Result<DrawSubset> opaqueDrawsWhere(gpu::Frame& frame, const FrameContext& context, const Wanted& wanted) {
    DrawSubset subset;
    std::vector<VkDrawIndexedIndirectCommand> kept;
    for (DrawBatch batch : context.draws.batches) {
        if (batch.key.drawClass != DrawClass::Opaque) continue;
        const std::size_t first = kept.size();
        for (std::uint32_t i = 0; i < batch.commandCount; ++i)
            keepWanted(context.draws, context.draws.commands[batch.firstCommand + i], wanted, kept);
        batch.firstCommand = static_cast<std::uint32_t>(first);
        batch.commandCount = static_cast<std::uint32_t>(kept.size() - first);
        if (batch.commandCount > 0) subset.batches.push_back(batch);
    }
    REKINDLE_ASSIGN(commands, frame.upload(std::span<const VkDrawIndexedIndirectCommand>(kept)));
    subset.commands = commands;
    return subset;
}

}  // namespace rekindle::render
