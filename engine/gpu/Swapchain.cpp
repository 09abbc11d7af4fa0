#include "gpu/Swapchain.h"

#include <algorithm>
#include <utility>

#include "gpu/Failure.h"
#include "gpu/LoaderLock.h"

namespace rekindle::gpu {

core::Result<std::unique_ptr<Swapchain>> Swapchain::create(Device& device, MakeSurface makeSurface, VkExtent2D extent) {
    std::unique_ptr<Swapchain> swapchain(new Swapchain(device, std::move(makeSurface)));
    REKINDLE_ASSIGN(surface, swapchain->makeSurface_());
    swapchain->surface_ = surface;
    REKINDLE_TRY(swapchain->chooseFormat());
    REKINDLE_TRY(swapchain->resize(extent));
    return swapchain;
}

Swapchain::~Swapchain() {
    device_.waitIdle();
    dropImages();
    if (handle_) vkDestroySwapchainKHR(device_.handle(), handle_, nullptr);
    if (surface_) vkDestroySurfaceKHR(device_.instance(), surface_, nullptr);
}

core::Result<void> Swapchain::chooseFormat() {
    std::uint32_t count = 0;
    const char* asking = "cannot ask the window for its formats";
    REKINDLE_TRY(check(vkGetPhysicalDeviceSurfaceFormatsKHR(device_.physical(), surface_, &count, nullptr), asking));
    std::vector<VkSurfaceFormatKHR> formats(count);
    REKINDLE_TRY(check(vkGetPhysicalDeviceSurfaceFormatsKHR(device_.physical(), surface_, &count, formats.data()), asking));
    if (formats.empty()) return core::fail({core::ErrorKind::Device, "the window offers no colour format"});
    format_ = formats[0];
    for (const auto& format : formats)
        if (format.format == VK_FORMAT_B8G8R8A8_UNORM || format.format == VK_FORMAT_R8G8B8A8_UNORM) {
            format_ = format;
            break;
        }
    return {};
}

static VkCompositeAlphaFlagBitsKHR opaqueAlpha(const VkSurfaceCapabilitiesKHR& capabilities) {
    if (capabilities.supportedCompositeAlpha & VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR) return VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR;
    return VK_COMPOSITE_ALPHA_INHERIT_BIT_KHR;
}

core::Result<void> Swapchain::resize(VkExtent2D extent) {
    device_.waitIdle();
    dropImages();
    VkResult made = surfaceLost_ ? VK_ERROR_SURFACE_LOST_KHR : makeSwapchain(extent);
    if (made == VK_ERROR_SURFACE_LOST_KHR) {
        REKINDLE_TRY(replaceSurface());
        made = makeSwapchain(extent);
    }
    REKINDLE_TRY(check(made, "cannot make the window's images"));
    return handle_ ? collectImages() : core::Result<void>();
}

// What draws into the window is made for its format: where that is another, all has to be made anew.
core::Result<void> Swapchain::replaceSurface() {
    if (handle_) vkDestroySwapchainKHR(device_.handle(), std::exchange(handle_, VkSwapchainKHR{}), nullptr);
    if (surface_) vkDestroySurfaceKHR(device_.instance(), std::exchange(surface_, VkSurfaceKHR{}), nullptr);
    surfaceLost_ = true;
    REKINDLE_ASSIGN(surface, makeSurface_());
    surface_ = surface;
    const VkFormat before = format_.format;
    REKINDLE_TRY(chooseFormat());
    if (format_.format != before) return core::fail(deviceLost("the window wants another colour format"));
    surfaceLost_ = false;
    return {};
}

// Leaves none where the window has no pixels.
VkResult Swapchain::makeSwapchain(VkExtent2D extent) {
    VkSurfaceCapabilitiesKHR capabilities;
    const VkResult asked = vkGetPhysicalDeviceSurfaceCapabilitiesKHR(device_.physical(), surface_, &capabilities);
    if (asked != VK_SUCCESS) return asked;
    if (capabilities.currentExtent.width != UINT32_MAX) extent = capabilities.currentExtent;
    extent_.width = std::clamp(extent.width, capabilities.minImageExtent.width, capabilities.maxImageExtent.width);
    extent_.height = std::clamp(extent.height, capabilities.minImageExtent.height, capabilities.maxImageExtent.height);
    const std::uint32_t most = capabilities.maxImageCount ? capabilities.maxImageCount : UINT32_MAX;
    const VkSwapchainKHR old = std::exchange(handle_, VkSwapchainKHR{});
    const VkSwapchainCreateInfoKHR info{
        .sType = VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR,
        .surface = surface_,
        .minImageCount = std::min(capabilities.minImageCount + 1, most),
        .imageFormat = format_.format,
        .imageColorSpace = format_.colorSpace,
        .imageExtent = extent_,
        .imageArrayLayers = 1,
        .imageUsage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | (capabilities.supportedUsageFlags & VK_IMAGE_USAGE_TRANSFER_SRC_BIT),
        .preTransform = capabilities.currentTransform,
        .compositeAlpha = opaqueAlpha(capabilities),
        .presentMode = VK_PRESENT_MODE_FIFO_KHR,
        .clipped = VK_TRUE,
        .oldSwapchain = old,
    };
    const bool pixels = extent_.width > 0 && extent_.height > 0;
    const auto loader = lockLoader();
    const VkResult made = pixels ? vkCreateSwapchainKHR(device_.handle(), &info, nullptr, &handle_) : VK_SUCCESS;
    if (old) vkDestroySwapchainKHR(device_.handle(), old, nullptr);
    return made;
}

core::Result<void> Swapchain::addSemaphore(std::vector<VkSemaphore>& semaphores) {
    const VkSemaphoreCreateInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO};
    VkSemaphore semaphore = VK_NULL_HANDLE;
    REKINDLE_TRY(check(vkCreateSemaphore(device_.handle(), &info, nullptr, &semaphore), "cannot make a semaphore"));
    semaphores.push_back(semaphore);
    return {};
}

