#include "commands/NewCommand.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands/NewSite.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "core/File.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

core::Result<void> write(const fs::path& file, const std::string& text) {
    return core::writeFileAtomically(file, std::as_bytes(std::span(text)));
}

core::Result<void> makeSite(const std::string& name) {
    const fs::path folder(name);
    std::error_code failed;
    if (fs::exists(folder, failed))
        return core::fail(
            {core::ErrorKind::Usage, "is there already", folder.string(), "", "give the name of a folder to be made"});
    if (!fs::create_directories(folder, failed))
        return core::fail(
            {core::ErrorKind::Io, "the folder cannot be made", folder.string(), failed.message(), "choose another place"});
    const std::string title = fs::absolute(folder).filename().string();
    REKINDLE_TRY(write(folder / "house.glb", newSiteModel()));
    REKINDLE_TRY(write(folder / "site.json", newSiteDescription(title)));
    return print(fmt::format("{0}: made; see it with rekindle open {0}, change {1}, and watch it change\n", folder.string(),
                             (folder / "site.json").string()));
}

}  // namespace

void addNewCommand(CLI::App& program, Command& chosen) {
    const auto name = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("new", "Make the beginning of a site");
    command->add_option("FOLDER", *name, "The folder to be made")->required()->type_name("");
    command->callback([name, &chosen] { chosen = [name] { return makeSite(*name); }; });
}

}  // namespace rekindle::commands
