#include "importer/GltfCheck.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "importer/GltfExtensions.h"
#include "importer/GltfLinks.h"
#include "importer/GltfSchema.h"
#include "importer/GltfUses.h"

namespace rekindle::importer {

namespace {

enum class Kind {
    Objects,        // an array of objects
    Object,         // one object, or any number of them where the path ends in *
    Text,           // a string
    Texts,          // an array of strings
    Number,         // a number
    Numbers,        // `length` numbers, or any number of them when it is 0
    Natural,        // a whole number, not negative
    Flag,           // true or false
    Reference,      // an index into `target`
    References,     // an array of them; bad ones are taken out of it
    AllReferences,  // an array of them; one bad one spoils it all
};

// What glTF 2.0 asks of the members at a path; * is every element of an array or every member of an object.
struct Rule {
    std::string_view path;
    Kind kind;
    std::string_view target = {};
    std::size_t length = 0;
};

// Containers come before what they contain. Sources: glTF 2.0, section 5, and the specifications of the extensions named.
constexpr auto rules = std::to_array<Rule>({
    {"accessors", Kind::Objects},
    {"animations", Kind::Objects},
    {"buffers", Kind::Objects},
    {"bufferViews", Kind::Objects},
    {"cameras", Kind::Objects},
    {"images", Kind::Objects},
    {"materials", Kind::Objects},
    {"meshes", Kind::Objects},
    {"nodes", Kind::Objects},
    {"samplers", Kind::Objects},
    {"scenes", Kind::Objects},
    {"skins", Kind::Objects},
    {"textures", Kind::Objects},
    {"extensionsUsed", Kind::Texts},
    {"extensionsRequired", Kind::Texts},
    {"extensions", Kind::Object},
    {"extensions/KHR_lights_punctual/lights", Kind::Objects},
    {"extensions/KHR_materials_variants/variants", Kind::Objects},
    {"nodes/*/extensions/KHR_node_visibility/visible", Kind::Flag},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings", Kind::Objects},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings/*/material", Kind::Reference, "materials"},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings/*/variants", Kind::References,
     "extensions/KHR_materials_variants/variants"},

    {"accessors/*/bufferView", Kind::Reference, "bufferViews"},
    {"accessors/*/byteOffset", Kind::Natural},
    {"accessors/*/componentType", Kind::Natural},
    {"accessors/*/count", Kind::Natural},
    {"accessors/*/normalized", Kind::Flag},
    {"accessors/*/type", Kind::Text},
    {"accessors/*/sparse", Kind::Object},
    {"accessors/*/sparse/count", Kind::Natural},
    {"accessors/*/sparse/indices", Kind::Object},
    {"accessors/*/sparse/indices/bufferView", Kind::Reference, "bufferViews"},
    {"accessors/*/sparse/values", Kind::Object},
    {"accessors/*/sparse/values/bufferView", Kind::Reference, "bufferViews"},
    {"buffers/*/byteLength", Kind::Natural},
    {"buffers/*/uri", Kind::Text},
    {"bufferViews/*/buffer", Kind::Reference, "buffers"},
    {"bufferViews/*/byteOffset", Kind::Natural},
    {"bufferViews/*/byteLength", Kind::Natural},
    {"bufferViews/*/byteStride", Kind::Natural},
    {"bufferViews/*/extensions/EXT_meshopt_compression/buffer", Kind::Reference, "buffers"},

    {"accessors/*/min", Kind::Numbers},
    {"accessors/*/max", Kind::Numbers},
    {"images/*/uri", Kind::Text},
    {"images/*/bufferView", Kind::Reference, "bufferViews"},
    {"textures/*/source", Kind::Reference, "images"},
    {"textures/*/sampler", Kind::Reference, "samplers"},
    {"textures/*/extensions/EXT_texture_webp/source", Kind::Reference, "images"},
    {"materials/*/*Texture/index", Kind::Reference, "textures"},
    {"materials/*/pbrMetallicRoughness", Kind::Object},
    {"materials/*/pbrMetallicRoughness/*Texture", Kind::Object},
    {"materials/*/pbrMetallicRoughness/*Texture/index", Kind::Reference, "textures"},
    {"materials/*/pbrMetallicRoughness/baseColorFactor", Kind::Numbers, {}, 4},
    {"materials/*/pbrMetallicRoughness/metallicFactor", Kind::Number},
    {"materials/*/pbrMetallicRoughness/roughnessFactor", Kind::Number},
    {"materials/*/emissiveFactor", Kind::Numbers, {}, 3},
    {"materials/*/alphaMode", Kind::Text},
    {"materials/*/alphaCutoff", Kind::Number},
    {"materials/*/doubleSided", Kind::Flag},
    {"materials/*/extensions/*", Kind::Object},
    {"materials/*/extensions/*/*Texture/index", Kind::Reference, "textures"},

    {"meshes/*/primitives", Kind::Objects},
    {"meshes/*/primitives/*/attributes", Kind::Object},
    {"meshes/*/primitives/*/attributes/*", Kind::Reference, "accessors"},
    {"meshes/*/primitives/*/indices", Kind::Reference, "accessors"},
    {"meshes/*/primitives/*/material", Kind::Reference, "materials"},
    {"meshes/*/primitives/*/mode", Kind::Natural},
    {"meshes/*/primitives/*/targets", Kind::Objects},
    {"meshes/*/primitives/*/targets/*/*", Kind::Reference, "accessors"},
    {"meshes/*/primitives/*/extensions/KHR_draco_mesh_compression/bufferView", Kind::Reference, "bufferViews"},
    {"meshes/*/weights", Kind::Numbers},

    {"nodes/*/mesh", Kind::Reference, "meshes"},
    {"nodes/*/camera", Kind::Reference, "cameras"},
    {"nodes/*/skin", Kind::Reference, "skins"},
    {"nodes/*/children", Kind::References, "nodes"},
    {"nodes/*/matrix", Kind::Numbers, {}, 16},
    {"nodes/*/translation", Kind::Numbers, {}, 3},
    {"nodes/*/rotation", Kind::Numbers, {}, 4},
    {"nodes/*/scale", Kind::Numbers, {}, 3},
    {"nodes/*/weights", Kind::Numbers},
    {"nodes/*/extensions/KHR_lights_punctual/light", Kind::Reference, "extensions/KHR_lights_punctual/lights"},
    {"nodes/*/extensions/EXT_mesh_gpu_instancing/attributes/*", Kind::Reference, "accessors"},
    {"skins/*/joints", Kind::AllReferences, "nodes"},
    {"skins/*/skeleton", Kind::Reference, "nodes"},
    {"skins/*/inverseBindMatrices", Kind::Reference, "accessors"},
    {"scenes/*/nodes", Kind::References, "nodes"},
    {"scene", Kind::Reference, "scenes"},

    {"animations/*/samplers", Kind::Objects},
    {"animations/*/samplers/*/input", Kind::Reference, "accessors"},
    {"animations/*/samplers/*/output", Kind::Reference, "accessors"},
    {"animations/*/channels", Kind::Objects},
    {"animations/*/channels/*/sampler", Kind::Natural},
    {"animations/*/channels/*/target", Kind::Object},
    {"animations/*/channels/*/target/node", Kind::Reference, "nodes"},
});

class Checker {
  public:
    Checker(Json& root, Warnings& warnings) : root_(root), warnings_(warnings) {}

