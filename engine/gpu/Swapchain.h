#pragma once

#include <optional>
#include <vector>

#include "gpu/Device.h"
#include "gpu/Image.h"

namespace rekindle::gpu {

// The images of a window. Owns the surface too. One thread.
class Swapchain {
  public:
    // Takes the surface. `extent` in pixels, as the window has it.
    static core::Result<std::unique_ptr<Swapchain>> create(Device& device, VkSurfaceKHR surface, VkExtent2D extent);
    ~Swapchain();
    Swapchain(const Swapchain&) = delete;
    Swapchain& operator=(const Swapchain&) = delete;

    // Makes the images anew for a window of that size. Call when acquire() or present() says so, or the window was resized.
    core::Result<void> resize(VkExtent2D extent);

    struct Acquired {
        ImageView target;       // an sRGB or UNORM 8-bit format: see format()
        VkSemaphore available;  // wait for it before drawing
        VkSemaphore drawn;      // signal it after drawing
        std::uint32_t index = 0;
    };
    // The next image, or nothing when resize() is due. UNDEFINED layout; must be in PRESENT_SRC when presented.
    core::Result<std::optional<Acquired>> acquire();
    // False when resize() is due.
    core::Result<bool> present(const Acquired& acquired);

    VkFormat format() const { return format_.format; }
    VkExtent2D extent() const { return extent_; }

  private:
    Swapchain(Device& device, VkSurfaceKHR surface) : device_(device), surface_(surface) {}
    core::Result<void> chooseFormat();
    core::Result<void> collectImages();
    void dropImages();

    Device& device_;
    VkSurfaceKHR surface_;
    VkSwapchainKHR handle_ = VK_NULL_HANDLE;
    VkSurfaceFormatKHR format_{};
    VkExtent2D extent_{0, 0};
    std::vector<VkImage> images_;
    std::vector<VkImageView> views_;
    std::vector<VkSemaphore> available_;  // one more than images: the next to be waited for is never in use
    std::vector<VkSemaphore> drawn_;      // one an image
    std::size_t nextAvailable_ = 0;
};

}  // namespace rekindle::gpu
