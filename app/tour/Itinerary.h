#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "content/Tour.h"
#include "content/WebVtt.h"
#include "math/Types.h"

// A tour in one language, for one audience, on one way through its stops: all that its every moment follows from.
namespace rekindle::tour {

// Where one looks from.
struct Eye {
    math::Pose pose;
    float fov = 0.9f;  // vertical, radians

    bool operator==(const Eye& other) const {
        return pose.position == other.pose.position && pose.orientation == other.pose.orientation && fov == other.fov;
    }
};

// What is told at a stop.
struct Telling {
    std::string language;            // that it is told in: a BCP 47 tag
    std::filesystem::path voice;     // empty: the captions alone
    std::vector<content::Cue> cues;  // seconds from its beginning
    double seconds = 0;
    bool synthetic = false;  // a machine speaks
};

// A stop as it is played.
struct Station {
    std::size_t stop = 0;   // in Tour::stops
    std::vector<Eye> eyes;  // one; or those that it goes along, evenly, while something is told
    std::string period;
    std::vector<std::string> layers;  // that are seen; none: all
    std::string beside;               // the period right of the curtain; empty: there is none
    std::vector<float> curtain;       // where its edge is while something is told, evenly: 0 the left end of the picture to 1
    bool still = false;               // but it hangs in one place, where both periods are seen best
    content::Way way = content::Way::Fade;
    std::vector<Eye> road;  // to be walked from the station before to here, both ends among them; else straight
    double coming = 0;      // seconds that the way here takes
    Telling telling;
    double pause = 2;   // seconds
    bool asks = false;  // a question is put during the pause
    float hush = 1;     // how loud the place is while something is told
    std::vector<content::SoundLevel> sounds;

    double begin = 0, arrival = 0, end = 0;  // seconds of the tour: set by schedule()
};

struct Itinerary {
    std::vector<Station> stations;

    double seconds() const { return stations.empty() ? 0 : stations.back().end; }
    // Which station it is at a time; where one ends, the next begins.
    std::size_t stationAt(double time) const;
};

// A breath between arriving and the first word, seconds.
inline constexpr double breath = 0.8;

// Gives the stations their times, one behind the other.
Itinerary schedule(std::vector<Station> stations);

// How long the way between two eyes takes, where the tour does not say: a walk at a stroller's pace, a glide in 3 to 9 s.
double secondsFor(content::Way way, const std::vector<Eye>& road);

// The stops in the order in which they are visited by that audience: from each to the next, but where a question was answered
// there. `answers` has one for each stop that has a question, by Tour::stops; those that are missing count as the first answer.
std::vector<std::size_t> routeOf(const content::Tour& tour, content::Audience audience,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& answers);

// How long a visitor has to read a question and what can be answered, and to choose: seconds.
double secondsToAnswer(const content::Question& question, std::string_view language);

// What that audience is told at a stop; null: nothing.
const content::Narration* narrationFor(const content::Stop& stop, content::Audience audience);

}  // namespace rekindle::tour
