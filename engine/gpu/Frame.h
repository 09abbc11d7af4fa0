#pragma once

#include <array>
#include <cstring>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "gpu/Buffer.h"
#include "gpu/Device.h"
#include "shared/Bindings.h"

namespace rekindle::gpu {

// A piece of a frame's transient memory: written by the CPU now, read by the device in this frame only.
struct Slice {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize offset = 0;
    VkDeviceAddress address = 0;
    std::byte* mapped = nullptr;
};

// What a uniform buffer of set 1 holds.
struct Uniform {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize offset = 0;
    VkDeviceSize bytes = 0;
};
using Uniforms = std::array<Uniform, UNIFORM_COUNT>;

// Device time between the begin and the end of a named piece of a frame.
struct Timing {
    std::string name;
    double milliseconds = 0;
};

// One frame's command buffer, transient memory and timestamps. Owned and recycled by a FrameRing. One thread.
class Frame {
  public:
    static core::Result<std::unique_ptr<Frame>> create(Device& device);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    Device& device() const { return device_; }
    VkCommandBuffer commands() const { return commands_; }

    // Room for `bytes`, aligned to 256. Fails when memory is out.
    core::Result<Slice> allocate(std::size_t bytes);
    template <class T>
    core::Result<Slice> upload(std::span<const T> items) {
        return allocate(items.size_bytes()).map([&](Slice slice) {
            if (!items.empty()) std::memcpy(slice.mapped, items.data(), items.size_bytes());
            return slice;
        });
    }
    template <class T>
    core::Result<Slice> upload(const T& item) {
        return upload(std::span<const T>(&item, 1));
    }

    // Binds them as set 1 for what is drawn from here on. They must outlive the frame. At most 8 times a frame; fails beyond.
    core::Result<void> bindUniforms(const Uniforms& uniforms);

    // Called when the device has finished the frame, by whoever waits for it; what the frame's memory holds can be read then.
    void whenDone(std::function<void()> action) { whenDone_.push_back(std::move(action)); }

    // Times what is recorded in between; may not nest. At most 64 a frame, more go untimed.
    void beginTiming(const std::string& name);
    void endTiming();

  private:
    friend class FrameRing;
    explicit Frame(Device& device) : device_(device) {}
    core::Result<void> makeObjects();
    core::Result<void> makeQueries();
    core::Result<void> makeUniformPool();
    core::Result<void> begin();
    core::Result<Serial> submit(VkSemaphore wait, VkSemaphore signal);
    core::Result<void> finish();  // waits for the device; reads the timings
    void readTimings();
    void settle();

    Device& device_;
    VkCommandPool pool_ = VK_NULL_HANDLE;
    VkCommandBuffer commands_ = VK_NULL_HANDLE;
    VkDescriptorPool uniformPool_ = VK_NULL_HANDLE;
    VkQueryPool queries_ = VK_NULL_HANDLE;
    std::vector<Buffer> blocks_;
    std::size_t block_ = 0;
    std::size_t used_ = 0;
    std::vector<std::string> timedNames_;
    std::vector<Timing> timings_;
    std::vector<std::function<void()>> whenDone_;
    std::uint64_t id_ = 0;
    Serial serial_ = 0;
    bool recording_ = false;
    bool inFlight_ = false;
};

// Frames in turn: while the device works on one, the next is recorded. One thread.
class FrameRing {
  public:
    static core::Result<FrameRing> create(Device& device, std::size_t count = 2);
    FrameRing(FrameRing&&) noexcept = default;
    FrameRing& operator=(FrameRing&&) = delete;
    ~FrameRing();

    // The next frame, ready for recording; waits for its previous use. Valid until submit() or abandon().
    core::Result<Frame*> begin();
    // Ends and submits it. `wait` and `signal` are binary semaphores or null.
    core::Result<void> submit(Frame& frame, VkSemaphore wait = VK_NULL_HANDLE, VkSemaphore signal = VK_NULL_HANDLE);
    // Drops what was recorded.
    void abandon(Frame& frame);
    // Waits for all frames.
    core::Result<void> finish();
    // Whether finish() would not have to wait.
    bool finished() const;
    // Of the last frame that the device has finished.
    const std::vector<Timing>& timings() const { return timings_; }

  private:
    explicit FrameRing(Device& device) : device_(&device) {}

    Device* device_;
    std::vector<std::unique_ptr<Frame>> frames_;
    std::size_t next_ = 0;
    std::vector<Timing> timings_;
};

}  // namespace rekindle::gpu
