#include "commands/InfoCommand.h"

#include "commands/ImportOptions.h"
#include "commands/InfoReport.h"
#include "commands/Loading.h"
#include "commands/Option.h"
#include "commands/Output.h"

namespace rekindle::commands {

namespace {

struct InfoOptions {
    std::string file;
    bool json = false;
    sandbox::Importing importing;
};

core::Result<void> info(const InfoOptions& options) {
    REKINDLE_ASSIGN(model, load(options.file, options.importing));
    const ModelFigures figures = figuresOf(model);
    return print(options.json ? infoJson(*model, figures) : infoText(*model, figures));
}

}  // namespace

void addInfoCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<InfoOptions>();
    CLI::App* command = program.add_subcommand("info", "Say what is in a file, and what of it cannot be shown");
    command->add_option("FILE", options->file, "The scene: .gltf .glb .fbx .obj .dae .ply .stl")->required()->type_name("");
    command->add_flag("--json", options->json, "Answer in JSON")->run_callback_for_default();
    addImportOptions(*command, options->importing);
    command->callback([options, &chosen] { chosen = [options] { return info(*options); }; });
}

}  // namespace rekindle::commands
