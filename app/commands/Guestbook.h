#pragma once

#include <ctime>
#include <filesystem>
#include <string>

#include "core/Error.h"

namespace rekindle::commands {

// What somebody said at the end of a tour. No name, nothing of the person.
struct GuestbookEntry {
    std::time_t when = 0;
    std::string site, tour;
    std::string language;  // of the interface: a BCP 47 tag
    int mark = 0;          // 1 to 5; 0: none
    std::string words;
};

// The entry as a line of JSON, without its end. Broken UTF-8 is mended.
std::string toJsonLine(const GuestbookEntry& entry);

// Adds it to the guestbook of this computer: guestbook.jsonl in core::userDataFolder(), one entry a line. Fails with NotFound
// where the user has no home, or with Io.
core::Result<void> addToGuestbook(const GuestbookEntry& entry);

}  // namespace rekindle::commands
