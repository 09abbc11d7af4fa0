#include "content/CueText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/Utf8.h"

using namespace rekindle::content;
using testing::ElementsAre;

namespace {

// The tree in short: i(text b(more)).
std::string shapeOf(const CueNode& node) {
    static constexpr const char* names[] = {"", "", "c", "i", "b", "u", "ruby", "rt", "v", "lang", "at"};
    if (node.kind == CueNodeKind::Text) return node.text;
    std::string shape = names[std::size_t(node.kind)];
    for (const std::string& name : node.classes) shape += "." + name;
    if (!node.text.empty()) shape += "=" + node.text;
    if (node.kind == CueNodeKind::Timestamp) return shape + std::to_string(int(node.time * 1000));
    std::string within;
    for (const CueNode& child : node.children) within += shapeOf(child);
    return node.kind == CueNodeKind::Root ? within : shape + "(" + within + ")";
}

std::string shape(std::string_view text) {
    return shapeOf(parseCueText(text));
}

}  // namespace

TEST(CueText, ReadsTags) {
    EXPECT_EQ(shape("a <i>b</i> c"), "a i(b) c");
    EXPECT_EQ(shape("<b><u>x</u></b>y"), "b(u(x))y");
    EXPECT_EQ(shape("<c.red.big>x</c>"), "c.red.big(x)");
    EXPECT_EQ(shape("<c..red.>x"), "c.red(x)");
    EXPECT_EQ(shape("<v.loud  The \n guide >x</v>"), "v.loud=The guide(x)");
    EXPECT_EQ(shape("<lang zh-Hans>龙</lang>"), "lang=zh-Hans(龙)");
    EXPECT_EQ(shape("<ruby>龙<rt>lóng</rt>溪<rt>xī</ruby>。"), "ruby(龙rt(lóng)溪rt(xī))。");
    EXPECT_EQ(shape("a<00:01.500>b"), "aat1500b");
}

TEST(CueText, WhatIsNoTagIsPassedOver) {
    EXPECT_EQ(shape("a<x>b</x>c"), "abc");
    EXPECT_EQ(shape("<i>a</b>b</i>c"), "i(ab)c");
    EXPECT_EQ(shape("<rt>a</rt>"), "a");
    EXPECT_EQ(shape("a<1:2>b<00:01.5000>"), "ab");
    EXPECT_EQ(shape("<"), "");
    EXPECT_EQ(shape("<i"), "i()");
    EXPECT_EQ(shape("a</"), "a");
    EXPECT_EQ(shape("<>a>"), "a>");
}

TEST(CueText, ReadsEntities) {
    EXPECT_EQ(shape("&lt;i&gt; &amp;amp; &nbsp;|"), "<i> &amp; \xc2\xa0|");
    EXPECT_EQ(shape("&#x91cd;&#20809;"), "重光");
    EXPECT_EQ(shape("&copy;&copyx &notit; &hellip;"), "©©x ¬it; …");
    EXPECT_EQ(shape("& && &; &unknown; &"), "& && &; &unknown; &");
    EXPECT_EQ(shape("\n&amp;\n"), "\n&\n");
    EXPECT_EQ(shape("<v A &amp; B <x>c"), "v=A & B <x(c)");
    EXPECT_EQ(shape("&lt;/title&gt;&amp;"), "</title>&");
    EXPECT_EQ(shape("&#999999999999;a &#x1F000000000z &#x0000000000041;"), "\xef\xbf\xbd\x61 \xef\xbf\xbdz A")
        << "no number overflows";
    EXPECT_EQ(shape("\x10&amp;\x10 \xef\xbf\xbf &#65"), "\x10&\x10 \xef\xbf\xbf A") << "what is no reference stays as it is";
}

TEST(CueText, LanguageGoesDown) {
    const CueNode root = parseCueText("<lang en>a<lang zh>b</lang><i>c</i></lang>d");
    ASSERT_EQ(root.children.size(), 2u);
    const CueNode& english = root.children[0];
    EXPECT_EQ(english.children.at(0).language, "en");
    EXPECT_EQ(english.children.at(1).children.at(0).language, "zh");
    EXPECT_EQ(english.children.at(2).children.at(0).language, "en");
    EXPECT_EQ(root.children[1].language, "");
}

TEST(CueText, GivesWhatIsToBeRead) {
    const CueNode root = parseCueText("<v Guide>The <ruby>龙<rt>lóng</rt></ruby> &amp; <i>fire</i>");
    EXPECT_EQ(plainText(root), "The 龙 & fire");
    EXPECT_EQ(speakerOf(root), "Guide");
    EXPECT_EQ(plainText(parseCueText(escapeCueText("a <b> & c"))), "a <b> & c");
}

TEST(CueText, DeepNestingIsNoDanger) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "<i>";
    EXPECT_EQ(plainText(parseCueText(text + "a")), "a");
}

TEST(Utf8, ReplacesLongestParts) {
    EXPECT_EQ(decodeUtf8("\xef\xbb\xbf"
                         "a"),
              "a");
    EXPECT_EQ(decodeUtf8("\xe9\x87\x8d"), "重");
    EXPECT_EQ(decodeUtf8("\xe9\x87"), "\xef\xbf\xbd") << "one mark for a character that is cut off";
    EXPECT_EQ(decodeUtf8("\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd") << "surrogates are none";
    EXPECT_EQ(decodeUtf8("\xc0\xaf"), "\xef\xbf\xbd\xef\xbf\xbd") << "nor are long spellings";
    EXPECT_EQ(countCharacters("重光 a"), 4u);
    EXPECT_TRUE(holdsHan("a 光"));
    EXPECT_FALSE(holdsHan("café — “x”"));
}
