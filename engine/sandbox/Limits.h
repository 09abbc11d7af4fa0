#pragma once

#include <chrono>
#include <cstddef>

namespace rekindle::sandbox {

// What the reading of one file may take.
struct Limits {
    std::size_t memory = std::size_t{2} << 30;  // bytes: of address space, and of what is handed back
    std::chrono::milliseconds time{10000};      // by the clock on the wall
};

}  // namespace rekindle::sandbox
