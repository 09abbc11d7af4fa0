#include "core/FileWatcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace rekindle::core {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class FileWatcherTest : public testing::Test {
  protected:
    FileWatcherTest() : folder_(fs::temp_directory_path() / ("rekindle-watch-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
        write("scene.gltf", "one");
        write("wood.png", "brown");
    }
    ~FileWatcherTest() override { fs::remove_all(folder_); }

    fs::path path(const char* name) const { return folder_ / name; }
    void write(const char* name, const char* text) const { std::ofstream(path(name)) << text; }

    fs::path folder_;
    FileWatcher watcher_{100ms};
    FileWatcher::Clock::time_point now_{1h};
};

TEST_F(FileWatcherTest, WhatWasWrittenWhileItWasReadHasChanged) {
    fs::last_write_time(path("wood.png"), fs::file_time_type::clock::now() - 1h);
    watcher_.watch({path("scene.gltf"), path("wood.png")}, fs::file_time_type::clock::now() - 1min);
    EXPECT_THAT(watcher_.poll(now_), ElementsAre(path("scene.gltf")));
    EXPECT_THAT(watcher_.poll(now_ + 1h), IsEmpty()) << "told once";
}

TEST_F(FileWatcherTest, ATimeYetToComeIsNoChange) {
    fs::last_write_time(path("wood.png"), fs::file_time_type::clock::now() + 1h);
    watcher_.watch({path("wood.png")}, fs::file_time_type::clock::now() - 1min);
    EXPECT_THAT(watcher_.poll(now_), IsEmpty());
}

TEST_F(FileWatcherTest, ToldOnceAfterAQuietMoment) {
    watcher_.watch({path("scene.gltf"), path("wood.png")});
    EXPECT_THAT(watcher_.poll(now_), IsEmpty());
    write("wood.png", "dark brown");
    EXPECT_THAT(watcher_.poll(now_ + 1s), IsEmpty()) << "it may still be being written";
    EXPECT_THAT(watcher_.poll(now_ + 1s + 50ms), IsEmpty());
    EXPECT_THAT(watcher_.poll(now_ + 1s + 100ms), ElementsAre(path("wood.png")));
    EXPECT_THAT(watcher_.poll(now_ + 2s), IsEmpty());
}

TEST_F(FileWatcherTest, EveryFurtherChangeStartsTheWaitAnew) {
    watcher_.watch({path("scene.gltf"), path("wood.png")});
    write("wood.png", "dark brown");
    EXPECT_THAT(watcher_.poll(now_), IsEmpty());
    write("scene.gltf", "twofold");
    EXPECT_THAT(watcher_.poll(now_ + 90ms), IsEmpty());
    EXPECT_THAT(watcher_.poll(now_ + 150ms), IsEmpty());
    EXPECT_THAT(watcher_.poll(now_ + 190ms), ElementsAre(path("scene.gltf"), path("wood.png")));
}

TEST_F(FileWatcherTest, AFileThatIsReplacedIsWaitedFor) {
    watcher_.watch({path("scene.gltf")});
    fs::remove(path("scene.gltf"));
    EXPECT_THAT(watcher_.poll(now_), IsEmpty());
    EXPECT_THAT(watcher_.poll(now_ + 10s), IsEmpty()) << "gone is no news until it is back";
    write("scene.gltf", "a new one");
    EXPECT_THAT(watcher_.poll(now_ + 11s), IsEmpty());
    EXPECT_THAT(watcher_.poll(now_ + 12s), ElementsAre(path("scene.gltf")));
}

TEST_F(FileWatcherTest, AFileThatWasNotThereMayCome) {
    watcher_.watch({path("later.bin")});
    EXPECT_THAT(watcher_.poll(now_), IsEmpty());
    write("later.bin", "here");
    watcher_.poll(now_ + 1s);
    EXPECT_THAT(watcher_.poll(now_ + 2s), ElementsAre(path("later.bin")));
}

}  // namespace
}  // namespace rekindle::core
