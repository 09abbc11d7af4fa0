#include <draco/compression/encode.h>
#include <draco/mesh/triangle_soup_mesh_builder.h>
#include <gtest/gtest.h>
#include <meshoptimizer.h>

#include "GltfBuilder.h"

using namespace rekindle;
using math::vec3;
using test::GltfBuilder, test::loaded;
using Json = nlohmann::json;

namespace {

// One triangle, compressed.
std::string dracoTriangle() {
    const float corners[3][3] = {{0, 0, 0}, {1, 0, 0}, {0, 2, 0}};
    draco::TriangleSoupMeshBuilder builder;
    builder.Start(1);
    const int position = builder.AddAttribute(draco::GeometryAttribute::POSITION, 3, draco::DT_FLOAT32);
    builder.SetAttributeValuesForFace(position, draco::FaceIndex(0), corners[0], corners[1], corners[2]);
    draco::EncoderBuffer buffer;
    EXPECT_TRUE(draco::Encoder().EncodeMeshToBuffer(*builder.Finalize(), &buffer).ok());
    return {buffer.data(), buffer.size()};
}

GltfBuilder dracoScene(const std::string& data) {
    GltfBuilder gltf;
    Json& primitive = gltf.triangle();
    gltf.root["accessors"][0].erase("bufferView");
    primitive["indices"] = gltf.accessor<std::uint8_t>("SCALAR", {0, 0, 0});
    gltf.root["accessors"][1].erase("bufferView");
    gltf.root["extensionsUsed"] = {"KHR_draco_mesh_compression"};
    primitive["extensions"]["KHR_draco_mesh_compression"] = {{"bufferView", gltf.view(data)}, {"attributes", {{"POSITION", 0}}}};
    return gltf;
}

GltfBuilder meshoptScene(const std::string& data, const char* mode) {
    GltfBuilder gltf;
    gltf.triangle();
    const std::size_t view = gltf.view(data);
    gltf.root["extensionsUsed"] = {"EXT_meshopt_compression"};
    gltf.root["buffers"].push_back({{"byteLength", 36}, {"extensions", {{"EXT_meshopt_compression", {{"fallback", true}}}}}});
    gltf.root["bufferViews"][0] = {{"buffer", 1}, {"byteLength", 36}};
    gltf.root["bufferViews"][0]["extensions"]["EXT_meshopt_compression"] = {
        {"buffer", 0},
        {"byteOffset", gltf.root["bufferViews"][view]["byteOffset"]},
        {"byteLength", data.size()},
        {"byteStride", 12},
        {"count", 3},
        {"mode", mode}};
    return gltf;
}

std::string meshoptTriangle() {
    const float corners[9] = {0, 0, 0, 1, 0, 0, 0, 3, 0};
    std::string bytes(meshopt_encodeVertexBufferBound(3, 12), '\0');
    bytes.resize(meshopt_encodeVertexBuffer(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), corners, 3, 12));
    return bytes;
}

}  // namespace

TEST(GltfCompression, Draco) {
    const asset::Model model = loaded(dracoScene(dracoTriangle()).load());
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    ASSERT_EQ(model.meshes.size(), 1u);
    EXPECT_EQ(model.meshes[0].triangleCount(), 1u);
    EXPECT_EQ(model.meshes[0].bounds.max, vec3(1, 2, 0));
}

TEST(GltfCompression, BrokenDracoIsLeftOut) {
    const asset::Model model = loaded(dracoScene("DRACO, but not really").load());
    EXPECT_TRUE(model.meshes.empty());
    EXPECT_TRUE(test::warns(model, "compressed with Draco is broken"));
}

TEST(GltfCompression, Meshopt) {
    const asset::Model model = loaded(meshoptScene(meshoptTriangle(), "ATTRIBUTES").load());
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    ASSERT_EQ(model.meshes.size(), 1u);
    EXPECT_EQ(model.meshes[0].bounds.max, vec3(1, 3, 0));
}

TEST(GltfCompression, BrokenMeshoptIsLeftOut) {
    for (const auto& gltf : {meshoptScene("\xA0 broken", "ATTRIBUTES"), meshoptScene(meshoptTriangle(), "TRIANGLES")}) {
        const asset::Model model = loaded(gltf.load());
        EXPECT_TRUE(model.meshes.empty());
        EXPECT_TRUE(test::warns(model, "compressed with meshopt is broken"));
    }
}
