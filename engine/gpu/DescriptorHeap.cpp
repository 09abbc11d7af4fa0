#include "gpu/DescriptorHeap.h"

#include <array>
#include <cstring>

#include "core/Assert.h"
#include "gpu/Device.h"

namespace rekindle::gpu {

namespace {

struct BindingKind {
    VkDescriptorType type;
    std::uint32_t count;
};

constexpr std::array<BindingKind, BINDING_COUNT> kinds{{
    {VK_DESCRIPTOR_TYPE_SAMPLED_IMAGE, 16384},
    {VK_DESCRIPTOR_TYPE_SAMPLED_IMAGE, 1024},
    {VK_DESCRIPTOR_TYPE_SAMPLED_IMAGE, 256},
    {VK_DESCRIPTOR_TYPE_SAMPLED_IMAGE, 256},
    {VK_DESCRIPTOR_TYPE_SAMPLED_IMAGE, 256},
    {VK_DESCRIPTOR_TYPE_STORAGE_IMAGE, 1024},
    {VK_DESCRIPTOR_TYPE_STORAGE_IMAGE, 256},
    {VK_DESCRIPTOR_TYPE_SAMPLER, 256},
}};

}  // namespace

// Which slots of a binding are free.
struct DescriptorHeap::Table {
    Slot next = 0;
    std::vector<Slot> freed;

    Slot take() {
        if (freed.empty()) return next++;
        const Slot slot = freed.back();
        freed.pop_back();
        return slot;
    }
};

DescriptorHeap::DescriptorHeap(Device& device) : device_(device), tables_(BINDING_COUNT) {}

core::Result<std::unique_ptr<DescriptorHeap>> DescriptorHeap::create(Device& device) {
    std::unique_ptr<DescriptorHeap> heap(new DescriptorHeap(device));
    REKINDLE_TRY(heap->makeSetLayout());
    REKINDLE_TRY(heap->makeUniformLayout());
    REKINDLE_TRY(heap->makePipelineLayout());
    REKINDLE_TRY(heap->makeSet());
    return heap;
}

core::Result<void> DescriptorHeap::makeSetLayout() {
    std::array<VkDescriptorSetLayoutBinding, BINDING_COUNT> bindings;
    std::array<VkDescriptorBindingFlags, BINDING_COUNT> flags;
    for (std::uint32_t i = 0; i < BINDING_COUNT; ++i) {
        bindings[i] = {.binding = i,
                       .descriptorType = kinds[i].type,
                       .descriptorCount = kinds[i].count,
                       .stageFlags = VK_SHADER_STAGE_ALL,
                       .pImmutableSamplers = nullptr};
        flags[i] = VK_DESCRIPTOR_BINDING_PARTIALLY_BOUND_BIT | VK_DESCRIPTOR_BINDING_UPDATE_AFTER_BIND_BIT |
                   VK_DESCRIPTOR_BINDING_UPDATE_UNUSED_WHILE_PENDING_BIT;
    }
    const VkDescriptorSetLayoutBindingFlagsCreateInfo flagsInfo{
        .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_BINDING_FLAGS_CREATE_INFO,
        .bindingCount = BINDING_COUNT,
        .pBindingFlags = flags.data()};
    const VkDescriptorSetLayoutCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
        .pNext = &flagsInfo,
        .flags = VK_DESCRIPTOR_SET_LAYOUT_CREATE_UPDATE_AFTER_BIND_POOL_BIT,
        .bindingCount = BINDING_COUNT,
        .pBindings = bindings.data(),
    };
    return check(vkCreateDescriptorSetLayout(device_.handle(), &info, nullptr, &setLayout_), "cannot lay out descriptors");
}

core::Result<void> DescriptorHeap::makeUniformLayout() {
    std::array<VkDescriptorSetLayoutBinding, UNIFORM_COUNT> bindings;
    for (std::uint32_t i = 0; i < UNIFORM_COUNT; ++i)
        bindings[i] = {.binding = i,
                       .descriptorType = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER,
                       .descriptorCount = 1,
                       .stageFlags = VK_SHADER_STAGE_ALL,
                       .pImmutableSamplers = nullptr};
    const VkDescriptorSetLayoutCreateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
                                               .bindingCount = UNIFORM_COUNT,
                                               .pBindings = bindings.data()};
    return check(vkCreateDescriptorSetLayout(device_.handle(), &info, nullptr, &uniformLayout_), "cannot lay out uniforms");
}

core::Result<void> DescriptorHeap::makePipelineLayout() {
    const std::array sets{setLayout_, uniformLayout_};
    const VkPushConstantRange range{.stageFlags = VK_SHADER_STAGE_ALL, .offset = 0, .size = PUSH_CONSTANT_BYTES};
    const VkPipelineLayoutCreateInfo layout{.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
                                            .setLayoutCount = sets.size(),
                                            .pSetLayouts = sets.data(),
                                            .pushConstantRangeCount = 1,
                                            .pPushConstantRanges = &range};
    return check(vkCreatePipelineLayout(device_.handle(), &layout, nullptr, &pipelineLayout_), "cannot lay out pipelines");
}

