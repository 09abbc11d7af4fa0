#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/Finding.h"
#include "tour/Itinerary.h"

namespace rekindle::tour {

// Stands in a NOTE of captions whose voice is a machine's.
inline constexpr std::string_view syntheticMark = "synthetic voice";

// A sentence of a narration, and whether another line begins with it.
struct Sentence {
    std::string text;
    bool beginsLine = false;
};

// The sentences in which a narration is told, each a cue: a line that says more than fits is divided at its ends of sentences.
std::vector<Sentence> sentencesOf(const content::Narration& narration, std::string_view language);

// A sentence as a cue has it: its speaker, its words.
std::string cueText(const std::string& sentence, std::string_view speaker);

// Captions alone, each for as long as it takes to read it aloud.
std::vector<content::Cue> readingCues(const std::vector<Sentence>& sentences, std::string_view speaker);

// Characters of it that are read in a second, and how many may be: 17, in Chinese 7.
double readingSpeed(const content::Cue& cue);
double fastestReading(const content::Cue& cue);

// What is told at a stop in a language: its voice and captions where these are beside the tour's file, else captions to be read.
// Captions that are no WebVTT are told to `findings`, and made anew.
Telling tellingOf(const content::Tour& tour, const std::filesystem::path& file, const content::Stop& stop,
                  const content::Narration& narration, std::string_view language, content::Findings& findings);

}  // namespace rekindle::tour
