#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "audio/Mix.h"
#include "content/Tour.h"

namespace rekindle::commands {

// When a site is heard. Between two periods the sounds of the one fade away as those of the other come.
struct SoundMoment {
    std::string period;                       // its id; empty: the site has none
    std::string before;                       // the one that was left
    float arrived = 1;                        // how far the change is: 0 still as before, 1 done
    double time = 0;                          // seconds, of a clock that starts anywhere
    std::vector<content::SoundLevel> levels;  // of its sounds, as a tour has them
};

// What the site sounds like then: loops in the group of ambience. A pure function of its arguments; `folder` is the site's.
// The ids are below 2^32.
std::vector<audio::Source> soundsOf(const content::Site& site, const std::filesystem::path& folder, const SoundMoment& moment);

// Where what a tour makes louder sounds from in that moment: the nearest place to the ears. Nothing: it makes nothing louder.
std::optional<math::vec3> soundToldOf(const content::Site& site, const SoundMoment& moment, math::vec3 ears);

// The reverb of where the ears are. Within two metres of a place's edge it is between that place's and the open air's.
audio::Reverb reverbAt(const content::Site& site, math::vec3 ears);

}  // namespace rekindle::commands
