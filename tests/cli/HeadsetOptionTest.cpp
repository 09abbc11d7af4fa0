// "--xr auto" is one option; an --xr before a site takes nothing of it.
#include "commands/HeadsetOption.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rekindle::commands {
namespace {

using testing::ElementsAre;

template <std::size_t count>
std::vector<std::string> joined(const char* const (&words)[count]) {
    return joinedHeadsetOption(int(count), words);
}

TEST(HeadsetOption, TakesAutoAndNoOtherWord) {
    EXPECT_THAT(joined({"rekindle", "open", "--xr", "auto", "linpan"}), ElementsAre("rekindle", "open", "--xr=auto", "linpan"));
    EXPECT_THAT(joined({"rekindle", "open", "--xr", "linpan"}), ElementsAre("rekindle", "open", "--xr=true", "linpan"));
    EXPECT_THAT(joined({"rekindle", "open", "auto", "--xr"}), ElementsAre("rekindle", "open", "auto", "--xr=true"));
    EXPECT_THAT(joined({"rekindle", "--xr=false"}), ElementsAre("rekindle", "--xr=false"));
    EXPECT_THAT(joined({"rekindle"}), ElementsAre("rekindle"));
}

}  // namespace
}  // namespace rekindle::commands
