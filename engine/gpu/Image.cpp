#include "gpu/Image.h"

#include <vk_mem_alloc.h>

#include <algorithm>
#include <bit>
#include <tuple>

#include "gpu/Device.h"
#include "gpu/LargePages.h"

namespace rekindle::gpu {

static auto tie(const ImageDesc& d) {
    return std::tie(d.format, d.extent.width, d.extent.height, d.extent.depth, d.layers, d.mips, d.samples, d.usage, d.shape);
}

bool ImageDesc::operator==(const ImageDesc& other) const {
    return tie(*this) == tie(other);
}

bool isDepth(VkFormat format) {
    return format == VK_FORMAT_D32_SFLOAT || format == VK_FORMAT_D16_UNORM;
}

std::uint32_t fullMipCount(VkExtent3D extent) {
    return static_cast<std::uint32_t>(std::bit_width(std::max({extent.width, extent.height, extent.depth})));
}

static VkImageViewType viewType(ImageShape shape) {
    switch (shape) {
        case ImageShape::Texture2D:
            return VK_IMAGE_VIEW_TYPE_2D;
        case ImageShape::Array:
            return VK_IMAGE_VIEW_TYPE_2D_ARRAY;
        case ImageShape::Cube:
            return VK_IMAGE_VIEW_TYPE_CUBE;
        case ImageShape::Volume:
            return VK_IMAGE_VIEW_TYPE_3D;
    }
    return VK_IMAGE_VIEW_TYPE_2D;
}

core::Result<Image> Image::create(Device& device, const ImageDesc& desc, const std::string& name) {
    Image image;
    image.device_ = &device;
    image.desc_ = desc;
    const VkImageCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO,
        .pNext = device.traits().largePages ? &largepages::forImages : nullptr,
        .flags = desc.shape == ImageShape::Cube ? VkImageCreateFlags{VK_IMAGE_CREATE_CUBE_COMPATIBLE_BIT} : 0,
        .imageType = desc.shape == ImageShape::Volume ? VK_IMAGE_TYPE_3D : VK_IMAGE_TYPE_2D,
        .format = desc.format,
        .extent = desc.extent,
        .mipLevels = desc.mips,
        .arrayLayers = desc.layers,
        .samples = desc.samples,
        .tiling = VK_IMAGE_TILING_OPTIMAL,
        .usage = desc.usage,
    };
    const VmaAllocationCreateInfo allocation{.usage = VMA_MEMORY_USAGE_AUTO};
    REKINDLE_TRY(check(vmaCreateImage(device.allocator(), &info, &allocation, &image.handle_, &image.allocation_, nullptr),
                       "cannot make the image \"" + name + '"'));
    image.view_ = image.makeView(viewType(desc.shape), 0, desc.mips, 0, desc.layers);
    if (!image.view_) return core::fail(device.descriptors().complete().error());
    device.setName(VK_OBJECT_TYPE_IMAGE, reinterpret_cast<std::uint64_t>(image.handle_), name);
    return image;
}

Image::Image(Image&& other) noexcept {
    *this = std::move(other);
}

Image& Image::operator=(Image&& other) noexcept {
    if (this == &other) return *this;
    release();
    device_ = std::exchange(other.device_, nullptr);
    handle_ = std::exchange(other.handle_, VK_NULL_HANDLE);
    allocation_ = std::exchange(other.allocation_, nullptr);
    desc_ = std::exchange(other.desc_, {});
    view_ = std::exchange(other.view_, VK_NULL_HANDLE);
    views_ = std::exchange(other.views_, {});
    slots_ = std::exchange(other.slots_, {});
    return *this;
}

Image::~Image() {
    release();
}

