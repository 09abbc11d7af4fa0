#include "content/TourFiles.h"

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

fs::path voiceFile(const fs::path& narration) {
    const std::vector<fs::path> voices = narrationFiles(narration).voices;
    return voices.empty() ? fs::path() : voices.front();
}

}  // namespace rekindle::content
