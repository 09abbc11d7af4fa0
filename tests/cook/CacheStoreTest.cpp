#include "cook/CacheStore.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "TestFolder.h"

namespace rekindle::cook {

namespace fs = std::filesystem;

static std::vector<std::byte> content(std::size_t size, int seed) {
    std::vector<std::byte> bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = std::byte((i * 31 + std::size_t(seed)) % 251);
    return bytes;
}

static core::PieceSource pieces(std::vector<std::byte> bytes) {
    return [bytes = std::move(bytes)](const core::PieceSink& sink) {
        const std::span<const std::byte> all(bytes);
        return sink(all.first(all.size() / 3)) && sink(all.subspan(all.size() / 3));
    };
}

class CacheStoreTest : public TestFolder {
  protected:
    CacheStore store(std::uint64_t limit = 1 << 20) const { return CacheStore(folder() / "cache", limit); }
    fs::path entry(const char* key) const { return folder() / "cache" / (std::string(key) + ".cooked"); }

    static bool has(const CacheStore& store, const char* key) {
        const auto found = store.find(key);
        return found && *found;
    }
    void overwrite(const char* key, std::int64_t at, char value) const {
        const int file = ::open(entry(key).c_str(), O_WRONLY);
        char before = 0;
        const int read = ::open(entry(key).c_str(), O_RDONLY);
        ASSERT_EQ(::pread(read, &before, 1, at), 1);
        ::close(read);
        value = char(before ^ value);
        ASSERT_EQ(::pwrite(file, &value, 1, at), 1);
        ::close(file);
    }
    void setUsed(const char* key, time_t when) const {
        const timespec times[2] = {{when, 0}, {when, 0}};
        ASSERT_EQ(::utimensat(AT_FDCWD, entry(key).c_str(), times, 0), 0);
    }
};

TEST_F(CacheStoreTest, GivesBackWhatWasPut) {
    const auto bytes = content(100'000, 1);
    ASSERT_TRUE(store().put("one", "temple.glb", pieces(bytes)));
    const auto found = store().find("one");
    ASSERT_TRUE(found && *found);
    EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), (*found)->bytes.begin(), (*found)->bytes.end()));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>((*found)->bytes.data()) % 4096, 0u);
    EXPECT_EQ(store().list().at(0).label, "temple.glb");
}

TEST_F(CacheStoreTest, HasNothingWhereNothingWasPut) {
    EXPECT_TRUE(store().find("none").has_value());
    EXPECT_FALSE(has(store(), "none"));
    EXPECT_TRUE(store().list().empty());
}

TEST_F(CacheStoreTest, ContentOutlivesItsEntry) {
    ASSERT_TRUE(store().put("one", "a", pieces(content(5000, 1))));
    const auto found = store().find("one");
    store().remove("one");
    EXPECT_EQ((*found)->bytes[4999], content(5000, 1)[4999]);
}

TEST_F(CacheStoreTest, EveryDamageIsSeen) {
    const auto bytes = content(20'000, 1);
    for (const std::int64_t at : {0, 20, 24, 33, 50, 100, 4096, 14'000, 4096 + 19'999}) {
        ASSERT_TRUE(store().put("one", "a", pieces(bytes)));
        overwrite("one", at, 1);
        const auto found = store().find("one");
        ASSERT_FALSE(found) << at;
        EXPECT_EQ(found.error().kind, core::ErrorKind::BadInput);
        EXPECT_FALSE(store().verify("one")) << at;
    }
    for (const int size : {0, 10, 4095, 4096, 9000, 4096 + 19'999}) {
        ASSERT_TRUE(store().put("one", "a", pieces(bytes)));
        fs::resize_file(entry("one"), std::uintmax_t(size));
        EXPECT_FALSE(store().find("one")) << size;
    }
}

TEST_F(CacheStoreTest, AnEntryUnderAnothersNameIsNone) {
    ASSERT_TRUE(store().put("one", "a", pieces(content(100, 1))));
    fs::rename(entry("one"), entry("two"));
    EXPECT_FALSE(store().find("two"));
}

TEST_F(CacheStoreTest, WhatWasUsedLongestAgoMakesRoom) {
    const CacheStore small = store(3 * (4096 + 1000));
    for (const char* key : {"one", "two", "three"}) ASSERT_TRUE(small.put(key, "a", pieces(content(1000, 1))));
    setUsed("one", 3000);
    setUsed("two", 1000);
    setUsed("three", 2000);
    ASSERT_TRUE(has(small, "two"));  // used now
    ASSERT_TRUE(small.put("four", "a", pieces(content(1000, 1))));
    EXPECT_TRUE(has(small, "four") && has(small, "two") && has(small, "one"));
    EXPECT_FALSE(has(small, "three"));
}

TEST_F(CacheStoreTest, WhatIsTooLargeThrowsNothingOut) {
    const CacheStore small = store(8192);
    ASSERT_TRUE(small.put("one", "a", pieces(content(1000, 1))));
    EXPECT_FALSE(small.put("large", "a", pieces(content(10'000, 1))));
    EXPECT_TRUE(has(small, "one"));
}

TEST_F(CacheStoreTest, AFolderThatCannotBeIsAnError) {
    const CacheStore impossible("/proc/nowhere/cache");
    EXPECT_FALSE(has(impossible, "one"));
    const auto put = impossible.put("one", "a", pieces(content(10, 1)));
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().kind, core::ErrorKind::Io);
}

TEST_F(CacheStoreTest, ClearLeavesWhatIsNotItsOwn) {
    ASSERT_TRUE(store().put("one", "a", pieces(content(10, 1))));
    const fs::path other = folder() / "cache/readme";
    fs::copy_file("/proc/self/cmdline", other);
    store().clear();
    EXPECT_TRUE(store().list().empty());
    EXPECT_TRUE(fs::exists(other));
}

TEST_F(CacheStoreTest, TwoProcessesMayPutAndFindAtOnce) {
    const pid_t child = ::fork();
    for (int round = 0; round < 50; ++round) {
        const int seed = child == 0 ? 1 : 2;
        const bool put = bool(store().put("one", "a", pieces(content(30'000, seed))));
        const auto found = store().find("one");
        const bool whole = found && *found && ((*found)->bytes[0] == std::byte{1} || (*found)->bytes[0] == std::byte{2});
        if (child == 0 && !(put && whole)) ::_exit(1);
        EXPECT_TRUE(put && whole);
    }
    if (child == 0) ::_exit(0);
    int status = 1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(store().list().size(), 1u) << "nothing half-written stays";
}

}  // namespace rekindle::cook
