#include "importer/DeepStack.h"

#include <pthread.h>

namespace rekindle::importer {

static void* call(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

void runOnDeepStack(const std::function<void()>& work) {
    constexpr std::size_t stackBytes = std::size_t{512} << 20;
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
