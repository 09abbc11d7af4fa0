#pragma once

#include <cstdint>

#include "tour/Itinerary.h"

namespace rekindle::tour {

// What a picture of the tour follows from.
struct Sight {
    Eye eye;
    std::size_t station = 0;  // whose period and light it has

    bool operator==(const Sight&) const = default;
};

// The whole state of a tour at one time.
struct Moment {
    double time = 0;          // seconds, within the tour
    std::size_t station = 0;  // where one is, or goes to
    bool arrived = false;
    Sight sight;
    std::vector<std::string> layers;  // of the site, that are seen from there; none: all
    float curtain = 1;                // from where on, 0 to 1, the sight's station is seen in its other period; 1: nowhere
    bool beyond = false;              // who sees one period alone, as in a headset, sees that other one
    float dark = 0;                   // 0 the picture, 1 black
    double told = -1;                 // seconds of the station's telling that have passed; below 0: not begun; past its end: over
    bool telling = false;             // something is told now: what it is of may stand out
    std::vector<std::size_t> cues;    // of the station's telling, that are shown
    bool asking = false;              // the station's question waits for an answer
    float hush = 1;                   // how loud the place is
    std::vector<content::SoundLevel> sounds;  // of its sounds, those that are louder or softer than usual

    bool operator==(const Moment&) const = default;
};

// Follows from nothing but its arguments. `itinerary` has a station at least; times outside the tour count as its ends.
Moment evaluate(const Itinerary& itinerary, double time);

// One number for all of it: two moments that differ have, but for one in 2^64, different ones.
std::uint64_t hashOf(const Moment& moment);

}  // namespace rekindle::tour
