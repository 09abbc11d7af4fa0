#pragma once

#include "commands/ViewCooking.h"
#include "commands/ViewGraphics.h"
#include "commands/ViewLoader.h"
#include "commands/ViewRehearsal.h"
#include "sandbox/Import.h"
#include "scene/Picker.h"

namespace rekindle::commands {

// What bench loads beside the frames that it measures.
struct MeanwhileLoad {
    std::filesystem::path file;             // a model, or a site
    sandbox::Importing importing;           // how it is read
    std::optional<cook::ModelCache> cache;  // where it may be cooked
};

// Loads a file again and again beside the frames of a headset, as the viewer does while one is worn: on a thread of its own, to
// the graphics that draw them, cooked where it is. What is there is not shown, and is let go. Main thread.
class BenchLoading {
  public:
    // Begins at once. `settings`: what is drawn is drawn with.
    BenchLoading(MeanwhileLoad load, std::shared_ptr<ViewGraphics> graphics, const render::Settings& settings);
    // Cancels, and waits for the thread.
    ~BenchLoading() = default;
    BenchLoading(const BenchLoading&) = delete;
    BenchLoading& operator=(const BenchLoading&) = delete;

    // Between two frames. Fails as loading does, and as the renderer does.
    core::Result<void> turn();
    // How many times all of it was there.
    int loads() const { return loads_; }

  private:
    void start();

    MeanwhileLoad load_;
    std::shared_ptr<ViewGraphics> graphics_;
    render::Settings settings_;
    scene::Picker picker_;
    int loads_ = 0;
    ViewCooking cooking_;
    Rehearsals rehearsals_;  // the worker's
    ViewLoader loader_;      // last: its worker uses the rest
};

}  // namespace rekindle::commands
