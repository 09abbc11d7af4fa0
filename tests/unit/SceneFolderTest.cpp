#include "importer/SceneFolder.h"

#include <gtest/gtest.h>

#include "GltfBuilder.h"
#include "ImporterFiles.h"

using namespace rekindle;
using importer::SceneFolder;
using test::ImporterFiles, test::loaded, test::picture, test::targa;
namespace fs = std::filesystem;

namespace {

// Scenes of each format whose one picture is at that URI or path.
std::string gltfWith(const std::string& uri) {
    test::GltfBuilder gltf;
    gltf.root.erase("buffers");
    gltf.root["images"] = {{{"uri", uri}}};
    gltf.root["textures"] = {{{"source", 0}}};
    return gltf.root.dump();
}

constexpr const char* objTriangle = "mtllib a.mtl\nusemtl M\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nf 1/1 2/1 3/1\n";

std::string colladaWith(const std::string& path) {
    return R"(<?xml version="1.0"?><COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
<library_images><image id="i"><init_from>)" +
           path + R"(</init_from></image></library_images>
<library_effects><effect id="e"><profile_COMMON>
<newparam sid="s"><surface type="2D"><init_from>i</init_from></surface></newparam>
<newparam sid="t"><sampler2D><source>s</source></sampler2D></newparam>
<technique sid="c"><phong><diffuse><texture texture="t" texcoord="UV"/></diffuse></phong></technique></profile_COMMON></effect></library_effects>
<library_materials><material id="m"><instance_effect url="#e"/></material></library_materials>
<library_geometries><geometry id="g"><mesh>
<source id="p"><float_array id="pa" count="9">0 0 0 1 0 0 0 1 0</float_array>
<technique_common><accessor source="#pa" count="3" stride="3"><param name="X" type="float"/><param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source>
<vertices id="v"><input semantic="POSITION" source="#p"/></vertices>
<triangles count="1" material="k"><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2</p></triangles></mesh></geometry></library_geometries>
<library_visual_scenes><visual_scene id="vs"><node id="n"><instance_geometry url="#g"><bind_material><technique_common>
<instance_material symbol="k" target="#m"/></technique_common></bind_material></instance_geometry></node></visual_scene></library_visual_scenes>
<scene><instance_visual_scene url="#vs"/></scene></COLLADA>)";
}

std::string fbxWith(const std::string& path) {
    return R"(; FBX 7.4.0 project file
FBXHeaderExtension: { FBXVersion: 7400 }
Objects: {
 Geometry: 1, "Geometry::", "Mesh" {
  Vertices: *9 { a: 0,0,0,1,0,0,0,1,0 }
  PolygonVertexIndex: *3 { a: 0,1,-3 }
  LayerElementMaterial: 0 {
   MappingInformationType: "AllSame"
   ReferenceInformationType: "IndexToDirect"
   Materials: *1 { a: 0 }
  }
  Layer: 0 {
   LayerElement: {
    Type: "LayerElementMaterial"
    TypedIndex: 0
   }
  }
 }
 Model: 2, "Model::", "Mesh" { }
 Material: 3, "Material::", "" { }
 Texture: 4, "Texture::", "" {
  FileName: ")" +
           path + R"("
  RelativeFilename: ")" +
           path + R"("
 }
}
Connections: {
 C: "OO",2,0
 C: "OO",1,2
 C: "OO",3,2
 C: "OP",4,3,"DiffuseColor"
})";
}

int firstByte(const asset::Model& model) {
    for (const asset::Image& image : model.images)
        if (!image.pixels.empty()) return std::to_integer<int>(image.pixels[0]);
    return -1;
}

// A scene in `scene/`, with a secret beside that folder and a link to it inside.
class Escape : public testing::Test {
  protected:
    void SetUp() override {
        files_.write("secret.png", picture({99, 0, 0, 255}));
        files_.write("scene/mine.png", picture({7, 0, 0, 255}));
        fs::create_symlink(files_.folder() / "secret.png", files_.folder() / "scene/link.png");
        fs::create_directory_symlink(files_.folder(), files_.folder() / "scene/up");
        fs::create_symlink("/dev/zero", files_.folder() / "scene/zero.png");
        const std::string secret = (files_.folder() / "secret.png").string();
        paths_ = {"../secret.png",
                  "x/../../secret.png",
                  "./../secret.png",
                  "..\\secret.png",
                  "up/secret.png",
                  "link.png",
                  "zero.png",
                  secret,
                  "//" + secret,
                  "file://" + secret,
                  "file:" + secret,
                  "C:\\secret.png",
                  "\\\\host\\secret.png",
                  "scene/../../secret.png",
                  ".",
                  "..",
                  "/",
                  "mine.png/../../secret.png"};
    }

    // The picture is not the secret, and no file was read but the scene's own.
    void expectNoEscape(const std::string& name, const std::string& bytes, const std::string& path) {
        const asset::Model model = loaded(files_.load("scene/" + name, bytes));
        EXPECT_EQ(firstByte(model), -1) << name << " " << path;
        EXPECT_FALSE(model.warnings.empty()) << name << " " << path;
        for (const std::string& file : model.files)
            EXPECT_EQ(fs::path(file).parent_path(), files_.folder() / "scene") << name << " " << path;
    }

    ImporterFiles files_;
    std::vector<std::string> paths_;
};

}  // namespace

