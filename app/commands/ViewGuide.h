#pragma once

#include <optional>

#include "commands/GuidedSite.h"
#include "commands/ViewHotspots.h"
#include "core/FileWatcher.h"
#include "panels/ViewerState.h"
#include "tour/Moment.h"

namespace rekindle::commands {

// What one sees of a tour where one sees one period alone: a station, in its own or in the one beyond its curtain.
struct Scenery {
    std::size_t station = 0;
    bool beyond = false;

    bool operator==(const Scenery&) const = default;
};

// The tour that leads the viewer's eye. Writes what the panels show of it to the state. Main thread.
class ViewGuide {
  public:
    // The names of the site's tours and for whom each is told, for the panels. What cannot be read is left out. `language`: the
    // site's own.
    static std::vector<panels::TourChoice> toursOf(const std::filesystem::path& folder, const std::string& language);
    // What is wrong with a tour's file, as far as it can be read.
    static content::Findings wrongWith(const std::filesystem::path& tour);

    // Begins the tour of that index in the state's site, for the visitor's audience where it is told to that, else for adults.
    // Fails as itineraryOf() does.
    core::Result<void> start(int tour, Surroundings& around, panels::ViewerState& state);
    // Goes on with a tour that was ended, at its stop, as questions were answered then. Fails likewise.
    core::Result<void> resume(const panels::LeftTour& left, Surroundings& around, panels::ViewerState& state);
    // Where it was on the way, the state keeps that as what can be gone on with.
    void end(panels::ViewerState& state);
    int index() const { return index_; }  // of the tour that was begun last
    // All that is to be read.
    std::vector<std::string> texts() const;
    // What some of it is told in, where that is not the visitor's language: once for each tour that is begun and each language
    // that is chosen within it. Empty: nothing is, or that was told already.
    std::string otherLanguageNews(const panels::ViewerState& state);

    // Whether files of the tour were written since it was read. Looks at most ten times a second.
    bool filesChanged();
    // Reads the tour, its captions and its voices anew and goes on at the same moment. What is wrong with them goes to the
    // state's faults, and there it goes on as it was; otherwise they are no more.
    void readAnew(Surroundings& around, panels::ViewerState& state);
    // Goes on with another version of the tour, or in the state's language, at the same moment. Fails as itineraryOf() does; then
    // it goes on as it was.
    core::Result<void> change(content::Tour tour, Surroundings& around, panels::ViewerState& state);
    const NamedTour* tour() const { return named_ ? &*named_ : nullptr; }

    void play(bool on, panels::ViewerState& state);
    void seek(double time, panels::ViewerState& state);
    void step(int stops, panels::ViewerState& state);
    // The visitor goes alone from here; play() leads back.
    void letGo(panels::ViewerState& state);
    // The visitor's answer to the question of the stop where he is: the tour goes on at once.
    core::Result<void> answer(std::size_t answer, Surroundings& around, panels::ViewerState& state);

    // Lets time pass. Where the eye is to be now; nothing while the visitor looks around alone.
    std::optional<tour::Sight> advance(double seconds, panels::ViewerState& state);

    // Where one is, or goes to; whether one is there; how one stands there when one arrives.
    std::size_t station() const { return moment_.station; }
    bool arrived() const { return moment_.arrived; }
    const tour::Eye& arrivalEye() const { return itinerary_.stations[moment_.station].eyes.front(); }
    // What the station speaks of, to be looked for in the scene.
    HotspotSearch hotspotsAt(std::size_t station, const scene::Scene& scene, const panels::ViewerState& state) const;

    // How that is seen: its period and its light. Fails as siteView() does.
    core::Result<SiteView> seenAs(const Scenery& scenery, const std::filesystem::path& folder) const;
    // A station's stop as a viewpoint of the site, and the period right of its curtain; empty: it has none.
    const content::Viewpoint& viewpointAt(std::size_t station) const {
        return site_.viewpoints[itinerary_.stations[station].stop];
    }
    const std::string& besideAt(std::size_t station) const { return itinerary_.stations[station].beside; }
    // The layers that are seen from there; none: all.
    const std::vector<std::string>& layersAt(std::size_t station) const { return itinerary_.stations[station].layers; }
    // When the eye arrives at a station, seconds.
    double arrivalAt(std::size_t station) const { return itinerary_.stations[station].arrival; }
    // Where the tour is, whatever the visitor looks at.
    const tour::Moment& moment() const { return moment_; }

  private:
    core::Result<void> begin(int tour, Surroundings& around, panels::ViewerState& state);
    core::Result<void> plan(NamedTour named, Surroundings& around, const panels::ViewerState& state);
    void announce(panels::ViewerState& state) const;
    double momentAfter(const tour::Itinerary& before, const content::Tour& tourBefore, double time) const;
    void ask(panels::Guide& guide, const panels::ViewerState& state) const;
    std::vector<content::Reference> sourcesOf(const content::Narration& narration) const;
    void explain(panels::Guide& guide, const panels::ViewerState& state);
    void tell(panels::ViewerState& state);
    void watch();

    int index_ = 0;
    std::optional<NamedTour> named_;
    std::vector<std::pair<std::size_t, std::size_t>> answers_;  // tour::routeOf
    TourMemory memory_;
    content::Findings found_;  // wrong with the voices and captions, as they were read last
    content::Site site_;       // with the tour's stops as its viewpoints
    tour::Itinerary itinerary_;
    tour::Moment moment_;
    std::pair<std::string, std::string> saidOther_;  // otherLanguageNews(): the visitor's language, and the other
    std::optional<std::size_t> explained_;           // the station whose sources the panels have
    core::FileWatcher watcher_;
    core::FileWatcher::Clock::time_point lastLook_{};
};

}  // namespace rekindle::commands
