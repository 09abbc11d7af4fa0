#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/Site.h"

// What a tour's file holds: tours/NAME.json in the folder of its site. Metres, degrees, seconds. TourFields.h says of each field
// what it is for and what it must be; docs/tour-format.md and content/schema/tour.schema.json are written from that.
namespace rekindle::content {

// How what is told is known; Shown: it tells only what is to be seen here, or speaks to the visitor.
enum class Claim : std::uint8_t { Shown, Documented, Analogy, Hypothesis };

enum class Audience : std::uint8_t { Adult, Child, Scholar };

// How one comes to a stop.
enum class Way : std::uint8_t { Walk, Glide, Fade };

// What is said in one breath: a sentence or two.
struct Line {
    Texts sound;  // of the place, before these words; empty: none is named
    Texts text;
    Claim claim = Claim::Shown;
    std::vector<std::string> sources;
};

struct Narration {
    Audience audience = Audience::Adult;
    std::vector<Line> lines;
};

struct Waypoint {
    math::vec3 position{0};
    math::vec3 target{0};
};

struct Transition {
    Way way = Way::Glide;
    std::optional<float> seconds;
};

// Another period beside the one in which a stop is seen: right of an edge that moves while something is told.
struct Curtain {
    std::string period;
    std::vector<float> places;  // of the edge: 0 the left end of the picture to 1
};

struct Answer {
    Texts text;
    std::string stop;
};

struct Question {
    Texts text;
    std::vector<Answer> answers;
};

// How loud a sound of the site is, against what it is otherwise.
struct SoundLevel {
    std::string sound;
    float gain = 1;

    bool operator==(const SoundLevel&) const = default;
};

// Something at a stop that the tour itself points at, be it an element of the site or not: it has a name in the picture and a
// card.
struct Spot {
    std::string id;
    Texts name;
    std::optional<math::vec3> at;    // a point in the world; none: where the nodes are
    std::vector<std::string> nodes;  // patterns: what is framed
    Texts text;
    std::vector<Illustration> pictures;
    Evidence evidence = Evidence::Hypothesis;
    std::vector<std::string> sources;
    Texts note;
};

struct Stop {
    std::string id;
    Texts name;
    std::string viewpoint;
    std::vector<Waypoint> path;
    float fov = 50;
    std::string period;
    std::vector<std::string> layers;  // that are seen; none: all
    std::optional<Curtain> curtain;
    std::optional<Environment> environment;
    std::vector<std::string> highlights;
    std::vector<Spot> hotspots;
    Texts note;
    std::vector<Narration> narrations;
    bool aloft = false;
    float hush = 0.5f;
    std::vector<SoundLevel> sounds;
    Transition transition;
    float pause = 2;
    std::optional<Question> question;
};

// How a voice has to be given a word that it does not know.
struct Pronunciation {
    std::string language;
    std::string word;
    std::string as;
};

struct Tour {
    int format = 1;
    Texts title;
    Texts text;
    Texts speaker;
    bool autoAdvance = true;
    std::vector<Stop> stops;
    std::vector<Pronunciation> pronunciations;
    std::vector<Credit> credits;
    std::vector<Reference> bibliography;
};

}  // namespace rekindle::content
