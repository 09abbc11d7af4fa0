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
    if (image < 0) return -1;
    const auto& pixels = model.images.at(static_cast<std::size_t>(image)).pixels;
    return pixels.empty() ? -1 : std::to_integer<int>(pixels[0]);
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

TEST(GltfImage, DataUris) {
    const ImporterFiles files;
    const std::string png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGPQYGD4DwABpAEoPd696AAAAABJRU5ErkJggg==";  // red: 40
    EXPECT_EQ(redOf(loaded(files.load("a.gltf", sceneWith("data:image/png;base64," + png))), 0), 40);
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
