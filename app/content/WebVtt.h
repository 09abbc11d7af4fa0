#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/Saying.h"
#include "math/Types.h"

// Captions: WebVTT files, as https://www.w3.org/TR/webvtt1/ has them.
namespace rekindle::content {

enum class CueDirection { Horizontal, GrowingLeft, GrowingRight };
enum class LineAlignment { Start, Center, End };
enum class PositionAlignment { Auto, LineLeft, Center, LineRight };
enum class TextAlignment { Start, Center, End, Left, Right };

// Where a cue is shown. Line and position that are unset are chosen by who shows it.
struct CueSettings {
    std::optional<std::size_t> region;  // in WebVtt::regions
    CueDirection direction = CueDirection::Horizontal;
    bool snapToLines = true;
    std::optional<double> line;  // a line's number; percent of the height, where it does not snap to lines
    LineAlignment lineAlign = LineAlignment::Start;
    std::optional<double> position;  // percent of the width
    PositionAlignment positionAlign = PositionAlignment::Auto;
    double size = 100;  // percent of the width
    TextAlignment align = TextAlignment::Center;

    bool operator==(const CueSettings&) const = default;
};

struct Cue {
    std::string id;
    double start = 0;  // seconds
    double end = 0;
    CueSettings settings;
    std::string text;  // with its tags: CueText.h

    bool operator==(const Cue&) const = default;
};

// A part of the picture in which cues are shown. Percent.
struct CueRegion {
    std::string id;
    double width = 100;
    double lines = 3;  // whole; the standard knows no greatest
    math::vec2 regionAnchor{0, 100};
    math::vec2 viewportAnchor{0, 100};
    bool scrollsUp = false;
};

// What a parser leaves out of a file.
struct LeftOut {
    std::size_t line = 0;  // in the file, from 1
    Saying what;
    Saying todo;
    bool isCue = true;  // something that would be read; else a setting of a cue that is shown all the same
};

struct WebVtt {
    std::vector<Cue> cues;
    std::vector<std::size_t> lines;  // one a cue: of its times in the file, from 1
    std::vector<CueRegion> regions;
    std::vector<std::string> styles;  // texts of style sheets, as they are
    std::vector<LeftOut> leftOut;     // in the order of their lines
};

// Follows the standard's parser step by step (section 6.1): bad cues are dropped, bad settings passed over; it tells of them.
// Nothing: the text does not begin as WebVTT has to.
std::optional<WebVtt> parseWebVtt(std::string_view bytes);

// The standard's "collect a WebVTT timestamp": reads one at the front of the text, and takes it away. Seconds.
std::optional<double> collectTimestamp(std::string_view& text);

// A file with these cues; NOTE blocks with the notes come first. Times are rounded to milliseconds.
std::string writeWebVtt(const std::vector<Cue>& cues, const std::vector<std::string>& notes);

}  // namespace rekindle::content
