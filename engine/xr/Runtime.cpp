#include "xr/Runtime.h"

#include <fmt/format.h>
#include <openxr/openxr.h>

#include <cstdio>
#include <vector>

#include "xr/Failure.h"
#include "xr/Profiles.h"

namespace rekindle::xr {

static constexpr std::chrono::milliseconds patience(1200);  // with a runtime that does not answer
static constexpr const char* vulkanExtension = "XR_KHR_vulkan_enable2";

// What the runtime offers of what is of use here.
static core::Result<std::set<std::string>> usableExtensions() {
    const char* unanswered = "no headset's runtime answers";
    std::uint32_t count = 0;
    REKINDLE_TRY(check(xrEnumerateInstanceExtensionProperties(nullptr, 0, &count, nullptr), unanswered));
    std::vector<XrExtensionProperties> offered(count, {XR_TYPE_EXTENSION_PROPERTIES});
    REKINDLE_TRY(check(xrEnumerateInstanceExtensionProperties(nullptr, count, &count, offered.data()), unanswered));
    std::set<std::string> wanted{vulkanExtension, XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME,
                                 XR_KHR_COMPOSITION_LAYER_DEPTH_EXTENSION_NAME, XR_KHR_VISIBILITY_MASK_EXTENSION_NAME,
                                 XR_EXT_HAND_TRACKING_EXTENSION_NAME};
#ifdef XR_EXT_user_presence
    wanted.emplace(XR_EXT_USER_PRESENCE_EXTENSION_NAME);
#endif
    for (const Profile& profile : profiles())
        if (!profile.extension.empty()) wanted.emplace(profile.extension);
    std::set<std::string> usable;
    for (const XrExtensionProperties& extension : offered)
        if (wanted.contains(extension.extensionName)) usable.insert(extension.extensionName);
    return usable;
}

core::Result<Runtime> Runtime::connect(const std::string& application) {
    Runtime runtime;
    runtime.watchdog_ = std::make_unique<Watchdog>(patience);
    const auto call = runtime.watched();
    REKINDLE_TRY(runtime.start(application));
    REKINDLE_TRY(runtime.findHeadset());
    return runtime;
}

core::Result<void> Runtime::start(const std::string& application) {
    REKINDLE_ASSIGN(extensions, usableExtensions());
    if (!extensions.contains(vulkanExtension))
        return core::fail({core::ErrorKind::Unsupported, "the headset's runtime cannot be used", "headset",
                           std::string("it lacks ") + vulkanExtension, "update the runtime"});
    std::vector<const char*> names;
    for (const std::string& extension : extensions) names.push_back(extension.c_str());
    XrInstanceCreateInfo info{XR_TYPE_INSTANCE_CREATE_INFO};
    std::snprintf(info.applicationInfo.applicationName, XR_MAX_APPLICATION_NAME_SIZE, "%s", application.c_str());
    std::snprintf(info.applicationInfo.engineName, XR_MAX_ENGINE_NAME_SIZE, "Rekindle");
    info.applicationInfo.apiVersion = XR_MAKE_VERSION(1, 0, 20);  // newer headers are met by older runtimes too
    info.enabledExtensionCount = static_cast<std::uint32_t>(names.size());
    info.enabledExtensionNames = names.data();
    REKINDLE_TRY(check(xrCreateInstance(&info, &handle_), "the headset's runtime does not start"));
    extensions_ = std::move(extensions);
    return {};
}

core::Result<void> Runtime::findHeadset() {
    const XrSystemGetInfo wanted{XR_TYPE_SYSTEM_GET_INFO, nullptr, XR_FORM_FACTOR_HEAD_MOUNTED_DISPLAY};
    REKINDLE_TRY(check(xrGetSystem(handle_, &wanted, &system_), "there is no headset"));
    XrInstanceProperties runtime{XR_TYPE_INSTANCE_PROPERTIES};
    REKINDLE_TRY(check(xrGetInstanceProperties(handle_, &runtime), "cannot ask the headset's runtime for its name"));
    XrSystemProperties headset{XR_TYPE_SYSTEM_PROPERTIES};
    REKINDLE_TRY(check(xrGetSystemProperties(handle_, system_, &headset), "cannot ask for the headset's name"));
    const XrVersion version = runtime.runtimeVersion;
    description_ = fmt::format("{} on {} {}.{}.{}", headset.systemName, runtime.runtimeName, XR_VERSION_MAJOR(version),
                               XR_VERSION_MINOR(version), XR_VERSION_PATCH(version));
    return {};
}

Runtime::Runtime(Runtime&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      system_(other.system_),
      description_(std::move(other.description_)),
      extensions_(std::move(other.extensions_)),
      watchdog_(std::move(other.watchdog_)) {}

Runtime::~Runtime() {
    if (!handle_) return;
    const auto call = watched();
    xrDestroyInstance(handle_);
}

}  // namespace rekindle::xr
