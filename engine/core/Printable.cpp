#include "core/Printable.h"

#include <algorithm>

namespace rekindle::core {

static unsigned char byteAt(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

// How many bytes the character at the beginning has; 0 where there is none. Table 3-7 of the Unicode Standard, 15.0.
static std::size_t characterBytes(std::string_view text) {
    const unsigned char lead = byteAt(text, 0), second = byteAt(text, 1);
    if (lead < 0x80) return 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    const unsigned char least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return 0;
    const std::size_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (std::size_t i = 2; i < size; ++i)
        if ((byteAt(text, i) & 0xc0) != 0x80) return 0;
    return size;
}

// C0, DEL, and C1, which some terminals obey as well.
static bool isControl(std::string_view character) {
    const unsigned char lead = byteAt(character, 0);
    return lead < 0x20 || lead == 0x7f || (lead == 0xc2 && byteAt(character, 1) < 0xa0);
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const std::size_t size = characterBytes(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(1, size));
        shown += size == 0 ? "\xef\xbf\xbd" : isControl(character) ? " " : character;
        text.remove_prefix(character.size());
    }
    return shown;
}

}  // namespace rekindle::core
