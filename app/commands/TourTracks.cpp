#include "commands/TourTracks.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <utility>

#include "audio/OfflineMixer.h"
#include "commands/SiteSounds.h"
#include "commands/Speech.h"
#include "content/CueText.h"
#include "core/Assert.h"
#include "core/Log.h"
#include "panels/Words.h"
#include "tour/Moment.h"

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

std::vector<content::Cue> withoutTags(std::vector<content::Cue> cues) {
    std::string before;
    for (content::Cue& cue : cues) {
        const content::CueNode said = content::parseCueText(cue.text);
        const std::string words = content::plainText(said), speaker = content::speakerOf(said);
        const bool another = !speaker.empty() && std::exchange(before, speaker) != speaker;
        cue.text = content::escapeCueText(another ? panels::withColon(speaker, words) : words);
    }
    return cues;
}

namespace {

constexpr double stepOfSound = 0.1, fadeOfPeriods = 2;  // seconds

// Which period is heard, and since when. Times come one after the other.
struct HeardPeriod {
    std::string now, before;
    double since = -1e9;

    void follow(const std::string& period, double time) {
        if (period == now) return;
        before = std::exchange(now, period);
        since = time;
    }
};

audio::Mix mixAt(const tour::Itinerary& itinerary, const content::Site& site, const std::filesystem::path& folder, double time,
                 HeardPeriod& heard) {
    const tour::Moment moment = tour::evaluate(itinerary, time);
    heard.follow(itinerary.stations[moment.sight.station].period, time);
    const SoundMoment when{heard.now, heard.before, float(std::min((time - heard.since) / fadeOfPeriods, 1.0)), time,
                           moment.sounds};
    audio::Mix mix{.listener = moment.sight.eye.pose, .sources = soundsOf(site, folder, when)};
    mix.reverb = reverbAt(site, mix.listener.position);
    mix.volumes.groups[std::size_t(audio::Group::Ambience)] = moment.hush;
    const std::filesystem::path& voice = itinerary.stations[moment.station].telling.voice;
    if (!voice.empty() && moment.arrived)
        mix.sources.push_back(
            {.id = (1ull << 32) + moment.station, .file = voice, .group = audio::Group::Voice, .at = moment.told});
    return mix;
}

}  // namespace

core::Result<void> writeSound(const tour::Itinerary& itinerary, const content::Site& site, const std::filesystem::path& folder,
                              const std::filesystem::path& file) {
    REKINDLE_ASSIGN(mixer, audio::OfflineMixer::create({.rate = filmRate}));
    std::ofstream out(file, std::ios::binary);
    HeardPeriod heard;
    heard.now = itinerary.stations.front().period;  // it has been heard before the film begins
    const auto steps = std::size_t(std::ceil(itinerary.seconds() / stepOfSound));
    std::vector<float> samples(2 * std::size_t(filmRate * stepOfSound));
    for (std::size_t step = 0; step < steps && out; ++step) {
        mixer.render(mixAt(itinerary, site, folder, double(step) * stepOfSound, heard), samples);
        out.write(reinterpret_cast<const char*>(samples.data()), std::streamsize(samples.size() * sizeof(float)));
    }
    for (const core::Error& trouble : mixer.takeTroubles()) core::logWarning("{}", trouble.line());
    out.close();
    if (out) return {};
    return core::fail({core::ErrorKind::Io, "cannot be written", file.string(), "", ""});
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
