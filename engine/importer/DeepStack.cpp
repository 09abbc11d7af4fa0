#include "importer/DeepStack.h"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>

namespace rekindle::importer {

static void* call(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

// Where addresses are limited, others need most of them.
static std::size_t stackSize() {
    constexpr std::size_t most = std::size_t{512} << 20;
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return most;
    return std::clamp<std::size_t>(limit.rlim_cur / 4, std::size_t{1} << 20, most);
}

void runOnDeepStack(const std::function<void()>& work) {
    const std::size_t stackBytes = stackSize();
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stackBytes);
    pthread_t thread;
    const bool started = pthread_create(&thread, &attributes, call, const_cast<std::function<void()>*>(&work)) == 0;
    pthread_attr_destroy(&attributes);
    if (started)
        pthread_join(thread, nullptr);
    else
        work();
}

}  // namespace rekindle::importer
