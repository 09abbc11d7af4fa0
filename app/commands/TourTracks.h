#pragma once

#include <filesystem>
#include <vector>

#include "content/Site.h"
#include "content/WebVtt.h"
#include "core/Error.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// The captions of a whole tour, on its own clock.
std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary);

// Those of the same tour in another language, each stop's stretched to how long the first one tells there: for a film that
// speaks one language and shows another. `other` has the same stations.
std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary, const tour::Itinerary& other);

// Cues without tags, as timed text of other kinds has them: who speaks is named before the words, where it is another than
// before.
std::vector<content::Cue> withoutTags(std::vector<content::Cue> cues);

// What a film sounds like: all that is told, and the place's sounds beneath it as the museum has them, hushed while something is
// told, heard from where the eye is. Two channels, filmRate frames a second, 32-bit floats, into `file`. The same arguments give
// the same sound. What cannot be played is told to the log. Blocks. Fails with Device where OpenAL cannot mix, or with Io.
inline constexpr int filmRate = 48000;
core::Result<void> writeSound(const tour::Itinerary& itinerary, const content::Site& site, const std::filesystem::path& folder,
                              const std::filesystem::path& file);

// All that is told, one channel, speechRate samples a second. Reads the voices through ffmpeg, in the folder `work`. Blocks.
// Fails with NotFound where ffmpeg is not installed, or with Io where it cannot read one.
core::Result<std::vector<float>> voiceTrack(const tour::Itinerary& itinerary, const std::filesystem::path& work);

}  // namespace rekindle::commands
