#include "ui/Letters.h"

#include <algorithm>
#include <utility>

namespace rekindle::ui {

// The next code point of UTF-8 text, which loses it; 0 for a broken one.
static char32_t take(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t character = length == 1 ? lead : lead & (0x7f >> length);
    const bool whole = length <= text.size();
    for (std::size_t i = 1; whole && i < length; ++i) character = character << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
    text.remove_prefix(std::min(length, text.size()));
    return whole ? character : 0;
}

bool Letters::add(std::string_view text) {
    bool anew = false;
    while (!text.empty()) anew |= add(take(text));
    return anew;
}

bool Letters::add(char32_t character) {
    if (character < 0x20 || character >= there_.size() || there_[character]) return false;
    there_.set(character);
    return true;
}

bool Letters::add(const Letters& others) {
    const auto before = std::exchange(there_, there_ | others.there_);
    return there_ != before;
}

std::vector<std::uint16_t> Letters::all() const {
    std::vector<std::uint16_t> characters;
    for (std::size_t c = 0; c < there_.size(); ++c)
        if (there_[c]) characters.push_back(static_cast<std::uint16_t>(c));
    return characters;
}

}  // namespace rekindle::ui
