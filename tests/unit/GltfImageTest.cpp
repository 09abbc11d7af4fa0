#include <gtest/gtest.h>
#include <webp/encode.h>

#include "GltfBuilder.h"
#include "importer/Importer.h"

using namespace rekindle;
using test::GltfBuilder, test::ImporterFiles, test::loaded, test::picture;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A scene whose one texture uses the image at that URI.
std::string sceneWith(const std::string& uri) {
    GltfBuilder gltf;
    gltf.root.erase("buffers");
    gltf.root["images"] = {{{"uri", uri}}};
    gltf.root["textures"] = {{{"source", 0}}};
    return gltf.root.dump();
}

int redOf(const asset::Model& model, std::size_t texture) {
    const int image = model.textures.at(texture).image;
    return image < 0 ? -1 : std::to_integer<int>(model.images.at(static_cast<std::size_t>(image)).pixels.at(0));
}

std::string webp(std::uint8_t red) {
    const std::uint8_t pixel[4] = {red, 0, 0, 255};
    std::uint8_t* bytes = nullptr;
    const std::size_t size = WebPEncodeLosslessRGBA(pixel, 1, 1, 4, &bytes);
    const std::string file(reinterpret_cast<const char*>(bytes), size);
    WebPFree(bytes);
    return file;
}

}  // namespace

TEST(GltfImage, NamesWithSpacesOtherScriptsAndOtherCaseAreFound) {
    const ImporterFiles files;
    files.write("maps/wood red.tga", picture({10, 0, 0, 255}));
    files.write("木/重光.tga", picture({20, 0, 0, 255}));
    files.write("100%.tga", picture({30, 0, 0, 255}));
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("maps/wood%20red.tga"))), 0), 10);
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("./maps/wood red.tga"))), 0), 10);
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("Maps\\WOOD%20red.TGA"))), 0), 10);
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("%E6%9C%A8/%E9%87%8D%E5%85%89.tga"))), 0), 20);
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("木/重光.tga"))), 0), 20);
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("100%.tga"))), 0), 30);
}

TEST(GltfImage, NothingOutsideTheScenesFolderIsRead) {
    const ImporterFiles files;
    const fs::path outside = files.write("secret.tga", picture({99, 0, 0, 255}));
    fs::create_directories(files.folder() / "scene");
    fs::create_symlink(outside, files.folder() / "scene/link.tga");
    for (const std::string& uri :
         {std::string("../secret.tga"), std::string("x/../../secret.tga"), std::string("%2E%2E/secret.tga"), outside.string(),
          "file://" + outside.string(), std::string("http://example.org/secret.tga"), std::string("link.tga"),
          std::string("C:\\secret.tga"), std::string(""), std::string("."), std::string("scene")}) {
        const asset::Model model = loaded(files.load("scene/a.gltf", sceneWith(uri)));
        EXPECT_EQ(redOf(model, 0), -1) << uri;
        EXPECT_TRUE(test::warns(model, "Image 0 cannot be read")) << uri;
        EXPECT_EQ(model.files, std::vector<std::string>{(files.folder() / "scene/a.gltf").string()}) << uri;
    }
}

TEST(GltfImage, DataUris) {
    const ImporterFiles files;
    const std::string base64 = "AAACAAAAAAAAAAAAAQABACAIAAAo/w==";  // a Targa picture: blue 0, green 0, red 40
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("data:image/png;base64," + base64))), 0), 40);
    EXPECT_TRUE(test::warns(loaded(files.load("a.gltf", sceneWith("data:image/png;base64,@@@@"))), "data: URI is broken"));
    EXPECT_TRUE(test::warns(loaded(files.load("a.gltf", sceneWith("data:image/png;base64,"))), "Image 0 cannot be read"));
}

TEST(GltfImage, WebpIsPreferredAndBasisFallsBackToThePlainImage) {
    GltfBuilder gltf;
    gltf.root["images"] = {{{"bufferView", gltf.view(picture({1, 0, 0, 255}))}},
                           {{"bufferView", gltf.view(webp(2))}},
                           {{"bufferView", gltf.view("\xABKTX 20\xBB\r\n\x1A\n")}}};
    gltf.root["textures"] = Json::parse(R"([{"source": 0, "extensions": {"EXT_texture_webp": {"source": 1}}},
        {"source": 0, "extensions": {"KHR_texture_basisu": {"source": 2}}}, {"extensions": {"KHR_texture_basisu": {"source": 2}}}])");
    gltf.root["extensionsUsed"] = {"EXT_texture_webp", "KHR_texture_basisu"};
    const asset::Model model = loaded(gltf.load());
    EXPECT_EQ(redOf(model, 0), 2);
    EXPECT_EQ(model.images.at(1).mimeType, "image/webp");
    EXPECT_EQ(redOf(model, 1), 1);
    EXPECT_EQ(redOf(model, 2), -1);
    EXPECT_EQ(model.extensionsUnsupported, std::vector<std::string>{"KHR_texture_basisu"});
    EXPECT_TRUE(test::warns(model, "Texture 2 is in KTX2"));
}

TEST(Environment, RadianceBecomesLinearFloats) {
    const ImporterFiles files;
    const std::string header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 2\n";
    const auto path = files.write("sky.hdr", header + std::string("\x80\x40\x00\x81\x80\x40\x00\x82", 8));
    const auto image = importer::loadEnvironment(path);
    ASSERT_TRUE(image) << image.error().line();
    ASSERT_EQ(image->format, asset::PixelFormat::Rgba32Float);
    ASSERT_EQ(image->width, 2u);
    const auto* floats = reinterpret_cast<const float*>(image->pixels.data());
    EXPECT_FLOAT_EQ(floats[0], 1);  // 128 / 256 * 2
    EXPECT_FLOAT_EQ(floats[1], 0.5f);
    EXPECT_FLOAT_EQ(floats[4], 2);
    EXPECT_EQ(importer::loadEnvironment(files.write("a.hdr", "no picture")).error().kind, core::ErrorKind::BadInput);
    EXPECT_EQ(importer::loadEnvironment(files.write("b.hdr", header)).error().kind, core::ErrorKind::BadInput);
    EXPECT_EQ(importer::loadEnvironment(files.folder() / "none.hdr").error().kind, core::ErrorKind::NotFound);
}