core::Result<void> DescriptorHeap::makeSet() {
    std::array<VkDescriptorPoolSize, BINDING_COUNT> sizes;
    for (std::uint32_t i = 0; i < BINDING_COUNT; ++i) sizes[i] = {.type = kinds[i].type, .descriptorCount = kinds[i].count};
    const VkDescriptorPoolCreateInfo pool{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                          .flags = VK_DESCRIPTOR_POOL_CREATE_UPDATE_AFTER_BIND_BIT,
                                          .maxSets = 1,
                                          .poolSizeCount = BINDING_COUNT,
                                          .pPoolSizes = sizes.data()};
    REKINDLE_TRY(check(vkCreateDescriptorPool(device_.handle(), &pool, nullptr, &pool_), "cannot make a descriptor pool"));
    const VkDescriptorSetAllocateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
                                           .descriptorPool = pool_,
                                           .descriptorSetCount = 1,
                                           .pSetLayouts = &setLayout_};
    return check(vkAllocateDescriptorSets(device_.handle(), &info, &set_), "cannot make the descriptor set");
}

DescriptorHeap::~DescriptorHeap() {
    for (auto& [info, sampler] : samplers_) vkDestroySampler(device_.handle(), sampler, nullptr);
    vkDestroyDescriptorPool(device_.handle(), pool_, nullptr);
    vkDestroyPipelineLayout(device_.handle(), pipelineLayout_, nullptr);
    vkDestroyDescriptorSetLayout(device_.handle(), uniformLayout_, nullptr);
    vkDestroyDescriptorSetLayout(device_.handle(), setLayout_, nullptr);
}

void DescriptorHeap::write(std::uint32_t binding, Slot slot, const VkDescriptorImageInfo& info) {
    const VkWriteDescriptorSet write{.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                                     .dstSet = set_,
                                     .dstBinding = binding,
                                     .dstArrayElement = slot,
                                     .descriptorCount = 1,
                                     .descriptorType = kinds[binding].type,
                                     .pImageInfo = &info};
    vkUpdateDescriptorSets(device_.handle(), 1, &write, 0, nullptr);
}

Slot DescriptorHeap::addImage(std::uint32_t binding, VkImageView view, VkImageLayout layout) {
    const std::lock_guard lock(mutex_);
    const Slot slot = tables_[binding].take();
    if (slot >= kinds[binding].count) {
        markLocked(VK_ERROR_OUT_OF_POOL_MEMORY, "there are too many textures");
        return 0;
    }
    if (view) write(binding, slot, {.sampler = VK_NULL_HANDLE, .imageView = view, .imageLayout = layout});
    return slot;
}

static bool same(const VkSamplerCreateInfo& a, const VkSamplerCreateInfo& b) {
    return a.magFilter == b.magFilter && a.minFilter == b.minFilter && a.mipmapMode == b.mipmapMode &&
           a.addressModeU == b.addressModeU && a.addressModeV == b.addressModeV && a.addressModeW == b.addressModeW &&
           a.maxAnisotropy == b.maxAnisotropy && a.anisotropyEnable == b.anisotropyEnable && a.compareEnable == b.compareEnable &&
           a.compareOp == b.compareOp && a.maxLod == b.maxLod && a.borderColor == b.borderColor && a.mipLodBias == b.mipLodBias &&
           a.minLod == b.minLod;
}

Slot DescriptorHeap::sampler(const VkSamplerCreateInfo& info) {
    const std::lock_guard lock(mutex_);
    for (Slot slot = 0; slot < samplers_.size(); ++slot)
        if (same(samplers_[slot].first, info)) return slot;
    VkSampler sampler = VK_NULL_HANDLE;
    REKINDLE_ASSERT(samplers_.size() < kinds[BINDING_SAMPLERS].count);
    const VkResult made = vkCreateSampler(device_.handle(), &info, nullptr, &sampler);
    if (made != VK_SUCCESS) {
        markLocked(made, "cannot make a sampler");
        return 0;
    }
    samplers_.emplace_back(info, sampler);
    const Slot slot = static_cast<Slot>(samplers_.size() - 1);
    write(BINDING_SAMPLERS, slot, {.sampler = sampler, .imageView = VK_NULL_HANDLE, .imageLayout = VK_IMAGE_LAYOUT_UNDEFINED});
    return slot;
}

void DescriptorHeap::remove(std::uint32_t binding, Slot slot) {
    const std::lock_guard lock(mutex_);
    tables_[binding].freed.push_back(slot);
}

void DescriptorHeap::markLocked(VkResult result, std::string_view what) {
    if (!failure_) failure_ = vulkanError(std::string(what), result);
}

void DescriptorHeap::markIncomplete(VkResult result, std::string_view what) {
    const std::lock_guard lock(mutex_);
    markLocked(result, what);
}

core::Result<void> DescriptorHeap::complete() const {
    const std::lock_guard lock(mutex_);
    return failure_ ? core::fail(*failure_) : core::Result<void>();
}

void DescriptorHeap::bind(VkCommandBuffer commands) const {
    vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipelineLayout_, 0, 1, &set_, 0, nullptr);
    vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipelineLayout_, 0, 1, &set_, 0, nullptr);
}

}  // namespace rekindle::gpu
