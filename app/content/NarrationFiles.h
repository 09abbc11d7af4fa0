#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/WebVtt.h"

// Who made the voices and captions that stand beside a tour: people, or rekindle narrate, which may replace its own work and
// nothing else. The files themselves say so. Its captions hold two fingerprints in a note: of the voice's bytes, and of
// their own text. A file that somebody has saved over or edited since no longer has the fingerprint that was written down.
namespace rekindle::content {

// Stands in a NOTE of captions, and in the comment of a voice, where the voice is a machine's.
inline constexpr std::string_view syntheticMark = "synthetic voice";

enum class Maker { None, Narrate, Somebody };  // None: there is no such file

// What stands at a narration.
struct NarrationFiles {
    std::vector<std::filesystem::path> voices;  // the one that is heard first: what somebody recorded before what was made
    Maker voice = Maker::None;                  // who made the one that is heard
    Maker captions = Maker::None;
    bool synthetic = false;          // the voice is a machine's, or is said to be one
    bool captionsAreSpoken = false;  // the captions say what a machine speaks: where the text is another, it speaks the former
    bool captionsOfAnother = false;  // narrate wrote the captions for a voice that is not, or no longer, the one that is heard
};

// Reads what is there. `narration`: without the ending (narrationFile()). What cannot be read is somebody's.
NarrationFiles narrationFiles(const std::filesystem::path& narration);

// The captions of a voice that was made: cues, who speaks ("flite slt"), the fingerprints. `voice`: the bytes of its file.
std::string writeMadeCaptions(const std::vector<Cue>& cues, std::string_view speaker, std::span<const std::byte> voice);

}  // namespace rekindle::content
