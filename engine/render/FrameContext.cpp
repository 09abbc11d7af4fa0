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

void drawIndirect(graph::PassContext& pass, const IndirectDraw& draw, bool bothSides) {
    vkCmdSetCullMode(pass.commands(), bothSides || draw.key.doubleSided ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
    vkCmdSetFrontFace(pass.commands(), draw.key.mirrored ? VK_FRONT_FACE_CLOCKWISE : VK_FRONT_FACE_COUNTER_CLOCKWISE);
    vkCmdBindIndexBuffer(pass.commands(), draw.model->indices.handle(), 0, VK_INDEX_TYPE_UINT32);
    vkCmdDrawIndexedIndirectCount(pass.commands(), draw.buffer, draw.commands, draw.buffer, draw.count, draw.most,
                                  sizeof(VkDrawIndexedIndirectCommand));
}

}  // namespace rekindle::render
