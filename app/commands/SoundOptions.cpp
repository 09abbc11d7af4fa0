#include "commands/SoundOptions.h"

#include "commands/Option.h"
#include "commands/Values.h"

namespace rekindle::commands {

void addSoundOptions(CLI::App& command, SoundOptions& options) {
    addOption(command, "--volume", options.start.master, parseVolume, "PERCENT", "How loud everything is, 0 to 100")
        ->default_str("100");
    command.add_flag("--mute", options.start.muted, "Begin without sound; key M switches it on")->run_callback_for_default();
    command.add_flag("--mono", options.start.mono, "The same for both ears: for those who hear with one")
        ->run_callback_for_default();
    command.add_flag("--no-audio", options.none, "Open no device for sound")->run_callback_for_default();
}

}  // namespace rekindle::commands
