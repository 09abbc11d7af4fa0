#include "core/Error.h"

#include <gtest/gtest.h>

using rekindle::core::Error;
using rekindle::core::ErrorKind;

TEST(Error, LineSaysWhereWhatWhyAndWhatToDo) {
    const Error error{ErrorKind::NotFound, "cannot open the file", "a.glb", "No such file or directory", "check the path"};
    EXPECT_EQ(error.line(), "a.glb: cannot open the file: No such file or directory (check the path)");
}

TEST(Error, LineStaysOneLineWhateverAForeignFileSays) {
    EXPECT_EQ((Error{ErrorKind::BadInput, "a\nb\x1b[31m"}.line()), "a b [31m");
}
