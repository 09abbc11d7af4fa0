#include "content/CharacterReferences.h"

#include <gumbo.h>

#include "content/VttScanner.h"

namespace rekindle::content {

// The first text within an element of that kind.
static const GumboNode* textWithin(const GumboNode& node, GumboTag tag, bool inside) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) return inside ? &node : nullptr;
    if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(children.data[i]);
        if (const GumboNode* found = textWithin(child, tag, inside || node.v.element.tag == tag)) return found;
    }
    return nullptr;
}

static bool mayBeOfReference(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '#' || c == ';';
}

static bool isHexDigit(char c) {
    return vtt::isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// Takes a reference to a number far beyond the characters away: HTML's parser would overflow in it.
static bool takeHugeNumber(std::string_view& text) {
    std::string_view rest = text;
    if (!vtt::takeWord(rest, "&#")) return false;
    const bool hex = vtt::takeWord(rest, "x") || vtt::takeWord(rest, "X");
    vtt::take(rest, [](char c) { return c == '0'; });
    if (vtt::take(rest, hex ? isHexDigit : vtt::isDigit).size() <= 7) return false;
    vtt::takeWord(rest, ";");
    text = rest;
    return true;
}

// HTML's own parser does it, in the one element whose text knows references and no tags.
static std::string decodedByHtml(std::string_view reference) {
    const std::string page = "<!DOCTYPE html><title>" + std::string(reference);
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    const GumboNode* found = textWithin(*output->root, GUMBO_TAG_TITLE, false);
    std::string decoded = found ? found->v.text.text : std::string(reference);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return decoded;
}

// That parser sees the references alone: in other text it would replace control characters, which WebVTT keeps.
std::string decodeCharacterReferences(std::string_view text) {
    std::string decoded;
    for (;;) {
        decoded += vtt::take(text, [](char c) { return c != '&'; });
        if (text.empty()) return decoded;
        if (takeHugeNumber(text)) {
            decoded += "\xef\xbf\xbd";
            continue;
        }
        std::string_view behind = text.substr(1);
        vtt::take(behind, mayBeOfReference);
        decoded += decodedByHtml(text.substr(0, text.size() - behind.size()));
        text = behind;
    }
}

}  // namespace rekindle::content
