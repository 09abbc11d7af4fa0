#pragma once

#include <string>

#include "core/Error.h"

namespace CLI {
class App;
}

// The language that visitors are spoken to in.
namespace rekindle::commands {

// That of the environment (LC_ALL, LC_MESSAGES, LANG, as POSIX ranks them) where the interface has it, else English: a BCP 47
// tag.
std::string environmentsLanguage();

// --language TAG; `language` stays empty without it, for the environment's.
void addLanguageOption(CLI::App& command, std::string& language);

}  // namespace rekindle::commands
