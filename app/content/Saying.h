#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::content {

// What `english` is in English.
inline const char* asInEnglish(const char* english) {
    return english;
}

// Something to be read, in words that can be told in another language: a pattern in English with {} for each place, and what
// fills the places. Made by say(), whose patterns app/words/collect finds, or of words from elsewhere by asGiven(); a text alone
// is none, so that nothing is said which no catalogue knows.
class Saying {
  public:
    // What a language says instead of English words; the words themselves where it has nothing.
    using Translate = const char* (*)(const char* english);

    Saying() = default;
    // What fills a place and is the same in every language: a name, a file, a number.
    static Saying name(std::string_view name);

    bool empty() const { return words_.empty(); }
    std::string english() const;
    std::string in(Translate translate) const;

    bool operator==(const Saying&) const = default;

  private:
    friend Saying sayWith(const char* pattern, std::vector<Saying> places);
    friend Saying asGiven(std::string words);

    std::string words_;
    std::vector<Saying> places_;
    bool isName_ = false;
};

Saying sayWith(const char* pattern, std::vector<Saying> places);

// Words from elsewhere - an error's, a parser's, a field's - as they are; translated where a catalogue knows them whole.
Saying asGiven(std::string words);

inline Saying inPlace(std::string_view name) {
    return Saying::name(name);
}
inline Saying inPlace(std::integral auto number) {
    return Saying::name(std::to_string(number));
}
// Words that are themselves to be translated.
inline Saying inPlace(Saying words) {
    return words;
}

// say("\"{}\" is not in {}", id, say("the site's viewpoints")). The pattern stands there as a literal.
Saying say(const char* pattern, const auto&... places) {
    return sayWith(pattern, {inPlace(places)...});
}

// Marks a literal that becomes a Saying elsewhere, by asGiven(): app/words/collect finds it.
constexpr const char* toSay(const char* english) {
    return english;
}

}  // namespace rekindle::content
