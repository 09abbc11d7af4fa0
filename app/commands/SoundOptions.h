#pragma once

#include "panels/SoundState.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

struct SoundOptions {
    panels::SoundState start;  // volumes to begin with
    bool none = false;         // no device is opened
};

// Adds --volume, --mute, --mono and --no-audio. `options` must outlive the parsing.
void addSoundOptions(CLI::App& command, SoundOptions& options);

}  // namespace rekindle::commands
