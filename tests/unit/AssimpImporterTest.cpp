#include <gtest/gtest.h>

#include <cmath>

#include "ImporterFiles.h"
#include "importer/Importer.h"

using namespace rekindle;
using test::ImporterFiles, test::loaded, test::targa;

namespace {

constexpr const char* quadObj = R"(
mtllib quad.mtl
o Quad
v 0 0 0
v 1 0 0
v 1 1 0
v 0 1 0
vt 0 0
vt 1 0
vt 1 1
vt 0 1
vn 0 0 1
usemtl Wood
f 1/1/1 2/2/1 3/3/1 4/4/1
usemtl Line
l 1 2 3
)";

const asset::Mesh& first(const asset::Model& model, asset::Topology topology) {
    static const asset::Mesh none;
    for (const asset::Mesh& mesh : model.meshes)
        if (mesh.topology == topology) return mesh;
    ADD_FAILURE() << "no such mesh";
    return none;
}

math::mat4 worldOf(const asset::Model& model, const std::string& name) {
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        if (model.nodes[i].name != name) continue;
        math::mat4 world(1);
        for (int at = static_cast<int>(i); at >= 0; at = model.nodes[static_cast<std::size_t>(at)].parent)
            world = model.nodes[static_cast<std::size_t>(at)].local.matrix() * world;
        return world;
    }
    ADD_FAILURE() << "no node " << name;
    return math::mat4(1);
}

}  // namespace

TEST(AssimpImporter, ObjHasItsSurfacesLinesAndMaterials) {
    const ImporterFiles files;
    files.write("quad.mtl",
                "newmtl Wood\nKd 0.5 0.25 0.125\nPr 0.25\nPm 0.75\nmap_Kd C:\\work\\Textures\\WOOD.tga\nnewmtl Line\nKd 1 0 "
                "0\nKs 0.5 0.5 0.5\nd "
                "0.5\nNs 98\n");
    files.write("textures/wood.tga", targa({10, 20, 30, 255}));
    const asset::Model model = loaded(files.load("quad.obj", quadObj));
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    EXPECT_EQ(model.files.size(), 3u);
    const asset::Mesh& quad = first(model, asset::Topology::Triangles);
    EXPECT_EQ(quad.triangleCount(), 2u);
    EXPECT_EQ(quad.positions.size(), 4u);
    EXPECT_EQ(quad.normals[0], math::vec3(0, 0, 1));
    const asset::Material& wood = model.materials[static_cast<std::size_t>(quad.material)];
    EXPECT_EQ(wood.name, "Wood");
    EXPECT_FLOAT_EQ(wood.baseColor.y, 0.25f);
    EXPECT_FLOAT_EQ(wood.roughness, 0.25f);
    EXPECT_FLOAT_EQ(wood.metallic, 0.75f);
    ASSERT_TRUE(wood.baseColorTexture);
    EXPECT_EQ(std::to_integer<int>(model.images[0].pixels[1]), 20);
    const asset::Mesh& line = first(model, asset::Topology::Lines);
    EXPECT_EQ(line.indices.size(), 4u);
    const asset::Material& red = model.materials[static_cast<std::size_t>(line.material)];
    EXPECT_EQ(red.alphaMode, asset::AlphaMode::Blend);
    EXPECT_FLOAT_EQ(red.baseColor.w, 0.5f);
    EXPECT_EQ(red.metallic, 0);
    EXPECT_NEAR(red.roughness, std::pow(0.02f, 0.25f), 1e-5f);
}

TEST(AssimpImporter, VOfTextureCoordinatesPointsDown) {
    const ImporterFiles files;
    const asset::Model model = loaded(files.load("quad.obj", quadObj));
    const asset::Mesh& quad = first(model, asset::Topology::Triangles);
    for (std::size_t i = 0; i < quad.positions.size(); ++i) EXPECT_EQ(quad.uvs[0][i].y, 1 - quad.positions[i].y);
}

TEST(AssimpImporter, MissingTextureIsAWarningAndWhite) {
    const ImporterFiles files;
    files.write("quad.mtl", "newmtl Wood\nmap_Kd ../secret.tga\n");
    files.write("../rekindle-secret.tga", "");
    const asset::Model model = loaded(files.load("quad.obj", quadObj));
    EXPECT_TRUE(test::warns(model, "secret.tga"));
    EXPECT_EQ(model.textures.at(0).image, -1);
    std::filesystem::remove(files.folder() / "../rekindle-secret.tga");
}

TEST(AssimpImporter, PlyPointCloudHasColoursInLinearLight) {
    const ImporterFiles files;
    const asset::Model model = loaded(files.load(
        "cloud.ply",
        "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\nproperty float z\n"
        "property uchar red\nproperty uchar green\nproperty uchar blue\nend_header\n0 0 0 255 0 188\n1 2 3 0 255 0\n"));
    const asset::Mesh& cloud = first(model, asset::Topology::Points);
    ASSERT_EQ(cloud.indices.size(), 2u);
    EXPECT_EQ(cloud.positions[1], math::vec3(1, 2, 3));
    ASSERT_EQ(cloud.colors.size(), 2u);
    EXPECT_NEAR(cloud.colors[0].z, 0.503f, 0.002f);
}

TEST(AssimpImporter, StlIsWeldedAndKeepsItsFacets) {
    const ImporterFiles files;
    const asset::Model model = loaded(files.load(
        "part.stl",
        "solid part\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\n"
        "facet normal 0 0 1\nouter loop\nvertex 1 0 0\nvertex 1 1 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid part\n"));
    const asset::Mesh& part = first(model, asset::Topology::Triangles);
    EXPECT_EQ(part.triangleCount(), 2u);
    EXPECT_EQ(part.positions.size(), 4u);
    EXPECT_EQ(part.normals[0], math::vec3(0, 0, 1));
}

