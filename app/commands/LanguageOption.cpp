#include "commands/LanguageOption.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

#include "commands/Option.h"
#include "content/Texts.h"

namespace rekindle::commands {

static core::Result<std::string> parseLanguage(std::string_view text) {
    if (std::ranges::find(content::requiredLanguages, text) != content::requiredLanguages.end()) return std::string(text);
    return core::fail({core::ErrorKind::Usage, fmt::format("the interface does not speak \"{}\"", text), "", "",
                       fmt::format("give one of: {}", fmt::join(content::requiredLanguages, ", "))});
}

std::string environmentsLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("zh") ? "zh-Hans" : "en";
    return "en";
}

void addLanguageOption(CLI::App& command, std::string& language) {
    addOption(command, "--language", language, parseLanguage, "TAG",
              "What the interface and the texts of sites speak: zh-Hans or en; else as the environment says");
}

}  // namespace rekindle::commands
