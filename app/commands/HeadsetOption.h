#pragma once

#include <string>
#include <vector>

#include "commands/ViewOptions.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// --xr and --xr=auto.
void addHeadsetOption(CLI::App& command, HeadsetUse& use);

// "--xr auto" as one word: CLI11 would else take the word behind an --xr without a value, a site say, for its value.
std::vector<std::string> joinedHeadsetOption(int argc, const char* const* argv);

}  // namespace rekindle::commands
