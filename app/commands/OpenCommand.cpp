#include "commands/OpenCommand.h"

#include "commands/HeadsetOption.h"
#include "commands/LanguageOption.h"
#include "commands/Option.h"
#include "commands/SiteFile.h"
#include "commands/ViewCommand.h"

namespace rekindle::commands {

namespace {

struct OpenOptions {
    std::string site;
    ViewOptions view;
};

core::Result<void> open(OpenOptions options) {
    REKINDLE_ASSIGN(file, wantSite(options.site));
    options.view.files = {file};
    return runViewer(options.view);
}

}  // namespace

void addOpenCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<OpenOptions>();
    CLI::App* command = program.add_subcommand("open", "Walk through a site");
    command->add_option("SITE", options->site, "The folder of a site, or the name of an installed one")
        ->required()
        ->type_name("");
    addViewpointOptions(*command, options->view.viewpoint);
    addQualityOptions(*command, options->view.quality);
    addCacheOptions(*command, options->view.cache);
    addSoundOptions(*command, options->view.sound);
    addLanguageOption(*command, options->view.language);
    addHeadsetOption(*command, options->view.headset);
    command->callback([options, &chosen] { chosen = [options] { return open(*options); }; });
}

}  // namespace rekindle::commands
