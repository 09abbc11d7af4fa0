#include "core/File.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <cstring>
#include <filesystem>

namespace rekindle::core {

namespace fs = std::filesystem;

// A folder that goes with the test.
class File : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "rekindle-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path path(const char* name) const { return folder_ / name; }
    std::size_t filesInFolder() const { return std::size_t(std::distance(fs::directory_iterator(folder_), {})); }

  private:
    fs::path folder_;
};

static std::vector<std::byte> bytesOf(std::string_view text) {
    std::vector<std::byte> bytes(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

// While it lives, a file of this process cannot grow beyond `bytes`: as on a disk that is full.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_{};
};

TEST_F(File, WhatIsWrittenIsRead) {
    ASSERT_TRUE(writeFileAtomically(path("a"), bytesOf("first")));
    ASSERT_TRUE(writeFileAtomically(path("a"), bytesOf("second, longer")));
    EXPECT_EQ(readFile(path("a")).value(), bytesOf("second, longer"));
    EXPECT_EQ(filesInFolder(), 1u);
}

TEST_F(File, AFullDiskLeavesWhatWasThere) {
    ASSERT_TRUE(writeFileAtomically(path("a"), bytesOf("old")));
    Error error;
    {
        const FileSizeLimit limit(1000);
        const auto written = writeFileAtomically(path("a"), std::vector<std::byte>(100000));
        ASSERT_FALSE(written);
        error = written.error();
    }
    EXPECT_EQ(error.kind, ErrorKind::Io);
    EXPECT_EQ(error.where, path("a").string());
    EXPECT_FALSE(error.why.empty());
    EXPECT_EQ(readFile(path("a")).value(), bytesOf("old"));
    EXPECT_EQ(filesInFolder(), 1u);
}

TEST_F(File, FailuresSayWhichKind) {
    EXPECT_EQ(readFile(path("none")).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(readFile(path("")).error().kind, ErrorKind::BadInput);
    EXPECT_EQ(writeFileAtomically(path("no/a"), {}).error().kind, ErrorKind::NotFound);
    fs::create_directory(path("folder"));
    EXPECT_EQ(writeFileAtomically(path("folder"), {}).error().kind, ErrorKind::Io);
    EXPECT_EQ(filesInFolder(), 1u);
}

}  // namespace rekindle::core
