#pragma once

#include <optional>

#include "commands/GuidedSite.h"
#include "panels/ViewerState.h"
#include "tour/Moment.h"

namespace rekindle::commands {

// The tour that leads the viewer's eye. Writes what the panels show of it to the state. Main thread.
class ViewGuide {
  public:
    // The names of the site's tours, for the panels. What cannot be read is left out.
    static std::vector<content::Texts> toursOf(const std::filesystem::path& folder);

    // Begins the tour of that index in the state's site. `scene`: as it is posed. Fails as itineraryOf() does.
    core::Result<void> start(int tour, const scene::Scene& scene, scene::Picker& picker, panels::ViewerState& state);
    void end(panels::ViewerState& state);
    int index() const { return index_; }  // of the tour that was begun last
    // All that is to be read.
    std::vector<std::string> texts() const;

    void play(bool on, panels::ViewerState& state);
    void seek(double time, panels::ViewerState& state);
    void step(int stops, panels::ViewerState& state);
    // The visitor goes alone from here; play() leads back.
    void letGo(panels::ViewerState& state);

    // Lets time pass. Where the eye is to be now; nothing while the visitor looks around alone.
    std::optional<tour::Sight> advance(double seconds, panels::ViewerState& state);

    // How a station is seen: its period and its light. Fails as siteView() does.
    core::Result<SiteView> seenAt(std::size_t station, const std::filesystem::path& folder) const;

  private:
    void tell(panels::ViewerState& state);

    int index_ = 0;
    std::optional<NamedTour> named_;
    content::Site site_;  // with the tour's stops as its viewpoints
    tour::Itinerary itinerary_;
    tour::Moment moment_;
};

}  // namespace rekindle::commands
