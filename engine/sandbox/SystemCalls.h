#pragma once

namespace rekindle::sandbox {

// From now on this process computes, uses the files that are open, and starts threads; every other system call fails.
// False when the kernel has no such filter.
bool limitSystemCalls();

}  // namespace rekindle::sandbox
