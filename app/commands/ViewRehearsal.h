#pragma once

#include <memory>
#include <set>
#include <span>
#include <utility>

#include "asset/Model.h"
#include "core/Progress.h"
#include "render/Settings.h"

namespace rekindle::commands {

// Who will look: a window, or a window and the two eyes of a headset, whose views are drawn by other pipelines.
enum class RehearsedFor { Window, Eyes };

// Draws everything that these models need of the shaders once, on a graphics device of its own, so that the driver has compiled
// it and keeps it by the time that it is wanted: a frame of the window would wait for that, this thread may. Blocks; any
// thread. A driver without a cache on the disk gains nothing; a failure costs nothing but the wait later.
void rehearse(std::span<const std::shared_ptr<const asset::Model>> models, render::Settings settings,
              RehearsedFor whom = RehearsedFor::Window);

struct Loaded;

// Rehearses what was loaded, unless it was before: a scene whose materials are as they were is shown at once. One thread at a
// time.
class Rehearsals {
  public:
    void add(const Loaded& loaded, core::Progress& progress);

  private:
    std::set<std::pair<std::size_t, bool>> known_;  // hashes of the boards of swatches, and whether eyes have seen them
};

}  // namespace rekindle::commands
