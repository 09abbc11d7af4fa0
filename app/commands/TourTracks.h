#pragma once

#include <filesystem>
#include <vector>

#include "content/WebVtt.h"
#include "core/Error.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// The captions of a whole tour, on its own clock.
std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary);

// Those of the same tour in another language, each stop's stretched to how long the first one tells there: for a film that
// speaks one language and shows another. `other` has the same stations.
std::vector<content::Cue> captionTrack(const tour::Itinerary& itinerary, const tour::Itinerary& other);

// All that is told, one channel, speechRate samples a second. Reads the voices through ffmpeg, in the folder `work`. Blocks.
// Fails with NotFound where ffmpeg is not installed, or with Io where it cannot read one.
core::Result<std::vector<float>> voiceTrack(const tour::Itinerary& itinerary, const std::filesystem::path& work);

}  // namespace rekindle::commands
