#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/Finding.h"
#include "tour/Itinerary.h"

namespace rekindle::tour {

// A sentence of a narration, or a sound of the place that nobody speaks over.
struct Sentence {
    std::string text;
    bool beginsLine = false;
    bool isSound = false;

    bool operator==(const Sentence&) const = default;
};

// How long a sound of the place is left to be heard, seconds.
inline constexpr double soundHeard = 2;

// The sentences in which a narration is told, each a cue: a line that says more than fits is divided at its ends of sentences.
// A sound goes before the line that speaks of it.
std::vector<Sentence> sentencesOf(const content::Narration& narration, std::string_view language);

// A sentence as a cue has it: its speaker, its words; a sound in brackets, and nobody's.
std::string cueText(const Sentence& sentence, std::string_view speaker);
// Whether the words of a cue, without tags, are such a sound.
bool namesSound(std::string_view words);

// Captions alone, each for as long as it takes to read it aloud.
std::vector<content::Cue> readingCues(const std::vector<Sentence>& sentences, std::string_view speaker);

// Characters of it that are read in a second, and how many may be: 17, in Chinese 7.
double readingSpeed(const content::Cue& cue);
double fastestReading(const content::Cue& cue);

// Whether captions say what a narration's sentences say.
bool sayTheSame(const std::vector<content::Cue>& cues, const std::vector<Sentence>& sentences, std::string_view speaker);

// The same words, none faster than one reads: those that are lengthen, and what follows comes later.
std::vector<content::Cue> unhurried(std::vector<content::Cue> cues);

// In which language a narration is told to somebody: his own where all of it is there, else the site's, else any that is whole.
std::string toldIn(const content::Narration& narration, std::string_view wanted, std::string_view siteLanguage);

// How long a voice lasts, seconds; nothing: it cannot be heard.
using VoiceLength = std::function<std::optional<double>(const std::filesystem::path& voice)>;

// A stop's narration, and for whom.
struct Told {
    const content::Tour& tour;
    const std::filesystem::path& file;  // the tour's
    const content::Stop& stop;
    const content::Narration& narration;
};

// What is told at a stop in a language: its voice and captions where these are beside the tour's file. Without a voice that can
// be heard, captions for as long as reading them takes; without captions, those of the text, as long as the voice. A synthetic
// voice that says another text than the tour has now counts as none. What is wrong with these files is told to `findings`: errors
// are mended in them.
Telling tellingOf(const Told& told, std::string_view language, const VoiceLength& voiceLength, content::Findings& findings);

}  // namespace rekindle::tour
