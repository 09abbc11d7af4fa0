#include "content/TourFiles.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/NarrationFiles.h"
#include "content/TourFields.h"

namespace rekindle::content {

namespace fs = std::filesystem;

std::vector<fs::path> tourFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator entry(folder / "tours", failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed))
        if (entry->path().extension() == ".json") files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

fs::path narrationFile(const fs::path& tour, std::string_view language, const Stop& stop, Audience audience) {
    std::string name = stop.id;
    if (audience != Audience::Adult) name += "-" + std::string(audienceNames[static_cast<std::size_t>(audience)]);
    return tour.parent_path() / tour.stem() / language / name;
}

std::vector<std::pair<std::string, std::string>> filesOf(const Tour& tour) {
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t s = 0; s < tour.stops.size(); ++s)
        for (std::size_t h = 0; h < tour.stops[s].hotspots.size(); ++h)
            for (std::size_t p = 0; p < tour.stops[s].hotspots[h].pictures.size(); ++p)
                if (const std::string& file = tour.stops[s].hotspots[h].pictures[p].file; !file.empty())
                    files.emplace_back(file, fmt::format("stops/{}/hotspots/{}/pictures/{}/file", s, h, p));
    return files;
}

fs::path voiceFile(const fs::path& narration) {
    const std::vector<fs::path> voices = narrationFiles(narration).voices;
    return voices.empty() ? fs::path() : voices.front();
}

}  // namespace rekindle::content
