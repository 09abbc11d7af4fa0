// A Vulkan layer between the program and the driver: returns a failure in place of the n-th call, as the FaultControl in the
// file that REKINDLE_FAULTS names says, or as if the device had less memory. A device that was reported as lost stays lost.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string_view>
#include <vector>

#include "FaultControl.h"
#include "LayerChain.h"

namespace rekindle::tests {
namespace {

FaultControl* mapControl() {
    static FaultControl none{};
    const char* name = std::getenv("REKINDLE_FAULTS");
    const int file = name ? ::open(name, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return &none;
    void* memory = ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? &none : static_cast<FaultControl*>(memory);
}

struct State {
    FaultControl* control = mapControl();
    std::mutex mutex;
    struct Device {
        VkDevice handle = VK_NULL_HANDLE;
        bool lost = false;
    };
    std::map<VkDeviceMemory, VkDeviceSize> memory;  // that is taken
    std::map<void*, Device> devices;                // by what the loader puts before a device and all that belongs to it
    PFN_vkGetInstanceProcAddr nextInstance = nullptr;
    PFN_vkGetDeviceProcAddr nextDevice = nullptr;
    VkInstance instance = VK_NULL_HANDLE;
};

State& state() {
    static State one;
    return one;
}

void* keyOf(void* dispatchable) {
    return *static_cast<void**>(dispatchable);
}

// The next fault's result where one is due now, else VK_SUCCESS.
VkResult dueFault(const char* call, FaultScope scope) {
    FaultControl& control = *state().control;
    const FaultLock lock(control);
    ++control.calls;
    if (control.done >= control.armed) return VK_SUCCESS;
    Fault& fault = control.faults[control.done];
    if (fault.after > 1) {
        --fault.after;
        return VK_SUCCESS;
    }
    if (scope < fault.scope) return VK_SUCCESS;
    if (--fault.times == 0) ++control.done;
    if (control.returned++ == 0) std::strncpy(control.firstCall, call, sizeof control.firstCall - 1);
    return static_cast<VkResult>(fault.result);
}

bool isLost(void* dispatchable) {
    const std::lock_guard lock(state().mutex);
    const auto found = state().devices.find(keyOf(dispatchable));
    return found != state().devices.end() && found->second.lost;
}

// What is under way is ended first: the program may delete at once what a lost device has in use.
void lose(void* dispatchable) {
    const std::lock_guard lock(state().mutex);
    const auto found = state().devices.find(keyOf(dispatchable));
    if (found == state().devices.end()) return;
    found->second.lost = true;
    const auto wait = reinterpret_cast<PFN_vkDeviceWaitIdle>(state().nextDevice(found->second.handle, "vkDeviceWaitIdle"));
    wait(found->second.handle);
}

// All but the first fail for ever on a lost device.
enum class Trait { Plain, TellsLoss, Surface, Images };

struct Call {
    const char* name;
    Trait trait;
};

// clang-format off
constexpr Call calls[] = {
    {"vkEnumeratePhysicalDevices", Trait::Plain}, {"vkGetPhysicalDeviceSurfaceCapabilitiesKHR", Trait::Surface},
    {"vkGetPhysicalDeviceSurfaceFormatsKHR", Trait::Surface}, {"vkCreateSemaphore", Trait::Plain},
    {"vkCreatePipelineCache", Trait::Plain}, {"vkAllocateMemory", Trait::Plain}, {"vkMapMemory", Trait::Plain},
    {"vkBindBufferMemory", Trait::Plain}, {"vkBindImageMemory", Trait::Plain}, {"vkBindBufferMemory2", Trait::Plain},
    {"vkBindImageMemory2", Trait::Plain}, {"vkCreateBuffer", Trait::Plain}, {"vkCreateImage", Trait::Plain},
    {"vkCreateImageView", Trait::Plain}, {"vkCreateSampler", Trait::Plain}, {"vkCreateShaderModule", Trait::Plain},
    {"vkCreateGraphicsPipelines", Trait::Plain}, {"vkCreateComputePipelines", Trait::Plain},
    {"vkCreatePipelineLayout", Trait::Plain}, {"vkCreateDescriptorSetLayout", Trait::Plain},
    {"vkCreateDescriptorPool", Trait::Plain}, {"vkAllocateDescriptorSets", Trait::Plain}, {"vkCreateCommandPool", Trait::Plain},
    {"vkResetCommandPool", Trait::Plain}, {"vkAllocateCommandBuffers", Trait::Plain}, {"vkBeginCommandBuffer", Trait::Plain},
    {"vkEndCommandBuffer", Trait::Plain}, {"vkCreateQueryPool", Trait::Plain}, {"vkGetQueryPoolResults", Trait::TellsLoss},
    {"vkWaitSemaphores", Trait::TellsLoss}, {"vkQueueSubmit2", Trait::TellsLoss}, {"vkDeviceWaitIdle", Trait::TellsLoss},
    {"vkGetSwapchainImagesKHR", Trait::Surface}, {"vkCreateSwapchainKHR", Trait::Surface},
    {"vkAcquireNextImageKHR", Trait::Images}, {"vkQueuePresentKHR", Trait::Images},
};
// clang-format on
constexpr std::size_t callCount = std::size(calls);

constexpr std::size_t indexOf(std::string_view name) {
    for (std::size_t i = 0; i < callCount; ++i)
        if (calls[i].name == name) return i;
    return callCount;
}

// The same for all devices: they share one driver, and the layers between. What one device was not made for another may be.
PFN_vkVoidFunction next[callCount] = {};

FaultScope scopeOf(Trait trait) {
    return trait == Trait::Images ? FaultScope::Images : trait == Trait::Surface ? FaultScope::Surface : FaultScope::Any;
}

template <class First>
VkResult faultFor(std::size_t index, First object) {
    const Call& call = calls[index];
    const VkResult due = dueFault(call.name, scopeOf(call.trait));
    if (due == VK_ERROR_DEVICE_LOST) lose(object);
    if (due != VK_SUCCESS) return due;
    return call.trait != Trait::Plain && isLost(object) ? VK_ERROR_DEVICE_LOST : VK_SUCCESS;
}

template <std::size_t index, class Signature>
struct Hook;
template <std::size_t index, class First, class... Rest>
struct Hook<index, VkResult(VKAPI_PTR*)(First, Rest...)> {
    static VKAPI_ATTR VkResult VKAPI_CALL call(First object, Rest... rest) {
        const VkResult fault = faultFor(index, object);
        if (fault < VK_SUCCESS) return fault;
        const VkResult done = reinterpret_cast<VkResult(VKAPI_PTR*)(First, Rest...)>(next[index])(object, rest...);
        return done == VK_SUCCESS ? fault : done;
    }
};

VKAPI_ATTR VkResult VKAPI_CALL submit(VkQueue queue, std::uint32_t count, const VkSubmitInfo2* infos, VkFence fence) {
    constexpr std::size_t index = indexOf("vkQueueSubmit2");
    if (const VkResult fault = faultFor(index, queue); fault != VK_SUCCESS) return fault;
    std::vector<VkSubmitInfo2> submitted(infos, infos + count);
    if (state().control->emptied)
        for (VkSubmitInfo2& info : submitted) info.commandBufferInfoCount = 0;
    return reinterpret_cast<PFN_vkQueueSubmit2>(next[index])(queue, count, submitted.data(), fence);
}

// False when there is not that much left.
bool takeMemory(VkDeviceSize bytes) {
    FaultControl& control = *state().control;
    const FaultLock lock(control);
    if (control.memoryLimit != 0 && control.memory + bytes > control.memoryLimit) return false;
    control.memory += bytes;
    control.mostMemory = std::max(control.mostMemory, control.memory);
    return true;
}

void giveMemory(VkDeviceSize bytes) {
    const FaultLock lock(*state().control);
    state().control->memory -= bytes;
}

VKAPI_ATTR VkResult VKAPI_CALL allocateMemory(VkDevice device, const VkMemoryAllocateInfo* info,
                                              const VkAllocationCallbacks* allocator, VkDeviceMemory* memory) {
    constexpr std::size_t index = indexOf("vkAllocateMemory");
    if (const VkResult fault = faultFor(index, device); fault != VK_SUCCESS) return fault;
    if (!takeMemory(info->allocationSize)) return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    const VkResult done = reinterpret_cast<PFN_vkAllocateMemory>(next[index])(device, info, allocator, memory);
    if (done != VK_SUCCESS) {
        giveMemory(info->allocationSize);
        return done;
    }
    const std::lock_guard lock(state().mutex);
    state().memory[*memory] = info->allocationSize;
    return done;
}

VKAPI_ATTR void VKAPI_CALL freeMemory(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks* allocator) {
    PFN_vkFreeMemory release = nullptr;
    {
        const std::lock_guard lock(state().mutex);
        release = reinterpret_cast<PFN_vkFreeMemory>(state().nextDevice(device, "vkFreeMemory"));
        if (const auto taken = state().memory.find(memory); taken != state().memory.end()) {
            giveMemory(taken->second);
            state().memory.erase(taken);
        }
    }
    release(device, memory, allocator);
}

// Waits in any case: what the program deletes next is not to be in use.
VKAPI_ATTR VkResult VKAPI_CALL waitIdle(VkDevice device) {
    constexpr std::size_t index = indexOf("vkDeviceWaitIdle");
    const VkResult waited = reinterpret_cast<PFN_vkDeviceWaitIdle>(next[index])(device);
    const VkResult fault = faultFor(index, device);
    return fault != VK_SUCCESS ? fault : waited;
}

VKAPI_ATTR VkResult VKAPI_CALL queryResults(VkDevice device, VkQueryPool pool, std::uint32_t first, std::uint32_t count,
                                            std::size_t bytes, void* data, VkDeviceSize stride, VkQueryResultFlags flags) {
    constexpr std::size_t index = indexOf("vkGetQueryPoolResults");
    if (const VkResult fault = faultFor(index, device); fault != VK_SUCCESS) return fault;
    if (state().control->emptied) return VK_NOT_READY;
    return reinterpret_cast<PFN_vkGetQueryPoolResults>(next[index])(device, pool, first, count, bytes, data, stride, flags);
}

VKAPI_ATTR VkResult VKAPI_CALL present(VkQueue queue, const VkPresentInfoKHR* info) {
    constexpr std::size_t index = indexOf("vkQueuePresentKHR");
    const VkResult fault = faultFor(index, queue);
    if (fault < VK_SUCCESS) return fault;
    {
        const FaultLock lock(*state().control);
        ++state().control->presents;
    }
    const VkResult done = reinterpret_cast<PFN_vkQueuePresentKHR>(next[index])(queue, info);
    return done == VK_SUCCESS ? fault : done;
}

// Empty frames wait for no screen.
VKAPI_ATTR VkResult VKAPI_CALL createSwapchain(VkDevice device, const VkSwapchainCreateInfoKHR* info,
                                               const VkAllocationCallbacks* allocator, VkSwapchainKHR* swapchain) {
    constexpr std::size_t index = indexOf("vkCreateSwapchainKHR");
    if (const VkResult fault = faultFor(index, device); fault != VK_SUCCESS) return fault;
    VkSwapchainCreateInfoKHR made = *info;
    if (state().control->emptied) made.presentMode = VK_PRESENT_MODE_IMMEDIATE_KHR;
    return reinterpret_cast<PFN_vkCreateSwapchainKHR>(next[index])(device, &made, allocator, swapchain);
}

VKAPI_ATTR VkResult VKAPI_CALL createInstance(const VkInstanceCreateInfo* info, const VkAllocationCallbacks* allocator,
                                              VkInstance* instance) {
    if (const VkResult due = dueFault("vkCreateInstance", FaultScope::Any); due != VK_SUCCESS) return due;
    auto* chain = chainInfo<VkLayerInstanceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO);
    const auto lookUp = chain->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    chain->u.pLayerInfo = chain->u.pLayerInfo->pNext;
    const auto create = reinterpret_cast<PFN_vkCreateInstance>(lookUp(VK_NULL_HANDLE, "vkCreateInstance"));
    const VkResult made = create(info, allocator, instance);
    if (made != VK_SUCCESS) return made;
    state().nextInstance = lookUp;
    for (std::size_t i = 0; i < callCount; ++i)
        if (const auto function = lookUp(*instance, calls[i].name); function && i < indexOf("vkCreateSemaphore"))
            next[i] = function;
    return made;
}

VKAPI_ATTR VkResult VKAPI_CALL createDevice(VkPhysicalDevice physical, const VkDeviceCreateInfo* info,
                                            const VkAllocationCallbacks* allocator, VkDevice* device) {
    if (const VkResult due = dueFault("vkCreateDevice", FaultScope::Any); due != VK_SUCCESS) return due;
    auto* chain = chainInfo<VkLayerDeviceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO);
    const auto instanceLookUp = chain->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    const auto lookUp = chain->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    chain->u.pLayerInfo = chain->u.pLayerInfo->pNext;
    const auto create = reinterpret_cast<PFN_vkCreateDevice>(instanceLookUp(VK_NULL_HANDLE, "vkCreateDevice"));
    const VkResult made = create(physical, info, allocator, device);
    if (made != VK_SUCCESS) return made;
    const std::lock_guard lock(state().mutex);
    state().nextDevice = lookUp;
    state().devices[keyOf(*device)] = {*device, false};
    for (std::size_t i = indexOf("vkCreateSemaphore"); i < callCount; ++i)
        if (!next[i]) next[i] = lookUp(*device, calls[i].name);
    return made;
}

VKAPI_ATTR void VKAPI_CALL destroyDevice(VkDevice device, const VkAllocationCallbacks* allocator) {
    const auto destroy = reinterpret_cast<PFN_vkDestroyDevice>(state().nextDevice(device, "vkDestroyDevice"));
    {
        const std::lock_guard lock(state().mutex);
        state().devices.erase(keyOf(device));
    }
    destroy(device, allocator);
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getInstanceProcAddr(VkInstance instance, const char* name);
VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProcAddr(VkDevice device, const char* name);

#define HOOK(NAME) \
    { #NAME, plain(&Hook <indexOf(#NAME), PFN_##NAME>::call) }
const std::map<std::string_view, PFN_vkVoidFunction>& hooks() {
    static const std::map<std::string_view, PFN_vkVoidFunction> all{
        {"vkGetInstanceProcAddr", plain(&getInstanceProcAddr)},
        {"vkGetDeviceProcAddr", plain(&getDeviceProcAddr)},
        {"vkCreateInstance", plain(&createInstance)},
        {"vkCreateDevice", plain(&createDevice)},
        {"vkDestroyDevice", plain(&destroyDevice)},
        {"vkQueueSubmit2", plain(&submit)},
        {"vkGetQueryPoolResults", plain(&queryResults)},
        {"vkQueuePresentKHR", plain(&present)},
        {"vkDeviceWaitIdle", plain(&waitIdle)},
        {"vkAllocateMemory", plain(&allocateMemory)},
        {"vkFreeMemory", plain(&freeMemory)},
        {"vkCreateSwapchainKHR", plain(&createSwapchain)},
        HOOK(vkEnumeratePhysicalDevices),
        HOOK(vkGetPhysicalDeviceSurfaceCapabilitiesKHR),
        HOOK(vkGetPhysicalDeviceSurfaceFormatsKHR),
        HOOK(vkCreateSemaphore),
        HOOK(vkCreatePipelineCache),
        HOOK(vkMapMemory),
        HOOK(vkBindBufferMemory),
        HOOK(vkBindImageMemory),
        HOOK(vkBindBufferMemory2),
        HOOK(vkBindImageMemory2),
        HOOK(vkCreateBuffer),
        HOOK(vkCreateImage),
        HOOK(vkCreateImageView),
        HOOK(vkCreateSampler),
        HOOK(vkCreateShaderModule),
        HOOK(vkCreateGraphicsPipelines),
        HOOK(vkCreateComputePipelines),
        HOOK(vkCreatePipelineLayout),
        HOOK(vkCreateDescriptorSetLayout),
        HOOK(vkCreateDescriptorPool),
        HOOK(vkAllocateDescriptorSets),
        HOOK(vkCreateCommandPool),
        HOOK(vkResetCommandPool),
        HOOK(vkAllocateCommandBuffers),
        HOOK(vkBeginCommandBuffer),
        HOOK(vkEndCommandBuffer),
        HOOK(vkCreateQueryPool),
        HOOK(vkWaitSemaphores),
        HOOK(vkGetSwapchainImagesKHR),
        HOOK(vkAcquireNextImageKHR),
    };
    return all;
}
#undef HOOK

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getInstanceProcAddr(VkInstance instance, const char* name) {
    if (const auto found = hooks().find(name); found != hooks().end()) return found->second;
    return instance && state().nextInstance ? state().nextInstance(instance, name) : nullptr;
}

// A call of an extension that the device does not have must stay unknown.
VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProcAddr(VkDevice device, const char* name) {
    const PFN_vkVoidFunction own = state().nextDevice(device, name);
    const auto found = hooks().find(name);
    return found != hooks().end() && own ? found->second : own;
}

}  // namespace
}  // namespace rekindle::tests

extern "C" __attribute__((visibility("default"))) VKAPI_ATTR VkResult VKAPI_CALL
vkNegotiateLoaderLayerInterfaceVersion(VkNegotiateLayerInterface* negotiated) {
    negotiated->loaderLayerInterfaceVersion = 2;
    negotiated->pfnGetInstanceProcAddr = rekindle::tests::getInstanceProcAddr;
    negotiated->pfnGetDeviceProcAddr = rekindle::tests::getDeviceProcAddr;
    negotiated->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}
