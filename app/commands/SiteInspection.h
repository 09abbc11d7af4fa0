#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "content/Finding.h"
#include "cook/CacheStore.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// All that can be said of a site without drawing it.
struct SiteInspection {
    std::string file;  // its site.json
    content::Findings findings;
    std::size_t models = 0;
    std::size_t tours = 0;
    std::size_t triangles = 0;  // as placed, all levels finest, all periods
    std::size_t plants = 0;
    std::uint64_t bytes = 0;         // of the folder
    std::uint64_t textureBytes = 0;  // on the device, with their levels, not in blocks
};

// Reads everything that the site names, and looks for all that is wrong. Fails where there is no such file.
// `cache`: where the mesh of where one can walk is kept, if at all.
core::Result<SiteInspection> inspectSite(const std::filesystem::path& file, const sandbox::Importing& importing,
                                         const std::optional<cook::CacheStore>& cache = std::nullopt);

}  // namespace rekindle::commands
