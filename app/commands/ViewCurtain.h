#pragma once

#include <cstddef>
#include <optional>

#include "panels/ViewerState.h"

namespace rekindle::commands {

// The curtain of a tour's stop, in the viewer: it hangs where the tour has it, until the visitor takes hold of it. Main thread.
class ViewCurtain {
  public:
    // The tour is at that station, whose curtain hangs at `place`; `beside`: in Site::periods, -1 where it has none. What another
    // station hung goes; what the visitor opened himself stays. Returns whether the edge is elsewhere now.
    bool hang(std::size_t station, int beside, float place, panels::OpenSite& open);
    // The visitor goes alone, with the curtain as it is; when he is led again, it is the tour's again.
    void leave(const panels::OpenSite& open);
    // Takes it away, if the tour hung one. `open`: null where no site is.
    void drop(panels::OpenSite* open);

    // Whose curtain it is.
    std::optional<std::size_t> station() const;

  private:
    struct Hung {
        std::size_t station = 0;
        int compared = -1;  // as in panels::OpenSite, when it was hung last
        float curtain = 1;
        bool taken = false;  // by the visitor: it is his as long as the tour stays there
    };
    std::optional<Hung> hung_;
};

}  // namespace rekindle::commands
