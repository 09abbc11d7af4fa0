#pragma once

#include <cstddef>
#include <functional>

namespace rekindle::core {

// Calls body(i) for each i below count, on all cores, and returns when all are done. The body must not throw.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body);

// Does the work on the calling thread alone: parallelFor inside it takes no other core.
void onOneCore(const std::function<void()>& work);

}  // namespace rekindle::core
