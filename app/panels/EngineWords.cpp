#include "panels/EngineWords.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "panels/EngineTable.h"
#include "panels/Words.h"

namespace rekindle::panels {

namespace {

constexpr std::size_t longestTold = 1024;  // bytes: a file can make names, and with them warnings, of any length
constexpr int deepestTold = 4;             // a warning with an error's line with a pattern with a thing
constexpr int mostTries = 16;              // to find what stands between places
constexpr std::size_t mostColons = 8;      // that may divide a line

enum class Fill { Name, Number, Said };

struct EnginePlace {
    std::size_t index = 0;
    Fill fill = Fill::Name;
};

// "{} lacks its {}", taken apart; a translation likewise.
struct EnginePattern {
    const char* text = "";
    EngineRole role = EngineRole::Thing;
    std::vector<std::string_view> literals;  // one more than places
    std::vector<EnginePlace> places;
    std::size_t weight = 0;  // of all its literals
};

// What is between the braces: {1:d}.
EnginePlace placeIn(std::string_view braces, std::size_t next) {
    EnginePlace place{.index = next};
    if (!braces.empty() && braces[0] >= '0' && braces[0] <= '9') place.index = std::size_t(braces[0] - '0');
    if (braces.ends_with(":d")) place.fill = Fill::Number;
    if (braces.ends_with(":s")) place.fill = Fill::Said;
    return place;
}

EnginePattern patternOf(const char* text, EngineRole role = EngineRole::Thing) {
    EnginePattern pattern{.text = text, .role = role};
    std::string_view rest = text;
    for (std::size_t open; (open = rest.find('{')) != rest.npos;) {
        const std::size_t close = rest.find('}', open);
        if (close == rest.npos) break;
        pattern.literals.push_back(rest.substr(0, open));
        pattern.places.push_back(placeIn(rest.substr(open + 1, close - open - 1), pattern.places.size()));
        rest.remove_prefix(close + 1);
    }
    pattern.literals.push_back(rest);
    for (const std::string_view literal : pattern.literals) pattern.weight += literal.size();
    return pattern;
}

const std::vector<EnginePattern>& enginePatterns() {
    static const std::vector<EnginePattern> patterns = [] {
        std::vector<EnginePattern> made;
        for (int role = 0; role < engineRoles; ++role)
            for (const char* text : engineTable(EngineRole(role))) made.push_back(patternOf(text, EngineRole(role)));
        return made;
    }();
    return patterns;
}

// Whether a text is of a pattern, and what then stands in its places. A name takes as much as it can: what follows it is the
// program's, however much like it the name itself may read.
class EngineMatch {
  public:
    explicit EngineMatch(const EnginePattern& pattern) : pattern_(pattern) {}

    bool fits(std::string_view text) {
        const std::string_view first = pattern_.literals.front();
        if (pattern_.places.empty()) return text == first;
        if (!text.starts_with(first) || !text.ends_with(pattern_.literals.back())) return false;
        found.resize(pattern_.places.size());
        return fits(0, text.substr(first.size()));
    }

    std::vector<std::string_view> found;

  private:
    // `rest` begins with what stands in the place `i`.
    bool fits(std::size_t i, std::string_view rest) {
        const std::string_view after = pattern_.literals[i + 1];
        if (pattern_.places[i].fill == Fill::Number)
            return fitsAt(i, rest, std::min(rest.find_first_not_of("0123456789"), rest.size()), 1);
        if (i + 1 == pattern_.places.size()) return rest.size() >= after.size() && fitsAt(i, rest, rest.size() - after.size(), 0);
        for (std::size_t at = rest.rfind(after); at != rest.npos && tries_-- > 0;
             at = at == 0 ? rest.npos : rest.rfind(after, at - 1))
            if (fitsAt(i, rest, at, 0)) return true;
        return false;
    }

    // Whether it ends there, and has as many letters at least.
    bool fitsAt(std::size_t i, std::string_view rest, std::size_t end, std::size_t least) {
        const std::string_view after = pattern_.literals[i + 1];
        if (end < least || !rest.substr(end).starts_with(after)) return false;
        found[i] = rest.substr(0, end);
        const std::string_view left = rest.substr(end + after.size());
        return i + 1 == pattern_.places.size() ? left.empty() : fits(i + 1, left);
    }

