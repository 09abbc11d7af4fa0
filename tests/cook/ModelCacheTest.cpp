#include "cook/ModelCache.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "CookModels.h"
#include "TestFolder.h"
#include "core/PageGuard.h"

namespace rekindle::cook {

namespace fs = std::filesystem;

class ModelCacheTest : public TestFolder {
  protected:
    void SetUp() override {
        TestFolder::SetUp();
        write("scene/house.gltf", "the scene");
        write("scene/tex/wall.png", "a texture");
        write("scene/house.bin", "numbers");
        std::this_thread::sleep_for(std::chrono::milliseconds(30));  // beyond a tick of the clock that stamps files
        begun_ = std::chrono::system_clock::now();
    }

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((folder() / name).parent_path());
        std::ofstream(folder() / name) << text;
    }
    ModelCache cache(const char* program = "1") const { return ModelCache(CacheStore(folder() / "cache", defaultCacheBytes, program)); }
    fs::path scene() const { return folder() / "scene/house.gltf"; }
    asset::Model house() const {
        asset::Model model{.name = "house", .source = scene().string(), .format = "glTF 2.0"};
        model.meshes.push_back(hills(4));
        model.images.push_back({.width = 1, .height = 1, .pixels = std::vector<std::byte>(4, std::byte{9})});
        for (const char* name : {"scene/house.gltf", "scene/house.bin", "scene/tex/wall.png"})
            model.files.push_back(fs::canonical(folder() / name).string());
        return model;
    }
    void keep() const { ASSERT_TRUE(cache().put(house(), {}, begun_)); }

    std::chrono::system_clock::time_point begun_;
};

TEST_F(ModelCacheTest, FindsWhatWasPut) {
    EXPECT_FALSE(cache().find(scene(), {}));
    keep();
    const auto found = cache().find(scene(), {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->source, scene().string());
    EXPECT_EQ(found->format, "glTF 2.0");
    EXPECT_EQ(found->meshes.at(0).positions, hills(4).positions);
    EXPECT_TRUE(found->meshes[0].positions.borrows()) << "no copy of what is large";
    EXPECT_EQ(found->files.size(), 3u);
    EXPECT_EQ(found->images.at(0).pixels[2], std::byte{9});
}

TEST_F(ModelCacheTest, EveryChangeOfAFileCounts) {
    for (const char* name : {"scene/house.gltf", "scene/tex/wall.png", "scene/house.bin"}) {
        keep();
        ASSERT_TRUE(cache().find(scene(), {})) << name;
        std::ifstream file(folder() / name);
        const std::string before{std::istreambuf_iterator<char>(file), {}};
        write(name, before.substr(1) + "!");  // as long as before
        EXPECT_FALSE(cache().find(scene(), {})) << name;
        write(name, before);
        EXPECT_TRUE(cache().find(scene(), {})) << name << " is as it was again";
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        begun_ = std::chrono::system_clock::now();
    }
}

TEST_F(ModelCacheTest, AMissingFileCounts) {
    keep();
    fs::remove(folder() / "scene/tex/wall.png");
    EXPECT_FALSE(cache().find(scene(), {}));
}

TEST_F(ModelCacheTest, PlaceAndTimesDoNotCount) {
    keep();
    fs::last_write_time(scene(), fs::file_time_type::clock::now());
    EXPECT_TRUE(cache().find(scene(), {}));
    fs::copy(folder() / "scene", folder() / "elsewhere", fs::copy_options::recursive);
    fs::rename(folder() / "elsewhere/house.gltf", folder() / "elsewhere/home.gltf");
    const auto found = cache().find(folder() / "elsewhere/home.gltf", {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "home");
    EXPECT_EQ(found->files.at(0), fs::canonical(folder() / "elsewhere/home.gltf").string());
}

TEST_F(ModelCacheTest, OptionsCount) {
    keep();
    EXPECT_FALSE(cache().find(scene(), {.blocks = true}));
    EXPECT_TRUE(cache().find(scene(), {}));
}

TEST_F(ModelCacheTest, WhatAnotherVersionMadeIsStaleAndMadeAnew) {
    keep();
    EXPECT_FALSE(cache("2").find(scene(), {}));
    ASSERT_TRUE(cache("2").put(house(), {}, begun_));
    EXPECT_TRUE(cache("2").find(scene(), {}));
    EXPECT_EQ(cache().store().list().size(), 1u) << "in the place of the other";
}

TEST_F(ModelCacheTest, ADamagedEntryIsDroppedAndMadeAnew) {
    keep();
    const std::string key = cache().store().list().at(0).key;
    std::fstream entry(folder() / "cache" / (key + ".cooked"), std::ios::in | std::ios::out | std::ios::binary);
    entry.seekp(5000);
    entry.put('!').put('?');
    entry.close();
    EXPECT_FALSE(cache().find(scene(), {}));
    EXPECT_TRUE(cache().store().list().empty());
    keep();
    EXPECT_TRUE(cache().find(scene(), {}));
}

TEST_F(ModelCacheTest, AnEntryThatIsCutShortWhileItIsUsedIsNoLongerWhole) {
    asset::Model large = house();
    large.meshes = {hills(100)};
    ASSERT_TRUE(cache().put(large, {}, begun_));
    const auto used = cache().find(scene(), {});
    ASSERT_TRUE(used && !core::arePagesLost(used->mapping->bytes()));
    fs::resize_file(folder() / "cache" / (cache().store().list().at(0).key + ".cooked"), 8192);
    EXPECT_NE(used->meshes.at(0).positions, large.meshes[0].positions);
    EXPECT_TRUE(core::arePagesLost(used->mapping->bytes()));
    EXPECT_FALSE(cache().find(scene(), {}));
}

TEST_F(ModelCacheTest, WhatChangedWhileItWasReadIsNotKept) {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    write("scene/house.bin", "other numbers");
    EXPECT_FALSE(cache().put(house(), {}, begun_));
    EXPECT_TRUE(cache().store().list().empty());
}

TEST_F(ModelCacheTest, WhatLacksAPictureIsNotKept) {
    asset::Model lacking = house();
    lacking.images[0].pixels.clear();
    EXPECT_FALSE(cache().put(lacking, {}, begun_));
}

TEST_F(ModelCacheTest, ListsOfFilesThatAreBrokenAreNone) {
    keep();
    for (const auto& file : fs::directory_iterator(folder() / "cache"))
        if (file.path().extension() == ".files") std::ofstream(file.path()) << "zz 1 2\n\x01";
    EXPECT_FALSE(cache().find(scene(), {}));
}

TEST(SourceFiles, TextComesBack) {
    const SourceFiles files{{{"a b.gltf", {1, -5, 3}, {4, 5}}, {"tex/烟.png", {6, 7, 8}, {9, 10}}}};
    const auto back = SourceFiles::parse(files.text());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->files[1].name, "tex/烟.png");
    EXPECT_EQ(back->files[0].stamp, files.files[0].stamp);
    EXPECT_EQ(back->content(), files.content());
}

}  // namespace rekindle::cook
