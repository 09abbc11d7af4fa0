// What is said in words that can be told in another language.
#include "content/Saying.h"

#include <gtest/gtest.h>

#include <cstring>

namespace rekindle::content {
namespace {

// A language of three words, in which places come in another order.
const char* backwards(const char* english) {
    if (std::strcmp(english, "{} is not in {}") == 0) return "in {1}, not {0}";
    if (std::strcmp(english, "the garden") == 0) return "nedrag";
    return std::strcmp(english, "is empty") == 0 ? "ytpme" : english;
}

TEST(Saying, FillsItsPlacesInEveryLanguage) {
    const Saying saying = say("{} is not in {}", std::string("gate"), say("the garden"));
    EXPECT_EQ(saying.english(), "gate is not in the garden");
    EXPECT_EQ(saying.in(backwards), "in nedrag, not gate");
    EXPECT_EQ(say("stop {} of {}", std::size_t(3), -4).english(), "stop 3 of -4");
}

TEST(Saying, NamesAreTheSameInEveryLanguage) {
    EXPECT_EQ(say("{} is not in {}", "the garden", "is empty").in(backwards), "in is empty, not the garden");
    EXPECT_EQ(Saying::name("is empty").in(backwards), "is empty");
}

TEST(Saying, WordsFromElsewhereAreToldWhereTheyAreKnown) {
    EXPECT_EQ(asGiven("is empty").in(backwards), "ytpme");
    EXPECT_EQ(asGiven("a parser's {0} and {").in(backwards), "a parser's {0} and {") << "which is no pattern";
    EXPECT_EQ(say("{} is not in {}", "{x}", asGiven("{")).english(), "{x} is not in {");
}

TEST(Saying, NothingIsSaid) {
    EXPECT_TRUE(Saying().empty());
    EXPECT_EQ(Saying().in(backwards), "") << "a catalogue's header is told for nothing";
    EXPECT_TRUE(asGiven("").empty());
    EXPECT_FALSE(say("is empty").empty());
}

}  // namespace
}  // namespace rekindle::content
