#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "audio/Reverb.h"
#include "math/Types.h"

// What is heard at one moment, as plain data: whoever knows the time writes a whole Mix, and Output or OfflineMixer makes it
// sound. Nothing is started or stopped: what stands in the mix is heard, what does not is not.
namespace rekindle::audio {

// Sounds whose volume is set together.
enum class Group : std::uint8_t { Ambience, Voice, Effects };
inline constexpr std::size_t groupCount = 3;

// One sound at the moment of the mix.
struct Source {
    std::uint64_t id = 0;        // a sound keeps it from mix to mix; no two of a mix have the same
    std::filesystem::path file;  // Opus, Vorbis, FLAC or WAV, of one or two channels
    Group group = Group::Ambience;
    std::optional<math::vec3> position;  // metres, in the world; none: heard as it was recorded, from nowhere, without reverb
    float radius = 1;                    // metres: within them it does not get louder; beyond it falls with the distance
    float gain = 1;                      // amplitude, against the recording; 0 to 10
    bool loop = false;                   // begins again where it ends
    bool paused = false;
    double at = 0;  // seconds of the recording that have passed; before 0: it is yet to begin

    bool operator==(const Source&) const = default;
};

struct Volumes {
    float master = 1;
    std::array<float, groupCount> groups{1, 1, 1};
    bool muted = false;
    bool mono = false;  // the same for both ears, without directions and reverb

    bool operator==(const Volumes&) const = default;
};

struct Mix {
    math::Pose listener;  // the head: looks along its -Z
    std::vector<Source> sources;
    Reverb reverb;  // of where the listener is
    Volumes volumes;
    bool paused = false;  // everything
};

// The same some seconds later, if nothing else happens.
Mix later(Mix mix, double seconds);

// Amplitude of a source at the listener's ear: its gain, the volumes and the distance.
float audibleGain(const Source& source, const Mix& mix);

}  // namespace rekindle::audio
