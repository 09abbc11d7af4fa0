#include "content/FileChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "content/TourFiles.h"

namespace rekindle::content {

namespace fs = std::filesystem;

namespace {

void addEnvironment(const std::optional<Environment>& environment, const std::string& path,
                    std::vector<std::pair<std::string, std::string>>& files) {
    if (environment && environment->sky) files.emplace_back(*environment->sky, path + "/environment/sky");
}

// Every file that is handed on, by its path in the folder.
void forEachFile(const fs::path& folder, const std::function<void(const fs::directory_entry&)>& visit) {
    std::error_code failed;
    fs::recursive_directory_iterator walk(folder, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        const std::string name = walk->path().filename().string();
        if (name.starts_with('.') || (walk.depth() == 0 && name == "source")) {
            walk.disable_recursion_pending();
            continue;
        }
        if (std::error_code none; walk->is_regular_file(none)) visit(*walk);
    }
}

bool speaksForItself(const fs::path& file) {
    const std::string name = file.filename().string();
    return name == "site.json" || name.starts_with("README") || name.starts_with("LICENSE") || file.extension() == ".bib";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> filesOf(const Site& site) {
    std::vector<std::pair<std::string, std::string>> files;
    if (!site.picture.empty()) files.emplace_back(site.picture, "picture");
    addEnvironment(site.environment, "", files);
    for (std::size_t i = 0; i < site.periods.size(); ++i)
        addEnvironment(site.periods[i].environment, fmt::format("periods/{}", i), files);
    for (std::size_t i = 0; i < site.models.size(); ++i)
        files.emplace_back(site.models[i].file, fmt::format("models/{}/file", i));
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        if (site.elements[i].picture)
            files.emplace_back(site.elements[i].picture->file, fmt::format("elements/{}/picture/file", i));
    for (std::size_t i = 0; i < site.plantings.size(); ++i)
        for (std::size_t s = 0; s < site.plantings[i].species.size(); ++s)
            files.emplace_back(site.plantings[i].species[s].model, fmt::format("plantings/{}/species/{}/model", i, s));
    for (std::size_t i = 0; i < site.sounds.size(); ++i)
        files.emplace_back(site.sounds[i].file, fmt::format("sounds/{}/file", i));
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i)
        addEnvironment(site.viewpoints[i].environment, fmt::format("viewpoints/{}", i), files);
    std::erase_if(files, [](const auto& entry) { return entry.first.empty(); });
    return files;
}

static void checkNamed(const std::vector<std::pair<std::string, std::string>>& files, const fs::path& folder,
                       const Reporter& report) {
    for (const auto& [file, path] : files)
        if (std::error_code failed; !fs::is_regular_file(folder / file, failed))
            report.error(path, say("\"{}\" is not there", file), say("add it, or correct its name"));
}

void checkFiles(const Site& site, const fs::path& folder, const Reporter& report) {
    checkNamed(filesOf(site), folder, report);
}

void checkFiles(const Tour& tour, const fs::path& folder, const Reporter& report) {
    checkNamed(filesOf(tour), folder, report);
}

void checkUnused(const Site& site, const fs::path& folder, const std::vector<fs::path>& read, const Reporter& report) {
    std::set<fs::path> known;
    for (const auto& entry : filesOf(site)) known.insert((folder / entry.first).lexically_normal());
    std::error_code failed;
    for (const fs::path& file : read) known.insert(file.lexically_relative(fs::absolute(folder, failed)));
    forEachFile(folder, [&](const fs::directory_entry& entry) {
        const fs::path within = entry.path().lexically_relative(folder);
        if (speaksForItself(entry.path()) || known.contains(entry.path().lexically_normal()) || known.contains(within)) return;
        report.warning("", say("\"{}\" is not used", within.string()), say("name it, or take it out of the folder"));
    });
}

std::vector<std::string> picturesIn(const fs::path& folder) {
    std::vector<std::string> pictures;
    forEachFile(folder, [&](const fs::directory_entry& entry) {
        const std::string ending = entry.path().extension().string();
        if (ending == ".jpg" || ending == ".jpeg" || ending == ".png" || ending == ".webp")
            pictures.push_back(entry.path().lexically_relative(folder).generic_string());
    });
    std::ranges::sort(pictures);
    return pictures;
}

std::uint64_t bytesOf(const fs::path& folder) {
    std::uint64_t sum = 0;
    forEachFile(folder, [&](const fs::directory_entry& entry) {
        std::error_code failed;
        if (const std::uintmax_t size = entry.file_size(failed); !failed) sum += size;
    });
    return sum;
}

}  // namespace rekindle::content
