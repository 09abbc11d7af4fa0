#pragma once

namespace rekindle::commands {

// Seconds since the kernel started this process, to a hundredth: what came before main() counts. 0 where /proc does not say.
double secondsSinceProcessStart();

// The most memory this process has had resident, MiB.
double peakResidentMebibytes();

// Processor time of all threads of this process so far, milliseconds; a software driver's drawing is in it.
double processorMilliseconds();

}  // namespace rekindle::commands
