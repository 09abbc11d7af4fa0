#pragma once

#include <memory>
#include <vector>

#include "gpu/Device.h"
#include "gpu/Image.h"

typedef struct XrSwapchain_T* XrSwapchain;
typedef struct XrSession_T* XrSession;

namespace rekindle::xr {

// What a swapchain's pictures hold: what is seen, or how deep it lies.
enum class PictureContent { Color, Depth };

// Pictures that the runtime shows: its images, as targets with a layer a view. Owns the views and the swapchain, to be destroyed
// before the session, and once the device has finished all that is drawn to them. One thread at a time.
class Swapchain {
  public:
    // Colour: of 8 bits a channel, sRGB where the runtime has that; depth: floats of 32 bits. Fails with Device, with Unsupported
    // where the runtime takes neither.
    static core::Result<std::unique_ptr<Swapchain>> create(gpu::Device& device, XrSession session, VkExtent2D extent,
                                                           std::uint32_t layers, PictureContent content = PictureContent::Color);
    ~Swapchain();
    Swapchain(const Swapchain&) = delete;
    Swapchain& operator=(const Swapchain&) = delete;

    // The next image, to be drawn to: in COLOR_ATTACHMENT_OPTIMAL (depth: DEPTH_STENCIL_ATTACHMENT_OPTIMAL), then and when it is
    // released. May wait for the runtime.
    core::Result<gpu::ImageView> acquire();
    // Drawing it has been handed to the device.
    core::Result<void> release();

    XrSwapchain handle() const { return handle_; }
    VkExtent2D extent() const { return extent_; }
    std::uint32_t layers() const { return layers_; }
    VkFormat format() const { return format_; }

  private:
    Swapchain(gpu::Device& device, VkExtent2D extent, std::uint32_t layers, PictureContent content)
        : device_(device), extent_(extent), layers_(layers), content_(content) {}
    core::Result<void> chooseFormat(XrSession session);
    core::Result<void> make(XrSession session);
    core::Result<void> collectImages();

    gpu::Device& device_;
    VkExtent2D extent_{0, 0};
    std::uint32_t layers_ = 1;
    PictureContent content_;
    VkFormat format_ = VK_FORMAT_UNDEFINED;
    XrSwapchain handle_ = nullptr;
    std::vector<VkImage> images_;
    std::vector<VkImageView> views_;
};

}  // namespace rekindle::xr
