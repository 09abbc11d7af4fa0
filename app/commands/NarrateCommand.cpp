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
#include "content/NarrationFiles.h"
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
    std::size_t made = 0, kept = 0, leftAlone = 0;
};

// A narration of a tour in a language, and where its files belong.
struct Wanted {
    const content::Tour& tour;
    const content::Narration& narration;
    const std::string& language;
    fs::path base;
};

bool saysTheText(const Wanted& wanted) {
    const auto captions = content::readDocument(wanted.base.string() + ".vtt");
    const auto parsed = captions ? content::parseWebVtt(*captions) : std::nullopt;
    return parsed && tour::sayTheSame(parsed->cues, tour::sentencesOf(wanted.narration, wanted.language),
                                      wanted.tour.speaker.in(wanted.language));
}

// Why nothing may be written over what is there; empty: it is narrate's own, or there is nothing.
const char* whyLeaveAlone(const content::NarrationFiles& files) {
    using content::Maker;
    if (files.voice == Maker::Somebody && files.captionsOfAnother)
        return "somebody recorded it; the captions were made for another voice: write them anew, or delete them";
    if (files.voice == Maker::Somebody && files.voices.size() > 1)
        return "somebody recorded it; no other voice beside it is heard";
    if (files.voice == Maker::Somebody) return "somebody recorded it, or the captions that were made with it are gone";
    if (files.captions != Maker::Somebody) return "";
    return files.voice == Maker::None ? "somebody wrote the captions; record a voice for them, or delete them to have it spoken"
                                      : "somebody changed the captions; delete them and the voice to have it spoken anew";
}

core::Result<void> make(const Wanted& wanted, const fs::path& work) {
    const std::string voice = voiceName(wanted.language), file = wanted.base.string() + ".opus";
    REKINDLE_ASSIGN(speech, speak(wanted.tour, wanted.narration, wanted.language, work));
    std::error_code failed;
    fs::create_directories(wanted.base.parent_path(), failed);
    REKINDLE_TRY(writeSpeech(speech.samples, file, voice, work));
    REKINDLE_ASSIGN(bytes, core::readFile(file));
    const std::string captions = content::writeMadeCaptions(speech.cues, voice, bytes);
    return core::writeFileAtomically(wanted.base.string() + ".vtt", std::as_bytes(std::span(captions)));
}

core::Result<void> narrate(const Wanted& wanted, const fs::path& work, Counts& counts) {
    const content::NarrationFiles files = content::narrationFiles(wanted.base);
    if (const std::string why = whyLeaveAlone(files); !why.empty()) {
        ++counts.leftAlone;
        const std::string file = files.voices.empty() ? wanted.base.string() + ".vtt" : files.voices.front().string();
        return print(fmt::format("{} is left alone: {}\n", file, why));
    }
    if (files.voice == content::Maker::Narrate && saysTheText(wanted)) {
        ++counts.kept;
        return {};
    }
    REKINDLE_TRY(make(wanted, work));
    ++counts.made;
    return print(wanted.base.string() + ".opus\n");
}

core::Result<void> narrateTour(const fs::path& file, const std::string& language, const fs::path& work, Counts& counts) {
    REKINDLE_ASSIGN(reading, content::readTourFile(file));
    if (content::countErrors(reading.findings) > 0) return core::fail(content::toError(reading.findings));
    for (const content::Stop& stop : reading.tour.stops)
        for (const content::Narration& narration : stop.narrations) {
            const fs::path base = content::narrationFile(file, language, stop, narration.audience);
            REKINDLE_TRY(narrate({reading.tour, narration, language, base}, work, counts));
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
    return print(fmt::format("{} made, {} up to date, {} left alone\n", counts.made, counts.kept, counts.leftAlone));
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
