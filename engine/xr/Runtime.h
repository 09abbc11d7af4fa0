#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "core/Error.h"
#include "xr/Watchdog.h"

typedef struct XrInstance_T* XrInstance;

namespace rekindle::xr {

// The connection to a headset's runtime, and the headset that it names. Move-only owner; one thread at a time.
class Runtime {
  public:
    // Asks the loader for the runtime and the runtime for a headset. Blocks for as long as these take; any thread.
    // Fails with NotFound where either is missing, with Unsupported where the runtime cannot work with Vulkan.
    static core::Result<Runtime> connect(const std::string& application);
    Runtime(Runtime&& other) noexcept;
    Runtime& operator=(Runtime&&) = delete;
    ~Runtime();

    XrInstance handle() const { return handle_; }
    std::uint64_t system() const { return system_; }
    // The runtime's name and version, the headset's name.
    const std::string& description() const { return description_; }
    // Within a call into the runtime: one that does not answer is let go after a moment, as if it had ended.
    Watchdog::Call watched() const { return Watchdog::Call(*watchdog_); }
    // Whether that extension is on.
    bool has(const std::string& extension) const { return extensions_.contains(extension); }

  private:
    Runtime() = default;
    core::Result<void> start(const std::string& application);
    core::Result<void> findHeadset();

    XrInstance handle_ = nullptr;
    std::uint64_t system_ = 0;
    std::string description_;
    std::set<std::string> extensions_;
    std::unique_ptr<Watchdog> watchdog_;
};

}  // namespace rekindle::xr
