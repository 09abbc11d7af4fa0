#include "commands/CommandLine.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "commands/BenchCommand.h"
#include "commands/CacheCommand.h"
#include "commands/ConfigFile.h"
#include "commands/CookCommand.h"
#include "commands/HeadsetOption.h"
#include "commands/InfoCommand.h"
#include "commands/NarrateCommand.h"
#include "commands/NewCommand.h"
#include "commands/OpenCommand.h"
#include "commands/Output.h"
#include "commands/RenderCommand.h"
#include "commands/TourCommand.h"
#include "commands/ValidateCommand.h"
#include "commands/ViewCommand.h"
#include "core/Log.h"

namespace rekindle::commands {

namespace {

constexpr const char* footer =
    "Try: rekindle view FILE, rekindle render FILE -o picture.png. 'rekindle COMMAND --help' lists a command's options.\n"
    "Defaults may be set in ~/.config/rekindle/config.toml; a key is a flag's long name (tonemap = \"agx\").\n"
    "Exit codes: 0 done, 2 bad use, 3 not found, 4 bad or unsupported file, 5 no usable device, 6 cannot read or write, "
    "7 cancelled, 70 a fault of the program.";

void configure(CLI::App& program, Command& chosen) {
    program.name("rekindle");
    program.set_help_flag("-h,--help", "Say how the program is used");
    program.set_version_flag("--version", std::string("rekindle ") + REKINDLE_VERSION, "Say the version");
    program
        .add_flag_callback(
            "--verbose", [] { core::setLogLevel(core::LogLevel::Debug); }, "Say on standard error what is being done")
        ->run_callback_for_default();
    program.footer(footer);
    program.fallthrough();
    program.require_subcommand(0, 1);
    const auto use = std::make_shared<HeadsetUse>(HeadsetUse::None);
    addHeadsetOption(program, *use);
    chosen = [use] { return runViewer({.choice = true, .headset = *use}); };
    addOpenCommand(program, chosen);
    addViewCommand(program, chosen);
    addRenderCommand(program, chosen);
    addInfoCommand(program, chosen);
    addBenchCommand(program, chosen);
    addCookCommand(program, chosen);
    addCacheCommand(program, chosen);
    addValidateCommand(program, chosen);
    addNewCommand(program, chosen);
    addNarrateCommand(program, chosen);
    addTourCommand(program, chosen);
}

// The words that no option and no command took, an option's name before others.
std::string unexpectedWord(const CLI::App& program) {
    const std::vector<std::string> words = program.remaining(true);
    const auto option = std::find_if(words.begin(), words.end(), [](const std::string& word) { return word.starts_with('-'); });
    return option != words.end() ? *option : words.empty() ? "" : words.back();
}

std::string explain(const CLI::App& program, const CLI::Error& error) {
    const std::string word = unexpectedWord(program);
    const bool noCommand = program.get_subcommands().empty();
    if (word.starts_with('-')) return fmt::format("there is no option {}", word.substr(0, word.find('=')));
    if (noCommand && !word.empty())
        return fmt::format(
            "there is no command \"{}\": give open, view, render, info, bench, cook, cache, validate, new, narrate or tour",
            word);
    return word.empty() ? error.what() : fmt::format("\"{}\" is one word too many", word);
}

core::Error usageError(const CLI::App& program, const CLI::Error& error) {
    const auto chosen = program.get_subcommands();
    const std::string command = chosen.empty() ? "" : chosen.front()->get_name();
    return {core::ErrorKind::Usage, explain(program, error), command, "",
            command.empty() ? "see rekindle --help" : fmt::format("see rekindle {} --help", command)};
}

}  // namespace

core::Result<Command> parseCommandLine(int argc, const char* const* argv) {
    CLI::App program(
        "Rekindle shows scenes of heritage: glTF, FBX, OBJ, Collada, PLY and STL, lit by the sky or by a photograph of light.");
    Command chosen;
    configure(program, chosen);
    REKINDLE_TRY(applyConfigFile(program));
    try {
        std::vector<std::string> words = joinedHeadsetOption(argc, argv);
        std::reverse(words.begin() + 1, words.end());  // CLI11 takes them from the end
        program.parse(std::vector<std::string>(words.begin() + 1, words.end()));
    } catch (const CLI::CallForHelp&) {
        return [help = program.help()] { return print(help); };
    } catch (const CLI::CallForVersion& version) {
        return [text = std::string(version.what()) + "\n"] { return print(text); };
    } catch (const CLI::Error& error) {
        return core::fail(usageError(program, error));
    }
    return chosen;
}

}  // namespace rekindle::commands
