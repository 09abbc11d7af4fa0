#include <gtest/gtest.h>

#include "Roles.h"

int main(int argc, char** argv) {
    rekindle::test::playRole(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
