#include "commands/SoundChecks.h"

#include <fmt/format.h>

#include "audio/Recording.h"

namespace rekindle::commands {

static constexpr double longestLoop = 600;  // seconds: what is longer is hardly meant to be repeated

void checkSounds(const content::Site& site, const std::filesystem::path& folder, const content::Reporter& report) {
    for (std::size_t i = 0; i < site.sounds.size(); ++i) {
        const std::string& file = site.sounds[i].file;
        const std::string path = fmt::format("sounds/{}/file", i);
        if (std::error_code failed; !std::filesystem::is_regular_file(folder / file, failed)) continue;
        const auto recording = audio::Recording::open(folder / file);
        if (!recording)
            report.error(path, content::say("\"{}\" cannot be heard: {}", file, content::asGiven(recording.error().what)),
                         content::asGiven(recording.error().todo));
        else if (recording->seconds() > longestLoop)
            report.warning(path, content::say("\"{}\" lasts {} s", file, fmt::format("{:.0f}", recording->seconds())),
                           content::say("repeat a shorter one"));
    }
    for (std::size_t i = 0; i < site.acoustics.size(); ++i)
        if (site.acoustics[i].heights.x >= site.acoustics[i].heights.y)
            report.error(fmt::format("acoustics/{}/heights", i), content::say("has no height"),
                         content::say("give the lower one first"));
}

}  // namespace rekindle::commands
