#pragma once

#include <string>
#include <vector>

#include "sandbox/Limits.h"

namespace rekindle::sandbox {

// Takes from this process, for good, all that the reading of a file does not need: memory and processor time beyond the limits,
// every way to open a file or a connection, to start a program or to write anywhere but to the memory that was handed to it;
// standard input and output lead nowhere. It ends with the process that started it. To be called before there are threads. Says
// what the kernel refused; the rest holds.
std::vector<std::string> confine(const Limits& limits);

}  // namespace rekindle::sandbox
