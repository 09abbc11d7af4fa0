#include "content/CaptionFile.h"

#include <fmt/format.h>

#include "content/DocumentFile.h"

namespace rekindle::content {

static Finding at(const std::filesystem::path& file, std::size_t line, Saying what, Saying todo) {
    return {.file = file.string(), .line = line, .column = 1, .what = std::move(what), .todo = std::move(todo)};
}

static void findWrong(const std::filesystem::path& file, const WebVtt& captions, Findings& findings) {
    for (const LeftOut& left : captions.leftOut) {
        findings.push_back(at(file, left.line, left.what, left.todo));
        if (!left.isCue) findings.back().severity = Severity::Warning;
    }
    if (captions.cues.empty())
        findings.push_back(at(file, 1, say("has no cue"), say("write some, or delete it: those of the text are shown")));
    for (std::size_t c = 0; c < captions.cues.size(); ++c)
        if (captions.cues[c].end <= captions.cues[c].start)
            findings.push_back(at(file, captions.lines[c], say("cue {} ends before it begins", c + 1), say("correct its times")));
}

CaptionReading readCaptionFile(const std::filesystem::path& file) {
    CaptionReading reading;
    const auto text = readDocument(file);
    auto parsed = text ? parseWebVtt(*text) : std::nullopt;
    if (parsed) {
        reading.captions = std::move(*parsed);
        findWrong(file, reading.captions, reading.findings);
    } else if (text) {
        reading.findings.push_back(at(file, 1, say("is no WebVTT that can be read"), say("begin it with WEBVTT")));
    } else {
        reading.findings.push_back(
            {.file = file.string(), .what = asGiven(text.error().what), .todo = asGiven(text.error().todo)});
    }
    return reading;
}

std::optional<Finding> cueBeyondVoice(const WebVtt& captions, const std::filesystem::path& file, double seconds) {
    constexpr double slack = 0.1;  // seconds
    for (std::size_t c = 0; c < captions.cues.size(); ++c)
        if (const double end = captions.cues[c].end; end > seconds + slack)
            return at(file, captions.lines[c],
                      say("cue {} lasts until {} s, but the voice ends at {} s", c + 1, fmt::format("{:.1f}", end),
                          fmt::format("{:.1f}", seconds)),
                      say("end it with the voice"));
    return std::nullopt;
}

}  // namespace rekindle::content
