#include "content/JsonText.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <set>
#include <vector>

namespace rekindle::content {

namespace {

constexpr std::size_t deepest = 64;

// Reads text and counts, for whoever holds the counter, how far the parser has come.
class CountingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*read_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

  private:
    const char* at_;
    std::size_t* read_;
};

// Turns offsets, which only grow, into lines and columns.
class LineCounter {
  public:
    explicit LineCounter(std::string_view text) : text_(text) {}

    TextPlace at(std::size_t offset) {
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            if (text_[at_] != '\n') continue;
            ++line_;
            lineBegin_ = at_ + 1;
        }
        return {line_, offset - std::min(offset, lineBegin_) + 1};
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0, line_ = 1, lineBegin_ = 0;
};

// What the parser wants: a sign, or one of these.
[[maybe_unused]] constexpr std::array wanted{toSay("string literal"), toSay("number literal"), toSay("end of input"),
                                             toSay("'[', '{', or a literal")};

// "expected '}'", "last read: '12x'; expected string literal": what the parser's message says behind its place and its context.
Saying reasonOf(const std::string& message) {
    constexpr std::string_view read = "last read: ", expected = "expected ",
                               overflow = "[json.exception.out_of_range.406] number overflow parsing ";
    const std::size_t at = message.find("; ");
    if (message.starts_with(overflow))
        return say("[json.exception.out_of_range.406] number overflow parsing {}", message.substr(overflow.size()));
    if (message.find("attempting to parse an empty input") != message.npos) return say("nothing is in it");  // newer parsers
    if (at == message.npos) return Saying::name(message);
    const std::string reason = message.substr(at + 2);
    if (reason.starts_with(expected)) return say("expected {}", asGiven(reason.substr(expected.size())));
    if (!reason.starts_with(read)) return Saying::name(reason);
    const std::size_t then = reason.rfind("; expected ");
    if (then == reason.npos) return say("last read: {}", reason.substr(read.size()));
    return say("last read: {}; expected {}", reason.substr(read.size(), then - read.size()),
               asGiven(reason.substr(then + 2 + expected.size())));
}

// Follows the parser through the text. The parser is told of a token right after it has read it (a number: and one character
// more); so a token begins where the one before it ended, behind what only divides them.
class PositionPass {
  public:
    PositionPass(std::string_view text, const std::string& file, Findings& findings)
        : text_(text), file_(file), findings_(findings), lines_(text) {}

    std::size_t read = 0;
    Positions positions;

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(Json::number_integer_t) { return value(); }
    bool number_unsigned(Json::number_unsigned_t) { return value(); }
    bool number_float(Json::number_float_t, const std::string&) { return value(); }
    bool string(std::string&) { return value(); }
    bool binary(Json::binary_t&) { return value(); }
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        const TextPlace place = begin();
        Level& level = levels_.back();
        level.path = path(levels_.size() - 1) + name;
        if (!level.names.insert(name).second) tell(place, level.path, say("is there twice"), say("leave one of them"));
        positions.add(level.path, place);
        end_ = read;
        return true;
    }

    bool parse_error(std::size_t offset, const std::string&, const nlohmann::detail::exception& error) {
        tell(lines_.at(offset == 0 ? 0 : offset - 1), "", say("is not JSON: {}", reasonOf(error.what())),
             say("look at the place before it as well"));
        return false;
    }

  private:
    struct Level {
        bool object = false;
        std::string path;  // of the member or element that is being read
        std::size_t index = 0;
        std::set<std::string> names;
    };

    // The path of what holds the values of a level, with a slash behind it.
    std::string path(std::size_t level) const { return level == 0 ? "" : levels_[level - 1].path + "/"; }

    TextPlace begin() {
        const std::size_t first = text_.find_first_not_of(" \t\r\n,:", end_);
        return lines_.at(first == text_.npos ? end_ : first);
    }

    void enter() {
        if (levels_.empty() || levels_.back().object) return;
        Level& level = levels_.back();
        level.path = path(levels_.size() - 1) + std::to_string(level.index++);
        positions.add(level.path, begin());
    }

    bool value() {
        enter();
        end_ = read;
        return true;
    }

    bool open(bool object) {
        enter();
        end_ = read;
        if (levels_.size() >= deepest) {
            tell(lines_.at(end_), "", say("is nested deeper than {} levels", deepest), say("flatten it"));
            return false;
        }
        levels_.push_back({.object = object});
        return true;
    }

    bool close() {
        levels_.pop_back();
        end_ = read;
        return true;
    }

    void tell(TextPlace place, std::string path, Saying what, Saying todo) {
        findings_.push_back(
            {Severity::Error, file_, place.line, place.column, std::move(path), std::move(what), std::move(todo)});
    }

    std::string_view text_;
    const std::string& file_;
    Findings& findings_;
    LineCounter lines_;
    std::size_t end_ = 0;  // of the last token
    std::vector<Level> levels_;
};

}  // namespace

TextPlace Positions::of(std::string path) const {
    for (;;) {
        if (const auto found = places_.find(path); found != places_.end()) return found->second;
        const std::size_t slash = path.rfind('/');
        if (slash == path.npos) return {};
        path.resize(slash);
    }
}

JsonText parseJson(std::string_view text, const std::string& file, Findings& findings) {
    PositionPass pass(text, file, findings);
    const CountingIterator first(text.data(), &pass.read), last(text.data() + text.size(), &pass.read);
    if (!Json::sax_parse(first, last, &pass)) return {};
    return {Json::parse(text, nullptr, false), std::move(pass.positions)};
}

}  // namespace rekindle::content
