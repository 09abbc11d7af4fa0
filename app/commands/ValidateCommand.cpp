#include "commands/ValidateCommand.h"

#include <fmt/format.h>

#include "commands/CacheOptions.h"
#include "commands/ImportOptions.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/SiteFile.h"
#include "commands/SiteReport.h"
#include "content/Schema.h"

namespace rekindle::commands {

namespace {

struct ValidateOptions {
    std::vector<std::string> sites;
    bool json = false;
    bool schema = false;
    bool reference = false;
    bool tourSchema = false;
    bool tourReference = false;
    CacheOptions cache;
    sandbox::Importing importing;
};

core::Result<void> validate(const ValidateOptions& options) {
    if (options.schema) return print(content::siteSchema());
    if (options.reference) return print(content::siteReference());
    if (options.tourSchema) return print(content::tourSchema());
    if (options.tourReference) return print(content::tourReference());
    if (options.sites.empty())
        return core::fail({core::ErrorKind::Usage, "a site is wanted", "validate", "", "see rekindle validate --help"});
    std::vector<SiteInspection> inspections;
    std::size_t errors = 0;
    const auto store = storeOf(cacheFrom(options.cache));
    for (const std::string& site : options.sites) {
        REKINDLE_ASSIGN(file, wantSite(site));
        REKINDLE_ASSIGN(inspection, inspectSite(file, options.importing, store));
        errors += content::countErrors(inspection.findings);
        inspections.push_back(std::move(inspection));
    }
    REKINDLE_TRY(print(options.json ? inspectionJson(inspections) : inspectionText(inspections)));
    if (errors == 0) return {};
    return core::fail({core::ErrorKind::BadInput, errors == 1 ? "1 error" : fmt::format("{} errors", errors), "validate", "",
                       "they are listed above"});
}

}  // namespace

void addValidateCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<ValidateOptions>();
    CLI::App* command = program.add_subcommand("validate", "Say everything that is wrong with sites");
    command->add_option("SITE", options->sites, "Folders of sites, or names of installed ones")->type_name("");
    command->add_flag("--json", options->json, "Answer in JSON")->run_callback_for_default();
    command->add_flag("--schema", options->schema, "Write the JSON Schema of site.json instead");
    command->add_flag("--reference", options->reference, "Write the reference page of site.json instead");
    command->add_flag("--tour-schema", options->tourSchema, "Write the JSON Schema of tours instead");
    command->add_flag("--tour-reference", options->tourReference, "Write the reference page of tours instead");
    addCacheOptions(*command, options->cache);
    addImportOptions(*command, options->importing);
    command->callback([options, &chosen] { chosen = [options] { return validate(*options); }; });
}

}  // namespace rekindle::commands