TEST_F(Escape, IsNotPossibleFromGltfImages) {
    for (const std::string& path : paths_) expectNoEscape("a.gltf", gltfWith(path), path);
    for (const char* uri : {"%2e%2e/secret.png",
                            "%2E%2E%2Fsecret.png",
                            "..%2fsecret.png",
                            "..%5Csecret.png",
                            "x/%2e%2e/%2e%2e/secret.png",
                            "mine.png%00",
                            "%00",
                            "mine.png%00.jpg",
                            "mine.png%0a",
                            "%2Fdev%2Fzero",
                            "http://example.org/secret.png",
                            "https:secret.png",
                            "javascript:0",
                            ":",
                            "",
                            "data:",
                            "%%%",
                            "%",
                            "%zz",
                            "%25"})
        expectNoEscape("a.gltf", gltfWith(uri), uri);
}

TEST_F(Escape, IsNotPossibleFromGltfBuffers) {
    for (const std::string& path : paths_) {
        test::GltfBuilder gltf;
        gltf.root["buffers"] = {{{"byteLength", 4}, {"uri", path}}};
        const asset::Model model = loaded(files_.load("scene/a.gltf", gltf.root.dump()));
        EXPECT_TRUE(test::warns(model, "Buffer 0 cannot be read")) << path;
        EXPECT_EQ(model.files.size(), 1u) << path;
    }
}

TEST_F(Escape, IsNotPossibleFromObj) {
    for (const std::string& path : paths_) {
        files_.write("scene/a.mtl", "newmtl M\nmap_Kd " + path + "\n");
        expectNoEscape("a.obj", objTriangle, path);
    }
    files_.write("secret.mtl", "newmtl M\nmap_Kd mine.png\n");
    for (const std::string& path :
         {std::string("../secret.mtl"), (files_.folder() / "secret.mtl").string(), std::string("up/secret.mtl")}) {
        const asset::Model model =
            loaded(files_.load("scene/b.obj", "mtllib " + path + "\nusemtl M\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"));
        EXPECT_EQ(model.files.size(), 1u) << path;
    }
}

TEST_F(Escape, IsNotPossibleFromColladaAndFbx) {
    for (const std::string& path : paths_) {
        expectNoEscape("a.dae", colladaWith(path), path);
        expectNoEscape("a.fbx", fbxWith(path), path);
    }
}

TEST(SceneFolder, EveryFormatReadsTheTexturesBesideIt) {
    const ImporterFiles files;
    files.write("wood red.png", picture({7, 0, 0, 255}));
    files.write("a.mtl", "newmtl M\nmap_Kd wood red.png\n");
    EXPECT_EQ(firstByte(loaded(files.load("a.gltf", gltfWith("wood%20red.png")))), 7);
    EXPECT_EQ(firstByte(loaded(files.load("a.obj", objTriangle))), 7);
    EXPECT_EQ(firstByte(loaded(files.load("a.dae", colladaWith("wood%20red.png")))), 7);
    EXPECT_EQ(firstByte(loaded(files.load("a.fbx", fbxWith("C:\\work\\Wood Red.png")))), 7);
}

TEST(SceneFolder, NamesWithSpacesOtherScriptsAndOtherCaseAreFound) {
    const ImporterFiles files;
    files.write("maps/wood red.png", picture({10, 0, 0, 255}));
    files.write("木/重光.png", picture({20, 0, 0, 255}));
    files.write("100%.png", picture({30, 0, 0, 255}));
    files.write("a:b.png", picture({40, 0, 0, 255}));
    const auto red = [&](const char* uri) { return firstByte(loaded(files.load("a.gltf", gltfWith(uri)))); };
    EXPECT_EQ(red("maps/wood%20red.png"), 10);
    EXPECT_EQ(red("./maps/wood red.png"), 10);
    EXPECT_EQ(red("maps/../maps/wood red.png"), 10);
    EXPECT_EQ(red("Maps\\WOOD%20red.PNG"), 10);
    EXPECT_EQ(red("%E6%9C%A8/%E9%87%8D%E5%85%89.png"), 20);
    EXPECT_EQ(red("木/重光.png"), 20);
    EXPECT_EQ(red("100%.png"), 30);
    EXPECT_EQ(red("100%25.png"), 30);
    EXPECT_EQ(red("a%3Ab.png"), 40);
}

TEST(SceneFolder, ComposedAndDecomposedLettersAreTheSame) {
    const ImporterFiles files;
    files.write("caf\u0065\u0301.png", picture({10, 0, 0, 255}));  // e and an accent
    files.write("Stra\u00dfe \u00fc.png", picture({20, 0, 0, 255}));
    const auto red = [&](const char* uri) { return firstByte(loaded(files.load("a.gltf", gltfWith(uri)))); };
    EXPECT_EQ(red("caf\u00e9.png"), 10);
    EXPECT_EQ(red("caf%C3%A9.png"), 10);
    EXPECT_EQ(red("CAF\u00c9.png"), 10);
    EXPECT_EQ(red("Stra\u00dfe u\u0308.png"), 20);
    EXPECT_EQ(red("caf\u00ea.png"), -1);
}

TEST(SceneFolder, AFileThatIsReadOverAndOverUsesUpTheBudget) {
    const ImporterFiles files;
    files.write("big.bin", std::string(8 << 20, 'x'));
    SceneFolder folder(files.folder() / "a.gltf");
    std::size_t reads = 0;
    while (reads < 1000 && folder.readUri("big.bin")) ++reads;
    EXPECT_GT(reads, 64u);
    EXPECT_LT(reads, 1000u);
}

TEST(SceneFolder, ASceneBehindALinkOpens) {
    const ImporterFiles files;
    files.write("far/a.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    files.write("near/other.txt", "");
    fs::create_symlink(files.folder() / "far/a.obj", files.folder() / "near/a.obj");
    EXPECT_EQ(loaded(files.load("near/a.obj")).meshes.size(), 1u);
}
