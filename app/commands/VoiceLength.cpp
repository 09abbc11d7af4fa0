#include "commands/VoiceLength.h"

#include "audio/Recording.h"

namespace rekindle::commands {

std::optional<double> voiceLength(const std::filesystem::path& voice) {
    const auto recording = audio::Recording::open(voice);
    return recording ? std::optional(recording->seconds()) : std::nullopt;
}

}  // namespace rekindle::commands
