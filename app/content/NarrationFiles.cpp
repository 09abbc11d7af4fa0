#include "content/NarrationFiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "content/DocumentFile.h"
#include "core/File.h"

namespace rekindle::content {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view printsBegin = "made by rekindle narrate: voice ", printsMiddle = ", captions ";
constexpr std::size_t printLength = 16, tagReach = 4096;

// FNV-1a, 64 bits: against mistakes, not against forgery. Ends of lines count as one kind, as editors and git change them.
class Fingerprint {
  public:
    void add(std::byte byte) { value_ = (value_ ^ std::uint64_t(byte)) * 0x100000001b3; }
    std::string text() const { return fmt::format("{:016x}", value_); }

  private:
    std::uint64_t value_ = 0xcbf29ce484222325;
};

std::string printOf(std::span<const std::byte> bytes) {
    Fingerprint print;
    for (const std::byte byte : bytes) print.add(byte);
    return print.text();
}

std::string printOfText(std::string_view before, std::string_view behind) {
    Fingerprint print;
    for (const std::string_view part : {before, behind})
        for (const char c : part)
            if (c != '\r') print.add(std::byte(c));
    return print.text();
}

// What captions say of who made them.
struct Claims {
    std::string voice, captions;  // fingerprints
    std::string without;          // of the captions as they are, without the line that claims it
};

std::optional<Claims> claimsIn(std::string_view text) {
    const std::size_t at = text.find(printsBegin);
    if (at == text.npos) return {};
    const std::size_t voice = at + printsBegin.size(), middle = voice + printLength;
    const std::size_t captions = middle + printsMiddle.size(), end = captions + printLength;
    if (end > text.size() || text.substr(middle, printsMiddle.size()) != printsMiddle) return {};
    return Claims{.voice = std::string(text.substr(voice, printLength)),
                  .captions = std::string(text.substr(captions, printLength)),
                  .without = printOfText(text.substr(0, at), text.substr(end))};
}

std::vector<fs::path> voicesAt(const fs::path& narration) {
    std::vector<fs::path> voices;
    for (const char* ending : {".opus", ".flac", ".wav"}) {
        std::error_code failed;
        if (fs::path file = narration.string() + ending; fs::is_regular_file(file, failed)) voices.push_back(std::move(file));
    }
    return voices;
}

// A voice, and what its bytes say.
struct Heard {
    fs::path file;
    std::string print;    // empty: cannot be read
    bool tagged = false;  // its comment calls it synthetic
};

Heard hear(fs::path file) {
    Heard heard{.file = std::move(file)};
    const auto bytes = core::readFile(heard.file);
    if (!bytes) return heard;
    heard.print = printOf(*bytes);
    const std::string_view front(reinterpret_cast<const char*>(bytes->data()), std::min(bytes->size(), tagReach));
    heard.tagged = front.find(syntheticMark) != front.npos;
    return heard;
}

}  // namespace

NarrationFiles narrationFiles(const fs::path& narration) {
    NarrationFiles files;
    std::optional<Claims> claims;
    bool marked = false;
    const fs::path captions = narration.string() + ".vtt";
    if (std::error_code failed; fs::exists(captions, failed)) {
        const auto text = readDocument(captions);
        if (text) claims = claimsIn(*text);
        marked = text && text->find(syntheticMark) != text->npos;
        files.captions = claims && claims->captions == claims->without ? Maker::Narrate : Maker::Somebody;
    }
    std::vector<Heard> heard;
    for (fs::path& voice : voicesAt(narration)) heard.push_back(hear(std::move(voice)));
    const auto isMade = [&](const Heard& each) { return claims && each.tagged && each.print == claims->voice; };
    // One that is tagged may be a voice whose captions somebody has replaced since: a recording beside it goes first.
    std::ranges::stable_sort(heard, {}, [&](const Heard& each) { return int(each.tagged) + int(isMade(each)); });
    for (const Heard& each : heard) files.voices.push_back(each.file);
    if (!heard.empty()) files.voice = isMade(heard.front()) ? Maker::Narrate : Maker::Somebody;
    files.captionsAreSpoken = files.captions == Maker::Narrate || (marked && !claims);
    files.synthetic = files.voice == Maker::Narrate || (files.voice == Maker::None ? marked : marked && !claims);
    files.captionsOfAnother = files.captions == Maker::Narrate && files.voice == Maker::Somebody;
    return files;
}

std::string writeMadeCaptions(const std::vector<Cue>& cues, std::string_view speaker, std::span<const std::byte> voice) {
    const std::string mark = fmt::format("{}: {}\n", syntheticMark, speaker);
    const std::string unclaimed = writeWebVtt(cues, {mark});
    const std::string claim = fmt::format("{}{}{}{}", printsBegin, printOf(voice), printsMiddle, printOfText(unclaimed, {}));
    return writeWebVtt(cues, {mark + claim});
}

}  // namespace rekindle::content
