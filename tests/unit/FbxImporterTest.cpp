#include <gtest/gtest.h>

#include <cmath>

#include "ImporterFiles.h"

using namespace rekindle;
using test::ImporterFiles, test::loaded;

namespace {

// An FBX file in text: its global settings, objects and connections.
std::string fbx(const std::string& settings, const std::string& objects, const std::string& connections) {
    return "; FBX 7.3.0 project file\nFBXHeaderExtension:  {\n\tFBXHeaderVersion: 1003\n\tFBXVersion: 7300\n}\nGlobalSettings:  "
           "{\n\tVersion: "
           "1000\n\tProperties70:  {\n" +
           settings + "\t}\n}\nObjects:  {\n" + objects + "}\nConnections:  {\n" + connections + "}\n";
}

// A triangle, 100 wide and 200 deep, 200 units high where z is up.
constexpr const char* triangle = R"(	Geometry: 1000, "Geometry::g", "Mesh" {
		Vertices: *9 {
			a: 0,0,0,100,0,0,0,0,200
		}
		PolygonVertexIndex: *3 {
			a: 0,1,-3
		}
		GeometryVersion: 124
	}
	Model: 2000, "Model::post", "Mesh" {
		Version: 232
		Properties70:  {
			P: "Lcl Translation", "Lcl Translation", "", "A",0,0,100
		}
	}
)";

std::string matrix(double x, double y, double z) {
    return "*16 {\n\t\t\ta: 1,0,0,0,0,1,0,0,0,0,1,0," + std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(z) +
           ",1\n\t\t}\n";
}

math::mat4 worldOf(const asset::Model& model, std::size_t node) {
    math::mat4 world(1);
    for (int at = static_cast<int>(node); at >= 0; at = model.nodes[static_cast<std::size_t>(at)].parent)
        world = model.nodes[static_cast<std::size_t>(at)].local.matrix() * world;
    return world;
}

std::size_t nodeNamed(const asset::Model& model, const std::string& name) {
    for (std::size_t i = 0; i < model.nodes.size(); ++i)
        if (model.nodes[i].name == name) return i;
    ADD_FAILURE() << "no node " << name;
    return 0;
}

}  // namespace

TEST(FbxImporter, ComesInMetresAndYUp) {
    const ImporterFiles files;
    const asset::Model model = loaded(files.load("post.fbx", fbx(R"(		P: "UpAxis", "int", "Integer", "",2
		P: "UpAxisSign", "int", "Integer", "",1
		P: "FrontAxis", "int", "Integer", "",1
		P: "FrontAxisSign", "int", "Integer", "",-1
		P: "CoordAxis", "int", "Integer", "",0
		P: "CoordAxisSign", "int", "Integer", "",1
		P: "UnitScaleFactor", "double", "Number", "",2.54
)",
                                                                 triangle, "\tC: \"OO\",2000,0\n\tC: \"OO\",1000,2000\n")));
    ASSERT_EQ(model.meshes.size(), 1u);
    const math::Bounds bounds = model.meshes[0].bounds.transformed(worldOf(model, nodeNamed(model, "post")));
    EXPECT_NEAR(bounds.min.y, 2.54f, 1e-4f);  // inches
    EXPECT_NEAR(bounds.max.y, 7.62f, 1e-4f);
    EXPECT_NEAR(bounds.max.x, 2.54f, 1e-4f);
    EXPECT_NEAR(bounds.size().z, 0, 1e-4f);
}

// Versions of Assimp differ in what a bind matrix and an angle of view are.
TEST(FbxImporter, SkinnedMeshesStayWhereTheyAre) {
    const ImporterFiles files;
    std::string skin(triangle);
    skin += R"(	Model: 3000, "Model::bone", "LimbNode" {
		Version: 232
		Properties70:  {
			P: "Lcl Translation", "Lcl Translation", "", "A",300,0,0
		}
	}
	NodeAttribute: 3100, "NodeAttribute::", "LimbNode" {
		TypeFlags: "Skeleton"
	}
	Deformer: 4000, "Deformer::", "Skin" {
		Version: 101
	}
	Deformer: 5000, "SubDeformer::", "Cluster" {
		Version: 100
		Indexes: *3 {
			a: 0,1,2
		}
		Weights: *3 {
			a: 1,1,1
		}
		Transform: )";
    skin += matrix(-300, 0, 100) + "\t\tTransformLink: " + matrix(300, 0, 0) + "\t}\n";
    const asset::Model model = loaded(files.load("skin.fbx", fbx("", skin, R"(	C: "OO",2000,0
	C: "OO",1000,2000
	C: "OO",3000,0
	C: "OO",3100,3000
	C: "OO",4000,1000
	C: "OO",5000,4000
	C: "OO",3000,5000
)")));
    ASSERT_EQ(model.skins.size(), 1u);
    ASSERT_EQ(model.meshes.size(), 1u);
    EXPECT_EQ(model.meshes[0].influences, 4u);
    const math::mat4 posed = worldOf(model, model.skins[0].joints.at(0)) * model.skins[0].inverseBindMatrices.at(0);
    const math::vec4 corner = posed * math::vec4(100, 0, 0, 1);
    EXPECT_NEAR(corner.x, 1, 1e-4f);
    EXPECT_NEAR(corner.y, 0, 1e-4f);
    EXPECT_NEAR(corner.z, 1, 1e-4f);
}

TEST(FbxImporter, CamerasHaveTheirAngleOfViewAndMetres) {
    const ImporterFiles files;
    const std::string camera = R"(	Model: 2000, "Model::eye", "Camera" {
		Version: 232
	}
	NodeAttribute: 3000, "NodeAttribute::eye", "Camera" {
		Properties70:  {
			P: "AspectWidth", "double", "Number", "",200
			P: "AspectHeight", "double", "Number", "",100
			P: "FieldOfView", "FieldOfView", "", "A",90
			P: "NearPlane", "double", "Number", "",10
			P: "FarPlane", "double", "Number", "",5000
		}
		TypeFlags: "Camera"
	}
)";
    const asset::Model model = loaded(files.load("eye.fbx", fbx("", camera, "\tC: \"OO\",2000,0\n\tC: \"OO\",3000,2000\n")));
    ASSERT_EQ(model.cameras.size(), 1u);
    const asset::Camera& eye = model.cameras[0];
    EXPECT_FLOAT_EQ(eye.aspect, 2);
    EXPECT_NEAR(eye.verticalFov, 2 * std::atan(0.5f), 1e-4f);  // 90 degrees across
    EXPECT_FLOAT_EQ(eye.near, 0.1f);
    EXPECT_FLOAT_EQ(eye.far, 50);
}
