#include "core/Mapping.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace rekindle::core {

static constexpr std::size_t size = std::size_t{8} << 20;

static std::shared_ptr<const Mapping> mapped() {
    const OwnedFile file(::memfd_create("test", MFD_CLOEXEC));
    const std::vector<char> content(size, 'x');
    EXPECT_EQ(::write(file.get(), content.data(), size), ssize_t(size));
    auto mapping = Mapping::of(file, size);
    EXPECT_TRUE(mapping);
    return mapping ? *mapping : nullptr;
}

// Pages of files that this process has in its memory, in bytes.
static std::size_t residentOfFiles() {
    std::ifstream statm("/proc/self/statm");
    std::size_t all = 0, resident = 0, ofFiles = 0;
    statm >> all >> resident >> ofFiles;
    return ofFiles * std::size_t(::sysconf(_SC_PAGESIZE));
}

static bool isAll(std::span<const std::byte> bytes, char value) {
    return std::all_of(bytes.begin(), bytes.end(), [value](std::byte byte) { return byte == std::byte(value); });
}

TEST(Mapping, WhatIsGivenBackLeavesTheMemoryAndComesAgain) {
    const auto mapping = mapped();
    ASSERT_TRUE(isAll(mapping->bytes(), 'x'));
    const std::size_t before = residentOfFiles();
    mapping->giveBack(mapping->bytes().subspan(100, size - 200));
    EXPECT_LT(residentOfFiles() + size / 2, before);
    EXPECT_TRUE(isAll(mapping->bytes(), 'x'));
}

TEST(Mapping, LeavesWhatIsNotItsOwn) {
    const auto mapping = mapped();
    const std::vector<std::byte> other(size, std::byte{'y'});
    mapping->giveBack(other);
    mapping->giveBack({});
    EXPECT_TRUE(isAll(other, 'y'));
}

TEST(Mapping, WhatCannotBeMappedIsAnError) {
    const auto none = Mapping::of(OwnedFile(), size);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::Io);
}

}  // namespace rekindle::core
