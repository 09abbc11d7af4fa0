#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "content/Reporter.h"
#include "content/Site.h"

namespace rekindle::commands {

// The site.json that a gate leads to: that of the folder beside the site's own (`file` is its site.json), else that of an
// installed site. Nothing: there is none, or the gate leads nowhere.
std::optional<std::filesystem::path> siteBehind(const content::Gate& gate, const std::filesystem::path& file);

// Tells of gates whose site is not there or cannot be read, or has not the viewpoint that the gate wants.
void checkGates(const content::Site& site, const std::filesystem::path& file, const content::Reporter& report);

// A site with a gate to another: where the way back leads from there.
struct Table {
    std::filesystem::path file;  // its site.json
    content::Texts title;
};

// The first of these files (each a site.json) that is a site with a gate to the site of `file`, by the name of its folder; those
// that cannot be read are passed by.
std::optional<Table> tableOf(const std::filesystem::path& file, const std::vector<std::filesystem::path>& candidates);

}  // namespace rekindle::commands
