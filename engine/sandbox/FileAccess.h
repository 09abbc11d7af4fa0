#pragma once

namespace rekindle::sandbox {

// From now on this process can neither read nor write nor list nor make nor remove anything by its name; files that are open
// stay so. By Landlock, which Linux has since 5.13. False when the kernel has no such thing. Before there are threads.
bool forbidFiles();

}  // namespace rekindle::sandbox
