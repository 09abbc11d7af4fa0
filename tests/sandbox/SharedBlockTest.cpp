#include "sandbox/SharedBlock.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <vector>

namespace rekindle::sandbox {

namespace {

constexpr std::size_t most = std::size_t{80} << 20;

std::vector<std::byte> pattern(std::size_t size) {
    std::vector<std::byte> bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = std::byte(i * 7 + (i >> 20));
    return bytes;
}

}  // namespace

TEST(SharedBlock, WhatWasWrittenInPiecesIsReadInOne) {
    const auto block = makeSharedBlock(most);
    ASSERT_TRUE(block) << block.error().line();
    const auto bytes = pattern(std::size_t{70} << 20);  // more than one part is mapped for
    {
        BlockWriter writer(block->get(), most);
        EXPECT_TRUE(writer.write(std::span(bytes).first(1000)));
        EXPECT_TRUE(writer.write(std::span(bytes).subspan(1000)));
        EXPECT_TRUE(writer.finish());
    }
    const auto sealed = seal(*block, most);
    ASSERT_TRUE(sealed) << sealed.error().line();
    EXPECT_TRUE(std::ranges::equal(bytes, (*sealed)->bytes()));
}

TEST(SharedBlock, ThereIsRoomForSoMuchOnly) {
    const auto block = makeSharedBlock(100000);
    ASSERT_TRUE(block);
    BlockWriter writer(block->get(), 100000);
    EXPECT_TRUE(writer.write(pattern(100000)));
    EXPECT_FALSE(writer.write(pattern(1)));
    EXPECT_NE(::ftruncate(block->get(), 100001), 0);
}

TEST(SharedBlock, WhoMayStillWriteIsNotTrusted) {
    const auto block = makeSharedBlock(4096);
    ASSERT_TRUE(block);
    void* place = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, block->get(), 0);
    ASSERT_NE(place, MAP_FAILED);
    EXPECT_FALSE(seal(*block, 4096));
    ::munmap(place, 4096);
    EXPECT_TRUE(seal(*block, 4096));
    EXPECT_LT(::pwrite(block->get(), "x", 1, 0), 0);
    EXPECT_NE(::ftruncate(block->get(), 0), 0);
}

TEST(SharedBlock, AnEmptyBlockIsRefused) {
    const auto block = makeSharedBlock(4096);
    ASSERT_TRUE(block);
    ASSERT_EQ(::ftruncate(block->get(), 0), 0);
    EXPECT_FALSE(seal(*block, 4096));
}

}  // namespace rekindle::sandbox
