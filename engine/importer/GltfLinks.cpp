#include "importer/GltfLinks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace rekindle::importer {

static constexpr const char* exportAgain = "export the file again";

static const Json& at(const Json& root, const char* name, int index) {
    static const Json nothing;
    const Json& all = list(root, name);
    return index >= 0 && static_cast<std::size_t>(index) < all.size() ? all[static_cast<std::size_t>(index)] : nothing;
}

static std::vector<int> parentsOf(const Json& nodes) {
    std::vector<int> parents(nodes.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const Json& child : list(nodes[i], "children")) parents[child.get<std::size_t>()] = static_cast<int>(i);
    return parents;
}

static std::size_t topOf(std::size_t node, const std::vector<int>& parents) {
    while (parents[node] >= 0) node = static_cast<std::size_t>(parents[node]);
    return node;
}

static bool isSkinned(const Json& mesh) {
    const Json& parts = list(mesh, "primitives");
    return std::any_of(parts.begin(), parts.end(),
                       [](const Json& part) { return member(part, "attributes").contains("JOINTS_0"); });
}

static std::size_t targetsOf(const Json& mesh) {
    const Json& parts = list(mesh, "primitives");
    return parts.empty() ? 0 : list(parts.front(), "targets").size();
}

static void checkPlace(const Json& node, const std::string& name, Warnings& warnings) {
    static constexpr float slack = 0.00769f;  // of a unit length, stored in bytes
    const std::vector<float> matrix = numbers(node, "matrix");
    if (!matrix.empty() && (node.contains("translation") || node.contains("rotation") || node.contains("scale")))
        warnings.add(name + " has a matrix and other transforms", "the matrix counts; export the file again");
    if (matrix.size() == 16 && (matrix[3] != 0 || matrix[7] != 0 || matrix[11] != 0 || matrix[15] != 1))
        warnings.add(name + " has a matrix that is no transform", "the nearest one is used; export the file again");
    const math::vec4 rotation = vector(node, "rotation", math::vec4(0, 0, 0, 1));
    if (std::abs(glm::length(rotation) - 1) > slack)
        warnings.add(name + " has a rotation that is not of unit length", "it is made so; export the file again");
}

static void checkNodes(const Json& root, Warnings& warnings) {
    const Json& nodes = list(root, "nodes");
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::string name = "Node " + std::to_string(i);
        checkPlace(nodes[i], name, warnings);
        const Json& mesh = at(root, "meshes", index(nodes[i], "mesh"));
        if (!mesh.is_object()) continue;
        if (index(nodes[i], "skin") >= 0 && !isSkinned(mesh))
            warnings.add(name + " has a skin, but its mesh has no joints", "the mesh does not bend; export the file again");
    }
}

static void checkMeshes(const Json& root, Warnings& warnings) {
    const Json& meshes = list(root, "meshes");
    for (std::size_t i = 0; i < meshes.size(); ++i) {
        const Json& parts = list(meshes[i], "primitives");
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const Json& part) { return list(part, "targets").size() != targetsOf(meshes[i]); }))
            warnings.add(fmt::format("The parts of mesh {} have not the same number of morph targets", i), exportAgain);
    }
}

static void checkSkins(const Json& root, const std::vector<int>& parents, Warnings& warnings) {
    const Json& skins = list(root, "skins");
    for (std::size_t i = 0; i < skins.size(); ++i) {
        std::set<std::size_t> tops;
        for (const Json& joint : list(skins[i], "joints")) tops.insert(topOf(joint.get<std::size_t>(), parents));
        if (tops.size() > 1) warnings.add(fmt::format("The joints of skin {} are in several trees", i), exportAgain);
    }
}

// The trees that a scene shows have to hold the joints of its skins.
static void checkScenes(const Json& root, const std::vector<int>& parents, Warnings& warnings) {
    const Json& scenes = list(root, "scenes");
    const Json& nodes = list(root, "nodes");
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        std::vector<bool> shown(nodes.size());
        for (const Json& node : list(scenes[i], "nodes")) shown[topOf(node.get<std::size_t>(), parents)] = true;
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            if (index(nodes[n], "skin") < 0 || !shown[topOf(n, parents)]) continue;
            const Json& joints = list(at(root, "skins", index(nodes[n], "skin")), "joints");
            if (std::any_of(joints.begin(), joints.end(),
                            [&](const Json& joint) { return !shown[topOf(joint.get<std::size_t>(), parents)]; }))
                warnings.add(fmt::format("Scene {} has a skin whose joints are not in it", i),
                             "they are added; export the file again");
        }
    }
}

static void checkChannel(const Json& root, const Json& channel, const std::string& name, Warnings& warnings) {
    const Json& target = member(channel, "target");
    const Json& node = at(root, "nodes", index(target, "node"));
    const std::string path = text(target, "path");
    if (!node.is_object()) {
        warnings.add(name + " moves something that cannot be moved", "it is left out; export the file again");
    } else if (path == "weights") {
        if (targetsOf(at(root, "meshes", index(node, "mesh"))) == 0)
            warnings.add(name + " moves morph targets of a node that has none", "it is left out; export the file again");
    } else if (node.contains("matrix")) {
        warnings.add(name + " moves a node that has a matrix", "its parts are moved instead; export the file again");
    }
    if (extension(target, "KHR_animation_pointer").is_object() && path != "pointer")
        warnings.add(name + " has a pointer that its path does not ask for", "the pointer is ignored; export the file again");
}

static void checkAnimations(const Json& root, Warnings& warnings) {
    const Json& animations = list(root, "animations");
    for (std::size_t i = 0; i < animations.size(); ++i) {
        const Json& channels = list(animations[i], "channels");
        for (std::size_t c = 0; c < channels.size(); ++c)
            checkChannel(root, channels[c], fmt::format("Animation {}, channel {}", i, c), warnings);
    }
}

static void checkCamera(const Json& camera, const std::string& name, Warnings& warnings) {
    for (const char* lens : {"perspective", "orthographic"}) {
        const Json& json = member(camera, lens);
        if (json.contains("zfar") && number(json, "zfar", 0) <= number(json, "znear", 0))
            warnings.add(name + " ends before it begins", "it sees as far as there is; export the file again");
    }
    if (!member(camera, text(camera, "type").c_str()).is_object())
        warnings.add(name + " does not say what it sees", "the usual is used; export the file again");
}

static void checkLight(const Json& light, const std::string& name, Warnings& warnings) {
    const Json& spot = member(light, "spot");
    if (text(light, "type") == "spot" && !spot.is_object())
        warnings.add(name + " does not say how wide its cone is", "the usual is used; export the file again");
    if (number(spot, "innerConeAngle", 0) >= number(spot, "outerConeAngle", math::pi / 4))
        warnings.add(name + " has an inner cone that is not inside the outer one", "they are made equal; export the file again");
}

void checkLinks(const Json& root, Warnings& warnings) {
    const std::vector<int> parents = parentsOf(list(root, "nodes"));
    checkNodes(root, warnings);
    checkMeshes(root, warnings);
    checkSkins(root, parents, warnings);
    checkScenes(root, parents, warnings);
    checkAnimations(root, warnings);
    for (const Json& camera : list(root, "cameras")) checkCamera(camera, "Camera " + text(camera, "name"), warnings);
    for (const Json& light : list(member(member(root, "extensions"), "KHR_lights_punctual"), "lights"))
        checkLight(light, "Light " + text(light, "name"), warnings);
}

}  // namespace rekindle::importer
