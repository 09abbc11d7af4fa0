#include "graph/Executor.h"

#include <algorithm>

#include "core/Assert.h"

namespace rekindle::graph {

namespace {

// An image that no plan wanted for this long is given back (a resized window leaves many).
constexpr std::uint32_t idleFramesKept = 3;

gpu::ImageDesc describe(const PhysicalImage& physical) {
    const ImageSpec& spec = physical.spec;
    return {.format = spec.format,
            .extent = spec.extent,
            .layers = spec.layers,
            .mips = spec.mips,
            .samples = spec.samples,
            .usage = physical.usage,
            .shape = spec.volume ? gpu::ImageShape::Volume : gpu::ImageShape::Array};
}

// One run of one graph: maps its images and records its passes.
class Run final : public PassContext {
  public:
    Run(const Graph& graph, const Plan& plan, gpu::Frame& frame, std::vector<gpu::Image*> images)
        : graph_(graph), plan_(plan), frame_(frame), images_(std::move(images)) {}

    gpu::Frame& frame() override { return frame_; }
    VkCommandBuffer commands() override { return frame_.commands(); }
    gpu::Image& image(ImageId id) override {
        REKINDLE_ASSERT(id && plan_.physicalOf[id.index] != UINT32_MAX);
        return *images_[plan_.physicalOf[id.index]];
    }

    void record() {
        for (const auto& planned : plan_.passes) {
            const Pass& pass = graph_.passes()[planned.pass];
            barriers(planned.transitions, planned.bufferBarrier);
            frame_.beginTiming(pass.name);
            if (pass.colors.empty() && !pass.depth)
                pass.record(*this);
            else
                recordRendering(pass);
            frame_.endTiming();
        }
        barriers(plan_.after, false);
    }

  private:
    bool imported(ImageId id) const { return graph_.images()[id.index].imported(); }
    VkImage handle(ImageId id) { return imported(id) ? graph_.images()[id.index].external.image : image(id).handle(); }
    // A target is mip 0 of all its layers; an external one is whatever its owner said.
    VkImageView target(ImageId id) { return imported(id) ? graph_.images()[id.index].external.view : image(id).mipView(0); }

    void barriers(const std::vector<Transition>& transitions, bool buffers) {
        std::vector<VkImageMemoryBarrier2> images;
        for (const auto& t : transitions) {
            const bool depth = gpu::isDepth(graph_.images()[t.image.index].spec.format);
            images.push_back(
                gpu::imageBarrier(handle(t.image), depth ? VK_IMAGE_ASPECT_DEPTH_BIT : VK_IMAGE_ASPECT_COLOR_BIT, t.from, t.to));
        }
        const VkMemoryBarrier2 memory{
            .sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
            .srcStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
            .srcAccessMask = VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT | VK_ACCESS_2_TRANSFER_WRITE_BIT,
            .dstStageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT,
            .dstAccessMask = VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT |
                             VK_ACCESS_2_INDIRECT_COMMAND_READ_BIT | VK_ACCESS_2_TRANSFER_READ_BIT,
        };
        if (images.empty() && !buffers) return;
        const VkDependencyInfo info{
            .sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO,
            .memoryBarrierCount = buffers ? 1u : 0u,
            .pMemoryBarriers = &memory,
            .imageMemoryBarrierCount = static_cast<std::uint32_t>(images.size()),
            .pImageMemoryBarriers = images.data(),
        };
        vkCmdPipelineBarrier2(commands(), &info);
    }

    VkRenderingAttachmentInfo colorInfo(const ColorAttachment& color) {
        VkRenderingAttachmentInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                       .imageView = target(color.image),
                                       .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
        info.loadOp = color.clear     ? VK_ATTACHMENT_LOAD_OP_CLEAR
                      : color.discard ? VK_ATTACHMENT_LOAD_OP_DONT_CARE
                                      : VK_ATTACHMENT_LOAD_OP_LOAD;
        info.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
        if (color.clear) std::copy(color.clear->begin(), color.clear->end(), info.clearValue.color.float32);
        if (color.resolve) {
            info.resolveMode = VK_RESOLVE_MODE_AVERAGE_BIT;
            info.resolveImageView = target(color.resolve);
            info.resolveImageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL;
        }
        return info;
    }

