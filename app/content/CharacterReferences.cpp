#include "content/CharacterReferences.h"

#include <gumbo.h>

#include "core/Assert.h"

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

// HTML's own parser does it, in the one element whose text knows references and no tags. The mark in front keeps a line's end
// at the beginning, which that element would drop.
std::string decodeCharacterReferences(std::string_view text) {
    REKINDLE_ASSERT(text.find('<') == text.npos);
    if (text.find('&') == text.npos) return std::string(text);
    const std::string page = "<!DOCTYPE html><title>a" + std::string(text);
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    const GumboNode* found = textWithin(*output->root, GUMBO_TAG_TITLE, false);
    std::string decoded = found ? found->v.text.text + 1 : std::string(text);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return decoded;
}

}  // namespace rekindle::content
