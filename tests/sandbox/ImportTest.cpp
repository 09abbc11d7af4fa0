#include "sandbox/Import.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <fstream>
#include <future>

#include "core/Sanitizers.h"
#include "sandbox/ImportPicture.h"

namespace rekindle::sandbox {

namespace fs = std::filesystem;
using core::ErrorKind;

namespace {

constexpr const char* triangle = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";

class Import : public testing::Test {
  protected:
    Import() {
        std::string name = fs::temp_directory_path() / "rekindle-sandbox-XXXXXX";
        folder_ = ::mkdtemp(name.data());
        importing_.limits.time = std::chrono::seconds(60);  // on a busy machine
    }
    ~Import() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& text = triangle) const {
        std::ofstream(folder_ / name) << text;
        return folder_ / name;
    }
    core::Result<asset::Model> load(const std::string& name, const std::string& text = triangle) {
        return importModel(importing_, write(name, text), progress_);
    }
    // The one error of a file, which names it.
    core::Error errorOf(const std::string& name) {
        const auto result = load(name);
        EXPECT_FALSE(result);
        if (result) return {};
        EXPECT_NE(result.error().where.find(name), std::string::npos) << result.error().line();
        return result.error();
    }

    fs::path folder_;
    Importing importing_;
    core::Progress progress_;
};

std::size_t openFiles() {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()));
}

}  // namespace

TEST_F(Import, AModelComesBackWhole) {
    const auto model = load("one.obj");
    ASSERT_TRUE(model) << model.error().line();
    ASSERT_EQ(model->meshes.size(), 1u);
    EXPECT_EQ(model->meshes[0].indices.size(), 3u);
    EXPECT_TRUE(model->meshes[0].positions.borrows());
    EXPECT_EQ(model->name, "one");
    EXPECT_EQ(model->files, std::vector<std::string>{folder_ / "one.obj"});
    EXPECT_EQ(progress_.fraction(), 1);
}

TEST_F(Import, FilesBesideTheSceneAreReadAndNoted) {
    write("a.mtl", "newmtl red\nKd 1 0 0\n");
    const auto model = load("one.obj", std::string("mtllib a.mtl\nusemtl red\n") + triangle);
    ASSERT_TRUE(model) << model.error().line();
    EXPECT_EQ(model->files.size(), 2u);
    EXPECT_TRUE(std::any_of(model->materials.begin(), model->materials.end(),
                            [](const asset::Material& material) { return material.name == "red"; }));
}

TEST_F(Import, WhatTheReaderSaysIsPassedOn) {
    EXPECT_EQ(errorOf("broken.gltf").kind, ErrorKind::BadInput);
    EXPECT_EQ(importModel(importing_, folder_ / "none.obj", progress_).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(errorOf("letter.txt").kind, ErrorKind::Unsupported);
    EXPECT_EQ(importEnvironment(importing_, write("a.hdr")).error().kind, ErrorKind::BadInput);
    EXPECT_EQ(importEnvironment(importing_, folder_ / "b.hdr").error().kind, ErrorKind::NotFound);
}

TEST_F(Import, ACrashIsAnError) {
    const core::Error error = errorOf("crash.obj");
    EXPECT_EQ(error.kind, ErrorKind::BadInput);
    EXPECT_NE(error.what.find("crashed"), std::string::npos) << error.line();
    EXPECT_EQ(errorOf("leave.obj").kind, ErrorKind::BadInput);
}

TEST_F(Import, WhatNeverEndsIsEnded) {
    importing_.limits.time = std::chrono::milliseconds(300);
    for (const char* name : {"hang.obj", "babble.obj", "mute.obj"}) {
        const core::Error error = errorOf(name);
        EXPECT_EQ(error.kind, ErrorKind::BadInput);
        EXPECT_NE(error.todo.find("--import-timeout"), std::string::npos) << name << error.line();
    }
}

TEST_F(Import, CancellingEndsIt) {
    auto loading = std::async(std::launch::async, [&] { return load("hang.obj"); });
    progress_.cancel();
    const auto result = loading.get();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

TEST_F(Import, AMemoryBombIsAnError) {
    if (core::sanitized) GTEST_SKIP() << "the sanitizers map more memory than the limit";
    importing_.limits.memory = std::size_t{512} << 20;
    EXPECT_EQ(errorOf("bomb.obj").kind, ErrorKind::BadInput);
}

TEST_F(Import, AResultThatIsNoneIsAnError) {
    EXPECT_NE(errorOf("nothing.obj").what.find("far more"), std::string::npos);  // all the room that there is, and nothing in it
    EXPECT_EQ(errorOf("nonsense.obj").kind, ErrorKind::BadInput);
}

TEST_F(Import, AResultThatLiesIsMendedOrRefused) {
    const auto model = load("references.obj");  // every index in it leads elsewhere
    ASSERT_TRUE(model) << model.error().line();
    for (const asset::Node& node : model->nodes) {
        EXPECT_LT(node.parent, int(model->nodes.size()));
        for (const asset::MeshUse& use : node.meshes) EXPECT_LT(use.mesh, model->meshes.size());
    }
    for (int i = 0; i < 20; ++i) load("noise.obj");
}

TEST_F(Import, NothingIsReadOutsideTheFolderAndNothingElseIsPossible) {
    EXPECT_EQ(errorOf("outside.obj").what, "nothing");
    EXPECT_EQ(errorOf("left.obj").what, "nothing");
}

TEST_F(Import, TwoHundredImportsLeaveNothingBehind) {
    load("one.obj");
    const std::size_t before = openFiles();
    for (int i = 0; i < 200; ++i) load(i % 10 == 0 ? "crash.obj" : "nonsense.obj");
    EXPECT_EQ(openFiles(), before);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);  // there is no child
}

TEST_F(Import, APictureIsReadLikeAScene) {
    const auto picture = importPicture(importing_, REKINDLE_SOURCE_DIR "/content/pavilion/cover.jpg");
    ASSERT_TRUE(picture) << picture.error().line();
    EXPECT_EQ(picture->width, 1120u);
    EXPECT_EQ(picture->format, asset::PixelFormat::Rgba8);
    EXPECT_EQ(importPicture(importing_, write("words.png")).error().kind, ErrorKind::BadInput);
    EXPECT_EQ(importPicture(importing_, folder_ / "none.png").error().kind, ErrorKind::NotFound);
}

}  // namespace rekindle::sandbox
