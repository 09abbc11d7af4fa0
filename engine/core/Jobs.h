#pragma once

#include <cstddef>
#include <functional>

namespace rekindle::core {

// Calls body(i) for each i below count, on all cores, and returns when all are done. The body must not throw.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body);

// Does the work on the calling thread alone: parallelFor inside it takes no other core.
void onOneCore(const std::function<void()>& work);

// Does the work on a thread of its own, and returns when it is done. That thread, and processes that it starts, give way to
// whoever else wants the processor: where another wants the same core, it takes slowerGivingWay times as long. parallelFor inside
// it leaves two cores to others, where there are more than two.
void givingWay(const std::function<void()>& work);
inline constexpr int slowerGivingWay = 4;

// From now on the calling thread works only where nobody else wants the processor.
void workWhenIdle();

}  // namespace rekindle::core
