#include "ui/Painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/Assert.h"
#include "gpu/Device.h"
#include "shared/Interface.h"
#include "ui/Context.h"

namespace rekindle::ui {

static bool isSrgb(VkFormat format) {
    return format == VK_FORMAT_B8G8R8A8_SRGB || format == VK_FORMAT_R8G8B8A8_SRGB || format == VK_FORMAT_A8B8G8R8_SRGB_PACK32;
}

static gpu::Slot makeSampler(gpu::Device& device) {
    return device.descriptors().sampler({.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
                                         .magFilter = VK_FILTER_LINEAR,
                                         .minFilter = VK_FILTER_LINEAR,
                                         .mipmapMode = VK_SAMPLER_MIPMAP_MODE_NEAREST,
                                         .addressModeU = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                         .addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                         .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE});
}

core::Result<Painter> Painter::create(gpu::Device& device, VkFormat format) {
    const bool encodes = isSrgb(format);
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device, {.name = "interface",
                                                               .vertexShader = "interface.vert",
                                                               .fragmentShader = "interface.frag",
                                                               .constants = {encodes ? 1u : 0u},
                                                               .colorFormats = {format},
                                                               .depthTest = false,
                                                               .depthWrite = false,
                                                               .blend = gpu::Blend::Alpha}));
    return Painter(device, std::move(pipeline), encodes);
}

Painter::Painter(gpu::Device& device, gpu::Pipeline pipeline, bool encodes)
    : device_(&device), pipeline_(std::move(pipeline)), encodes_(encodes), sampler_(makeSampler(device)) {}

TextureId Painter::add(Texture texture) {
    textures_.emplace(next_, std::move(texture));
    return next_++;
}

void Painter::remove(TextureId id) {
    textures_.erase(id);
}

void Painter::replace(TextureId id, Texture texture) {
    textures_.insert_or_assign(id, std::move(texture));
}

gpu::Image& Painter::image(TextureId id) {
    const auto found = textures_.find(id);
    REKINDLE_ASSERT(found != textures_.end());
    return found->second.image;
}

core::Result<void> Painter::refreshFonts(gpu::Frame& frame, const Drawn& drawn) {
    if (fonts_ && fontGeneration_ == drawn.fontGeneration) return {};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImFontAtlas& atlas = *drawn.fonts;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    const VkExtent2D extent{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
    const auto bytes = std::as_bytes(std::span(pixels, std::size_t(width) * std::size_t(height)));
    REKINDLE_ASSIGN(texture, makeTexture(frame, TextureKind::Coverage, extent, bytes));
    if (fonts_) remove(fonts_);
    fonts_ = add(std::move(texture));
    fontGeneration_ = drawn.fontGeneration;
    return {};
}

// All lists' vertices, or indices, one after the other.
template <class Item, class Items>
static core::Result<gpu::Slice> gather(gpu::Frame& frame, const ImDrawData& data, int count, Items items) {
    REKINDLE_ASSIGN(slice, frame.allocate(std::size_t(std::max(count, 1)) * sizeof(Item)));
    std::byte* at = slice.mapped;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const auto& list = items(*data.CmdLists[i]);
        std::memcpy(at, list.Data, std::size_t(list.Size) * sizeof(Item));
        at += std::size_t(list.Size) * sizeof(Item);
    }
    return slice;
}

static float decode(float encoded) {
    return encoded <= 0.04045f ? encoded / 12.92f : std::pow((encoded + 0.055f) / 1.055f, 2.4f);
}

static void beginRendering(VkCommandBuffer commands, const gpu::ImageView& target, const VkClearColorValue& clear) {
    const VkRenderingAttachmentInfo color{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                          .imageView = target.view,
                                          .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                          .loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR,
                                          .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
                                          .clearValue = {.color = clear}};
    const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                               .renderArea = {{0, 0}, target.extent},
                               .layerCount = 1,
                               .colorAttachmentCount = 1,
                               .pColorAttachments = &color};
    vkCmdBeginRendering(commands, &info);
    const VkViewport viewport{0, 0, float(target.extent.width), float(target.extent.height), 0, 1};
    vkCmdSetViewport(commands, 0, 1, &viewport);
    vkCmdSetCullMode(commands, VK_CULL_MODE_NONE);
    vkCmdSetFrontFace(commands, VK_FRONT_FACE_COUNTER_CLOCKWISE);
}

