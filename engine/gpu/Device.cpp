#include "gpu/Device.h"

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <optional>
#include <set>

#include "core/Assert.h"
#include "gpu/DescriptorHeap.h"
#include "gpu/Features.h"
#include "gpu/LargePages.h"
#include "gpu/LoaderLock.h"
#include "gpu/Memory.h"
#include "gpu/Reaper.h"

namespace rekindle::gpu {

// The queue's lock and what waits for deletion.
struct Device::Deferred {
    std::mutex queueMutex;
    Serial submitted = 0;

    std::mutex mutex;
    std::uint64_t lastFrame = 0;
    std::set<std::uint64_t> openFrames;
    std::deque<std::pair<std::uint64_t, std::function<void()>>> deletions;
    std::optional<Reaper> reaper{std::in_place};
};

Device::Device(Instance instance) : instance_(std::move(instance)), deferred_(std::make_unique<Deferred>()) {}

core::Result<std::unique_ptr<Device>> Device::create(const DeviceOptions& options) {
    auto loader = lockLoader();
    REKINDLE_ASSIGN(instance, Instance::create(options.validation, options.hooks));
    std::unique_ptr<Device> device(new Device(std::move(instance)));
    REKINDLE_TRY(device->choosePhysical(options.hooks));
    device->readTraits();
    REKINDLE_TRY(device->makeDevice(options.hooks));
    loader.unlock();
    REKINDLE_TRY(device->makeServices());
    return device;
}

static int preference(VkPhysicalDevice device) {
    VkPhysicalDeviceProperties properties;
    vkGetPhysicalDeviceProperties(device, &properties);
    switch (properties.deviceType) {
        case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
            return 3;
        case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
            return 2;
        case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
            return 1;
        default:
            return 0;
    }
}

static const char* missingFeature(VkPhysicalDevice device) {
    VkPhysicalDeviceProperties properties;
    vkGetPhysicalDeviceProperties(device, &properties);
    if (properties.apiVersion < VK_API_VERSION_1_3) return "Vulkan 1.3";
    FeatureChain offered, wanted;
    queryFeatures(device, offered);
    return enableFeatures(offered, wanted);
}

core::Result<void> Device::choosePhysical(const DeviceHooks& hooks) {
    std::uint32_t count = 0;
    const char* asking = "cannot ask for the graphics devices";
    REKINDLE_TRY(check(vkEnumeratePhysicalDevices(instance(), &count, nullptr), asking));
    std::vector<VkPhysicalDevice> devices(count);
    REKINDLE_TRY(check(vkEnumeratePhysicalDevices(instance(), &count, devices.data()), asking));
    if (hooks.choosePhysicalDevice) devices = {hooks.choosePhysicalDevice(instance())};
    std::string why = "there is none";
    std::stable_sort(devices.begin(), devices.end(), [](auto a, auto b) { return preference(a) > preference(b); });
    for (VkPhysicalDevice device : devices) {
        if (const char* missing = missingFeature(device)) {
            why = std::string("the best one lacks ") + missing;
            continue;
        }
        physical_ = device;
        return {};
    }
    return core::fail({core::ErrorKind::Device,
                       "no usable Vulkan device",
                       {},
                       why,
                       "install a Vulkan 1.3 driver: mesa-vulkan-drivers 24 or newer needs no graphics card"});
}

static bool suits(const Device& device, std::uint32_t family, VkQueueFlags flags, const DeviceHooks& hooks) {
    if (!(flags & VK_QUEUE_GRAPHICS_BIT) || !(flags & VK_QUEUE_COMPUTE_BIT)) return false;
    return !hooks.canPresent || hooks.canPresent(device.instance(), device.physical(), family);
}

static core::Result<std::uint32_t> chooseFamily(const Device& device, const DeviceHooks& hooks) {
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(device.physical(), &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(device.physical(), &count, families.data());
    for (std::uint32_t i = 0; i < count; ++i)
        if (suits(device, i, families[i].queueFlags, hooks)) return i;
    return core::fail({core::ErrorKind::Device,
                       "the graphics device cannot draw to this window",
                       {},
                       "no queue family does graphics, compute and presenting"});
}

core::Result<void> Device::makeDevice(const DeviceHooks& hooks) {
    REKINDLE_ASSIGN(family, chooseFamily(*this, hooks));
    queueFamily_ = family;
    FeatureChain offered, wanted;
    queryFeatures(physical_, offered);
    REKINDLE_ASSERT(enableFeatures(offered, wanted) == nullptr);
    std::vector<const char*> extensions = hooks.deviceExtensions;
    if (traits_.largePages) extensions.push_back(largepages::extension);
    VkPhysicalDeviceFragmentShadingRateFeaturesKHR rates = shadingrate::features;
    if (traits_.shadingRates.square > 0) {
        extensions.push_back(shadingrate::extension);
        wanted.v13.pNext = &rates;
    }
    const float priority = 1;
    const VkDeviceQueueCreateInfo queueInfo{.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
                                            .queueFamilyIndex = family,
                                            .queueCount = 1,
                                            .pQueuePriorities = &priority};
    const VkDeviceCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
        .pNext = &wanted.core,
        .queueCreateInfoCount = 1,
        .pQueueCreateInfos = &queueInfo,
        .enabledExtensionCount = static_cast<std::uint32_t>(extensions.size()),
        .ppEnabledExtensionNames = extensions.data(),
    };
    const VkResult made =
        hooks.createDevice ? hooks.createDevice(physical_, info, &device_) : vkCreateDevice(physical_, &info, nullptr, &device_);
    REKINDLE_TRY(check(made, "cannot open the graphics device"));
    vkGetDeviceQueue(device_, queueFamily_, 0, &queue_);
    return {};
}

void Device::readTraits() {
    VkPhysicalDeviceVulkan13Properties vulkan13{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_PROPERTIES};
    VkPhysicalDeviceProperties2 all{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &vulkan13};
    vkGetPhysicalDeviceProperties2(physical_, &all);
    const auto& properties = all.properties;
    VkPhysicalDeviceFeatures features;
    vkGetPhysicalDeviceFeatures(physical_, &features);
    VkPhysicalDeviceMemoryProperties memory;
    vkGetPhysicalDeviceMemoryProperties(physical_, &memory);
    traits_.name = properties.deviceName;
    traits_.software = properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
    traits_.largePages = traits_.software && largepages::offered(physical_);
    traits_.shadingRates = shadingrate::offered(physical_);
    traits_.maxAnisotropy = features.samplerAnisotropy ? std::min(16.0f, properties.limits.maxSamplerAnisotropy) : 1;
    traits_.timestampPeriod = properties.limits.timestampComputeAndGraphics ? properties.limits.timestampPeriod : 0;
    traits_.wideLines = features.wideLines;
    traits_.blockTextures = features.textureCompressionBC;
    traits_.maxBufferBytes = vulkan13.maxBufferSize;
    traits_.maxPointSize = features.largePoints ? properties.limits.pointSizeRange[1] : 1;
    for (std::uint32_t i = 0; i < memory.memoryHeapCount; ++i)
        if (memory.memoryHeaps[i].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)
            traits_.memoryBytes = std::max<std::uint64_t>(traits_.memoryBytes, memory.memoryHeaps[i].size);
}

core::Result<void> Device::makeServices() {
    if (traits_.software) keepFreedMemory();
    const VkSemaphoreTypeCreateInfo type{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO,
                                         .semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE};
    const VkSemaphoreCreateInfo semaphore{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, .pNext = &type};
    REKINDLE_TRY(check(vkCreateSemaphore(device_, &semaphore, nullptr, &timeline_), "cannot make a semaphore"));
    const VkPipelineCacheCreateInfo cache{.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO};
    REKINDLE_TRY(check(vkCreatePipelineCache(device_, &cache, nullptr, &pipelineCache_), "cannot make a pipeline cache"));
    REKINDLE_ASSIGN(allocator, makeAllocator(instance(), physical_, device_, traits_.largePages));
    allocator_ = allocator;
    REKINDLE_ASSIGN(heap, DescriptorHeap::create(*this));
    descriptors_ = std::move(heap);
    return {};
}

Device::~Device() {
    if (!device_) return;
    waitIdle();
    REKINDLE_ASSERT(deferred_->openFrames.empty());
    deferred_->reaper.reset();
    for (auto& [frame, deletion] : deferred_->deletions) deletion();
    descriptors_.reset();
    if (allocator_) destroyAllocator(allocator_);
    vkDestroyPipelineCache(device_, pipelineCache_, nullptr);
    vkDestroySemaphore(device_, timeline_, nullptr);
    const auto loader = lockLoader();
    vkDestroyDevice(device_, nullptr);
}

core::Result<Serial> Device::submit(const Submission& submission) {
    REKINDLE_TRY(descriptors_->complete());
    const std::lock_guard lock(deferred_->queueMutex);
    const Serial serial = deferred_->submitted + 1;
    const VkSemaphoreSubmitInfo waitInfo{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                                         .semaphore = submission.wait,
                                         .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT};
    const std::array signals{
        VkSemaphoreSubmitInfo{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                              .semaphore = timeline_,
                              .value = serial,
                              .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT},
        VkSemaphoreSubmitInfo{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO,
                              .semaphore = submission.signal,
                              .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT},
    };
    const VkCommandBufferSubmitInfo commands{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO,
                                             .commandBuffer = submission.commands};
    const VkSubmitInfo2 info{
        .sType = VK_STRUCTURE_TYPE_SUBMIT_INFO_2,
        .waitSemaphoreInfoCount = submission.wait ? 1u : 0u,
        .pWaitSemaphoreInfos = &waitInfo,
        .commandBufferInfoCount = submission.commands ? 1u : 0u,
        .pCommandBufferInfos = &commands,
        .signalSemaphoreInfoCount = submission.signal ? 2u : 1u,
        .pSignalSemaphoreInfos = signals.data(),
    };
    REKINDLE_TRY(check(vkQueueSubmit2(queue_, 1, &info, VK_NULL_HANDLE), "cannot hand work to the graphics device"));
    return deferred_->submitted = serial;
}

core::Result<void> Device::wait(Serial serial) {
    const VkSemaphoreWaitInfo info{
        .sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO, .semaphoreCount = 1, .pSemaphores = &timeline_, .pValues = &serial};
    auto done = check(vkWaitSemaphores(device_, &info, UINT64_MAX), "cannot wait for the graphics device");
    if (!done) waitIdle();  // what was waited for is deleted next
    return done;
}

bool Device::reached(Serial serial) const {
    std::uint64_t value = 0;
    return vkGetSemaphoreCounterValue(device_, timeline_, &value) != VK_SUCCESS || value >= serial;
}

core::Result<void> Device::present(const VkPresentInfoKHR& info, VkResult& outcome) {
    const std::lock_guard lock(deferred_->queueMutex);
    outcome = vkQueuePresentKHR(queue_, &info);
    // Nothing that a new swapchain or surface does not mend.
    if (outcome == VK_SUBOPTIMAL_KHR || outcome == VK_ERROR_OUT_OF_DATE_KHR || outcome == VK_ERROR_SURFACE_LOST_KHR) return {};
    return check(outcome, "cannot show the picture");
}

void Device::waitIdle() {
    const std::lock_guard lock(deferred_->queueMutex);
    vkDeviceWaitIdle(device_);
}

std::unique_lock<std::mutex> Device::lockQueue() {
    return std::unique_lock(deferred_->queueMutex);
}

core::Result<void> Device::runNow(const std::function<void(VkCommandBuffer)>& record) {
    VkCommandPool pool = VK_NULL_HANDLE;
    const VkCommandPoolCreateInfo poolInfo{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                           .flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT,
                                           .queueFamilyIndex = queueFamily_};
    REKINDLE_TRY(check(vkCreateCommandPool(device_, &poolInfo, nullptr, &pool), "cannot make a command pool"));
    const VkCommandBufferAllocateInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                           .commandPool = pool,
                                           .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                           .commandBufferCount = 1};
    VkCommandBuffer commands = VK_NULL_HANDLE;
    auto done = check(vkAllocateCommandBuffers(device_, &info, &commands), "cannot make a command buffer");
    if (done) {
        const VkCommandBufferBeginInfo begin{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO,
                                             .flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT};
        done = check(vkBeginCommandBuffer(commands, &begin), "cannot record commands");
        if (done) record(commands);
        if (done) done = check(vkEndCommandBuffer(commands), "cannot record commands");
        if (done) done = submit({.commands = commands}).and_then([&](Serial serial) { return wait(serial); });
    }
    vkDestroyCommandPool(device_, pool, nullptr);
    return done;
}

