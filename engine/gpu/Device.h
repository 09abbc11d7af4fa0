#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "gpu/Instance.h"
#include "gpu/ShadingRate.h"

typedef struct VmaAllocator_T* VmaAllocator;

namespace rekindle::gpu {

class DescriptorHeap;

struct DeviceOptions {
    Validation validation = validationFromEnvironment();
    DeviceHooks hooks;
};

// What the device can do beyond the baseline (Vulkan 1.3 and the features of design.md, without which create() fails).
struct DeviceTraits {
    std::string name;
    bool software = false;    // a CPU driver, lavapipe say
    bool largePages = false;  // its memory is as LargePages.h says
    float maxAnisotropy = 1;
    float timestampPeriod = 1;  // nanoseconds a tick; 0: no timestamps
    bool wideLines = false;
    bool blockTextures = false;  // BC1 to BC7
    shadingrate::Offer shadingRates;
    float maxPointSize = 1;
    std::uint64_t memoryBytes = 0;     // of the largest device-local heap
    std::uint64_t maxBufferBytes = 0;  // of one buffer
};

// A queue submission's place in the device's order: finished when the device's timeline has reached it.
using Serial = std::uint64_t;

// Instance, device, its one queue, memory and the bindless descriptor heap. Neither copied nor moved: everything made on it
// keeps a reference. Thread-safe unless said otherwise.
class Device {
  public:
    static core::Result<std::unique_ptr<Device>> create(const DeviceOptions& options = {});
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    VkInstance instance() const { return instance_.handle(); }
    VkPhysicalDevice physical() const { return physical_; }
    VkDevice handle() const { return device_; }
    VkQueue queue() const { return queue_; }
    std::uint32_t queueFamily() const { return queueFamily_; }
    VmaAllocator allocator() const { return allocator_; }
    VkPipelineCache pipelineCache() const { return pipelineCache_; }
    const DeviceTraits& traits() const { return traits_; }
    DescriptorHeap& descriptors() const { return *descriptors_; }
    int validationMessages() const { return instance_.validationMessages(); }

    struct Submission {
        VkCommandBuffer commands = VK_NULL_HANDLE;
        VkSemaphore wait = VK_NULL_HANDLE;    // binary, e.g. a swapchain image's
        VkSemaphore signal = VK_NULL_HANDLE;  // binary, e.g. for presenting
    };
    core::Result<Serial> submit(const Submission& submission);
    core::Result<void> wait(Serial serial);
    // Whether that has no use any more: it is finished, or the device is lost.
    bool reached(Serial serial) const;
    core::Result<void> present(const VkPresentInfoKHR& info, VkResult& outcome);
    void waitIdle();
    // For whoever else uses the queue (a headset's runtime does, in some of its calls): held, nobody hands work to it.
    [[nodiscard]] std::unique_lock<std::mutex> lockQueue();

    // Records commands with `record`, runs them and waits. For uploads and one-off work.
    core::Result<void> runNow(const std::function<void(VkCommandBuffer)>& record);

    // Frames hold the deletion back: what is given to defer() runs when every frame that had begun by then is finished, on a
    // thread of its own; at once where there is none.
    std::uint64_t beginFrame();
    void endFrame(std::uint64_t frame);
    void defer(std::function<void()> deletion);

    // Debug name of a Vulkan object, seen in validation messages. Nothing without validation.
    void setName(VkObjectType type, std::uint64_t object, const std::string& name);

  private:
    struct Deferred;
    explicit Device(Instance instance);
    core::Result<void> choosePhysical(const DeviceHooks& hooks);
    core::Result<void> makeDevice(const DeviceHooks& hooks);
    core::Result<void> makeServices();
    void readTraits();

    Instance instance_;
    VkPhysicalDevice physical_ = VK_NULL_HANDLE;
    VkDevice device_ = VK_NULL_HANDLE;
    VkQueue queue_ = VK_NULL_HANDLE;
    std::uint32_t queueFamily_ = 0;
    VmaAllocator allocator_ = nullptr;
    VkPipelineCache pipelineCache_ = VK_NULL_HANDLE;
    VkSemaphore timeline_ = VK_NULL_HANDLE;
    DeviceTraits traits_;
    std::unique_ptr<DescriptorHeap> descriptors_;
    std::unique_ptr<Deferred> deferred_;
};

}  // namespace rekindle::gpu
