#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/SiteParts.h"
#include "cook/CacheStore.h"
#include "core/Progress.h"
#include "navigate/WalkMesh.h"

namespace rekindle::commands {

// Everything that decides where one may walk among the parts of a site, or of a scene that is none (`site` is null then).
struct SiteGround {
    std::shared_ptr<const content::Site> site;
    std::vector<content::Part> parts;
    std::string period;                                                              // of the site: what is there
    std::chrono::system_clock::time_point begun = std::chrono::system_clock::now();  // when reading the parts' files began
};

// The mesh to walk on: kept in the cache by the content of all that it is made of, made where it is not. Blocks, for seconds
// or minutes. Any thread. Fails as navigate::buildMesh does.
core::Result<std::shared_ptr<const navigate::WalkMesh>> walkMeshOf(const SiteGround& ground,
                                                                   const std::optional<cook::CacheStore>& cache,
                                                                   core::Progress& progress);

// Where one can walk in each period of a site, for Surroundings: made when it is asked for. Blocks; null where nobody can.
// `begun`: when reading the parts' files began.
std::function<std::shared_ptr<const navigate::WalkMesh>(const std::string& period)> groundFinder(
    const content::Site& site, const std::vector<content::Part>& parts, const std::optional<cook::CacheStore>& cache,
    std::chrono::system_clock::time_point begun);

}  // namespace rekindle::commands