TEST(AssimpImporter, ColladaComesInMetresAndYUp) {
    const ImporterFiles files;
    const asset::Model model = loaded(files.load("post.dae", R"(<?xml version="1.0"?>
<COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
<asset><unit name="centimeter" meter="0.01"/><up_axis>Z_UP</up_axis></asset>
<library_geometries><geometry id="g" name="g"><mesh>
<source id="p"><float_array id="pa" count="9">0 0 0 100 0 0 0 0 200</float_array><technique_common><accessor source="#pa" count="3" stride="3">
<param name="X" type="float"/><param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source>
<vertices id="v"><input semantic="POSITION" source="#p"/></vertices>
<triangles count="1"><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2</p></triangles>
</mesh></geometry></library_geometries>
<library_visual_scenes><visual_scene id="s"><node id="post" name="post"><instance_geometry url="#g"/></node></visual_scene></library_visual_scenes>
<scene><instance_visual_scene url="#s"/></scene></COLLADA>)"));
    const asset::Mesh& mesh = first(model, asset::Topology::Triangles);
    const math::Bounds bounds = mesh.bounds.transformed(worldOf(model, "post"));
    EXPECT_NEAR(bounds.max.y, 2, 1e-5f);
    EXPECT_NEAR(bounds.max.x, 1, 1e-5f);
    EXPECT_NEAR(bounds.size().z, 0, 1e-5f);
}

TEST(AssimpImporter, WhatIsNoSceneIsBadInputInOneLine) {
    const ImporterFiles files;
    for (const char* name : {"a.obj", "a.fbx", "a.dae", "a.ply", "a.stl", "a.gltf", "a.glb"}) {
        const auto result = files.load(name, "this is no scene\n");
        ASSERT_FALSE(result) << name;
        EXPECT_EQ(result.error().kind, core::ErrorKind::BadInput) << name;
        EXPECT_EQ(result.error().line().find('\n'), std::string::npos);
        EXPECT_NE(result.error().line().find(name), std::string::npos);
    }
}

TEST(Importer, MissingAndUnknownFilesAreErrors) {
    const ImporterFiles files;
    EXPECT_EQ(files.load("nothing.glb").error().kind, core::ErrorKind::NotFound);
    EXPECT_EQ(files.load("a.txt", "").error().kind, core::ErrorKind::Unsupported);
}

TEST(AssimpImporter, NormalsAreSmoothExceptAtCreases) {
    const ImporterFiles files;
    // Two slightly inclined triangles and one upright, all meeting at the origin.
    const asset::Model model = loaded(files.load("fold.obj",
                                                 "v 0 0 0\nv 1 0.2 0\nv 0 0 -1\nv -1 0.2 0\nv 0 1 0\n"
                                                 "f 1 2 3\nf 1 3 4\nf 1 2 5\n"));
    const asset::Mesh& mesh = first(model, asset::Topology::Triangles);
    ASSERT_EQ(mesh.indices.size(), 9u);
    const auto normal = [&](std::size_t corner) { return mesh.normals[mesh.indices[corner]]; };
    EXPECT_EQ(mesh.indices[0], mesh.indices[3]);  // shared across the gentle fold
    EXPECT_NEAR(normal(0).x, 0, 1e-5f);
    EXPECT_NEAR(normal(0).y, 1, 1e-5f);
    EXPECT_NEAR(normal(1).x, -0.196f, 1e-3f);  // its own triangle's
    EXPECT_NEAR(normal(6).z, 1, 1e-5f);        // across the sharp one each keeps its own
}

TEST(AssimpImporter, MapsThatOlderFormatsKeepApartArePacked) {
    const ImporterFiles files;
    files.write("quad.mtl",
                "newmtl Wood\nKd 1 1 1\nmap_Kd color.tga\nmap_d holes.tga\nmap_Pr rough.tga\nmap_Pm metal.tga\nmap_Bump -bm 0.5 "
                "flat.tga\n");
    files.write("color.tga", targa({10, 20, 30, 255}));
    files.write("holes.tga", targa({0, 0, 0, 255}));
    files.write("rough.tga", targa({40, 40, 40, 255}));
    files.write("metal.tga", targa({50, 50, 50, 255}));
    files.write("flat.tga", targa({7, 7, 7, 255}));
    const asset::Model model = loaded(files.load("quad.obj", quadObj));
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    const asset::Material& material =
        model.materials[static_cast<std::size_t>(first(model, asset::Topology::Triangles).material)];
    const auto pixel = [&](const asset::TextureSlot& slot) {
        std::array<int, 4> values{};
        const auto& image =
            model.images.at(static_cast<std::size_t>(model.textures.at(static_cast<std::size_t>(slot.texture)).image));
        for (std::size_t c = 0; c < 4; ++c) values[c] = std::to_integer<int>(image.pixels[c]);
        return values;
    };
    EXPECT_EQ(pixel(material.baseColorTexture), (std::array{10, 20, 30, 0}));
    EXPECT_EQ(material.alphaMode, asset::AlphaMode::Mask);
    EXPECT_EQ(pixel(material.metallicRoughnessTexture), (std::array{255, 40, 50, 255}));
    EXPECT_EQ(material.metallic, 1);
    EXPECT_EQ(pixel(material.normalTexture), (std::array{128, 128, 255, 255}));  // even heights are a flat surface
    EXPECT_EQ(material.normalScale, 0.5f);
}
