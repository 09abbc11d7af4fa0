#include "xr/Swapchain.h"

#define XR_USE_GRAPHICS_API_VULKAN
#include <vulkan/vulkan.h>

#include <openxr/openxr.h>
#include <openxr/openxr_platform.h>

#include <algorithm>

#include "xr/Failure.h"

namespace rekindle::xr {

static constexpr XrDuration longestWait = 500'000'000;  // nanoseconds: a runtime that takes longer is not well

core::Result<std::unique_ptr<Swapchain>> Swapchain::create(gpu::Device& device, XrSession session, VkExtent2D extent,
                                                           std::uint32_t layers, PictureContent content) {
    std::unique_ptr<Swapchain> swapchain(new Swapchain(device, extent, layers, content));
    REKINDLE_TRY(swapchain->chooseFormat(session));
    REKINDLE_TRY(swapchain->make(session));
    REKINDLE_TRY(swapchain->collectImages());
    return swapchain;
}

static std::vector<VkFormat> formatsOf(PictureContent content) {
    if (content == PictureContent::Depth) return {VK_FORMAT_D32_SFLOAT};
    return {VK_FORMAT_R8G8B8A8_SRGB, VK_FORMAT_B8G8R8A8_SRGB, VK_FORMAT_R8G8B8A8_UNORM, VK_FORMAT_B8G8R8A8_UNORM};
}

core::Result<void> Swapchain::chooseFormat(XrSession session) {
    const char* asking = "cannot ask for the headset's picture formats";
    std::uint32_t count = 0;
    REKINDLE_TRY(check(xrEnumerateSwapchainFormats(session, 0, &count, nullptr), asking));
    std::vector<std::int64_t> offered(count);
    REKINDLE_TRY(check(xrEnumerateSwapchainFormats(session, count, &count, offered.data()), asking));
    for (const VkFormat wanted : formatsOf(content_)) {
        if (std::find(offered.begin(), offered.end(), wanted) == offered.end()) continue;
        format_ = wanted;
        return {};
    }
    const bool color = content_ == PictureContent::Color;
    return core::fail({core::ErrorKind::Unsupported,
                       color ? "the headset takes no pictures of 8 bits a channel" : "the headset takes no depth of 32 bits",
                       "headset",
                       {},
                       {}});
}

core::Result<void> Swapchain::make(XrSession session) {
    const bool color = content_ == PictureContent::Color;
    const XrSwapchainUsageFlags attachment =
        color ? XR_SWAPCHAIN_USAGE_COLOR_ATTACHMENT_BIT : XR_SWAPCHAIN_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
    const XrSwapchainCreateInfo info{
        .type = XR_TYPE_SWAPCHAIN_CREATE_INFO,
        .next = nullptr,
        .createFlags = 0,
        .usageFlags = attachment | XR_SWAPCHAIN_USAGE_SAMPLED_BIT | XR_SWAPCHAIN_USAGE_TRANSFER_SRC_BIT,
        .format = format_,
        .sampleCount = 1,
        .width = extent_.width,
        .height = extent_.height,
        .faceCount = 1,
        .arraySize = layers_,
        .mipCount = 1};
    const auto lock = device_.lockQueue();
    return check(xrCreateSwapchain(session, &info, &handle_), "cannot make the headset's pictures");
}

core::Result<void> Swapchain::collectImages() {
    const char* asking = "cannot reach the headset's pictures";
    std::uint32_t count = 0;
    REKINDLE_TRY(check(xrEnumerateSwapchainImages(handle_, 0, &count, nullptr), asking));
    std::vector<XrSwapchainImageVulkanKHR> images(count, {XR_TYPE_SWAPCHAIN_IMAGE_VULKAN2_KHR});
    auto* const base = reinterpret_cast<XrSwapchainImageBaseHeader*>(images.data());
    REKINDLE_TRY(check(xrEnumerateSwapchainImages(handle_, count, &count, base), asking));
    const VkImageAspectFlags aspect = content_ == PictureContent::Color ? VK_IMAGE_ASPECT_COLOR_BIT : VK_IMAGE_ASPECT_DEPTH_BIT;
    for (const XrSwapchainImageVulkanKHR& image : images) {
        const VkImageViewCreateInfo info{.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
                                         .image = image.image,
                                         .viewType = VK_IMAGE_VIEW_TYPE_2D_ARRAY,
                                         .format = format_,
                                         .subresourceRange = {aspect, 0, 1, 0, layers_}};
        images_.push_back(image.image);
        views_.emplace_back();
        REKINDLE_TRY(gpu::check(vkCreateImageView(device_.handle(), &info, nullptr, &views_.back()), asking));
    }
    return {};
}

// No wait for the device: it may be busy with uploads that have nothing to do with these.
Swapchain::~Swapchain() {
    for (VkImageView view : views_) vkDestroyImageView(device_.handle(), view, nullptr);
    const auto lock = device_.lockQueue();
    if (handle_) xrDestroySwapchain(handle_);
}

core::Result<gpu::ImageView> Swapchain::acquire() {
    std::uint32_t index = 0;
    {
        const auto lock = device_.lockQueue();
        REKINDLE_TRY(check(xrAcquireSwapchainImage(handle_, nullptr, &index), "cannot get a picture of the headset"));
    }
    const XrSwapchainImageWaitInfo wait{XR_TYPE_SWAPCHAIN_IMAGE_WAIT_INFO, nullptr, longestWait};
    const XrResult waited = xrWaitSwapchainImage(handle_, &wait);
    // An image that is not free after that long cannot be given back either: the session is to be made anew.
    if (waited == XR_TIMEOUT_EXPIRED) return core::fail(runtimeError("the headset holds on to its picture", waited));
    REKINDLE_TRY(check(waited, "cannot get a picture of the headset"));
    return gpu::ImageView{images_[index], views_[index], format_, extent_, layers_};
}

core::Result<void> Swapchain::release() {
    const auto lock = device_.lockQueue();
    return check(xrReleaseSwapchainImage(handle_, nullptr), "cannot hand a picture to the headset");
}

}  // namespace rekindle::xr
