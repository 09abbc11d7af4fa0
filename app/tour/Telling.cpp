#include "tour/Telling.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/CaptionFile.h"
#include "content/CueText.h"
#include "content/NarrationFiles.h"
#include "content/Sentences.h"
#include "content/TourFiles.h"
#include "content/Utf8.h"

namespace rekindle::tour {

namespace {

constexpr double lettersRead = 13, hanRead = 4.2;      // in a second: as fast as one speaks
constexpr double shortestCue = 1.5, pause = 0.35;      // seconds
constexpr double fastestLetters = 17, fastestHan = 7;  // in a second: as fast as one reads

std::string readable(const content::Cue& cue) {
    return content::plainText(content::parseCueText(cue.text));
}

double timeToRead(const std::string& words) {
    const double speed = content::holdsHan(words) ? hanRead : lettersRead;
    return std::max(shortestCue, double(content::countCharacters(words)) / speed);
}

double lastEnd(const std::vector<content::Cue>& cues) {
    double end = 0;
    for (const content::Cue& cue : cues) end = std::max(end, cue.end);
    return end;
}

}  // namespace

std::vector<Sentence> sentencesOf(const content::Narration& narration, std::string_view language) {
    std::vector<Sentence> sentences;
    for (const content::Line& line : narration.lines) {
        const bool hasSound = !line.sound.byTag.empty();
        if (hasSound) sentences.push_back({std::string(line.sound.in(language)), true, true});
        bool first = !hasSound;
        for (const std::string_view sentence : content::sentencesIn(line.text.in(language)))
            sentences.push_back({std::string(sentence), std::exchange(first, false)});
    }
    return sentences;
}

std::string cueText(const Sentence& sentence, std::string_view speaker) {
    const std::string words = content::escapeCueText(sentence.text);
    if (sentence.isSound) return "[" + words + "]";
    return speaker.empty() ? words : "<v " + content::escapeCueText(speaker) + ">" + words;
}

bool namesSound(std::string_view words) {
    return words.starts_with('[');
}

std::vector<content::Cue> readingCues(const std::vector<Sentence>& sentences, std::string_view speaker) {
    std::vector<content::Cue> cues;
    double time = 0;
    for (const Sentence& sentence : sentences) {
        const double seconds = sentence.isSound ? soundHeard : timeToRead(sentence.text);
        cues.push_back({.start = time, .end = time + seconds, .text = cueText(sentence, speaker)});
        time += seconds + pause;
    }
    return cues;
}

double readingSpeed(const content::Cue& cue) {
    const double seconds = std::max(cue.end - cue.start, 1e-3);
    return double(content::countCharacters(readable(cue))) / seconds;
}

double fastestReading(const content::Cue& cue) {
    return content::holdsHan(readable(cue)) ? fastestHan : fastestLetters;
}

std::vector<content::Cue> unhurried(std::vector<content::Cue> cues) {
    double later = 0;
    for (content::Cue& cue : cues) {
        const double lacking = std::max(0.0, timeToRead(readable(cue)) - (cue.end - cue.start));
        cue.start += later;
        later += lacking;
        cue.end += later;
    }
    return cues;
}

static bool isWhole(const content::Narration& narration, std::string_view tag) {
    return std::ranges::all_of(narration.lines,
                               [&](const content::Line& line) { return line.text.byTag.contains(std::string(tag)); });
}

std::string toldIn(const content::Narration& narration, std::string_view wanted, std::string_view siteLanguage) {
    const auto firstPart = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    std::vector<std::string> tags{std::string(wanted)};
    for (const content::Line& line : narration.lines)
        for (const auto& [tag, text] : line.text.byTag)
            if (firstPart(tag) == firstPart(wanted)) tags.push_back(tag);
    tags.emplace_back(siteLanguage);
    tags.insert(tags.end(), content::requiredLanguages.rbegin(), content::requiredLanguages.rend());
    const auto whole = std::ranges::find_if(tags, [&](const std::string& tag) { return isWhole(narration, tag); });
    return whole == tags.end() ? std::string(siteLanguage) : *whole;
}

static void stretch(std::vector<content::Cue>& cues, double seconds) {
    const double by = seconds / std::max(lastEnd(cues), 1e-3);
    for (content::Cue& cue : cues) cue.start *= by, cue.end *= by;
}

bool sayTheSame(const std::vector<content::Cue>& cues, const std::vector<Sentence>& sentences, std::string_view speaker) {
    return std::ranges::equal(cues, sentences, {}, &content::Cue::text,
                              [&](const Sentence& sentence) { return cueText(sentence, speaker); });
}

namespace {

// Reads what stands beside a tour's file for a narration, and tells of what is wrong with it.
class TellingMaker {
  public:
    TellingMaker(const Told& told, std::string_view language, const VoiceLength& voiceLength, content::Findings& findings)
        : language_(language),
          sentences_(sentencesOf(told.narration, language)),
          speaker_(told.tour.speaker.in(language)),
          voiceLength_(voiceLength),
          findings_(findings) {
        const std::filesystem::path base = content::narrationFile(told.file, language, told.stop, told.narration.audience);
        files_ = content::narrationFiles(base);
        captions_ = base.string() + ".vtt";
    }

    Telling make() {
        Telling telling{.language = language_, .synthetic = files_.synthetic};
        if (!files_.voices.empty()) telling.voice = files_.voices.front();
        content::WebVtt captions = readCaptions();
        auto length = telling.voice.empty() ? std::nullopt : voiceLength_(telling.voice);
        if (!telling.voice.empty() && !length)
            tell({.file = telling.voice.string(),
                  .what = content::say("cannot be heard"),
                  .todo = content::say("save it again as Opus, FLAC or WAV")});
        if (files_.captionsAreSpoken && !files_.captionsOfAnother && !sayTheSame(captions.cues, sentences_, speaker_)) {
            tell({.severity = content::Severity::Warning,
                  .file = captions_.string(),
                  .what = content::say("says another text than the tour has now"),
                  .todo = content::say("rekindle narrate speaks it anew")});
            captions.cues.clear();
            length.reset();
        }
        if (length)
            if (auto beyond = content::cueBeyondVoice(captions, captions_, *length)) tell(std::move(*beyond));
        if (!length) telling.voice.clear(), telling.synthetic = false;
        giveTimes(telling, std::move(captions.cues), length);
        return telling;
    }

  private:
    void tell(content::Finding finding) { findings_.push_back(std::move(finding)); }

    content::WebVtt readCaptions() {
        if (files_.captions == content::Maker::None || files_.captionsOfAnother) return {};
        content::CaptionReading reading = content::readCaptionFile(captions_);
        std::ranges::move(reading.findings, std::back_inserter(findings_));
        return std::move(reading.captions);
    }

    void giveTimes(Telling& telling, std::vector<content::Cue> written, std::optional<double> length) const {
        if (written.empty()) {
            telling.cues = readingCues(sentences_, speaker_);
            if (length) stretch(telling.cues, *length);
        } else {
            telling.cues = length ? std::move(written) : unhurried(std::move(written));
        }
        telling.seconds = std::max(lastEnd(telling.cues), length.value_or(0));
    }

    std::string language_;
    std::vector<Sentence> sentences_;
    std::string_view speaker_;
    const VoiceLength& voiceLength_;
    content::Findings& findings_;
    content::NarrationFiles files_;
    std::filesystem::path captions_;
};

}  // namespace

Telling tellingOf(const Told& told, std::string_view language, const VoiceLength& voiceLength, content::Findings& findings) {
    return TellingMaker(told, language, voiceLength, findings).make();
}

}  // namespace rekindle::tour
