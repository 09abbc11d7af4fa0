#include "tour/Telling.h"

#include <algorithm>
#include <array>

#include "content/CueText.h"
#include "content/DocumentFile.h"
#include "content/TourFiles.h"
#include "content/Utf8.h"

namespace rekindle::tour {

namespace {

constexpr double lettersRead = 13, hanRead = 4.2;      // in a second: as fast as one speaks
constexpr double shortestCue = 1.5, between = 0.35;    // seconds
constexpr double fastestLetters = 17, fastestHan = 7;  // in a second: as fast as one reads
constexpr std::array<std::string_view, 7> ends{". ", "! ", "? ", "。", "！", "？", "；"};

// How many bytes the first sentence takes, the space behind it not among them.
std::size_t firstSentence(std::string_view text) {
    std::size_t length = text.size();
    for (const std::string_view end : ends)
        if (const std::size_t at = text.find(end); at != text.npos)
            length = std::min(length, at + (end.back() == ' ' ? 1 : end.size()));
    return length;
}

std::string readable(const content::Cue& cue) {
    return content::plainText(content::parseCueText(cue.text));
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
        std::string_view rest = line.text.in(language);
        for (bool first = true; !rest.empty(); first = false) {
            const std::size_t length = firstSentence(rest);
            sentences.push_back({std::string(rest.substr(0, length)), first});
            rest.remove_prefix(length);
            while (rest.starts_with(' ')) rest.remove_prefix(1);
        }
    }
    return sentences;
}

std::string cueText(const std::string& sentence, std::string_view speaker) {
    const std::string words = content::escapeCueText(sentence);
    return speaker.empty() ? words : "<v " + content::escapeCueText(speaker) + ">" + words;
}

std::vector<content::Cue> readingCues(const std::vector<Sentence>& sentences, std::string_view speaker) {
    std::vector<content::Cue> cues;
    double time = 0;
    for (const Sentence& sentence : sentences) {
        const double speed = content::holdsHan(sentence.text) ? hanRead : lettersRead;
        const double seconds = std::max(shortestCue, double(content::countCharacters(sentence.text)) / speed);
        cues.push_back({.start = time, .end = time + seconds, .text = cueText(sentence.text, speaker)});
        time += seconds + between;
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

Telling tellingOf(const content::Tour& tour, const std::filesystem::path& file, const content::Stop& stop,
                  const content::Narration& narration, std::string_view language, content::Findings& findings) {
    const std::filesystem::path base = content::narrationFile(file, language, stop, narration.audience);
    Telling telling{.voice = content::voiceFile(base)};
    const std::filesystem::path captions = base.string() + ".vtt";
    if (std::error_code failed; std::filesystem::exists(captions, failed)) {
        const auto text = content::readDocument(captions);
        if (auto parsed = text ? content::parseWebVtt(*text) : std::nullopt)
            telling.cues = std::move(parsed->cues), telling.synthetic = text->find(syntheticMark) != text->npos;
        else
            findings.push_back({.file = captions.string(),
                                .what = text ? "is no WebVTT: it does not begin with WEBVTT" : text.error().what,
                                .todo = "rekindle narrate makes what is missing"});
    }
    if (telling.cues.empty()) telling.cues = readingCues(sentencesOf(narration, language), tour.speaker.in(language));
    telling.seconds = lastEnd(telling.cues);
    return telling;
}

}  // namespace rekindle::tour
