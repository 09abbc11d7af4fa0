#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/Tour.h"

namespace rekindle::content {

// The tours of the site in that folder, by name: tours/*.json.
std::vector<std::filesystem::path> tourFiles(const std::filesystem::path& folder);

// Where the voice of a stop and its captions belong, without the ending: tours/NAME/LANGUAGE/STOP.
std::filesystem::path narrationFile(const std::filesystem::path& tour, std::string_view language, const Stop& stop,
                                    Audience audience);

// Every file of the site that a tour names, with the path of the value that names it: the pictures of its hotspots.
std::vector<std::pair<std::string, std::string>> filesOf(const Tour& tour);

// The voice that is heard: .opus, .flac or .wav, what somebody recorded before what rekindle narrate made. Empty: none is there.
std::filesystem::path voiceFile(const std::filesystem::path& narration);

}  // namespace rekindle::content
