#pragma once

#include <atomic>
#include <cstdint>

namespace rekindle::tests {

// Which calls may return a fault.
enum class FaultScope : std::uint32_t {
    Any,      // every call of Vulkan that may fail
    Surface,  // those that a window's surface and swapchain answer
    Images    // getting a window's next image, and showing it
};

struct Fault {
    std::int32_t result = 0;  // VkResult
    std::uint32_t after = 1;  // it is returned in place of the n-th call from now, or of the first behind it that may
    std::uint32_t times = 1;  // and of the next ones that may
    FaultScope scope = FaultScope::Any;
};

// What the layer and the test tell each other: lies in a file that both have mapped. All zero at first.
struct FaultControl {
    static constexpr std::uint32_t most = 4;

    std::atomic_flag busy;
    Fault faults[most];         // one after the other
    std::uint32_t armed;        // how many of them
    std::uint32_t done;         // how many of them are over
    std::uint32_t returned;     // faults since they were armed
    std::uint32_t emptied;      // not 0: submissions run no commands, for speed
    char firstCall[64];         // that a fault was returned from
    std::uint64_t calls;        // that may fail, so far
    std::uint64_t presents;     // frames shown, so far
    std::uint64_t memoryLimit;  // bytes of device memory that there are; 0: as many as the device has
    std::uint64_t memory;       // that is taken now
    std::uint64_t mostMemory;   // that ever was
};

// Holds the control while it lives.
class FaultLock {
  public:
    explicit FaultLock(FaultControl& control) : busy_(control.busy) {
        while (busy_.test_and_set(std::memory_order_acquire)) {
        }
    }
    ~FaultLock() { busy_.clear(std::memory_order_release); }
    FaultLock(const FaultLock&) = delete;
    FaultLock& operator=(const FaultLock&) = delete;

  private:
    std::atomic_flag& busy_;
};

}  // namespace rekindle::tests