    const EnginePattern& pattern_;
    int tries_ = mostTries;
};

// A text of some role that is in the table: the more letters of it are the pattern's own, the surer.
struct KnownText {
    const EnginePattern* pattern = nullptr;
    std::vector<std::string_view> found;
};

using Roles = std::span<const EngineRole>;

constexpr std::array stagesOnly{EngineRole::Stage}, failuresOnly{EngineRole::Failure}, reasonsOnly{EngineRole::Reason},
    remediesOnly{EngineRole::Remedy};
// Why something failed may be in another library's words, which are not to be taken for a warning.
constexpr std::array ofErrors{EngineRole::Failure, EngineRole::Reason, EngineRole::Remedy};
constexpr std::array ofWarnings{EngineRole::Warning, EngineRole::Failure, EngineRole::Remedy};
constexpr std::array saidInTurn{EngineRole::Thing, EngineRole::Failure, EngineRole::Reason, EngineRole::Remedy};

std::optional<KnownText> knownAs(std::string_view text, Roles roles) {
    std::optional<KnownText> best;
    for (const EnginePattern& pattern : enginePatterns()) {
        if (best && best->pattern->weight >= pattern.weight) continue;
        if (std::ranges::find(roles, pattern.role) == roles.end()) continue;
        if (EngineMatch match(pattern); match.fits(text)) best = KnownText{&pattern, std::move(match.found)};
    }
    return best;
}

std::string toldAs(std::string_view english, Roles roles, int depth);

std::string filledIn(const KnownText& known, int depth) {
    const EnginePattern translation = patternOf(tr(known.pattern->text));
    std::string told(translation.literals.front());
    for (std::size_t i = 0; i < translation.places.size(); ++i) {
        const EnginePlace place = translation.places[i];
        const std::string_view words = place.index < known.found.size() ? known.found[place.index] : std::string_view();
        told += place.fill == Fill::Said ? toldAs(words, saidInTurn, depth + 1) : std::string(words);
        told += translation.literals[i + 1];
    }
    return told;
}

// "WHERE: WHAT: WHY (TODO)": where is a name, here with its colon; why may be another library's.
struct EngineLine {
    std::string_view where, why;
    KnownText what;
    std::optional<KnownText> reason, todo;
    std::size_t weight = 0;
};

std::vector<std::size_t> colonsIn(std::string_view text) {
    std::vector<std::size_t> colons;
    for (std::size_t at = text.find(": "); at != text.npos && colons.size() < mostColons; at = text.find(": ", at + 1))
        colons.push_back(at);
    return colons;
}

// Takes what to do from the end.
std::optional<KnownText> takeTodo(std::string_view& text) {
    if (!text.ends_with(')')) return std::nullopt;
    std::size_t open = text.rfind(" (");
    for (std::size_t tries = 0; open != text.npos && tries < mostColons; ++tries) {
        if (auto todo = knownAs(text.substr(open + 2, text.size() - open - 3), remediesOnly)) {
            text = text.substr(0, open);
            return todo;
        }
        open = open == 0 ? text.npos : text.rfind(" (", open - 1);
    }
    return std::nullopt;
}

// What has failed stands behind some colon and before another; most is known where it truly does.
std::optional<EngineLine> lineIn(std::string_view text) {
    auto todo = takeTodo(text);
    const std::vector<std::size_t> colons = colonsIn(text);
    std::optional<EngineLine> best;
    for (std::size_t b = 0; b <= colons.size(); ++b)
        for (std::size_t e = b; e <= colons.size(); ++e) {
            const std::size_t begin = b == 0 ? 0 : colons[b - 1] + 2, end = e == colons.size() ? text.size() : colons[e];
            if (end + 2 == text.size()) continue;  // else it would lose its colon
            auto what = end < begin ? std::nullopt : knownAs(text.substr(begin, end - begin), failuresOnly);
            if (!what) continue;
            EngineLine line{
                .where = text.substr(0, begin), .why = text.substr(std::min(end + 2, text.size())), .what = std::move(*what)};
            line.reason = line.why.empty() ? std::nullopt : knownAs(line.why, reasonsOnly);
            line.weight = line.what.pattern->weight + (line.reason ? line.reason->pattern->weight : 0);
            if (!best || line.weight > best->weight) best = std::move(line);
        }
    if (best) best->todo = std::move(todo);
    return best;
}

std::string toldLine(const EngineLine& line, int depth) {
    std::string told = std::string(line.where) + filledIn(line.what, depth);
    if (!line.why.empty()) told = withColon(told, line.reason ? filledIn(*line.reason, depth) : std::string(line.why));
    if (!line.todo) return told;
    const std::string todo = filledIn(*line.todo, depth);
    return content::holdsHan(todo) ? told + "（" + todo + "）" : told + " (" + todo + ")";
}

std::string toldAs(std::string_view english, Roles roles, int depth) {
    if (english.size() > longestTold || depth > deepestTold) return std::string(english);
    if (const auto known = knownAs(english, roles)) return filledIn(*known, depth);
    if (const auto line = lineIn(english)) return toldLine(*line, depth);
    return std::string(english);
}

// Whether the interface speaks English, which nothing translates.
bool speaksEnglish() {
    const char* any = engineTable(EngineRole::Stage).front();
    return tr(any) == any;
}

}  // namespace

std::string toldStage(std::string_view english) {
    if (speaksEnglish() || english.size() > longestTold) return std::string(english);
    const auto known = knownAs(english, stagesOnly);
    return known ? filledIn(*known, 0) : std::string(english);
}

std::string toldWarning(std::string_view english) {
    return speaksEnglish() ? std::string(english) : toldAs(english, ofWarnings, 0);
}

std::string toldOfError(std::string_view english) {
    return speaksEnglish() ? std::string(english) : toldAs(english, ofErrors, 0);
}

}  // namespace rekindle::panels
