#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "asset/Animation.h"
#include "asset/Image.h"
#include "asset/Material.h"
#include "asset/Mesh.h"
#include "core/Mapping.h"

namespace rekindle::asset {

struct Skin {
    std::string name;
    std::vector<std::uint32_t> joints;            // in Model::nodes
    std::vector<math::mat4> inverseBindMatrices;  // one a joint
};

// A mesh under a node. A skinned one is placed by its joints, not by the node.
struct MeshUse {
    std::uint32_t mesh = 0;
    int skin = -1;
};

struct Node {
    std::string name;
    int parent = -1;
    std::vector<std::uint32_t> children;
    math::Transform local;
    std::vector<MeshUse> meshes;
    std::vector<float> morphWeights;              // overrides the meshes' rest weights when not empty
    std::vector<math::Transform> instances;       // EXT_mesh_gpu_instancing: copies in the node's space; empty: just one
    int camera = -1;
    int light = -1;
    bool visible = true;  // KHR_node_visibility, inherited
};

struct Camera {
    std::string name;
    bool orthographic = false;
    float verticalFov = 0.8f;  // radians
    float aspect = 0;          // 0: the picture's own
    float near = 0.1f;
    float far = 0;  // 0: none
    float halfWidth = 1, halfHeight = 1;  // orthographic only, metres
};

enum class LightType : std::uint8_t { Directional, Point, Spot };

// KHR_lights_punctual: shines along the node's -Z.
struct Light {
    std::string name;
    LightType type = LightType::Point;
    math::vec3 color{1};  // linear
    float intensity = 1;  // candela; directional: lux
    float range = 0;      // metres; 0: no limit
    float innerConeAngle = 0;  // radians from the axis
    float outerConeAngle = math::pi / 4;
};

// Something the reader of the file should know, and what can be done about it.
struct Warning {
    std::string what;
    std::string todo;
};

// A whole file as plain data. Indices are valid, counts agree, every float is finite: the importer has seen to it.
struct Model {
    std::string name;
    std::string source;  // path it was loaded from
    std::string format;  // "glTF 2.0 binary", "FBX", ...
    std::vector<Image> images;
    std::vector<Texture> textures;
    std::vector<Material> materials;
    std::vector<Mesh> meshes;
    std::vector<Node> nodes;  // parents before children
    std::vector<std::uint32_t> roots;
    std::vector<Skin> skins;
    std::vector<Camera> cameras;
    std::vector<Light> lights;
    std::vector<Animation> animations;
    std::vector<std::pair<std::string, std::string>> metadata;  // "generator", "copyright", ...
    std::vector<std::string> extensionsUsed;
    std::vector<std::string> extensionsUnsupported;  // those of extensionsUsed that are not (wholly) drawn
    std::vector<std::string> files;                  // every file that was read, absolute: what to watch for changes
    std::vector<Warning> warnings;
    std::shared_ptr<const core::Mapping> mapping;  // of a cooked file that streams are borrowed from; null: of none
};

}  // namespace rekindle::asset
