#include "importer/GltfNodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <glm/gtc/type_ptr.hpp>

#include "importer/GltfAccessor.h"
#include "importer/GltfTree.h"

namespace rekindle::importer {

using asset::Model;

static std::vector<int> parentsOf(const Json& nodes) {
    std::vector<int> parents(nodes.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const Json& child : list(nodes[i], "children")) parents[child.get<std::size_t>()] = static_cast<int>(i);
    return parents;
}

static std::uint32_t topOf(std::uint32_t node, const std::vector<int>& parents) {
    while (parents[node] >= 0) node = static_cast<std::uint32_t>(parents[node]);
    return node;
}

namespace {

// Root nodes, each once, in the order they were added.
struct Roots {
    explicit Roots(std::size_t nodes) : known(nodes) {}

    void add(std::uint32_t node) {
        if (!known[node]) list.push_back(node);
        known[node] = true;
    }

    std::vector<std::uint32_t> list;
    std::vector<bool> known;
};

}  // namespace

// The roots of the scene to show: the document's, or its first, or without any all nodes that have no parent.
static Roots rootsOf(const GltfDocument& document, const std::vector<int>& parents, Warnings& warnings) {
    Roots roots(parents.size());
    const int chosen = std::max(index(document.root, "scene"), 0);
    if (document.all("scenes").empty()) {
        for (std::uint32_t node = 0; node < parents.size(); ++node)
            if (parents[node] < 0) roots.add(node);
        return roots;
    }
    for (const Json& json : list(document.all("scenes")[static_cast<std::size_t>(chosen)], "nodes")) {
        const auto node = json.get<std::uint32_t>();
        if (parents[node] >= 0)
            warnings.add(fmt::format("Scene {} names a node that is not a root", chosen),
                         "its root is shown; export the file again");
        roots.add(topOf(node, parents));
    }
    return roots;
}

// Joints move meshes wherever they are; trees that hold nothing else for this scene follow the visible ones.
static void addTreesOfJoints(const GltfDocument& document, const std::vector<int>& parents, Roots& roots) {
    for (const Json& skin : document.all("skins"))
        for (const Json& joint : list(skin, "joints")) roots.add(topOf(joint.get<std::uint32_t>(), parents));
}

static math::Transform transformOf(const Json& node) {
    const std::vector<float> matrix = numbers(node, "matrix");
    if (matrix.size() == 16) return math::Transform::fromMatrix(glm::make_mat4(matrix.data()));
    math::Transform transform;
    transform.translation = vector(node, "translation", transform.translation);
    const math::vec4 q = vector(node, "rotation", math::vec4(0, 0, 0, 1));
    transform.rotation = math::quat(q.w, q.x, q.y, q.z);
    transform.scale = vector(node, "scale", transform.scale);
    return transform;
}

static asset::Node readNode(const Json& json, const MeshParts& parts) {
    asset::Node node{.name = text(json, "name"), .local = transformOf(json), .morphWeights = numbers(json, "weights")};
    if (const int mesh = index(json, "mesh"); mesh >= 0)
        for (const std::uint32_t part : parts[static_cast<std::size_t>(mesh)])
            node.meshes.push_back({.mesh = part, .skin = index(json, "skin")});
    node.camera = index(json, "camera");
    node.light = index(extension(json, "KHR_lights_punctual"), "light");
    node.visible = flag(extension(json, "KHR_node_visibility"), "visible", true);
    return node;
}

// EXT_mesh_gpu_instancing: the three streams have one value for each copy.
static std::vector<math::Transform> readInstances(const GltfDocument& document, const Json& node, Warnings& warnings) {
    const Json& attributes = member(extension(node, "EXT_mesh_gpu_instancing"), "attributes");
    std::vector<math::Transform> instances;
    const auto put = [&](const char* name, auto read, auto set) {
        const int accessor = index(attributes, name);
        if (accessor < 0) return;
        const auto values = read(document, accessor);
        if (values && instances.empty()) instances.resize(values->size());
        if (!values || values->size() != instances.size()) {
            warnings.add("The instances of node " + text(node, "name") + " cannot be read",
                         "their " + std::string(name) + " is ignored; export the file again");
            return;
        }
        for (std::size_t i = 0; i < instances.size(); ++i) set(instances[i], (*values)[i]);
    };
    put("TRANSLATION", readVec3, [](math::Transform& to, math::vec3 value) { to.translation = value; });
    put("ROTATION", readVec4, [](math::Transform& to, math::vec4 q) { to.rotation = math::quat(q.w, q.x, q.y, q.z); });
    put("SCALE", readVec3, [](math::Transform& to, math::vec3 value) { to.scale = value; });
    return instances;
}

// Without inverse bind matrices they are identities (glTF 2.0, section 3.7.3.1).
static asset::Skin readSkin(const GltfDocument& document, const Json& json, const std::vector<int>& places, Warnings& warnings) {
    asset::Skin skin{.name = text(json, "name")};
    for (const Json& joint : list(json, "joints"))
        skin.joints.push_back(static_cast<std::uint32_t>(places[joint.get<std::size_t>()]));
    if (const int accessor = index(json, "inverseBindMatrices"); accessor >= 0) {
        auto matrices = readMat4(document, accessor);
        if (matrices && matrices->size() >= skin.joints.size())
            skin.inverseBindMatrices = std::move(*matrices);
        else
            warnings.add("The inverse bind matrices of skin " + skin.name + " cannot be read",
                         "identities are used; export the file again");
    }
    skin.inverseBindMatrices.resize(skin.joints.size(), math::mat4(1));
    return skin;
}

static asset::Camera readCamera(const Json& json) {
    asset::Camera camera{.name = text(json, "name"), .orthographic = text(json, "type") == "orthographic"};
    const Json& lens = member(json, camera.orthographic ? "orthographic" : "perspective");
    camera.verticalFov = number(lens, "yfov", camera.verticalFov);
    camera.aspect = number(lens, "aspectRatio", 0);
    camera.near = number(lens, "znear", camera.near);
    camera.far = number(lens, "zfar", 0);
    camera.halfWidth = number(lens, "xmag", 1);
    camera.halfHeight = number(lens, "ymag", 1);
    return camera;
}

static asset::Light readLight(const Json& json) {
    asset::Light light{.name = text(json, "name")};
    const std::string type = text(json, "type");
    light.type = type == "directional" ? asset::LightType::Directional
                 : type == "spot"      ? asset::LightType::Spot
                                       : asset::LightType::Point;
    light.color = vector(json, "color", light.color);
    light.intensity = number(json, "intensity", light.intensity);
    light.range = number(json, "range", 0);
    light.innerConeAngle = number(member(json, "spot"), "innerConeAngle", light.innerConeAngle);
    light.outerConeAngle = number(member(json, "spot"), "outerConeAngle", light.outerConeAngle);
    return light;
}

static void addNode(const GltfDocument& document, std::uint32_t number, const MeshParts& parts, const std::vector<int>& places,
                    int parent, Model& model, Warnings& warnings) {
    const Json& json = document.all("nodes")[number];
    const auto place = static_cast<std::uint32_t>(model.nodes.size());
    asset::Node& node = model.nodes.emplace_back(readNode(json, parts));
    node.instances = readInstances(document, json, warnings);
    node.parent = parent < 0 ? -1 : places[static_cast<std::size_t>(parent)];
    auto& siblings = node.parent < 0 ? model.roots : model.nodes[static_cast<std::size_t>(node.parent)].children;
    siblings.push_back(place);
}

core::Result<std::vector<int>> readNodes(const GltfDocument& document, const MeshParts& parts, Model& model, Warnings& warnings) {
    const std::vector<int> parents = parentsOf(document.all("nodes"));
    Roots roots = rootsOf(document, parents, warnings);
    const std::size_t shown = roots.list.size();
    addTreesOfJoints(document, parents, roots);
    REKINDLE_ASSIGN(order, readTree(document, roots.list));
    std::vector<int> places(parents.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = static_cast<int>(i);
    for (const std::uint32_t number : order) addNode(document, number, parts, places, parents[number], model, warnings);
    for (std::size_t i = shown; i < model.roots.size(); ++i) model.nodes[model.roots[i]].visible = false;
    for (const Json& skin : document.all("skins")) model.skins.push_back(readSkin(document, skin, places, warnings));
    for (const Json& camera : document.all("cameras")) model.cameras.push_back(readCamera(camera));
    for (const Json& light : list(member(member(document.root, "extensions"), "KHR_lights_punctual"), "lights"))
        model.lights.push_back(readLight(light));
    return places;
}

}  // namespace rekindle::importer