std::uint64_t Device::beginFrame() {
    const std::lock_guard lock(deferred_->mutex);
    deferred_->openFrames.insert(++deferred_->lastFrame);
    return deferred_->lastFrame;
}

void Device::endFrame(std::uint64_t frame) {
    Reaper::Deletions due;
    {
        const std::lock_guard lock(deferred_->mutex);
        deferred_->openFrames.erase(frame);
        const std::uint64_t oldest = deferred_->openFrames.empty() ? UINT64_MAX : *deferred_->openFrames.begin();
        auto& deletions = deferred_->deletions;
        while (!deletions.empty() && deletions.front().first < oldest) {
            due.push_back(std::move(deletions.front().second));
            deletions.pop_front();
        }
    }
    deferred_->reaper->add(std::move(due));
}

void Device::defer(std::function<void()> deletion) {
    {
        const std::lock_guard lock(deferred_->mutex);
        if (!deferred_->openFrames.empty()) {
            deferred_->deletions.emplace_back(deferred_->lastFrame, std::move(deletion));
            return;
        }
    }
    deletion();
}

void Device::setName(VkObjectType type, std::uint64_t object, const std::string& name) {
    if (!instance_.validating()) return;
    const auto set =
        reinterpret_cast<PFN_vkSetDebugUtilsObjectNameEXT>(vkGetInstanceProcAddr(instance(), "vkSetDebugUtilsObjectNameEXT"));
    const VkDebugUtilsObjectNameInfoEXT info{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_OBJECT_NAME_INFO_EXT,
                                             .objectType = type,
                                             .objectHandle = object,
                                             .pObjectName = name.c_str()};
    const auto loader = lockLoader();
    set(device_, &info);
}

}  // namespace rekindle::gpu
