#pragma once

#include <filesystem>
#include <map>

#include "tour/Itinerary.h"

namespace rekindle::commands {

// What is left of planning a tour for the time when it is planned again.
struct TourMemory {
    // Of each narration, by the name of its files (content::narrationFile()), what was told last with nothing wrong in them.
    std::map<std::filesystem::path, tour::Telling> tellings;
};

}  // namespace rekindle::commands
