#pragma once

#include "gpu/Vulkan.h"

// That a fragment may be several pixels wide and high, as an image says for each square of a picture
// (VK_KHR_fragment_shading_rate): what is seen from the corner of the eye costs less to shade so.
namespace rekindle::gpu::shadingrate {

inline constexpr const char* extension = VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME;

// An image of rates: a texel for each square of the picture, and how many pixels its fragments are wide and high as the
// extension writes it: their logarithms to base 2.
inline constexpr VkFormat format = VK_FORMAT_R8_UINT;
constexpr std::uint8_t rateOf(std::uint32_t pixels) {
    const std::uint8_t power = pixels >= 4 ? 2 : pixels >= 2 ? 1 : 0;
    return static_cast<std::uint8_t>(power << 2 | power);
}

struct Offer {
    std::uint32_t square = 0;  // pixels a side; 0: the device offers none
    bool layered = false;      // each view may have rates of its own
};
Offer offered(VkPhysicalDevice physical);

// Chained to what makes a device that offers them, whose extensions name `extension`.
inline constexpr VkPhysicalDeviceFragmentShadingRateFeaturesKHR features{
    .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_FEATURES_KHR, .attachmentFragmentShadingRate = VK_TRUE};

}  // namespace rekindle::gpu::shadingrate