    void check(const Rule& rule) {
        limit_ = 0;
        if (!rule.target.empty()) limit_ = targetSize(rule.target);
        walk(root_, rule.path, "", rule);
    }

  private:
    std::size_t targetSize(std::string_view path) const {
        const Json::json_pointer pointer("/" + std::string(path));
        return root_.contains(pointer) && root_.at(pointer).is_array() ? root_.at(pointer).size() : 0;
    }

    // Visits every member at `path` below `value`; `place` is how one got there.
    void walk(Json& value, std::string_view path, const std::string& place, const Rule& rule) {
        const std::size_t slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        const std::string_view rest = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (value.is_array() && name == "*") {
            for (std::size_t i = 0; i < value.size(); ++i) step(value[i], rest, place + "/" + std::to_string(i), rule);
        } else if (value.is_object()) {
            for (auto entry = value.begin(); entry != value.end();)
                if (matches(entry.key(), name) && !step(*entry, rest, place + "/" + entry.key(), rule))
                    entry = value.erase(entry);
                else
                    ++entry;
        }
    }

    // False when the value has to go.
    bool step(Json& value, std::string_view rest, const std::string& place, const Rule& rule) {
        if (rest.empty()) return judge(value, place, rule);
        walk(value, rest, place, rule);
        return true;
    }

    static bool matches(std::string_view name, std::string_view pattern) {
        if (!pattern.starts_with('*')) return name == pattern;
        return name.ends_with(pattern.substr(1));
    }

    bool judge(Json& value, const std::string& place, const Rule& rule) {
        const bool sound = isSound(value, place, rule);
        if (!sound) warnings_.add(place.substr(1) + " is not what glTF asks for", "it is ignored; export the file again");
        return sound;
    }

