#include "content/WebVtt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "content/Utf8.h"
#include "content/VttScanner.h"
#include "content/VttSettings.h"

namespace rekindle::content {

namespace {

constexpr std::string_view signature = "WEBVTT", arrow = "-->";

// Steps 1 of the parser: U+FFFD for NUL, and LF alone ends a line.
std::string normalised(std::string_view bytes) {
    std::string text;
    const std::string decoded = decodeUtf8(bytes);
    text.reserve(decoded.size());
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        if (decoded[i] == '\0')
            text += "\xef\xbf\xbd";
        else if (decoded[i] != '\r')
            text += decoded[i];
        else if (i + 1 == decoded.size() || decoded[i + 1] != '\n')
            text += '\n';
    }
    return text;
}

bool isWordAlone(std::string_view text, std::string_view word) {
    return text.starts_with(word) && std::ranges::all_of(text.substr(word.size()), vtt::isSpace);
}

bool hasSignature(std::string_view text) {
    return text.starts_with(signature) &&
           (text.size() == signature.size() || std::string_view(" \t\n").find(text[signature.size()]) != text.npos);
}

bool collectTimings(std::string_view line, Cue& cue, const std::vector<CueRegion>& regions, const PassedOver& passedOver) {
    vtt::skipSpace(line);
    const auto start = collectTimestamp(line);
    if (!start) return false;
    vtt::skipSpace(line);
    if (!vtt::takeWord(line, arrow)) return false;
    vtt::skipSpace(line);
    const auto end = collectTimestamp(line);
    if (!end) return false;
    cue.start = *start;
    cue.end = *end;
    cue.settings = parseCueSettings(line, regions, passedOver);
    return true;
}

// A comment, as the standard has it: nobody misses it.
bool isNote(std::string_view block) {
    return vtt::takeWord(block, "NOTE") && (block.empty() || vtt::isSpace(block.front()));
}

class Parser {
  public:
    explicit Parser(std::string_view text) : rest_(text) {}

    WebVtt parse() {
        takeLine();
        if (!rest_.empty() && rest_.front() != '\n')
            collectBlock(true);
        else if (!rest_.empty())
            takeLine();
        for (skipEmptyLines(); !rest_.empty(); skipEmptyLines()) collectBlock(false);
        return std::move(file_);
    }

  private:
    enum class Kind { Nothing, Cue, Style, Region };

    std::string_view takeLine() {
        const std::string_view line = vtt::take(rest_, [](char c) { return c != '\n'; });
        vtt::takeWord(rest_, "\n");
        ++line_;
        return line;
    }

    void skipEmptyLines() {
        line_ += vtt::take(rest_, [](char c) { return c == '\n'; }).size();
    }

    // Whether a line of text makes the block one of its own kind.
    Kind kindOf(const std::string& before, std::size_t lines, bool header) const {
        if (header || lines != 2 || seenCue_) return Kind::Nothing;
        if (isWordAlone(before, "STYLE")) return Kind::Style;
        return isWordAlone(before, "REGION") ? Kind::Region : Kind::Nothing;
    }

    void collectBlock(bool header) {
        std::string buffer;
        Kind kind = Kind::Nothing;
        Cue cue;
        bool seenArrow = false;
        const std::size_t first = line_ + 1;
        std::size_t times = 0;  // the line of them
        for (std::size_t lines = 1;; ++lines) {
            const std::string_view before = rest_;
            const std::string_view line = takeLine();
            if (line.find(arrow) != line.npos) {
                if (header || lines > 2 || seenArrow) {  // another cue begins
                    rest_ = before;
                    --line_;
                    break;
                }
                seenArrow = true;
                times = line_;
                cue.id = buffer;
                if (collectTimings(line, cue, file_.regions, [&](std::string_view setting) { passOver(setting); })) {
                    kind = Kind::Cue;
                    buffer.clear();
                    seenCue_ = true;
                } else {
                    leaveOut(say("has no times that can be read: its cue is not shown"),
                             say("write them as 00:01.000 --> 00:04.000"));
                }
            } else if (line.empty()) {
                break;
            } else {
                if (const Kind other = kindOf(buffer, lines, header); other != Kind::Nothing) {
                    kind = other;
                    buffer.clear();
                }
                if (!buffer.empty()) buffer += '\n';
                buffer += line;
            }
            if (rest_.empty()) break;
        }
        if (kind == Kind::Nothing && !seenArrow && !header) missTimes(buffer, first);
        keep(kind, std::move(cue), std::move(buffer), times);
    }