void Image::release() {
    if (!handle_) return;
    device_->defer([device = device_, handle = handle_, allocation = allocation_, view = view_, views = std::move(views_),
                    slots = std::move(slots_)] {
        for (const auto& slot : slots) device->descriptors().remove(slot.binding, slot.slot);
        for (const auto& named : views) vkDestroyImageView(device->handle(), named.view, nullptr);
        vkDestroyImageView(device->handle(), view, nullptr);
        vmaDestroyImage(device->allocator(), handle, allocation);
    });
    handle_ = VK_NULL_HANDLE;
    views_.clear();
    slots_.clear();
}

VkImageAspectFlags Image::aspect() const {
    return isDepth(desc_.format) ? VkImageAspectFlags{VK_IMAGE_ASPECT_DEPTH_BIT} : VkImageAspectFlags{VK_IMAGE_ASPECT_COLOR_BIT};
}

VkImageView Image::makeView(VkImageViewType type, std::uint32_t mip, std::uint32_t mips, std::uint32_t layer,
                            std::uint32_t layers) {
    const VkImageViewCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
        .image = handle_,
        .viewType = type,
        .format = desc_.format,
        .subresourceRange = {aspect(), mip, mips, layer, layers},
    };
    VkImageView view = VK_NULL_HANDLE;
    const VkResult made = vkCreateImageView(device_->handle(), &info, nullptr, &view);
    if (made == VK_SUCCESS) return view;
    device_->descriptors().markIncomplete(made, "cannot make a view of an image");
    return VK_NULL_HANDLE;
}

VkImageView Image::cachedView(std::uint32_t key, VkImageViewType type, std::uint32_t mip, std::uint32_t layer,
                              std::uint32_t layers) {
    for (const auto& named : views_)
        if (named.key == key) return named.view;
    views_.push_back({key, makeView(type, mip, 1, layer, layers)});
    return views_.back().view;
}

VkImageView Image::mipView(std::uint32_t mip) {
    const bool volume = desc_.shape == ImageShape::Volume;
    return cachedView(mip, volume ? VK_IMAGE_VIEW_TYPE_3D : VK_IMAGE_VIEW_TYPE_2D_ARRAY, mip, 0, desc_.layers);
}

VkImageView Image::layerView(std::uint32_t layer) {
    return cachedView(0x10000u + layer, VK_IMAGE_VIEW_TYPE_2D, 0, layer, 1);
}

std::uint32_t Image::sampledBinding() const {
    if (desc_.samples != VK_SAMPLE_COUNT_1_BIT) return BINDING_MULTISAMPLED_TEXTURES;
    switch (desc_.shape) {
        case ImageShape::Texture2D:
            return BINDING_TEXTURES;
        case ImageShape::Array:
            return BINDING_ARRAY_TEXTURES;
        case ImageShape::Cube:
            return BINDING_CUBE_TEXTURES;
        case ImageShape::Volume:
            return BINDING_VOLUME_TEXTURES;
    }
    return BINDING_TEXTURES;
}

VkImageLayout Image::sampledLayout() const {
    return isDepth(desc_.format) ? VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL : VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
}

Slot Image::cachedSlot(std::uint32_t key, std::uint32_t binding, VkImageView view, VkImageLayout layout) {
    for (const auto& named : slots_)
        if (named.key == key && named.binding == binding) return named.slot;
    slots_.push_back({key, binding, device_->descriptors().addImage(binding, view, layout)});
    return slots_.back().slot;
}

Slot Image::sampledSlot() {
    return cachedSlot(UINT32_MAX, sampledBinding(), view_, sampledLayout());
}

Slot Image::storageSlot(std::uint32_t mip) {
    const std::uint32_t binding = desc_.shape == ImageShape::Volume ? BINDING_STORAGE_VOLUMES : BINDING_STORAGE_IMAGES;
    return cachedSlot(mip, binding, mipView(mip), VK_IMAGE_LAYOUT_GENERAL);
}

Slot Image::sampledMipSlot(std::uint32_t mip) {
    return cachedSlot(mip, BINDING_ARRAY_TEXTURES, mipView(mip), sampledLayout());
}

}  // namespace rekindle::gpu
