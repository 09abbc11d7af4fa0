#include "commands/TourTracks.h"

#include <algorithm>

#include "commands/Speech.h"
#include "core/Assert.h"

namespace rekindle::commands {

std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary) {
    return captionTrack(itinerary, itinerary);
}

std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary, const tour::Itinerary& other) {
    REKINDLE_ASSERT(itinerary.stations.size() == other.stations.size());
    std::vector<content::Cue> track;
    for (std::size_t i = 0; i < itinerary.stations.size(); ++i) {
        const tour::Station& station = itinerary.stations[i];
        const tour::Telling& told = other.stations[i].telling;
        const double stretch = told.seconds > 0 ? station.telling.seconds / told.seconds : 1;
        for (content::Cue cue : told.cues) {
            cue.start = station.arrival + tour::breath + cue.start * stretch;
            cue.end = station.arrival + tour::breath + cue.end * stretch;
            track.push_back(std::move(cue));
        }
    }
    return track;
}

core::Result<std::vector<float>> voiceTrack(const tour::Itinerary& itinerary, const std::filesystem::path& work) {
    std::vector<float> track(std::size_t(itinerary.seconds() * speechRate));
    for (const tour::Station& station : itinerary.stations) {
        if (station.telling.voice.empty()) continue;
        REKINDLE_ASSIGN(voice, readSpeech(station.telling.voice, work));
        const auto begin = std::size_t((station.arrival + tour::breath) * speechRate);
        const std::size_t length = std::min(voice.size(), track.size() - std::min(begin, track.size()));
        std::copy_n(voice.begin(), length, track.begin() + std::ptrdiff_t(begin));
    }
    return track;
}

}  // namespace rekindle::commands
