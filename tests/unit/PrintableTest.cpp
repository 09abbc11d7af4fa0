#include "core/Printable.h"

#include <gtest/gtest.h>

using rekindle::core::printable;

TEST(Printable, WhatPeopleWriteStaysAsItIs) {
    EXPECT_EQ(printable(""), "");
    EXPECT_EQ(printable("重光 · a~ \xf0\x9f\x9b\x95"), "重光 · a~ \xf0\x9f\x9b\x95");
}

TEST(Printable, ControlCharactersAreSpaces) {
    EXPECT_EQ(printable("a\nb\x1b[31m\x7f"), "a b [31m ");
    EXPECT_EQ(printable(std::string_view("\0a", 2)), " a");
    EXPECT_EQ(printable("\xc2\x9b"
                        "31m"),
              " 31m");  // U+009B begins a sequence, too
}

TEST(Printable, WhatIsNoUtf8IsReplaced) {
    const std::string bad = "\xef\xbf\xbd";
    EXPECT_EQ(printable("\xe4"), bad);
    EXPECT_EQ(printable("\xff(a"), bad + "(a");
    EXPECT_EQ(printable("\xc0\xaf"), bad + bad);            // too long a way to write a slash
    EXPECT_EQ(printable("\xed\xa0\x80"), bad + bad + bad);  // half of a pair
    EXPECT_EQ(printable("\xe9\x87"), bad + bad);            // cut off
}
