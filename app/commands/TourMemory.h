#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "commands/Surroundings.h"
#include "content/Finding.h"
#include "tour/Telling.h"

namespace rekindle::commands {

// How a file was when it was read.
struct FileStamp {
    std::filesystem::file_time_type time{};
    std::uintmax_t size = 0;

    bool operator==(const FileStamp&) const = default;
};

// What was told, from which files, by which words.
struct KnownTelling {
    std::vector<FileStamp> files;  // the captions, and the voice in each of its forms
    std::vector<tour::Sentence> sentences;
    std::string speaker;
    tour::Telling telling;
    content::Findings wrong;  // with the files
};

// How one came from an eye to another.
struct KnownWay {
    tour::Eye from, to;
    std::string period;
    content::Way wanted = content::Way::Fade;
    std::optional<float> seconds;
    bool sameLight = true;
    const navigate::WalkMesh* ground = nullptr;  // may be gone: to tell it from another
    content::Way way = content::Way::Fade;
    std::vector<tour::Eye> road;
    double coming = 0;
};

// What is left of planning a tour for the time when it is planned again: what has not changed since is not looked for twice. One
// thread.
class TourMemory {
  public:
    // As tour::tellingOf(). Where something is wrong with the files, what was told last from these goes on.
    tour::Telling tellingOf(const tour::Told& told, const std::string& language, content::Findings& findings);
    // As commands::comeTo().
    void comeTo(tour::Station& station, const tour::Station& before, content::Way wanted, std::optional<float> seconds,
                bool sameLight, Surroundings& around);

    // What was told before a tour begins is no version of it.
    void begin() { good_.clear(); }

  private:
    const KnownTelling& known(const tour::Told& told, const std::string& language, const std::filesystem::path& files);
    void heedParts(const std::vector<content::Part>& parts);

    // By the name of a narration's files (content::narrationFile()).
    std::map<std::filesystem::path, tour::Telling> good_;  // the last with nothing wrong in them
    std::map<std::filesystem::path, KnownTelling> tellings_;
    std::vector<content::Part> parts_;  // that stood there when the ways were found
    std::vector<KnownWay> ways_;
};

// The files of a narration: its captions, its voice in each of its forms.
std::vector<std::filesystem::path> narrationFilesAt(const std::filesystem::path& narration);

}  // namespace rekindle::commands
