#pragma once

#include <filesystem>
#include <optional>

#include "content/Finding.h"
#include "content/WebVtt.h"

namespace rekindle::content {

// The captions of a file, and what is wrong with it, each with its line.
struct CaptionReading {
    WebVtt captions;
    Findings findings;
};

// Errors: what cannot be read, has no cue, or has one that is never shown; warnings: settings that count for nothing.
CaptionReading readCaptionFile(const std::filesystem::path& file);

// The first cue that goes on when the voice, of so many seconds, has ended.
std::optional<Finding> cueBeyondVoice(const WebVtt& captions, const std::filesystem::path& file, double seconds);

}  // namespace rekindle::content
