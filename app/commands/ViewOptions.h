#pragma once

#include <filesystem>
#include <vector>

#include "commands/CacheOptions.h"
#include "commands/QualityOptions.h"
#include "commands/SoundOptions.h"
#include "commands/ViewpointOptions.h"

namespace rekindle::commands {

// Whether the viewer looks for a headset.
enum class HeadsetUse {
    None,
    Auto,   // silently, until there is one
    Wanted  // and says what is missing
};

// What the viewer starts with.
struct ViewOptions {
    std::vector<std::filesystem::path> files;  // scenes, or one site
    bool choice = false;                       // of the installed sites
    ViewpointOptions viewpoint;                // its size is the window's
    QualityOptions quality{.quality = std::nullopt};
    CacheOptions cache;
    SoundOptions sound;
    HeadsetUse headset = HeadsetUse::None;
    std::string language;  // empty: as the environment says
};

}  // namespace rekindle::commands
