#pragma once

#include "math/Types.h"

namespace rekindle::audio {

// What a place adds to the sounds in it. The default adds nothing.
struct Reverb {
    float level = 0;       // of the reverberant sound, against the direct sound a metre from its source
    float seconds = 0.1f;  // until it has fallen by 60 dB
    float highs = 0.8f;    // how long the highs last, against that
    float delay = 0;       // seconds until the first reflection comes

    bool operator==(const Reverb&) const = default;
};

// A place as a box: how large it is, what its surfaces swallow and how much of them is not there at all.
struct Space {
    math::vec3 size{1};       // metres
    float absorption = 0.1f;  // mean share of the sound that a surface swallows: plaster 0.03, wood 0.1, grass 0.6
    float open = 0;           // share of the box's surface that is open to the sky or to what lies beyond

    bool operator==(const Space&) const = default;
};

// From the statistical acoustics of rooms: Eyring's time of reverberation, the level of the diffuse field from the room
// constant, the mean free path 4V/S. (H. Kuttruff, Room Acoustics, chapter 5.)
Reverb reverbOf(const Space& space);

// Three places that most are like.
inline constexpr Space openAir{.size = {200, 30, 200}, .absorption = 0.6f, .open = 0.62f};  // soil and grass, hardly a wall
inline constexpr Space street{.size = {5, 6, 40}, .absorption = 0.15f, .open = 0.28f};      // wooden fronts over flagstones
inline constexpr Space room{.size = {8, 3.2f, 6}, .absorption = 0.22f, .open = 0};          // timber and woven walls, furnished

// Between two, `part` of the way: for going from one place into another.
Reverb blend(const Reverb& from, const Reverb& to, float part);

}  // namespace rekindle::audio
