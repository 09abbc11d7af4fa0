#include "commands/Guestbook.h"

#include <fmt/chrono.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "content/Saying.h"
#include "core/Paths.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

std::string toJsonLine(const GuestbookEntry& entry) {
    nlohmann::ordered_json line{{"when", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(entry.when))},
                                {"site", entry.site},
                                {"tour", entry.tour},
                                {"language", entry.language}};
    if (entry.mark > 0) line["mark"] = entry.mark;
    if (!entry.words.empty()) line["words"] = entry.words;
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

core::Result<void> addToGuestbook(const GuestbookEntry& entry) {
    const fs::path folder = core::userDataFolder();
    if (folder.empty())
        return core::fail({core::ErrorKind::NotFound, content::toSay("there is no folder for the guestbook"), "", "",
                           content::toSay("set HOME or XDG_DATA_HOME")});
    std::error_code failed;
    fs::create_directories(folder, failed);
    const fs::path path = folder / "guestbook.jsonl";
    std::ofstream file(path, std::ios::app | std::ios::binary);
    file << toJsonLine(entry) << '\n' << std::flush;
    if (file) return {};
    return core::fail({core::ErrorKind::Io, content::toSay("cannot write into the guestbook"), path.string(),
                       std::strerror(errno), content::toSay("see that there is room, and that the folder may be written to")});
}

}  // namespace rekindle::commands
