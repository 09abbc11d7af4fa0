#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "gpu/Device.h"
#include "gpu/Image.h"

namespace rekindle::gpu {

// The images of a window. Owns the surface too. One thread.
class Swapchain {
  public:
    // Makes the window's surface: at first, and again when it is lost. The swapchain owns it.
    using MakeSurface = std::function<core::Result<VkSurfaceKHR>()>;

    // `extent` in pixels, as the window has it.
    static core::Result<std::unique_ptr<Swapchain>> create(Device& device, MakeSurface makeSurface, VkExtent2D extent);
    ~Swapchain();
    Swapchain(const Swapchain&) = delete;
    Swapchain& operator=(const Swapchain&) = delete;

    // Makes the images anew for a window of that size. Call when acquire() or present() says so, or the window was resized.
    // A window without pixels has no images: acquire() then gives nothing.
    core::Result<void> resize(VkExtent2D extent);

    struct Acquired {
        ImageView target;       // an sRGB or UNORM 8-bit format: see format()
        VkSemaphore available;  // wait for it before drawing
        VkSemaphore drawn;      // signal it after drawing
        std::uint32_t index = 0;
    };
    // The next image, or nothing: resize() is due (see fits()), or none is free just now and the caller does not wait for one. A
    // window that nobody sees may have none free for as long as that lasts. UNDEFINED layout; must be in PRESENT_SRC when
    // presented.
    enum class Wait { ForImage, Never };
    core::Result<std::optional<Acquired>> acquire(Wait wait = Wait::ForImage);
    // False after an acquire() that gave nothing because resize() is due.
    bool fits() const { return fits_; }
    // False when resize() is due.
    core::Result<bool> present(const Acquired& acquired);

    VkFormat format() const { return format_.format; }
    VkExtent2D extent() const { return extent_; }

  private:
    Swapchain(Device& device, MakeSurface makeSurface) : device_(device), makeSurface_(std::move(makeSurface)) {}
    core::Result<void> chooseFormat();
    core::Result<void> replaceSurface();
    VkResult makeSwapchain(VkExtent2D extent);
    core::Result<void> addSemaphore(std::vector<VkSemaphore>& semaphores);
    core::Result<void> collectImages();
    void dropImages();

    Device& device_;
    MakeSurface makeSurface_;
    VkSurfaceKHR surface_ = VK_NULL_HANDLE;
    bool surfaceLost_ = false;
    bool fits_ = true;
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
