#pragma once

#include <vector>

#include "commands/BenchReport.h"
#include "commands/Studio.h"

namespace rekindle::commands {

// The picture's views: one, or two for the two eyes of a headset, one either side of it.
std::vector<view::View> eyesOf(const view::View& view, int count);

// Draws one frame of the studio's scene, waits until it is there, and notes what it took. Fails as drawing does.
core::Result<void> measureFrame(Studio& studio, const std::vector<view::View>& views, BenchFigures& figures);

// Draws frames while `file` is read and put on the device by another thread, as a window does when something is dropped on it.
// The loaded scene is not shown, and is let go. Fails as loading and drawing do.
core::Result<void> measureWhileLoading(Studio& studio, const std::vector<view::View>& views, const std::string& file,
                                       const sandbox::Importing& importing, BenchFigures& figures);

}  // namespace rekindle::commands
