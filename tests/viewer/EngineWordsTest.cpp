// What engine/ says in English, as whoever sits at the window reads it.
#include "panels/EngineWords.h"

#include <gmock/gmock.h>
#include <imgui_internal.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <set>

#include "VisitorScreens.h"
#include "commands/ViewModels.h"
#include "content/Utf8.h"
#include "importer/Importer.h"
#include "panels/EngineTable.h"
#include "panels/Trouble.h"

namespace rekindle::tests {
namespace {

using panels::toldOfError;
using panels::toldStage;
using panels::toldWarning;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

// Wrong in several ways, each of which the importer warns of.
constexpr const char* brokenScene = R"({
  "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
  "nodes": [{"name": "roof", "mesh": 0, "matrix": [1,0,0,0, 0,1,0,0, 0,0,1,0, 0,0,0,1], "translation": [1,2,3]}],
  "meshes": [{"name": "roof {0}", "primitives": [{"attributes": {"POSITION": 0}}]}],
  "accessors": [{"componentType": 5126, "count": 0, "type": "VEC3"}],
  "images": [{"uri": "gone.png"}]
})";

class EngineWords : public VisitorScreens {
  protected:
    EngineWords() : folder_(fs::temp_directory_path() / ("rekindle-words-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~EngineWords() override { fs::remove_all(folder_); }

    void speakChinese() {
        speak("zh-Hans");
        frame();
    }

    // The broken scene lies open, in the inspector at its page of figures.
    void openBroken() {
        std::ofstream(folder_ / "broken.gltf") << brokenScene;
        core::Progress progress;
        auto model = importer::loadModel(folder_ / "broken.gltf", progress);
        ASSERT_TRUE(model) << model.error().line();
        auto shared = std::make_shared<const asset::Model>(std::move(*model));
        ASSERT_GE(shared->warnings.size(), 4u);
        for (const asset::Warning& warning : shared->warnings) fonts_->need(warning.what + warning.todo);
        state_.models = {commands::openModel(folder_ / "broken.gltf", std::move(shared))};
        state_.page = panels::Page::Figures;
        resize(1600, 2400);
    }

    // Whatever is on the screen, without spaces: letters drawn small stand where they look like two words.
    std::string shown() {
        frames(3);
        std::string text;
        const ImDrawData& data = *ImGui::GetDrawData();
        for (int i = 0; i < data.CmdListsCount; ++i) text += drawnText(*data.CmdLists[i]) + "\n";
        std::erase(text, ' ');
        return text;
    }

    fs::path folder_;
};

TEST_F(EngineWords, AreToldInTheLanguageOfTheInterface) {
    const std::string nested =
        "Mesh 0 (roof), part 1 cannot be drawn: accessor 3 cannot be read: it is empty (export the file again)";
    frame();
    EXPECT_EQ(toldWarning(nested), nested) << "in English as they are";
    speakChinese();
    EXPECT_EQ(toldWarning(nested), "网格 0（roof）第 1 部分无法绘制：访问器 3 无法读取：它是空的（请重新导出文件）");
    EXPECT_EQ(toldWarning("Mesh 2 (), part 0: target NORMAL is ignored: it has not one value for each vertex"),
              "网格 2（）第 0 部分：变形目标的 NORMAL 已忽略：它的值与顶点数量不符");
    EXPECT_EQ(toldWarning("Animation a, channel 1, a channel of node 7 cannot be read: its node has no morph targets"),
              "动画 a, channel 1 中节点 7 的一个通道无法读取：其节点没有变形目标");
    EXPECT_EQ(toldWarning("cameras/0 has not exactly one of orthographic or perspective"),
              "cameras/0 应恰好有 orthographic 与 perspective 之一");
    EXPECT_EQ(toldOfError("accessor 3 cannot be read"), "访问器 3 无法读取");
    EXPECT_EQ(toldWarning("white is used instead; put it beside the scene"), "已改用白色；请把它放在场景旁边");
    EXPECT_EQ(toldWarning("The extension KHR_a at nodes/0 is not declared"), "nodes/0 处的扩展 KHR_a 没有声明");
    EXPECT_EQ(toldWarning("Accessor 1 is read as indices and as bind matrices"), "访问器 1 既作为索引又作为绑定矩阵读取");
    EXPECT_EQ(toldWarning("The scene lacks its asset"), "场景 缺少 asset");
    EXPECT_EQ(toldStage("decoding 12 textures and 3 meshes"), "正在解码 12 张贴图、3 个网格");
    EXPECT_EQ(toldStage("reading sky {}.hdr"), "正在读取 sky {}.hdr");
}

TEST_F(EngineWords, LeaveNamesAsTheyAre) {
    speakChinese();
    for (const std::string name : {"{}", "{0:d} {{", "%s%n", "屋顶", "\x01\x7f\n", "The scene", "loaded", "it is empty", "a (b)",
                                   "", "is empty", "x has nothing to draw"}) {
        EXPECT_EQ(toldWarning("Mesh " + name + " has nothing to draw"), "网格 " + name + " 没有可绘制的内容");
        EXPECT_EQ(toldWarning("Mesh 0 (" + name + "), part 1 has tangents that are none"),
                  "网格 0（" + name + "）第 1 部分有无效的切线");
        EXPECT_EQ(toldWarning("Image 4 cannot be read: " + name + ": the picture is too large"),
                  "图像 4 无法读取：" + name + ": 图片太大");
    }
    const std::string zero("Mesh a\0b has nothing to draw", 28);
    EXPECT_EQ(toldWarning(zero), "网格 " + zero.substr(5, 3) + " 没有可绘制的内容");
    EXPECT_EQ(toldWarning("Image 4 cannot be read: the file cannot be read: there is no such file in the scene's folder"),
              "图像 4 无法读取：the file cannot be read: 场景的文件夹中没有这个文件");
    EXPECT_EQ(toldWarning("Image 4 cannot be read: x: the picture cannot be read: Not a JPEG: starts with 0x00"),
              "图像 4 无法读取：x: 图片无法读取：Not a JPEG: starts with 0x00");
}

TEST_F(EngineWords, LeaveWhatIsNotKnown) {
    speakChinese();
    for (const char* text : {"", "No space left on device", "{}", ": : : (", "Mesh 0 (roof), part 1", "Image x cannot be drawn",
                             "indices", "there is no such file: ", "FBX-DOM: something (export the file again)"})
        EXPECT_EQ(toldWarning(text), text);
    for (const char* foreign : {"FBX-Tokenize (offset 0x9c) block offset is out of range", "the file is empty", "The scene"})
        EXPECT_EQ(toldOfError(foreign), foreign) << "is no warning";
    EXPECT_EQ(toldStage("loading was cancelled"), "loading was cancelled") << "is no stage";
}

TEST_F(EngineWords, OfFilesThatMeanHarmAreToldInNoTime) {
    speakChinese();
    const auto repeated = [](const std::string& text, std::size_t bytes) {
        std::string all;
        while (all.size() < bytes) all += text;
        return all;
    };
    const auto begin = std::chrono::steady_clock::now();
    for (const char* text :
         {": ", " (", " is ignored: ", "accessor 3 cannot be read: ", "Mesh 0 (", "), part 1 cannot be drawn: ", "{}"}) {
        const std::string long_ = repeated(text, 1 << 20);
        EXPECT_EQ(toldWarning(long_), long_);
        EXPECT_EQ(toldStage("reading " + long_), "reading " + long_);
        for (const std::size_t bytes : {100, 1000}) toldWarning(repeated(text, bytes) + ")");
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST_F(EngineWords, AreAllInTheCatalogueAndComeOutWhole) {
    speakChinese();
    for (int role = 0; role < panels::engineRoles; ++role)
        for (std::string text : panels::engineTable(panels::EngineRole(role))) {
            const auto is = [&](panels::EngineRole of) { return panels::EngineRole(role) == of; };
            const bool isStage = is(panels::EngineRole::Stage), isReason = is(panels::EngineRole::Reason);
            if (is(panels::EngineRole::Thing)) text += " has tangents that are none";
            for (const auto& [place, words] : {std::pair("{:d}", "7"), std::pair("{:s}", "7"), std::pair("{}", "N")})
                for (std::size_t at; (at = text.find(place)) != text.npos;) text.replace(at, std::strlen(place), words);
            const std::string told = isStage ? toldStage(text) : isReason ? toldOfError(text) : toldWarning(text);
            EXPECT_TRUE(content::holdsHan(told)) << text;
            EXPECT_THAT(told, Not(testing::ContainsRegex("[{}]"))) << text;
        }
}

TEST_F(EngineWords, OfABrokenSceneAreInTheFiguresPanel) {
    openBroken();
    EXPECT_THAT(shown(), HasSubstr("Node0hasamatrixandothertransforms"));
    for (int round = 0; round < 2; ++round) {
        speak("zh-Hans");
        const std::string chinese = shown();
        EXPECT_THAT(chinese, HasSubstr("节点0既有矩阵，又有其他变换"));
        EXPECT_THAT(chinese, HasSubstr("roof{0}"));
        EXPECT_THAT(chinese, HasSubstr("gone.png:"));
        for (const char* english : {"export", "cannot", "accessor0", "The", "isempty"})
            EXPECT_THAT(chinese, Not(HasSubstr(english)));
        speak("en");
        EXPECT_THAT(shown(), HasSubstr("Node0hasamatrixandothertransforms"));
    }
}

TEST_F(EngineWords, TellWhatIsBeingLoaded) {
    openBroken();
    state_.loading = {.active = true, .name = "temple.glb", .stage = "decoding 12 textures and 3 meshes", .fraction = 0.4f};
    EXPECT_THAT(shown(), HasSubstr("decoding12texturesand3meshes"));
    speak("zh-Hans");
    EXPECT_THAT(shown(), HasSubstr("正在解码12张贴图、3个网格"));
    speak("en");
    EXPECT_THAT(shown(), HasSubstr("decoding12texturesand3meshes"));
}

TEST_F(EngineWords, TellWhoMendsItWhatHasFailed) {
    openBroken();
    core::Progress progress;
    const auto failed = importer::loadModel(folder_ / "none.glb", progress);
    ASSERT_FALSE(failed);
    state_.failure = failed.error();
    fonts_->need(state_.failure->line());
    EXPECT_THAT(shown(), HasSubstr("Thereisnosuchfile"));
    speak("zh-Hans");
    EXPECT_THAT(shown(), HasSubstr("没有这个文件"));
    EXPECT_EQ(panels::told(*state_.failure).todo, "请检查路径");
    EXPECT_EQ(panels::told(*state_.failure).where, state_.failure->where);
}

}  // namespace
}  // namespace rekindle::tests
