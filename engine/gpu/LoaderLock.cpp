#include "gpu/LoaderLock.h"

namespace rekindle::gpu {

std::unique_lock<std::recursive_mutex> lockLoader() {
    static std::recursive_mutex mutex;  // of the process, as the loader's list is
    return std::unique_lock(mutex);
}

}  // namespace rekindle::gpu
