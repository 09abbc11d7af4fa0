#include "content/TourFiles.h"

#include <algorithm>
#include <array>

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
    for (const char* ending : {".opus", ".flac", ".wav"}) {
        std::error_code failed;
        if (const fs::path file = narration.string() + ending; fs::is_regular_file(file, failed)) return file;
    }
    return {};
}

}  // namespace rekindle::content
