#include "core/Assert.h"

#include <cstdio>
#include <cstdlib>

namespace rekindle::core {

void assertionFailed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: broken expectation: %s\n", file, line, expression);
    std::abort();
}

}  // namespace rekindle::core
