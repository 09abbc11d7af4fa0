#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/CueBox.h"
#include "content/Tour.h"

namespace rekindle::panels {

// A tour that can be begun.
struct TourChoice {
    content::Texts title;
    std::vector<content::Audience> audiences;  // for whom it is told
};

// A tour that was ended before it was over: it can go on at that stop.
struct LeftTour {
    int tour = 0;          // of the open site
    std::size_t stop = 0;  // in Tour::stops
    content::Texts name;   // of the stop
};

// A stop on the tour's clock.
struct GuideStop {
    std::string name;
    double begin = 0;      // seconds
    std::size_t stop = 0;  // in Tour::stops
};

// A cue that is shown: who says it, the words, where its file wants it.
struct Said {
    std::string speaker;
    std::string words;
    content::CueBox box;
};

// Something that the tour itself points at, with all that its card tells.
struct TourSpot {
    std::string stop;  // the id of its stop
    content::Spot spot;
    std::vector<content::Reference> sources;
};

// A tour that leads the visitor: what the panels show of it. The program keeps it true.
struct Guide {
    std::string title;
    std::vector<GuideStop> stops;
    std::size_t stop = 0;
    double time = 0, seconds = 0;
    bool playing = true;
    bool away = false;                        // the visitor looks around alone
    bool synthetic = false;                   // a machine speaks here
    float dark = 0;                           // of the picture: 0 to 1
    std::filesystem::path voice;              // that speaks here; empty: captions alone
    double told = -1;                         // seconds of it that have passed
    float hush = 1;                           // how loud the place is meanwhile
    std::vector<content::SoundLevel> sounds;  // of it, those that are louder or softer than usual
    bool compares = false;                    // the stop has a curtain: where one period alone is seen, its name is to be read
    std::vector<Said> said;                   // now, in the order of the cues; none: nothing
    std::optional<content::Claim> claim;      // how what is said now is known, or was said last at this stop
    std::string note;                         // what is known of what is seen at this stop
    std::vector<content::Reference> sources;  // of all that is told here
    bool explained = false;                   // a card tells of these
    bool waiting = false;                     // for the visitor to go on: it does not by itself
    std::string question;                     // that is put now; empty: none
    std::vector<std::string> answers;         // to it
    double answerWithin = 0;                  // seconds until the tour goes on as the first answer has it

    // All words that are said now.
    std::string caption() const {
        std::string words;
        for (const Said& each : said) words += (words.empty() ? "" : "\n") + each.words;
        return words;
    }
};

}  // namespace rekindle::panels
