#define GLFW_INCLUDE_NONE
#include "platform/Platform.h"

#include <GLFW/glfw3.h>

#include <cstdint>
#include <utility>

namespace rekindle::platform {

core::Result<Platform> Platform::connect() {
    if (glfwInit() == GLFW_TRUE) return Platform{};
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

void Platform::wake() {
    glfwPostEmptyEvent();
}

}  // namespace rekindle::platform
