#include "commands/HeadsetOption.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <string_view>

namespace rekindle::commands {

static HeadsetUse parse(const std::string& text) {
    if (text == "true") return HeadsetUse::Wanted;
    if (text == "auto") return HeadsetUse::Auto;
    if (text == "false") return HeadsetUse::None;
    throw CLI::ValidationError("--xr", fmt::format("a headset is not used as \"{}\": give --xr or --xr auto", text));
}

void addHeadsetOption(CLI::App& command, HeadsetUse& use) {
    command
        .add_option_function<std::string>(
            "--xr", [&use](const std::string& text) { use = parse(text); },
            "Show it in a headset (OpenXR) as well, as soon as there is one; with auto, say nothing where there is none")
        ->type_name("[auto]")
        ->expected(0, 1)
        ->default_str("true")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->run_callback_for_default();
}

std::vector<std::string> joinedHeadsetOption(int argc, const char* const* argv) {
    std::vector<std::string> words(argv, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != "--xr") continue;
        const bool automatic = i + 1 < words.size() && words[i + 1] == "auto";
        words[i] = automatic ? "--xr=auto" : "--xr=true";
        if (automatic) words.erase(words.begin() + std::ptrdiff_t(i) + 1);
    }
    return words;
}

}  // namespace rekindle::commands
