#pragma once

#include "commands/ViewSky.h"
#include "panels/ViewerState.h"

namespace rekindle::commands {

// The open site in the period that it is compared with: another scene, in another light. Main thread.
class ViewComparison {
  public:
    // Whether there is one, and then what it is: made anew where the period, its light or the models (`contents` counts their
    // changes) are others than before. `from`: what it is seen from and has a say in the light, if anything. Fails with Usage,
    // where the site's moment is none.
    core::Result<bool> update(const panels::ViewerState& state, std::uint64_t contents, const content::Viewpoint* from = nullptr);

    bool made() const { return made_.period >= 0; }
    const scene::Scene& scene() const { return scene_; }
    // Those of the state, in that period's light.
    render::Settings settings(const render::Settings& own) const;

  private:
    struct Made {
        int period = -1;
        std::vector<std::string> layers;
        content::Environment environment;
        bool evidence = false;
        std::uint64_t contents = 0;

        bool operator==(const Made&) const = default;
    };

    Made made_;
    scene::Scene scene_;
    render::Settings light_;
};

}  // namespace rekindle::commands
