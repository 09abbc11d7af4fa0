#include "commands/TourInspection.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/PictureChecks.h"
#include "commands/TourRouteChecks.h"
#include "commands/VoiceLength.h"
#include "content/CaptionFile.h"
#include "content/DocumentFile.h"
#include "content/FileChecks.h"
#include "content/NarrationFiles.h"
#include "content/TourChecks.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

class TourInspector {
  public:
    TourInspector(const content::Site& site, const fs::path& folder, const content::Models& models,
                  const sandbox::Importing& importing, TourInspection& inspection)
        : site_(site), folder_(folder), models_(models), importing_(importing), inspection_(inspection) {}

    void inspect(const fs::path& file) {
        auto reading = content::readTourFile(file);
        if (!reading) return tell(file, content::asGiven(reading.error().what), content::asGiven(reading.error().todo));
        const content::Reporter report(reading->file, reading->positions, reading->findings);
        content::checkTourInSite(reading->tour, site_, report);
        std::vector<const asset::Model*> models;
        for (const auto& [name, model] : models_) models.push_back(model.get());
        content::checkHighlights(reading->tour, site_, models, report);
        content::checkFiles(reading->tour, folder_, report);
        checkPictures(reading->tour, folder_, importing_, report);
        for (const auto& [picture, path] : content::filesOf(reading->tour)) inspection_.files.push_back(folder_ / picture);
        for (std::size_t s = 0; s < reading->tour.stops.size(); ++s) checkNarrations(*reading, s, report);
        std::ranges::stable_sort(reading->findings, {}, &content::Finding::line);
        std::ranges::move(reading->findings, std::back_inserter(inspection_.findings));
        std::ranges::move(captions_, std::back_inserter(inspection_.findings));
        captions_.clear();
    }

  private:
    void tell(const fs::path& file, content::Saying what, content::Saying todo) {
        inspection_.findings.push_back({.file = file.string(), .what = std::move(what), .todo = std::move(todo)});
    }

    void checkNarrations(const content::TourReading& reading, std::size_t stop, const content::Reporter& report) {
        const std::vector<content::Narration>& narrations = reading.tour.stops[stop].narrations;
        for (std::size_t n = 0; n < narrations.size(); ++n)
            for (const std::string_view language : content::requiredLanguages) {
                const fs::path base =
                    content::narrationFile(reading.file, language, reading.tour.stops[stop], narrations[n].audience);
                const content::NarrationFiles files = content::narrationFiles(base);
                checkFiles(base, files, fmt::format("stops/{}/narrations/{}", stop, n), report);
                if (files.captionsAreSpoken && !files.captionsOfAnother) checkText(reading.tour, narrations[n], language, base);
            }
    }

    void checkFiles(const fs::path& base, const content::NarrationFiles& files, const std::string& path,
                    const content::Reporter& report) {
        const fs::path captions = base.string() + ".vtt";
        const bool written = files.captions != content::Maker::None;
        if (files.voices.empty())
            report.warning(path, content::say("has no voice {}.opus", base.string()),
                           content::say("record it, or run rekindle narrate"));
        if (!written)  // those of the text are shown: nothing says when each is to be read
            report.error(path, content::say("has no captions {}", captions.string()),
                         content::say("write them, or run rekindle narrate"));
        std::ranges::copy(files.voices, std::back_inserter(inspection_.files));
        if (!written) return;
        inspection_.files.push_back(captions);
        if (files.captionsOfAnother)
            return note(content::Severity::Warning, captions, content::say("was made for another voice than the one beside it"),
                        content::say("write captions for this one, or delete these: those of the text are shown"));
        checkCaptions(captions, files.voices.empty() ? fs::path() : files.voices.front());
    }

    // What a machine speaks can be spoken anew when the text is another; what somebody recorded or wrote is up to him.
    void checkText(const content::Tour& tour, const content::Narration& narration, std::string_view language,
                   const fs::path& base) {
        const fs::path file = base.string() + ".vtt";
        const auto text = content::readDocument(file);
        const auto parsed = text ? content::parseWebVtt(*text) : std::nullopt;
        if (parsed && !tour::sayTheSame(parsed->cues, tour::sentencesOf(narration, language), tour.speaker.in(language)))
            note(content::Severity::Warning, file, content::say("says another text than the tour has now"),
                 content::say("run rekindle narrate"));
    }

    void checkCaptions(const fs::path& file, const fs::path& voice) {
        content::CaptionReading reading = content::readCaptionFile(file);
        std::ranges::move(reading.findings, std::back_inserter(captions_));
        const content::WebVtt& captions = reading.captions;
        for (std::size_t c = 0; c < captions.cues.size(); ++c) checkSpeed(file, c, captions);
        if (voice.empty() || captions.cues.empty()) return;
        const auto length = voiceLength(voice);
        if (!length)
            return note(content::Severity::Error, voice, content::say("cannot be heard"),
                        content::say("record it again, or run rekindle narrate"));
        if (auto beyond = content::cueBeyondVoice(captions, file, *length)) captions_.push_back(std::move(*beyond));
    }

    void checkSpeed(const fs::path& file, std::size_t index, const content::WebVtt& captions) {
        const content::Cue& cue = captions.cues[index];
        const double speed = tour::readingSpeed(cue), most = tour::fastestReading(cue);
        if (cue.end <= cue.start || speed <= most) return;
        note(content::Severity::Warning, file,
             content::say("cue {} has to be read at {} characters a second", index + 1, fmt::format("{:.1f}", speed)),
             content::say("at most {}: speak more slowly, or say less", fmt::format("{:g}", most)));
        captions_.back().line = captions.lines[index];
        captions_.back().column = 1;
    }

    void note(content::Severity severity, const fs::path& file, content::Saying what, content::Saying todo) {
        captions_.push_back({.severity = severity, .file = file.string(), .what = std::move(what), .todo = std::move(todo)});
    }

    const content::Site& site_;
    const fs::path& folder_;
    const content::Models& models_;
    const sandbox::Importing& importing_;
    TourInspection& inspection_;
    content::Findings captions_;  // of the tour's caption files
};

}  // namespace

TourInspection inspectTours(const content::Site& site, const fs::path& folder, const content::Models& models,
                            const sandbox::Importing& importing) {
    TourInspection inspection;
    TourInspector inspector(site, folder, models, importing, inspection);
    for (const fs::path& file : content::tourFiles(folder)) {
        ++inspection.tours;
        inspection.files.push_back(file);
        inspector.inspect(file);
    }
    return inspection;
}

void inspectRoutes(const content::Site& site, const fs::path& folder, Surroundings& around, TourInspection& inspection) {
    for (const fs::path& file : content::tourFiles(folder)) {
        auto reading = content::readTourFile(file);
        if (!reading) continue;  // is told already
        content::Findings findings;
        const content::Reporter report(reading->file, reading->positions, findings);
        checkTourRoute(*reading, site, around, report);
        std::ranges::stable_sort(findings, {}, &content::Finding::line);
        std::ranges::move(findings, std::back_inserter(inspection.findings));
    }
}

}  // namespace rekindle::commands
