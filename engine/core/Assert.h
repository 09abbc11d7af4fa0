#pragma once

namespace rekindle::core {
// Prints the broken expectation with its place and aborts.
[[noreturn]] void assertionFailed(const char* expression, const char* file, int line);
}  // namespace rekindle::core

// Misuse by the programmer, never bad input. On in every build type.
#define REKINDLE_ASSERT(EXPRESSION) \
    ((EXPRESSION) ? void(0) : ::rekindle::core::assertionFailed(#EXPRESSION, __FILE__, __LINE__))
