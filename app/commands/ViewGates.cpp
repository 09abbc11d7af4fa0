#include "commands/SiteChoices.h"
#include "commands/SiteFile.h"
#include "commands/SiteGates.h"
#include "commands/ViewProgram.h"
#include "content/NodeNames.h"

// The part of the viewer that knows what is behind a site's gates, and where its visitors may have come from.
namespace rekindle::commands {

namespace fs = std::filesystem;

static std::string folderName(const fs::path& file) {
    return file.parent_path().filename().string();
}

// Behind each gate, what the door shows of the site: its name and its picture.
std::vector<panels::Gateway> ViewProgram::gatewaysOf(const panels::OpenSite& open) {
    std::vector<panels::Gateway> gateways;
    for (const content::Gate& gate : open.site->gates) {
        panels::Gateway& gateway = gateways.emplace_back();
        const auto file = siteBehind(gate, open.file);
        if (!file) continue;
        gateway.file = *file;
        for (const panels::SiteChoice& choice : choices_) {
            if (folderName(choice.file) != gate.site) continue;
            gateway.title = choice.title;
            gateway.picture = choice.picture;
            gateway.aspect = choice.aspect;
        }
    }
    return gateways;
}

void ViewProgram::findGateways() {
    if (!state_.site) return;
    panels::OpenSite& open = *state_.site;
    if (!open.site->gates.empty()) {
        if (choices_.empty()) choices_ = installedChoices(display_, options_.quality.importing, state_.language);
        open.gateways = gatewaysOf(open);
        table_ = open.file;
    }
    std::vector<fs::path> candidates;
    if (table_) candidates.push_back(*table_);
    for (const fs::path& file : installedSiteFiles()) candidates.push_back(file);
    open.table = {};
    if (auto table = tableOf(open.file, candidates)) {
        for (const auto& [tag, title] : table->title.byTag) display_.interface().need(title);
        open.table = {.file = std::move(table->file), .title = std::move(table->title)};
    }
}

// In Site::gates: whose miniature that is; -1: no gate's.
int ViewProgram::gateOf(const scene::Hit& hit) const {
    if (!state_.site) return -1;
    std::vector<const std::vector<std::string>*> lists;
    for (const content::Gate& gate : state_.site->site->gates) lists.push_back(&gate.nodes);
    return lists.empty() ? -1 : content::namedBy(*state_.models[hit.model].model, lists)[hit.node];
}

// Whoever presses the miniature of a place presses its gate. True: it was one.
bool ViewProgram::askGate(const scene::Hit& hit) {
    const int gate = gateOf(hit);
    if (gate >= 0) state_.site->gate = gate;
    return gate >= 0;
}

}  // namespace rekindle::commands
