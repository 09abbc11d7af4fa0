#include "gpu/Instance.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/Log.h"
#include "gpu/LoaderLock.h"

namespace rekindle::gpu {

static constexpr const char* validationLayer = "VK_LAYER_KHRONOS_validation";

Validation validationFromEnvironment() {
    const char* value = std::getenv("REKINDLE_VALIDATION");
    if (!value) return Validation::Off;
    if (std::string_view(value) == "sync") return Validation::Synchronization;
    return std::string_view(value) == "core" ? Validation::Core : Validation::Off;
}

// What a shader reads and writes through the descriptor heap, the layer cannot know. Versions up to that of Debian 12 take the
// whole heap for read and written by each draw and dispatch, and complain of hazards that are none; later ones pass over such
// arrays.
static bool isGuess(std::string_view message) {
    if (message.find("SYNC-HAZARD") == message.npos) return false;
    const std::size_t prior = std::min(message.find("prior_usage: "), message.size());
    const std::string_view usage = message.substr(prior, message.find(',', prior) - prior);
    return message.find("VkDescriptorSet") != message.npos || usage.find("_SHADER_SHADER_") != usage.npos;
}

static VKAPI_ATTR VkBool32 VKAPI_CALL onMessage(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                                                const VkDebugUtilsMessengerCallbackDataEXT* data, void* counter) {
    if (isGuess(data->pMessage)) return VK_FALSE;
    ++*static_cast<std::atomic<int>*>(counter);
    core::logWarning("validation: {}", data->pMessage);
    return VK_FALSE;
}

static bool layerInstalled() {
    std::uint32_t count = 0;
    vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vkEnumerateInstanceLayerProperties(&count, layers.data());
    for (const auto& layer : layers)
        if (std::strcmp(layer.layerName, validationLayer) == 0) return true;
    return false;
}

core::Result<void> Instance::watchMessages() {
    const VkDebugUtilsMessengerCreateInfoEXT info{
        .sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
        .messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
        .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_GENERAL_BIT_EXT,
        .pfnUserCallback = onMessage,
        .pUserData = messages_.get(),
    };
    const auto create =
        reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(vkGetInstanceProcAddr(handle_, "vkCreateDebugUtilsMessengerEXT"));
    return check(create(handle_, &info, nullptr, &messenger_), "cannot watch the validation layer");
}

static VkResult makeInstance(const VkInstanceCreateInfo& info, const DeviceHooks& hooks, VkInstance* instance) {
    return hooks.createInstance ? hooks.createInstance(info, instance) : vkCreateInstance(&info, nullptr, instance);
}

core::Result<Instance> Instance::create(Validation validation, const DeviceHooks& hooks) {
    if (validation != Validation::Off && !layerInstalled())
        return core::fail({core::ErrorKind::Device,
                           "the Vulkan validation layer is not installed",
                           {},
                           {},
                           "apt-get install vulkan-validationlayers"});
    std::vector<const char*> extensions = hooks.instanceExtensions;
    if (validation != Validation::Off) extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
                                        .pApplicationName = "Rekindle",
                                        .pEngineName = "Rekindle",
                                        .apiVersion = VK_API_VERSION_1_3};
    const VkValidationFeatureEnableEXT synchronization = VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    const VkValidationFeaturesEXT features{.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT,
                                           .enabledValidationFeatureCount = 1,
                                           .pEnabledValidationFeatures = &synchronization};
    const VkInstanceCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
        .pNext = validation == Validation::Synchronization ? &features : nullptr,
        .pApplicationInfo = &application,
        .enabledLayerCount = validation == Validation::Off ? 0u : 1u,
        .ppEnabledLayerNames = &validationLayer,
        .enabledExtensionCount = static_cast<std::uint32_t>(extensions.size()),
        .ppEnabledExtensionNames = extensions.data(),
    };
    Instance instance;
    REKINDLE_TRY(check(makeInstance(info, hooks, &instance.handle_), "cannot start Vulkan"));
    if (validation != Validation::Off) REKINDLE_TRY(instance.watchMessages());
    return instance;
}

Instance::Instance(Instance&& other) noexcept
    : handle_(std::exchange(other.handle_, VK_NULL_HANDLE)),
      messenger_(std::exchange(other.messenger_, VK_NULL_HANDLE)),
      messages_(std::move(other.messages_)) {}

Instance::~Instance() {
    if (!handle_) return;
    const auto loader = lockLoader();
    if (messenger_) {
        const auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
            vkGetInstanceProcAddr(handle_, "vkDestroyDebugUtilsMessengerEXT"));
        destroy(handle_, messenger_, nullptr);
    }
    vkDestroyInstance(handle_, nullptr);
}

int Instance::validationMessages() const {
    return messages_ ? messages_->load() : 0;
}

}  // namespace rekindle::gpu