    bool isSound(Json& value, const std::string& place, const Rule& rule) {
        switch (rule.kind) {
            case Kind::Objects:
                return value.is_array() && makeObjects(value, place);
            case Kind::Object:
                return value.is_object();
            case Kind::Text:
                return value.is_string();
            case Kind::Texts:
                return value.is_array() &&
                       std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_string(); });
            case Kind::Number:
                return value.is_number();
            case Kind::Numbers:
                return areNumbers(value, rule.length);
            case Kind::Natural:
                return value.is_number_unsigned();
            case Kind::Flag:
                return value.is_boolean();
            case Kind::Reference:
                return isReference(value);
            case Kind::References:
                return value.is_array() && dropBadReferences(value, place);
            case Kind::AllReferences:
                return value.is_array() &&
                       std::all_of(value.begin(), value.end(), [this](const Json& one) { return isReference(one); });
        }
        return false;
    }

    static bool areNumbers(const Json& value, std::size_t length) {
        return value.is_array() && (length == 0 || value.size() == length) &&
               std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_number(); });
    }

    bool isReference(const Json& value) const { return value.is_number_unsigned() && value.get<std::uint64_t>() < limit_; }

    // Something else among the objects becomes an empty one: the others keep their indices.
    bool makeObjects(Json& array, const std::string& place) {
        for (Json& value : array) {
            if (value.is_object()) continue;
            value = Json::object();
            warnings_.add(place.substr(1) + " holds something that is no object", "it is ignored; export the file again");
        }
        return true;
    }

    bool dropBadReferences(Json& array, const std::string& place) {
        Json kept = Json::array();
        for (const Json& value : array)
            if (isReference(value)) kept.push_back(value);
        if (kept.size() != array.size())
            warnings_.add(place.substr(1) + " refers to something that is not there", "it is ignored; export the file again");
        array = std::move(kept);
        return true;
    }

    Json& root_;
    Warnings& warnings_;
    std::size_t limit_ = 0;
};

}  // namespace

// The version as "major.minor" (glTF 2.0, section 5.9): only 2 can be read.
static core::Result<void> checkVersion(const Json& root, Warnings& warnings) {
    const Json& asset = member(root, "asset");
    const std::string version = text(asset, "version"), least = text(asset, "minVersion");
    if (version.empty())
        return core::fail(
            {core::ErrorKind::BadInput, "this is no glTF scene", "", "asset.version is missing", "export it as glTF 2.0"});
    if (!version.starts_with("2."))
        return core::fail({core::ErrorKind::Unsupported, "only glTF 2.0 can be read", "", "this is version " + version,
                           "export it as glTF 2.0"});
    if (version.find_first_not_of("0123456789.") != std::string::npos || version == "2.")
        warnings.add("asset/version is not what glTF asks for", "it is taken for 2.0; export the file again");
    if (!least.empty() && least != "2.0")
        warnings.add("The scene asks for glTF " + least, "what glTF 2.0 does not have is not shown");
    return {};
}

static std::vector<int> parentsOf(Json& nodes, Warnings& warnings) {
    std::vector<int> parents(nodes.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].contains("children")) continue;
        Json kept = Json::array();
        for (const Json& child : nodes[i]["children"]) {
            int& parent = parents[child.get<std::size_t>()];
            if (parent >= 0)
                warnings.add("Node " + child.dump() + " has two parents", "the first one counts; export the file again");
            else
                kept.push_back(child);
            if (parent < 0) parent = static_cast<int>(i);
        }
        nodes[i]["children"] = std::move(kept);
    }
    return parents;
}

static void cutFromParent(Json& nodes, std::vector<int>& parents, std::size_t node) {
    Json& siblings = nodes[static_cast<std::size_t>(parents[node])]["children"];
    siblings.erase(std::find(siblings.begin(), siblings.end(), Json(node)));
    parents[node] = -1;
}

// Every node gets one parent at most, none is its own ancestor, and none lies deeper than recursion can bear (Assimp's, too).
static void makeForest(Json& nodes, Warnings& warnings) {
    static constexpr int deepest = 1000;
    std::vector<int> parents = parentsOf(nodes, warnings);
    std::vector<int> depths(nodes.size(), -1);
    for (std::size_t start = 0; start < nodes.size(); ++start) {
        std::vector<std::size_t> up;  // from `start` to the first node whose depth is known
        for (int at = static_cast<int>(start); at >= 0 && depths[static_cast<std::size_t>(at)] == -1;
             at = parents[static_cast<std::size_t>(at)]) {
            depths[static_cast<std::size_t>(at)] = -2;  // on the way
            up.push_back(static_cast<std::size_t>(at));
        }
        for (; !up.empty(); up.pop_back()) {
            const std::size_t node = up.back();
            const int above = parents[node] < 0 ? -1 : depths[static_cast<std::size_t>(parents[node])];
            if (above == -2 || above >= deepest) {
                warnings.add(above == -2 ? "Node " + std::to_string(node) + " is its own ancestor" : "The node tree is too deep",
                             "the tree is cut there; export the file again");
                cutFromParent(nodes, parents, node);
            }
            depths[node] = parents[node] < 0 ? 0 : above + 1;
        }
    }
}

core::Result<void> checkGltf(Json& root, Warnings& warnings) {
    REKINDLE_TRY(checkVersion(root, warnings));
    checkSchema(root, warnings);
    checkExtensions(root, warnings);
    Checker checker(root, warnings);
    for (const Rule& rule : rules) checker.check(rule);
    if (root.contains("nodes")) makeForest(root["nodes"], warnings);
    checkLinks(root, warnings);
    checkUses(root, warnings);
    return {};
}

}  // namespace rekindle::importer
