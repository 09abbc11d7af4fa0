#include "commands/NarrateCommand.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/SiteFile.h"
#include "commands/Speech.h"
#include "commands/WorkFolder.h"
#include "content/DocumentFile.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "core/File.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

struct NarrateOptions {
    std::string site;
    std::string language;
};

struct Counts {
    std::size_t made = 0, kept = 0, recordings = 0;
};

// What is there already at a stop.
enum class Found { Nothing, Outdated, UpToDate, Recording };

// A voice without captions that call it synthetic is somebody's recording.
Found look(const content::Tour& tour, const content::Narration& narration, std::string_view language, const fs::path& base) {
    const fs::path voice = content::voiceFile(base);
    const auto captions = content::readDocument(base.string() + ".vtt");
    const bool synthetic = captions && captions->find(tour::syntheticMark) != captions->npos;
    if (!voice.empty() && !synthetic) return Found::Recording;
    if (voice.empty()) return Found::Nothing;
    const auto parsed = content::parseWebVtt(*captions);
    const bool same = parsed && tour::sayTheSame(parsed->cues, tour::sentencesOf(narration, language), tour.speaker.in(language));
    return same ? Found::UpToDate : Found::Outdated;
}

core::Result<void> make(const content::Tour& tour, const content::Narration& narration, const std::string& language,
                        const fs::path& base, const fs::path& work) {
    const std::string voice = voiceName(language);
    REKINDLE_ASSIGN(speech, speak(tour, narration, language, work));
    std::error_code failed;
    fs::create_directories(base.parent_path(), failed);
    REKINDLE_TRY(writeSpeech(speech.samples, base.string() + ".opus", voice, work));
    const std::string captions = content::writeWebVtt(speech.cues, {fmt::format("{}: {}", tour::syntheticMark, voice)});
    return core::writeFileAtomically(base.string() + ".vtt", std::as_bytes(std::span(captions)));
}

core::Result<void> narrateTour(const fs::path& file, const std::string& language, const fs::path& work, Counts& counts) {
    REKINDLE_ASSIGN(reading, content::readTourFile(file));
    if (content::countErrors(reading.findings) > 0) return core::fail(content::toError(reading.findings));
    for (const content::Stop& stop : reading.tour.stops)
        for (const content::Narration& narration : stop.narrations) {
            const fs::path base = content::narrationFile(file, language, stop, narration.audience);
            const Found found = look(reading.tour, narration, language, base);
            counts.recordings += found == Found::Recording;
            counts.kept += found == Found::UpToDate;
            if (found == Found::Recording || found == Found::UpToDate) continue;
            REKINDLE_TRY(make(reading.tour, narration, language, base, work));
            REKINDLE_TRY(print(base.string() + ".opus\n"));
            ++counts.made;
        }
    return {};
}

core::Result<void> narrate(const NarrateOptions& options) {
    REKINDLE_ASSIGN(site, wantSite(options.site));
    REKINDLE_ASSIGN(work, WorkFolder::create());
    std::vector<std::string> languages(content::requiredLanguages.begin(), content::requiredLanguages.end());
    if (!options.language.empty()) languages = {options.language};
    Counts counts;
    for (const fs::path& tour : content::tourFiles(site.parent_path()))
        for (const std::string& language : languages) {
            if (voiceName(language).empty())
                return core::fail({core::ErrorKind::Usage, "no packaged voice speaks this language", language, "",
                                   "zh-Hans and en can be spoken; record the others"});
            REKINDLE_TRY(narrateTour(tour, language, work.path(), counts));
        }
    return print(fmt::format("{} made, {} up to date, {} recorded by somebody\n", counts.made, counts.kept, counts.recordings));
}

}  // namespace

void addNarrateCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<NarrateOptions>();
    CLI::App* command = program.add_subcommand("narrate", "Speak what the tours of a site tell, where no voice does");
    command->add_option("SITE", options->site, "The folder of a site, or the name of an installed one")
        ->required()
        ->type_name("");
    addOption(*command, "--lang", options->language, parseText, "TAG", "Only this language: zh-Hans or en");
    command->callback([options, &chosen] { chosen = [options] { return narrate(*options); }; });
}

}  // namespace rekindle::commands
