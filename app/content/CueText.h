#pragma once

#include <string>
#include <string_view>
#include <vector>

// What a cue of a WebVTT file says: its text with tags (https://www.w3.org/TR/webvtt1/, section 6.4) as a tree.
namespace rekindle::content {

enum class CueNodeKind { Root, Text, Class, Italic, Bold, Underline, Ruby, RubyText, Voice, Language, Timestamp };

struct CueNode {
    CueNodeKind kind = CueNodeKind::Root;
    std::string text;                  // of a text; who speaks; the language
    double time = 0;                   // of a timestamp, seconds
    std::vector<std::string> classes;  // without empty ones
    std::string language;              // that it is in, where a tag says so
    std::vector<CueNode> children;
};

// Never fails: what is no tag is passed over, as the standard says. Tags nested deeper than 200 count as none, where it has no
// bound.
CueNode parseCueText(std::string_view text);

// All that is to be read, without ruby.
std::string plainText(const CueNode& node);

// Who speaks first; empty: nothing is said of it.
std::string speakerOf(const CueNode& node);

// Text as it has to be written in a cue: & and < and > as entities.
std::string escapeCueText(std::string_view text);

}  // namespace rekindle::content
