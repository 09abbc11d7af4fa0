#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/Tour.h"
#include "panels/GuideState.h"

namespace rekindle::commands {

// The entries of those ids in the tour's bibliography or else the site's, each once, in the order in which they are named. What
// is in neither is left out.
std::vector<content::Reference> referencesOf(const std::vector<std::string>& ids, const content::Tour& tour,
                                             const content::Site& site);

// What a stop of the tour points at itself, with all that the cards of these tell.
std::vector<std::shared_ptr<const panels::TourSpot>> tourSpotsOf(const content::Stop& stop, const content::Tour& tour,
                                                                 const content::Site& site);

}  // namespace rekindle::commands
