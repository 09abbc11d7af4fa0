#include "render/MarkPass.h"

#include "gpu/Barrier.h"
#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"

namespace rekindle::render {

static bool encodes(VkFormat format) {
    return format == VK_FORMAT_B8G8R8A8_SRGB || format == VK_FORMAT_R8G8B8A8_SRGB;
}

static core::Result<gpu::Pipeline> pipelineOf(gpu::Device& device, const char* name, const char* vertexShader, VkFormat format,
                                              std::uint32_t viewMask) {
    return gpu::Pipeline::graphics(device, {.name = name,
                                            .vertexShader = vertexShader,
                                            .fragmentShader = std::string(name) + ".frag",
                                            .constants = {encodes(format) ? 1u : 0u},
                                            .colorFormats = {format},
                                            .viewMask = viewMask,
                                            .depthTest = false,
                                            .depthWrite = false,
                                            .blend = gpu::Blend::Alpha});
}

core::Result<MarkPass> MarkPass::create(gpu::Device& device, VkFormat format, std::uint32_t layers) {
    const std::uint32_t viewMask = (1u << layers) - 1;
    REKINDLE_ASSIGN(marks, pipelineOf(device, "marks", "marks.vert", format, viewMask));
    REKINDLE_ASSIGN(veil, pipelineOf(device, "veil", "fullscreen.vert", format, viewMask));
    return MarkPass(std::move(marks), std::move(veil), viewMask);
}

static void beginOver(VkCommandBuffer commands, const gpu::ImageView& target, std::uint32_t viewMask) {
    const VkRenderingAttachmentInfo color{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                          .imageView = target.view,
                                          .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                          .loadOp = VK_ATTACHMENT_LOAD_OP_LOAD,
                                          .storeOp = VK_ATTACHMENT_STORE_OP_STORE};
    const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                               .renderArea = {{0, 0}, target.extent},
                               .layerCount = 1,
                               .viewMask = viewMask,
                               .colorAttachmentCount = 1,
                               .pColorAttachments = &color};
    vkCmdBeginRendering(commands, &info);
    const VkViewport viewport{0, 0, float(target.extent.width), float(target.extent.height), 0, 1};
    const VkRect2D scissor{{0, 0}, target.extent};
    vkCmdSetViewport(commands, 0, 1, &viewport);
    vkCmdSetScissor(commands, 0, 1, &scissor);
    vkCmdSetCullMode(commands, VK_CULL_MODE_NONE);
    vkCmdSetFrontFace(commands, VK_FRONT_FACE_COUNTER_CLOCKWISE);
}

core::Result<void> MarkPass::record(gpu::Frame& frame, std::span<const view::View> views, const Marks& marks, VeilStrength veil,
                                    const gpu::ImageView& target, ViewLatch* latch) const {
    const bool veiled = veil.edge > 0 || veil.dark > 0;
    if (marks.vertices.empty() && !veiled) return {};
    const auto pack = [](const view::View& view) {
        return shared::MarkView{view.clipFromView * view.viewFromWorld, view.clipFromView};
    };
    std::vector<shared::MarkView> lenses;
    for (const view::View& view : views) lenses.push_back(pack(view));
    REKINDLE_ASSIGN(seen, frame.upload(std::span<const shared::MarkView>(lenses)));
    if (latch) latch->keep(seen.mapped, pack);
    REKINDLE_ASSIGN(vertices, frame.upload(std::span<const shared::MarkVertex>(marks.vertices)));
    const shared::MarksPush push{seen.address, vertices.address, veil.edge, veil.dark};
    const VkCommandBuffer commands = frame.commands();
    frame.beginTiming("marks");
    gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT, VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT,
                       VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
                       VK_ACCESS_2_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT);  // it is drawn over
    beginOver(commands, target, viewMask_);
    frame.device().descriptors().bind(commands);
    vkCmdPushConstants(commands, frame.device().descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof push, &push);
    if (!marks.vertices.empty()) {
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, marks_.handle());
        vkCmdDraw(commands, std::uint32_t(marks.vertices.size()), 1, 0, 0);
    }
    if (veiled) {
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, veil_.handle());
        vkCmdDraw(commands, 3, 1, 0, 0);
    }
    vkCmdEndRendering(commands);
    frame.endTiming();
    return {};
}

}  // namespace rekindle::render
