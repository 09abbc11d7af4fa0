#include "commands/SiteGround.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "TestModels.h"
#include "commands/GroundChecks.h"
#include "commands/SiteMap.h"
#include "navigate/MeshArchive.h"

namespace rekindle::commands {
namespace {

namespace fs = std::filesystem;

// A floor of 8 m and a house's roof above it, in a file that says so.
class SiteGroundTest : public testing::Test {
  protected:
    SiteGroundTest() {
        std::string name = (fs::temp_directory_path() / "rekindle-ground-XXXXXX").string();
        folder_ = fs::canonical(::mkdtemp(name.data()));
        cache_.emplace(folder_ / "cache");
        write("a floor");
        ground_.site = std::make_shared<content::Site>(content::Site{.spawns = {{.id = "here", .position = {0, 0.2f, 0}}}});
        ground_.parts = {{.file = "floor.glb", .model = floor()}};
    }
    ~SiteGroundTest() override { fs::remove_all(folder_); }

    void write(std::string_view text) {
        std::ofstream(folder_ / "floor.glb") << text;
        ground_.begun = std::chrono::system_clock::now() + std::chrono::seconds(1);
    }
    std::shared_ptr<const asset::Model> floor() const {
        auto model = std::make_shared<asset::Model>();
        model->source = (folder_ / "floor.glb").string();
        model->files = {model->source};
        for (const float y : {0.f, 3.f}) {
            tests::addTriangle(*model, tests::addNode(*model, y > 0 ? "roof" : "floor"), {0, 0, 0});
            asset::Mesh& mesh = model->meshes.back();
            mesh.positions = {{-4, y, -4}, {-4, y, 4}, {4, y, -4}, {4, y, 4}};
            mesh.indices = {0, 1, 2, 2, 1, 3};
            mesh.bounds = {};
            for (const math::vec3 position : mesh.positions) mesh.bounds.add(position);
        }
        return model;
    }
    std::size_t kept() const { return cache_->list().size(); }
    std::shared_ptr<const navigate::WalkMesh> make() {
        core::Progress progress;
        auto mesh = walkMeshOf(ground_, cache_, progress);
        return mesh ? std::move(*mesh) : nullptr;
    }

    fs::path folder_;
    SiteGround ground_;
    std::optional<cook::CacheStore> cache_;
};

TEST_F(SiteGroundTest, OneWalksWhereTheSpawnIsAndNotOnRoofs) {
    const auto mesh = make();
    ASSERT_TRUE(mesh);
    EXPECT_TRUE(mesh->holds({1, 0, 1}));
    EXPECT_FALSE(mesh->nearest({1, 3, 1}));
    EXPECT_EQ(mesh->data().islands.size(), 1u);
}

TEST_F(SiteGroundTest, TheMapNamesWhereOneCanStand) {
    const auto named = [](const char* name) { return content::Texts{{{"en", name}}}; };
    const auto mesh = make();
    ASSERT_TRUE(mesh);
    const auto eye = [&](const char* name, math::vec3 at) {
        return content::Viewpoint{.name = named(name), .position = at, .target = math::vec3(0)};
    };
    const content::Site site{.place = {.north = 90},
                             .spawns = {{.name = named("Gate"), .position = {0, 0.2f, 0}}},
                             .viewpoints = {eye("Corner", {3, 1.6f, 1}), eye("The same by night", {3, 1.7f, 1.5f}),
                                            eye("From the air", {0, 30, 0}), eye("Far away", {90, 1.6f, 0})}};
    const std::vector<panels::MapPlace> places = placesOnMap(site, {}, *mesh);
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0].name.in("en"), "Gate");
    EXPECT_EQ(places[1].name.in("en"), "Corner");
    EXPECT_NEAR(places[1].at.x, 1, 0.1f) << "+X is north";
    EXPECT_NEAR(places[1].at.y, -3, 0.1f);
}

TEST_F(SiteGroundTest, PlacesThatNobodyReachesAreOneWarning) {
    auto walkable = std::make_shared<content::Site>(*ground_.site);
    walkable->walkable = {{.outline = {{-4, -4}, {4, -4}, {4, 4}, {-4, 4}}}};
    ground_.site = walkable;
    const auto mesh = make();
    ASSERT_TRUE(mesh);
    const std::string file = "site.json";
    const content::Positions positions;
    content::Findings findings;
    checkGround(*walkable, {}, *mesh, {file, positions, findings});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].text().find("1 places of"), std::string::npos) << findings[0].text();
}

TEST_F(SiteGroundTest, IsMadeOnceAndKeptByWhatItIsMadeOf) {
    const auto first = make();
    EXPECT_EQ(kept(), 1u);
    const auto second = make();
    ASSERT_TRUE(first && second);
    EXPECT_EQ(kept(), 1u);
    EXPECT_EQ(navigate::toBytes(first->data()), navigate::toBytes(second->data()));
    auto other = std::make_shared<content::Site>(*ground_.site);
    other->walkable = {{.outline = {{-2, -2}, {2, -2}, {2, 2}, {-2, 2}}}};
    ground_.site = other;
    EXPECT_FALSE(make()->holds({3, 0, 0}));
    EXPECT_EQ(kept(), 2u);
    write("another floor");
    EXPECT_TRUE(make());
    EXPECT_EQ(kept(), 3u);
}

TEST_F(SiteGroundTest, WhatChangedWhileItWasReadIsNotKept) {
    ground_.begun = std::chrono::system_clock::now() - std::chrono::hours(1);
    EXPECT_TRUE(make());
    EXPECT_EQ(kept(), 0u);
}

TEST_F(SiteGroundTest, ADamagedEntryIsMadeAnew) {
    make();
    ASSERT_EQ(kept(), 1u);
    for (const auto& file : fs::directory_iterator(folder_ / "cache"))
        if (file.path().extension() == ".cooked") fs::resize_file(file.path(), fs::file_size(file.path()) - 7);
    EXPECT_TRUE(make());
    EXPECT_TRUE(cache_->verify(cache_->list().front().key));
}

}  // namespace
}  // namespace rekindle::commands
