#include "commands/ConfigFile.h"

#include <fmt/format.h>

#include <toml++/toml.h>

#include <CLI/App.hpp>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/File.h"
#include "core/Log.h"
#include "core/Paths.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

fs::path configPath() {
    const fs::path folder = core::configFolder();
    return folder.empty() ? folder : folder / "config.toml";
}

tl::unexpected<core::Error> badConfig(const fs::path& path, const toml::source_region& place, std::string what) {
    return core::fail({core::ErrorKind::BadInput, std::move(what), fmt::format("{}:{}", path.string(), place.begin.line), "",
                       "correct the line or take it out; keys are the long names of the flags"});
}

// As it would stand after the flag; an array as its elements with commas between. Nothing for what no flag takes.
std::optional<std::string> flagText(const toml::node& value) {
    if (const auto text = value.value_exact<std::string>()) return *text;
    if (const auto whole = value.value_exact<std::int64_t>()) return std::to_string(*whole);
    if (const auto real = value.value_exact<double>()) return fmt::format("{}", *real);
    if (const auto yes = value.value_exact<bool>()) return *yes ? "true" : "false";
    const toml::array* list = value.as_array();
    if (!list) return {};
    std::string joined;
    for (const toml::node& element : *list) {
        const auto text = flagText(element);
        if (!text) return {};
        joined += (joined.empty() ? "" : ",") + *text;
    }
    return joined;
}

// Whether the app has the flag. Throws CLI::Error where it does not take the value.
bool setDefault(CLI::App& app, const std::string& key, const std::string& text) {
    CLI::Option* option = app.get_option_no_throw("--" + key);
    if (option) option->default_val(text);
    return option != nullptr;
}

bool setEverywhere(CLI::App& program, const std::string& key, const std::string& text) {
    bool known = setDefault(program, key, text);
    for (CLI::App* command : program.get_subcommands(nullptr)) known |= setDefault(*command, key, text);
    return known;
}

using SetDefault = std::function<bool(const std::string& key, const std::string& text)>;

// The values of a table, not its sections.
core::Result<void> applyValues(const toml::table& table, const fs::path& path, const SetDefault& set) {
    for (const auto& [tomlKey, value] : table) {
        if (value.is_table()) continue;
        const std::string key(tomlKey.str());
        const auto text = flagText(value);
        if (!text) return badConfig(path, value.source(), fmt::format("\"{}\" has a value that no flag takes", key));
        try {
            if (!set(key, *text)) return badConfig(path, value.source(), fmt::format("there is no flag --{}", key));
        } catch (const CLI::Error& error) {
            return badConfig(path, value.source(), error.what());
        }
    }
    return {};
}

core::Result<void> applySections(CLI::App& program, const toml::table& table, const fs::path& path) {
    for (const auto& [key, value] : table) {
        const toml::table* section = value.as_table();
        if (!section) continue;
        const auto named =
            program.get_subcommands([&, &name = key](const CLI::App* command) { return command->get_name() == name.str(); });
        if (named.empty()) return badConfig(path, value.source(), fmt::format("there is no command \"{}\"", key.str()));
        CLI::App& command = *named.front();
        REKINDLE_TRY(
            applyValues(*section, path, [&](const auto& flag, const auto& text) { return setDefault(command, flag, text); }));
    }
    return {};
}

core::Result<void> applyTable(CLI::App& program, const toml::table& table, const fs::path& path) {
    const auto everywhere = [&](const auto& key, const auto& text) { return setEverywhere(program, key, text); };
    REKINDLE_TRY(applyValues(table, path, everywhere));
    return applySections(program, table, path);  // after what counts for every command
}

}  // namespace

core::Result<void> applyConfigFile(CLI::App& program) {
    const fs::path path = configPath();
    std::error_code ignored;
    if (path.empty() || !fs::exists(path, ignored)) return {};
    const auto read = core::readFile(path);
    if (!read) {  // no reason not to start
        core::logWarning("{}", read.error().line());
        return {};
    }
    const std::vector<std::byte>& bytes = *read;
    try {
        return applyTable(program, toml::parse(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size())),
                          path);
    } catch (const toml::parse_error& error) {
        return badConfig(path, error.source(), std::string(error.description()));
    }
}

}  // namespace rekindle::commands
