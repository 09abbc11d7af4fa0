#pragma once

#include <filesystem>

#include "content/SiteParts.h"
#include "scene/Picker.h"
#include "scene/Scene.h"

namespace rekindle::commands {

// All that is drawn of a site: models, plants, lamps. `read` is given paths of the site's folder, each once. Blocks. Fails as it
// does.
core::Result<std::vector<content::Part>> loadParts(const content::Site& site, const content::ModelReader& read,
                                                   scene::Picker& picker);

// A part at rest, or as the playback has it, in a period; what is not there then, or of none of the layers, is not visible.
scene::PosedModel posePart(const content::Part& part, const std::string& period, const scene::Playback& playback = {},
                           const std::vector<std::string>& layers = {});

// What of it sways, sways.
void letSway(const content::Site& site, const content::Part& part, scene::PosedModel& posed);

// The lines of a site's other routes go dark, so that this one (in Site::routes) stands out.
void dimOtherRoutes(const content::Site& site, int route, scene::PosedModel& posed);

// Colours everything by how it is known; what belongs to no element keeps its own colours.
void tintByEvidence(const content::Site& site, const content::Part& part, scene::PosedModel& posed);

}  // namespace rekindle::commands
