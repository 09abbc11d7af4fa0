#pragma once

#include <cstddef>
#include <span>

namespace rekindle::core {

// Pages of a mapped file that cannot be read any more (somebody has cut the file short, or the disk fails) end a program, unless
// it guards them: then the mapping is zeros from the first such page on. The kernel tells of such a page by a signal (SIGBUS),
// and a signal's handler can reach nothing but what is there for the whole process; so there is a table of what is guarded, of
// a fixed size. Any thread.

// `pages` begin on a page and are mapped read only until they are released. False when too many are guarded already.
bool guardPages(std::span<const std::byte> pages);
// Before they are unmapped.
void releasePages(std::span<const std::byte> pages);
// Whether some of these, which are guarded, became zeros.
bool arePagesLost(std::span<const std::byte> pages);

}  // namespace rekindle::core
