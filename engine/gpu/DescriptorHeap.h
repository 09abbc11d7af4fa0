#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "gpu/Vulkan.h"
#include "shared/Bindings.h"

namespace rekindle::gpu {

class Device;

// The place of an image or a sampler in the descriptor heap, as shaders index it.
using Slot = std::uint32_t;

// The one descriptor set of images (set 0) and the one pipeline layout that every shader uses: arrays of images and samplers,
// indexed by numbers that travel in buffers and push constants. Thread-safe.
class DescriptorHeap {
  public:
    static core::Result<std::unique_ptr<DescriptorHeap>> create(Device& device);
    ~DescriptorHeap();
    DescriptorHeap(const DescriptorHeap&) = delete;
    DescriptorHeap& operator=(const DescriptorHeap&) = delete;

    // `binding` is one of shared/Bindings.h. Sampled images are read in SHADER_READ_ONLY_OPTIMAL (depth: DEPTH_READ_ONLY),
    // storage in GENERAL. Where there is no view or no place, the heap is left incomplete; so in sampler().
    Slot addImage(std::uint32_t binding, VkImageView view, VkImageLayout layout);
    // Samplers live as long as the heap; equal descriptions share a slot.
    Slot sampler(const VkSamplerCreateInfo& info);
    // The slot may be given out again. Call when no frame uses it any more (Device::defer).
    void remove(std::uint32_t binding, Slot slot);

    // For a view or a sampler that could not be made where nobody could be told: what is drawn from now on would lack it.
    void markIncomplete(VkResult result, std::string_view what);
    // Fails with the first such failure: nothing is submitted any more, the device is to be made anew.
    core::Result<void> complete() const;

    VkDescriptorSet set() const { return set_; }
    VkPipelineLayout layout() const { return pipelineLayout_; }

    // Of set 1, which frames bring along (Frame::bindUniforms): UNIFORM_COUNT uniform buffers.
    VkDescriptorSetLayout uniformLayout() const { return uniformLayout_; }

    // Binds the set for graphics and compute. Once a command buffer.
    void bind(VkCommandBuffer commands) const;

  private:
    struct Table;
    explicit DescriptorHeap(Device& device);
    core::Result<void> makeSetLayout();
    core::Result<void> makeUniformLayout();
    core::Result<void> makePipelineLayout();
    core::Result<void> makeSet();
    void markLocked(VkResult result, std::string_view what);
    void write(std::uint32_t binding, Slot slot, const VkDescriptorImageInfo& info);

    Device& device_;
    VkDescriptorSetLayout setLayout_ = VK_NULL_HANDLE;
    VkDescriptorSetLayout uniformLayout_ = VK_NULL_HANDLE;
    VkPipelineLayout pipelineLayout_ = VK_NULL_HANDLE;
    VkDescriptorPool pool_ = VK_NULL_HANDLE;
    VkDescriptorSet set_ = VK_NULL_HANDLE;
    mutable std::mutex mutex_;
    std::optional<core::Error> failure_;
    std::vector<Table> tables_;
    std::vector<std::pair<VkSamplerCreateInfo, VkSampler>> samplers_;
};

}  // namespace rekindle::gpu
