#include "gpu/Extensions.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace rekindle::gpu {

bool hasExtension(VkPhysicalDevice physical, const char* name) {
    std::uint32_t count = 0;
    vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, extensions.data());
    return std::ranges::any_of(extensions, [&](const auto& one) { return std::strcmp(one.extensionName, name) == 0; });
}

}  // namespace rekindle::gpu
