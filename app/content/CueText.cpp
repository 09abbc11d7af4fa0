#include "content/CueText.h"

#include <algorithm>
#include <array>
#include <optional>

#include "content/CharacterReferences.h"
#include "content/VttScanner.h"
#include "content/WebVtt.h"

namespace rekindle::content {

namespace {

constexpr std::size_t deepest = 200;

struct Token {
    enum class Kind { Text, Start, End, Timestamp } kind = Kind::Text;
    std::string text;  // of the text; the tag's name; the timestamp
    std::vector<std::string> classes;
    std::string annotation;
};

// Without space at its ends, and with single ones inside.
std::string collapsed(std::string_view text) {
    std::string line;
    for (vtt::skipSpace(text); !text.empty(); vtt::skipSpace(text)) {
        if (!line.empty()) line += ' ';
        line += vtt::take(text, [](char c) { return !vtt::isSpace(c); });
    }
    return line;
}

// NAME.CLASS.CLASS ANNOTATION, all of them optional.
Token startTag(std::string_view tag) {
    Token token{.kind = Token::Kind::Start};
    const auto inName = [](char c) { return c != '.' && !vtt::isSpace(c); };
    token.text = vtt::take(tag, inName);
    while (vtt::takeWord(tag, "."))
        if (const std::string_view name = vtt::take(tag, inName); !name.empty()) token.classes.emplace_back(name);
    token.annotation = collapsed(decodeCharacterReferences(tag));
    return token;
}

// The standard's tokenizer: what is between < and >, or the end, is a tag.
std::optional<Token> nextToken(std::string_view& text) {
    if (text.empty()) return std::nullopt;
    const auto upTo = [&](char stop) { return vtt::take(text, [stop](char c) { return c != stop; }); };
    if (!vtt::takeWord(text, "<")) return Token{.text = decodeCharacterReferences(upTo('<'))};
    const std::string_view tag = upTo('>');
    vtt::takeWord(text, ">");
    if (tag.starts_with('/')) return Token{.kind = Token::Kind::End, .text = std::string(tag.substr(1))};
    if (!tag.empty() && vtt::isDigit(tag[0])) return Token{.kind = Token::Kind::Timestamp, .text = std::string(tag)};
    return startTag(tag);
}

struct Tag {
    std::string_view name;
    CueNodeKind kind;
};
constexpr std::array<Tag, 8> tags{{{"c", CueNodeKind::Class},
                                   {"i", CueNodeKind::Italic},
                                   {"b", CueNodeKind::Bold},
                                   {"u", CueNodeKind::Underline},
                                   {"ruby", CueNodeKind::Ruby},
                                   {"rt", CueNodeKind::RubyText},
                                   {"v", CueNodeKind::Voice},
                                   {"lang", CueNodeKind::Language}}};

std::optional<CueNodeKind> kindOf(const std::string& name) {
    const auto found = std::ranges::find(tags, name, &Tag::name);
    return found == tags.end() ? std::nullopt : std::optional(found->kind);
}

// Builds the tree: opened nodes wait on a stack until their end tag, or the end, hands them to what holds them.
class TreeBuilder {
  public:
    void add(Token token) {
        if (token.kind == Token::Kind::Text) leaf({.kind = CueNodeKind::Text, .text = std::move(token.text)});
        if (token.kind == Token::Kind::Start) open(std::move(token));
        if (token.kind == Token::Kind::End) close(token.text);
        if (token.kind == Token::Kind::Timestamp) stamp(token.text);
    }

    CueNode finish() {
        while (opened_.size() > 1) closeLast();
        return std::move(opened_.front());
    }

  private:
    void leaf(CueNode node) {
        node.language = opened_.back().language;
        opened_.back().children.push_back(std::move(node));
    }

    void open(Token token) {
        const auto kind = kindOf(token.text);
        if (!kind || opened_.size() > deepest) return;
        if (kind == CueNodeKind::RubyText && opened_.back().kind != CueNodeKind::Ruby) return;
        CueNode node{.kind = *kind, .classes = std::move(token.classes), .language = opened_.back().language};
        if (kind == CueNodeKind::Voice || kind == CueNodeKind::Language) node.text = std::move(token.annotation);
        if (kind == CueNodeKind::Language) node.language = node.text;
        opened_.push_back(std::move(node));
    }

    void close(const std::string& name) {
        const auto kind = kindOf(name);
        const CueNodeKind current = opened_.back().kind;
        if (kind == CueNodeKind::Ruby && current == CueNodeKind::RubyText)
            closeLast();
        else if (!kind || kind != current)
            return;
        closeLast();
    }

    void stamp(std::string_view text) {
        const auto time = collectTimestamp(text);
        if (time && text.empty()) leaf({.kind = CueNodeKind::Timestamp, .time = *time});
    }

    void closeLast() {
        CueNode node = std::move(opened_.back());
        opened_.pop_back();
        opened_.back().children.push_back(std::move(node));
    }

    std::vector<CueNode> opened_{CueNode{}};
};

}  // namespace

CueNode parseCueText(std::string_view text) {
    TreeBuilder builder;
    while (auto token = nextToken(text)) builder.add(std::move(*token));
    return builder.finish();
}

std::string plainText(const CueNode& node) {
    if (node.kind == CueNodeKind::RubyText) return "";
    if (node.kind == CueNodeKind::Text) return node.text;
    std::string text;
    for (const CueNode& child : node.children) text += plainText(child);
    return text;
}

std::string speakerOf(const CueNode& node) {
    if (node.kind == CueNodeKind::Voice) return node.text;
    for (const CueNode& child : node.children)
        if (std::string speaker = speakerOf(child); !speaker.empty()) return speaker;
    return "";
}

std::string escapeCueText(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else
            escaped += c;
    }
    return escaped;
}

}  // namespace rekindle::content
