// Vulkan's header first: GLFW declares what needs it only then.
#include <vulkan/vulkan_core.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdint>
#include <cstdlib>
#include <utility>

#include "platform/Platform.h"

namespace rekindle::platform {

// X11 where there is a display of it, under Wayland too: GLFW knows no touch, and X makes a pointer of a finger. Where nothing
// says that there is a Wayland display, its library is not asked: it would complain in lines of its own.
static bool preferX11() {
#ifdef GLFW_PLATFORM
    const bool x = std::getenv("DISPLAY"), wayland = std::getenv("WAYLAND_DISPLAY") || std::getenv("WAYLAND_SOCKET");
    if ((wayland && !x) || !glfwPlatformSupported(GLFW_PLATFORM_X11)) return false;
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
    return wayland;
#else
    return false;
#endif
}

// An X display that is named need not be there.
static bool initialize() {
    const bool choice = preferX11();
    if (glfwInit() == GLFW_TRUE) return true;
#ifdef GLFW_PLATFORM
    if (choice) glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
#endif
    return choice && glfwInit() == GLFW_TRUE;
}

core::Result<Platform> Platform::connect() {
    if (initialize()) return Platform{};
    const char* why = nullptr;
    glfwGetError(&why);
    return core::fail({core::ErrorKind::Device,
                       "no window can be opened",
                       {},
                       why ? why : "",
                       "start it in a desktop session, or use 'rekindle render' to make pictures without a display"});
}

Platform::Platform(Platform&& other) noexcept : connected_(std::exchange(other.connected_, false)) {}

Platform& Platform::operator=(Platform&& other) noexcept {
    std::swap(connected_, other.connected_);
    return *this;
}

Platform::~Platform() {
    if (connected_) glfwTerminate();
}

core::Result<std::vector<const char*>> Platform::vulkanExtensions() const {
    std::uint32_t count = 0;
    const char** names = glfwGetRequiredInstanceExtensions(&count);
    if (names) return std::vector<const char*>(names, names + count);
    return core::fail({core::ErrorKind::Device,
                       "this display cannot show Vulkan pictures",
                       {},
                       {},
                       "install a Vulkan driver (Debian: mesa-vulkan-drivers)"});
}

bool Platform::canPresent(VkInstance_T* instance, VkPhysicalDevice_T* device, std::uint32_t queueFamily) {
    return glfwGetPhysicalDevicePresentationSupport(instance, device, queueFamily) == GLFW_TRUE;
}

void Platform::wake() {
    glfwPostEmptyEvent();
}

}  // namespace rekindle::platform