    VkRenderingAttachmentInfo depthInfo(const DepthAttachment& depth) {
        VkRenderingAttachmentInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO, .imageView = target(depth.image)};
        info.imageLayout = depth.readOnly ? VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL : VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL;
        info.loadOp = depth.clear ? VK_ATTACHMENT_LOAD_OP_CLEAR : VK_ATTACHMENT_LOAD_OP_LOAD;
        info.storeOp = depth.readOnly ? VK_ATTACHMENT_STORE_OP_NONE : VK_ATTACHMENT_STORE_OP_STORE;
        info.clearValue.depthStencil.depth = depth.clear.value_or(0);
        if (depth.resolve) {
            info.resolveMode = VK_RESOLVE_MODE_SAMPLE_ZERO_BIT;
            info.resolveImageView = target(depth.resolve);
            info.resolveImageLayout = VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL;
        }
        return info;
    }

    VkRenderingFragmentShadingRateAttachmentInfoKHR ratesInfo(const ShadingRates& rates) {
        return {.sType = VK_STRUCTURE_TYPE_RENDERING_FRAGMENT_SHADING_RATE_ATTACHMENT_INFO_KHR,
                .imageView = target(rates.image),
                .imageLayout = VK_IMAGE_LAYOUT_FRAGMENT_SHADING_RATE_ATTACHMENT_OPTIMAL_KHR,
                .shadingRateAttachmentTexelSize = {rates.square, rates.square}};
    }

    void recordRendering(const Pass& pass) {
        std::vector<VkRenderingAttachmentInfo> colors;
        for (const auto& color : pass.colors) colors.push_back(colorInfo(color));
        VkRenderingAttachmentInfo depth{};
        if (pass.depth) depth = depthInfo(*pass.depth);
        const ImageSpec& spec = graph_.images()[pass.colors.empty() ? pass.depth->image.index : pass.colors[0].image.index].spec;
        const VkRect2D area{{0, 0}, {spec.extent.width, spec.extent.height}};
        VkRenderingFragmentShadingRateAttachmentInfoKHR rates{};
        if (pass.rates) rates = ratesInfo(*pass.rates);
        const VkRenderingInfo info{
            .sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
            .pNext = pass.rates ? &rates : nullptr,
            .renderArea = area,
            .layerCount = 1,
            .viewMask = pass.viewMask,
            .colorAttachmentCount = static_cast<std::uint32_t>(colors.size()),
            .pColorAttachments = colors.data(),
            .pDepthAttachment = pass.depth ? &depth : nullptr,
        };
        const VkViewport viewport{0, 0, static_cast<float>(area.extent.width), static_cast<float>(area.extent.height), 0, 1};
        vkCmdBeginRendering(commands(), &info);
        vkCmdSetViewport(commands(), 0, 1, &viewport);
        vkCmdSetScissor(commands(), 0, 1, &area);
        vkCmdSetCullMode(commands(), VK_CULL_MODE_NONE);
        vkCmdSetFrontFace(commands(), VK_FRONT_FACE_COUNTER_CLOCKWISE);
        pass.record(*this);
        vkCmdEndRendering(commands());
    }

    const Graph& graph_;
    const Plan& plan_;
    gpu::Frame& frame_;
    std::vector<gpu::Image*> images_;
};

}  // namespace

core::Result<std::vector<gpu::Image*>> Executor::takeImages(const Plan& plan) {
    for (auto& pooled : pool_) pooled->taken = false;
    std::vector<gpu::Image*> images;
    for (const auto& physical : plan.physical) {
        const gpu::ImageDesc desc = describe(physical);
        auto found = std::find_if(pool_.begin(), pool_.end(),
                                  [&](const auto& pooled) { return !pooled->taken && pooled->image.desc() == desc; });
        if (found == pool_.end()) {
            REKINDLE_ASSIGN(image, gpu::Image::create(device_, desc, "transient"));
            pool_.push_back(std::make_unique<Pooled>(Pooled{.key = physical, .image = std::move(image)}));
            found = pool_.end() - 1;
        }
        (*found)->taken = true;
        (*found)->idleFrames = 0;
        images.push_back(&(*found)->image);
    }
    std::erase_if(pool_, [](auto& pooled) { return !pooled->taken && ++pooled->idleFrames > idleFramesKept; });
    return images;
}

core::Result<void> Executor::execute(const Graph& graph, const Plan& plan, gpu::Frame& frame) {
    REKINDLE_ASSIGN(images, takeImages(plan));
    Run(graph, plan, frame, std::move(images)).record();
    return {};
}

}  // namespace rekindle::graph
