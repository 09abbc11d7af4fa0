#include "commands/ViewGuide.h"

#include <algorithm>

#include "content/CueText.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "core/Log.h"

namespace rekindle::commands {

std::vector<content::Texts> ViewGuide::toursOf(const std::filesystem::path& folder) {
    std::vector<content::Texts> titles;
    for (const auto& file : content::tourFiles(folder))
        if (auto reading = content::readTourFile(file)) titles.push_back(std::move(reading->tour.title));
    return titles;
}

core::Result<void> ViewGuide::start(int tour, const scene::Scene& scene, scene::Picker& picker, panels::ViewerState& state) {
    const panels::OpenSite& open = *state.site;
    REKINDLE_ASSIGN(named, findTour(open.file.parent_path(), std::to_string(tour)));
    REKINDLE_ASSIGN(itinerary, itineraryOf(named, *open.site, scene, picker, {.language = state.language}));
    site_ = withStops(*open.site, named.tour);
    itinerary_ = std::move(itinerary);
    named_ = std::move(named);
    index_ = tour;
    panels::Guide& guide = state.guide.emplace();
    guide.title = named_->tour.title.in(state.language);
    guide.seconds = itinerary_.seconds();
    for (const tour::Station& station : itinerary_.stations)
        guide.stops.push_back({std::string(named_->tour.stops[station.stop].name.in(state.language)), station.begin});
    tell(state);
    return {};
}

std::vector<std::string> ViewGuide::texts() const {
    std::vector<std::string> texts;
    for (const tour::Station& station : itinerary_.stations) {
        const content::Stop& stop = named_->tour.stops[station.stop];
        for (const auto& [tag, name] : stop.name.byTag) texts.push_back(name);
        for (const content::Cue& cue : station.telling.cues) texts.push_back(cue.text);
    }
    return texts;
}

void ViewGuide::end(panels::ViewerState& state) {
    named_.reset();
    state.guide.reset();
}

void ViewGuide::play(bool on, panels::ViewerState& state) {
    if (!state.guide) return;
    panels::Guide& guide = *state.guide;
    guide.playing = on;
    if (on) guide.away = false;
    if (on && guide.time >= guide.seconds) guide.time = 0;
}

void ViewGuide::seek(double time, panels::ViewerState& state) {
    if (!state.guide) return;
    state.guide->time = std::clamp(time, 0.0, state.guide->seconds);
    state.guide->away = false;
    tell(state);
}

void ViewGuide::step(int stops, panels::ViewerState& state) {
    if (!state.guide) return;
    const int last = int(itinerary_.stations.size()) - 1;
    const tour::Station& station = itinerary_.stations[std::size_t(std::clamp(int(moment_.station) + stops, 0, last))];
    seek(station.arrival, state);
}

void ViewGuide::letGo(panels::ViewerState& state) {
    if (!state.guide) return;
    state.guide->away = true;
    state.guide->playing = false;
}

// At the end of a stop a tour that does not go on by itself waits for the visitor.
static double waited(double from, double to, const tour::Itinerary& itinerary, const content::Tour& tour) {
    if (tour.autoAdvance) return to;
    const tour::Station& station = itinerary.stations[itinerary.stationAt(from)];
    return std::min(to, std::max(from, station.end - 1e-3));
}

std::optional<tour::Sight> ViewGuide::advance(double seconds, panels::ViewerState& state) {
    if (!named_ || !state.guide) return std::nullopt;
    panels::Guide& guide = *state.guide;
    if (guide.playing) guide.time = std::min(waited(guide.time, guide.time + seconds, itinerary_, named_->tour), guide.seconds);
    if (guide.time >= guide.seconds) guide.playing = false;
    tell(state);
    return guide.away ? std::nullopt : std::optional(moment_.sight);
}

void ViewGuide::tell(panels::ViewerState& state) {
    panels::Guide& guide = *state.guide;
    moment_ = tour::evaluate(itinerary_, guide.time);
    const tour::Telling& telling = itinerary_.stations[moment_.station].telling;
    guide.stop = moment_.station;
    guide.dark = moment_.dark;
    guide.synthetic = telling.synthetic;
    guide.voice = telling.voice;
    guide.told = moment_.arrived ? moment_.told : -1;
    guide.hush = moment_.hush;
    guide.caption.clear();
    guide.speaker.clear();
    for (const std::size_t cue : moment_.cues) {
        const content::CueNode words = content::parseCueText(telling.cues[cue].text);
        guide.speaker = content::speakerOf(words);
        guide.caption += (guide.caption.empty() ? "" : "\n") + content::plainText(words);
    }
}

core::Result<SiteView> ViewGuide::seenAt(std::size_t station, const std::filesystem::path& folder) const {
    return siteView(site_, folder, {.viewpoint = named_->tour.stops[itinerary_.stations[station].stop].id}, {});
}

}  // namespace rekindle::commands