core::Result<void> Painter::record(gpu::Frame& frame, const Drawn& drawn, const gpu::ImageView& target,
                                   const std::optional<std::array<float, 3>>& ground) {
    REKINDLE_TRY(refreshFonts(frame, drawn));
    const ImDrawData& data = *drawn.data;
    REKINDLE_ASSIGN(vertices, gather<ImDrawVert>(
                                  frame, data, data.TotalVtxCount, [](const ImDrawList& l) -> auto& { return l.VtxBuffer; }));
    REKINDLE_ASSIGN(indices, gather<ImDrawIdx>(
                                 frame, data, data.TotalIdxCount, [](const ImDrawList& l) -> auto& { return l.IdxBuffer; }));
    vertices_ = vertices;
    const VkCommandBuffer commands = frame.commands();
    frame.beginTiming("interface");
    VkClearColorValue clear{};
    if (ground) {
        std::ranges::transform(*ground, clear.float32, [&](float value) { return encodes_ ? decode(value) : value; });
        clear.float32[3] = 1;
    }
    beginRendering(commands, target, clear);
    device_->descriptors().bind(commands);
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline_.handle());
    vkCmdBindIndexBuffer(commands, indices.buffer, indices.offset,
                         sizeof(ImDrawIdx) == 2 ? VK_INDEX_TYPE_UINT16 : VK_INDEX_TYPE_UINT32);
    std::uint32_t firstIndex = 0, firstVertex = 0;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        recordList(commands, list, data, firstIndex, firstVertex);
        firstIndex += static_cast<std::uint32_t>(list.IdxBuffer.Size);
        firstVertex += static_cast<std::uint32_t>(list.VtxBuffer.Size);
    }
    vkCmdEndRendering(commands);
    frame.endTiming();
    return {};
}

// Empty where nothing of it is seen.
static VkRect2D scissorOf(const ImVec4& clip, const ImVec2& size) {
    const float left = std::clamp(clip.x, 0.f, size.x), top = std::clamp(clip.y, 0.f, size.y);
    const float right = std::clamp(clip.z, left, size.x), bottom = std::clamp(clip.w, top, size.y);
    return {{std::int32_t(left), std::int32_t(top)}, {std::uint32_t(right - left), std::uint32_t(bottom - top)}};
}

void Painter::recordList(VkCommandBuffer commands, const ImDrawList& list, const ImDrawData& data, std::uint32_t firstIndex,
                         std::uint32_t firstVertex) {
    const std::uint64_t address = vertices_.address;
    shared::InterfacePush push{.scale = {2 / data.DisplaySize.x, 2 / data.DisplaySize.y},
                               .offset = {-1, -1},
                               .vertices = {std::uint32_t(address), std::uint32_t(address >> 32)},
                               .samplerSlot = sampler_};
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const VkRect2D scissor = scissorOf(command.ClipRect, data.DisplaySize);
        if (scissor.extent.width == 0 || scissor.extent.height == 0 || command.ElemCount == 0) continue;
        const auto named = static_cast<TextureId>(reinterpret_cast<std::uintptr_t>(command.GetTexID()));
        const auto texture = textures_.find(named ? named : fonts_);
        if (texture == textures_.end()) continue;  // removed since the panels spoke of it
        push.textureSlot = texture->second.image.sampledSlot();
        push.kind = static_cast<std::uint32_t>(texture->second.kind);
        vkCmdSetScissor(commands, 0, 1, &scissor);
        vkCmdPushConstants(commands, device_->descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof push, &push);
        vkCmdDrawIndexed(commands, command.ElemCount, 1, firstIndex + command.IdxOffset,
                         static_cast<std::int32_t>(firstVertex + command.VtxOffset), 0);
    }
}

}  // namespace rekindle::ui
