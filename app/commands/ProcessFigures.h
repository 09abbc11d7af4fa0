#pragma once

namespace rekindle::commands {

// Seconds since the kernel started this process, to a hundredth: what came before main() counts. 0 where /proc does not say.
double secondsSinceProcessStart();

// The most memory this process has had resident, MiB.
double peakResidentMebibytes();

}  // namespace rekindle::commands
