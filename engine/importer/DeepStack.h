#pragma once

#include <functional>
#include <future>

namespace rekindle::importer {

// Does the work on a thread with a stack of 512 MiB (of addresses: memory is taken as it is used) and waits for it: libraries
// walk a file's tree by recursion, and there are files ten thousand nodes deep. Does it here where no such thread can be had.
void runOnDeepStack(const std::function<void()>& work);

// The same for work with a result, or that throws.
template <class Work>
auto onDeepStack(Work work) -> decltype(work()) {
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto result = task.get_future();
    runOnDeepStack([&] { task(); });
    return result.get();
}

}  // namespace rekindle::importer
