#pragma once

#include <deque>

#include "core/Error.h"
#include "render/Settings.h"

namespace rekindle::commands {

// What the viewer does when the graphics device fails: everything on it is made anew, with less to draw where memory ran out or
// the device was lost too often. No window, no GPU; time comes in, seconds.
class ViewRecovery {
  public:
    enum class Step {
        Again,     // as it was
        Fewer,     // without multisampling, because memory ran out
        Plainest,  // the safe preset: see plainest(); with small textures, where memory ran out
        GiveUp
    };
    // After that failure, while those settings are drawn.
    Step next(const core::Error& failure, const render::Settings& settings, double now);
    // A frame was drawn.
    void drawn() { inARow_ = 0; }

  private:
    int inARow_ = 0;
    bool sparing_ = false;       // of memory, as much as can be
    std::deque<double> losses_;  // of the device, in the last ten minutes
};

// The same picture with as little work and memory as can be: no multisampling, shadows, bloom, occlusion, fog.
render::Settings plainest(render::Settings settings);

}  // namespace rekindle::commands
