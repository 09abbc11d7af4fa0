#include "cook/LightCache.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "TestFolder.h"

namespace rekindle::cook {

namespace fs = std::filesystem;

class LightCacheTest : public TestFolder {
  protected:
    void SetUp() override {
        TestFolder::SetUp();
        std::ofstream(picture()) << "a picture of light";
        std::this_thread::sleep_for(std::chrono::milliseconds(30));  // beyond a tick of the clock that stamps files
        begun_ = std::chrono::system_clock::now();
    }

    fs::path picture() const { return folder() / "studio.hdr"; }
    LightCache cache(const char* maker = "1") const {
        return LightCache(CacheStore(folder() / "cache", defaultCacheBytes, maker));
    }

    static asset::LightCube cube(std::uint32_t size, std::uint32_t levels, int value) {
        asset::LightCube made{.size = size, .levels = levels, .texels = {}};
        std::size_t bytes = 0;
        for (std::uint32_t level = 0; level < levels; ++level) bytes += made.levelBytes(level);
        made.texels = asset::Stream<std::byte>(bytes, std::byte(value));
        return made;
    }
    static asset::FilteredLight light() {
        return {.specular = cube(16, 3, 7), .sheen = cube(8, 2, 9), .harmonics = {{1, 2, 3}, {4, 5, 6}}, .mapping = {}};
    }

    std::chrono::system_clock::time_point begun_;
};

TEST_F(LightCacheTest, FindsWhatWasPut) {
    EXPECT_FALSE(cache().find(picture()));
    ASSERT_TRUE(cache().put(light(), picture(), begun_));
    const auto found = cache().find(picture());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->specular.size, 16u);
    EXPECT_EQ(found->specular.levels, 3u);
    EXPECT_EQ(found->specular.texels, light().specular.texels);
    EXPECT_EQ(found->sheen.texels, light().sheen.texels);
    EXPECT_EQ(found->harmonics, light().harmonics);
    EXPECT_TRUE(found->specular.texels.borrows() && found->mapping) << "no copy of what is large";
}

TEST_F(LightCacheTest, ContentCountsAndPlaceDoesNot) {
    ASSERT_TRUE(cache().put(light(), picture(), begun_));
    fs::rename(picture(), folder() / "elsewhere.hdr");
    EXPECT_TRUE(cache().find(folder() / "elsewhere.hdr"));
    std::ofstream(folder() / "elsewhere.hdr") << "another picture...";
    EXPECT_FALSE(cache().find(folder() / "elsewhere.hdr"));
    EXPECT_FALSE(cache().find(picture())) << "there is none";
}

TEST_F(LightCacheTest, WhatChangedWhileItWasReadIsNotKept) {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    std::ofstream(picture()) << "something else";
    EXPECT_FALSE(cache().put(light(), picture(), begun_));
    EXPECT_FALSE(cache().find(picture()));
}

TEST_F(LightCacheTest, WhatAnotherVersionMadeIsStale) {
    ASSERT_TRUE(cache().put(light(), picture(), begun_));
    EXPECT_FALSE(cache("2").find(picture()));
}

TEST_F(LightCacheTest, WhatIsNoLightIsDropped) {
    for (const int fault : {0, 1, 2}) {
        asset::FilteredLight bad = light();
        if (fault == 0) bad.specular.texels.resize(100);
        if (fault == 1) bad.specular.size = 15;
        if (fault == 2) bad.sheen.levels = 40;
        ASSERT_TRUE(cache().put(bad, picture(), begun_));
        EXPECT_FALSE(cache().find(picture())) << fault;
        EXPECT_TRUE(CacheStore(folder() / "cache").list().empty()) << fault;
    }
}

}  // namespace rekindle::cook
