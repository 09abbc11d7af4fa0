#pragma once

#include <map>
#include <memory>
#include <string>

#include "asset/Model.h"
#include "content/Reporter.h"
#include "content/Site.h"

namespace rekindle::content {

// The models of a site that could be read, by their files.
using Models = std::map<std::string, std::shared_ptr<const asset::Model>>;

// Tells of meshes and plantings that belong to no element, and of names of nodes and cameras that no model has.
void checkCoverage(const Site& site, const Models& models, const Reporter& report);

}  // namespace rekindle::content