core::Result<void> Swapchain::collectImages() {
    std::uint32_t count = 0;
    const char* asking = "cannot get the window's images";
    REKINDLE_TRY(check(vkGetSwapchainImagesKHR(device_.handle(), handle_, &count, nullptr), asking));
    images_.resize(count);
    REKINDLE_TRY(check(vkGetSwapchainImagesKHR(device_.handle(), handle_, &count, images_.data()), asking));
    for (VkImage image : images_) {
        const VkImageViewCreateInfo info{.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
                                         .image = image,
                                         .viewType = VK_IMAGE_VIEW_TYPE_2D,
                                         .format = format_.format,
                                         .subresourceRange = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
        VkImageView view = VK_NULL_HANDLE;
        REKINDLE_TRY(check(vkCreateImageView(device_.handle(), &info, nullptr, &view), "cannot view the window's images"));
        views_.push_back(view);
        REKINDLE_TRY(addSemaphore(drawn_));
        REKINDLE_TRY(addSemaphore(available_));
    }
    return addSemaphore(available_);
}

void Swapchain::dropImages() {
    for (VkImageView view : views_) vkDestroyImageView(device_.handle(), view, nullptr);
    for (VkSemaphore semaphore : available_) vkDestroySemaphore(device_.handle(), semaphore, nullptr);
    for (VkSemaphore semaphore : drawn_) vkDestroySemaphore(device_.handle(), semaphore, nullptr);
    images_.clear();
    views_.clear();
    available_.clear();
    drawn_.clear();
    nextAvailable_ = 0;
}

core::Result<std::optional<Swapchain::Acquired>> Swapchain::acquire(Wait wait) {
    fits_ = handle_ && !surfaceLost_;
    if (!fits_) return std::nullopt;
    Acquired acquired{.target = {}, .available = available_[nextAvailable_], .drawn = VK_NULL_HANDLE};
    const std::uint64_t patience = wait == Wait::ForImage ? UINT64_MAX : 0;
    const VkResult got =
        vkAcquireNextImageKHR(device_.handle(), handle_, patience, acquired.available, VK_NULL_HANDLE, &acquired.index);
    surfaceLost_ = got == VK_ERROR_SURFACE_LOST_KHR;
    fits_ = got != VK_ERROR_OUT_OF_DATE_KHR && !surfaceLost_;
    if (!fits_ || got == VK_NOT_READY || got == VK_TIMEOUT) return std::nullopt;
    if (got != VK_SUBOPTIMAL_KHR) REKINDLE_TRY(check(got, "cannot get the window's next image"));
    nextAvailable_ = (nextAvailable_ + 1) % available_.size();
    acquired.drawn = drawn_[acquired.index];
    acquired.target = {images_[acquired.index], views_[acquired.index], format_.format, extent_};
    return acquired;
}

core::Result<bool> Swapchain::present(const Acquired& acquired) {
    const VkPresentInfoKHR info{
        .sType = VK_STRUCTURE_TYPE_PRESENT_INFO_KHR,
        .waitSemaphoreCount = 1,
        .pWaitSemaphores = &acquired.drawn,
        .swapchainCount = 1,
        .pSwapchains = &handle_,
        .pImageIndices = &acquired.index,
    };
    VkResult outcome = VK_SUCCESS;
    REKINDLE_TRY(device_.present(info, outcome));
    surfaceLost_ = outcome == VK_ERROR_SURFACE_LOST_KHR;
    return outcome == VK_SUCCESS;
}

}  // namespace rekindle::gpu