    void leaveOut(Saying what, Saying todo, bool isCue = true) {
        file_.leftOut.push_back({.line = line_, .what = std::move(what), .todo = std::move(todo), .isCue = isCue});
    }

    void passOver(std::string_view setting) {
        leaveOut(say("\"{}\" is no setting of a cue, and is passed over", setting), say("correct it, or leave it out"), false);
    }

    // Lines that are no cue: who wrote them wants them to be read, where they are not a comment.
    void missTimes(std::string_view block, std::size_t line) {
        if (block.empty() || isNote(block)) return;
        const bool late =
            isWordAlone(block.substr(0, block.find('\n')), "STYLE") || isWordAlone(block.substr(0, block.find('\n')), "REGION");
        if (late)
            file_.leftOut.push_back(
                {line, say("is passed over: styles and regions stand before the first cue, with lines"), say("move it"), false});
        else
            file_.leftOut.push_back({line, say("has no line with times: it is not shown"),
                                     say("put 00:01.000 --> 00:04.000 above it, or NOTE for a comment")});
    }

    void keep(Kind kind, Cue cue, std::string buffer, std::size_t line) {
        if (kind == Kind::Style) file_.styles.push_back(std::move(buffer));
        if (kind == Kind::Region) file_.regions.push_back(parseRegionSettings(buffer));
        if (kind != Kind::Cue) return;
        cue.text = std::move(buffer);
        file_.cues.push_back(std::move(cue));
        file_.lines.push_back(line);
    }

    std::string_view rest_;
    WebVtt file_;
    std::size_t line_ = 0;  // that was taken last, from 1
    bool seenCue_ = false;
};

std::string timestampText(double seconds) {
    const auto whole = static_cast<long long>(std::llround(seconds * 1000));
    return fmt::format("{:02}:{:02}:{:02}.{:03}", whole / 3600000, whole / 60000 % 60, whole / 1000 % 60, whole % 1000);
}

}  // namespace

std::optional<double> collectTimestamp(std::string_view& text) {
    const std::string_view first = vtt::takeDigits(text);
    if (first.empty() || !vtt::takeWord(text, ":")) return std::nullopt;
    double hours = 0, minutes = vtt::wholeNumber(first);
    const bool inHours = first.size() != 2 || minutes > 59;
    std::string_view seconds = vtt::takeDigits(text);
    if (seconds.size() != 2) return std::nullopt;
    if (inHours || text.starts_with(':')) {
        hours = minutes;
        minutes = vtt::wholeNumber(seconds);
        if (!vtt::takeWord(text, ":")) return std::nullopt;
        seconds = vtt::takeDigits(text);
        if (seconds.size() != 2) return std::nullopt;
    }
    if (!vtt::takeWord(text, ".")) return std::nullopt;
    const std::string_view thousandths = vtt::takeDigits(text);
    if (thousandths.size() != 3 || minutes > 59 || vtt::wholeNumber(seconds) > 59) return std::nullopt;
    const double whole = (hours * 60 + minutes) * 60 + vtt::wholeNumber(seconds);
    return (whole * 1000 + vtt::wholeNumber(thousandths)) / 1000;  // rounded once
}

std::optional<WebVtt> parseWebVtt(std::string_view bytes) {
    const std::string text = normalised(bytes);
    if (!hasSignature(text)) return std::nullopt;
    return Parser(text).parse();
}

std::string writeWebVtt(const std::vector<Cue>& cues, const std::vector<std::string>& notes) {
    std::string text(signature);
    text += '\n';
    for (const std::string& note : notes) text += "\nNOTE " + note + '\n';
    for (const Cue& cue : cues) {
        text += '\n';
        if (!cue.id.empty()) text += cue.id + '\n';
        text += fmt::format("{} --> {}\n{}\n", timestampText(cue.start), timestampText(cue.end), cue.text);
    }
    return text;
}

}  // namespace rekindle::content
