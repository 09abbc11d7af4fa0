#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gpu/DescriptorHeap.h"
#include "gpu/Vulkan.h"

typedef struct VmaAllocation_T* VmaAllocation;

namespace rekindle::gpu {

class Device;

enum class ImageShape { Texture2D, Array, Cube, Volume };

struct ImageDesc {
    VkFormat format = VK_FORMAT_R8G8B8A8_UNORM;
    VkExtent3D extent{1, 1, 1};  // depth above 1 only for volumes
    std::uint32_t layers = 1;    // a cube has 6
    std::uint32_t mips = 1;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    VkImageUsageFlags usage = VK_IMAGE_USAGE_SAMPLED_BIT;
    ImageShape shape = ImageShape::Texture2D;

    bool operator==(const ImageDesc& other) const;
};

bool isDepth(VkFormat format);
std::uint32_t fullMipCount(VkExtent3D extent);

// Someone's image as a render target sees it. Owns nothing.
struct ImageView {
    VkImage image = VK_NULL_HANDLE;
    VkImageView view = VK_NULL_HANDLE;
    VkFormat format = VK_FORMAT_UNDEFINED;
    VkExtent2D extent{0, 0};
    std::uint32_t layers = 1;
};

// An image, its memory, its views and its places in the descriptor heap. Move-only owner; deletion waits for the frames that may
// use it.
class Image {
  public:
    static core::Result<Image> create(Device& device, const ImageDesc& desc, const std::string& name);

    Image() = default;
    Image(Image&& other) noexcept;
    Image& operator=(Image&& other) noexcept;
    ~Image();

    explicit operator bool() const { return handle_ != VK_NULL_HANDLE; }
    VkImage handle() const { return handle_; }
    const ImageDesc& desc() const { return desc_; }
    VkImageAspectFlags aspect() const;
    // All mips and layers in the image's own shape.
    VkImageView view() const { return view_; }
    // One mip level, all layers, as an array (a volume stays a volume). Made on first use; not thread-safe.
    VkImageView mipView(std::uint32_t mip);
    // One layer of mip 0 as a plain 2D view.
    VkImageView layerView(std::uint32_t layer);
    // Where shaders find it. Made on first use; not thread-safe.
    Slot sampledSlot();
    Slot storageSlot(std::uint32_t mip = 0);
    // An array or a cube sampled as texture2DArray, one mip.
    Slot sampledMipSlot(std::uint32_t mip);
    ImageView asTarget() const { return {handle_, view_, desc_.format, {desc_.extent.width, desc_.extent.height}}; }

  private:
    struct NamedView {
        std::uint32_t key;
        VkImageView view;
    };
    struct NamedSlot {
        std::uint32_t key;
        std::uint32_t binding;
        Slot slot;
    };
    VkImageView makeView(VkImageViewType type, std::uint32_t mip, std::uint32_t mips, std::uint32_t layer, std::uint32_t layers);
    VkImageView cachedView(std::uint32_t key, VkImageViewType type, std::uint32_t mip, std::uint32_t layer, std::uint32_t layers);
    Slot cachedSlot(std::uint32_t key, std::uint32_t binding, VkImageView view, VkImageLayout layout);
    std::uint32_t sampledBinding() const;
    VkImageLayout sampledLayout() const;
    void release();

    Device* device_ = nullptr;
    VkImage handle_ = VK_NULL_HANDLE;
    VmaAllocation allocation_ = nullptr;
    ImageDesc desc_;
    VkImageView view_ = VK_NULL_HANDLE;
    std::vector<NamedView> views_;
    std::vector<NamedSlot> slots_;
};

}  // namespace rekindle::gpu
