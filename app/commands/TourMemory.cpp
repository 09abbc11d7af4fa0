#include "commands/TourMemory.h"

#include <algorithm>
#include <iterator>

#include "commands/TourWays.h"
#include "commands/VoiceLength.h"
#include "content/TourFiles.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

FileStamp stampOf(const fs::path& file) {
    std::error_code failed;
    FileStamp stamp{fs::last_write_time(file, failed), 0};
    if (failed) return {};
    stamp.size = fs::file_size(file, failed);
    return failed ? FileStamp() : stamp;
}

std::vector<FileStamp> stampsOf(const fs::path& narration) {
    std::vector<FileStamp> stamps;
    for (const fs::path& file : narrationFilesAt(narration)) stamps.push_back(stampOf(file));
    return stamps;
}

bool isSame(const content::Part& a, const content::Part& b) {
    return a.model == b.model && a.root == b.root && a.copies == b.copies && a.left == b.left && a.periods == b.periods;
}

}  // namespace

std::vector<fs::path> narrationFilesAt(const fs::path& narration) {
    std::vector<fs::path> files;
    for (const char* ending : {".vtt", ".opus", ".flac", ".wav"}) files.emplace_back(narration.string() + ending);
    return files;
}

const KnownTelling& TourMemory::known(const tour::Told& told, const std::string& language, const fs::path& files) {
    const std::vector<FileStamp> stamps = stampsOf(files);  // before they are read: what changes meanwhile is read again
    std::vector<tour::Sentence> sentences = tour::sentencesOf(told.narration, language);
    std::string speaker(told.tour.speaker.in(language));
    KnownTelling& known = tellings_[files];
    if (known.files == stamps && known.sentences == sentences && known.speaker == speaker) return known;
    known = {.files = stamps, .sentences = std::move(sentences), .speaker = std::move(speaker)};
    known.telling = tour::tellingOf(told, language, voiceLength, known.wrong);
    return known;
}

tour::Telling TourMemory::tellingOf(const tour::Told& told, const std::string& language, content::Findings& findings) {
    const fs::path files = content::narrationFile(told.file, language, told.stop, told.narration.audience);
    const KnownTelling& now = known(told, language, files);
    std::ranges::copy(now.wrong, std::back_inserter(findings));
    const auto before = good_.find(files);
    if (content::countErrors(now.wrong) > 0 && before != good_.end()) return before->second;
    if (content::countErrors(now.wrong) == 0) good_[files] = now.telling;
    return now.telling;
}

void TourMemory::heedParts(const std::vector<content::Part>& parts) {
    if (std::ranges::equal(parts, parts_, isSame)) return;
    parts_ = parts;
    ways_.clear();
}

void TourMemory::comeTo(tour::Station& station, const tour::Station& before, content::Way wanted, std::optional<float> seconds,
                        bool sameLight, Surroundings& around) {
    heedParts(around.parts());
    const bool here = sameLight && station.period == before.period;
    const tour::Eye &from = before.eyes.back(), &to = station.eyes.front();
    const navigate::WalkMesh* ground = around.groundIn(station.period);
    const auto found = std::ranges::find_if(ways_, [&](const KnownWay& way) {
        return way.from == from && way.to == to && way.period == station.period && way.wanted == wanted &&
               way.seconds == seconds && way.sameLight == here && way.ground == ground;
    });
    if (found != ways_.end()) {
        station.way = found->way;
        station.road = found->road;
        station.coming = found->coming;
        return;
    }
    commands::comeTo(station, before, wanted, seconds, sameLight, around);
    std::erase_if(ways_, [&](const KnownWay& way) { return way.to == to && way.period == station.period && way.from == from; });
    ways_.push_back({from, to, station.period, wanted, seconds, here, ground, station.way, station.road, station.coming});
}

}  // namespace rekindle::commands
