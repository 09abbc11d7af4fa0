#include "core/Mapping.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "core/PageGuard.h"

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

TEST(Mapping, WhatIsCutOffWhileItIsMappedIsZeros) {
    const OwnedFile file(::memfd_create("test", MFD_CLOEXEC));
    const std::vector<char> content(size, 'x');
    ASSERT_EQ(::write(file.get(), content.data(), size), ssize_t(size));
    const auto mapping = Mapping::of(file, size - 100);
    const auto other = mapped();
    ASSERT_TRUE(mapping);
    EXPECT_FALSE(arePagesLost((*mapping)->bytes()));
    ASSERT_EQ(::ftruncate(file.get(), size / 2), 0);
    EXPECT_TRUE(isAll((*mapping)->bytes().first(size / 2), 'x'));
    EXPECT_FALSE(arePagesLost((*mapping)->bytes()));
    EXPECT_TRUE(isAll((*mapping)->bytes().subspan(size / 2), 0));
    EXPECT_TRUE(arePagesLost((*mapping)->bytes()));
    EXPECT_FALSE(arePagesLost(other->bytes()));
    (*mapping)->giveBack((*mapping)->bytes());
    EXPECT_TRUE(isAll((*mapping)->bytes().subspan(size / 2), 0));
}

TEST(Mapping, AnotherFaultStillEndsTheProgram) {
    const auto guarded = mapped();
    const OwnedFile file(::memfd_create("test", MFD_CLOEXEC));
    ASSERT_EQ(::ftruncate(file.get(), 1), 0);
    volatile const char* const alone = static_cast<char*>(::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0));
    EXPECT_DEATH((void)alone[size - 1], "");
    ::munmap(const_cast<char*>(alone), size);
}

TEST(Mapping, WhatCannotBeMappedIsAnError) {
    const auto none = Mapping::of(OwnedFile(), size);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::Io);
}

}  // namespace rekindle::core
