#include "core/Jobs.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace rekindle::core {

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body) {
    tbb::parallel_for(
        std::size_t{0}, count, [&](std::size_t i) { body(i); }, tbb::simple_partitioner{});
}

void onOneCore(const std::function<void()>& work) {
    tbb::task_arena(1).execute([&] { work(); });
}

}  // namespace rekindle::core
