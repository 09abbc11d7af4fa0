#pragma once

#include <filesystem>
#include <optional>

namespace rekindle::commands {

// How long a voice lasts, seconds; nothing where it cannot be heard. For tour::tellingOf.
std::optional<double> voiceLength(const std::filesystem::path& voice);

}  // namespace rekindle::commands
