#include "importer/GltfSchema.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "importer/JsonPath.h"

namespace rekindle::importer {

namespace {

enum class Demand {
    Members,   // an object has all of these
    OneOf,     // an object has exactly one of these
    Needs,     // an object with the first of these has the second, too
    NotEmpty,  // a list or an object has something in it
    Unique,    // a list has nothing twice
    Within,    // a number, or each of a list, is not less than `least` and not more than `most`
    Above,     // the same, and not `least` either
    Known,     // a string or a number is one of these
    Text,      // a string
};

struct Constraint {
    std::string_view path;
    Demand demand;
    std::string_view words = {};  // with single spaces between them
    double least = 0, most = 1;
};

constexpr double any = std::numeric_limits<double>::infinity();
constexpr double right = 1.5707964;  // radians, rounded up to a float

// Sources: glTF 2.0, section 5, and the specifications of the extensions named.
constexpr auto constraints = std::to_array<Constraint>({
    {"accessors", Demand::NotEmpty},
    {"animations", Demand::NotEmpty},
    {"buffers", Demand::NotEmpty},
    {"bufferViews", Demand::NotEmpty},
    {"cameras", Demand::NotEmpty},
    {"images", Demand::NotEmpty},
    {"materials", Demand::NotEmpty},
    {"meshes", Demand::NotEmpty},
    {"nodes", Demand::NotEmpty},
    {"samplers", Demand::NotEmpty},
    {"scenes", Demand::NotEmpty},
    {"skins", Demand::NotEmpty},
    {"textures", Demand::NotEmpty},
    {"extensionsUsed", Demand::NotEmpty},
    {"extensionsUsed", Demand::Unique},
    {"extensionsRequired", Demand::NotEmpty},
    {"extensionsRequired", Demand::Unique},
    {"", Demand::Needs, "extensionsRequired extensionsUsed"},
    {"*/*/name", Demand::Text},

    {"accessors/*", Demand::Members, "componentType count type"},
    {"accessors/*", Demand::Needs, "byteOffset bufferView"},
    {"accessors/*/count", Demand::Within, {}, 1, any},
    {"accessors/*/componentType", Demand::Known, "5120 5121 5122 5123 5125 5126"},
    {"accessors/*/type", Demand::Known, "SCALAR VEC2 VEC3 VEC4 MAT2 MAT3 MAT4"},
    {"accessors/*/min", Demand::Within, {}, -any, any},
    {"accessors/*/max", Demand::Within, {}, -any, any},
    {"accessors/*/sparse", Demand::Members, "count indices values"},
    {"accessors/*/sparse/count", Demand::Within, {}, 1, any},
    {"accessors/*/sparse/indices", Demand::Members, "bufferView componentType"},
    {"accessors/*/sparse/indices/componentType", Demand::Known, "5121 5123 5125"},
    {"accessors/*/sparse/values", Demand::Members, "bufferView"},
    {"buffers/*", Demand::Members, "byteLength"},
    {"buffers/*/byteLength", Demand::Within, {}, 1, any},
    {"bufferViews/*", Demand::Members, "buffer byteLength"},
    {"bufferViews/*/byteLength", Demand::Within, {}, 1, any},
    {"bufferViews/*/byteStride", Demand::Within, {}, 4, 252},
    {"bufferViews/*/target", Demand::Known, "34962 34963"},
    {"bufferViews/*/extensions/EXT_meshopt_compression", Demand::Members, "buffer byteLength byteStride count mode"},

    {"cameras/*", Demand::Members, "type"},
    {"cameras/*", Demand::OneOf, "orthographic perspective"},
    {"cameras/*/type", Demand::Known, "orthographic perspective"},
    {"cameras/*/perspective", Demand::Members, "yfov znear"},
    {"cameras/*/perspective/yfov", Demand::Above, {}, 0, any},
    {"cameras/*/perspective/aspectRatio", Demand::Above, {}, 0, any},
    {"cameras/*/perspective/znear", Demand::Above, {}, 0, any},
    {"cameras/*/perspective/zfar", Demand::Above, {}, 0, any},
    {"cameras/*/orthographic", Demand::Members, "xmag ymag zfar znear"},
    {"cameras/*/orthographic/znear", Demand::Within, {}, 0, any},
    {"cameras/*/orthographic/zfar", Demand::Above, {}, 0, any},

    {"images/*", Demand::OneOf, "bufferView uri"},
    {"images/*", Demand::Needs, "bufferView mimeType"},
    {"images/*/mimeType", Demand::Known, "image/jpeg image/png image/webp image/ktx2"},
    {"samplers/*/magFilter", Demand::Known, "9728 9729"},
    {"samplers/*/minFilter", Demand::Known, "9728 9729 9984 9985 9986 9987"},
    {"samplers/*/wrapS", Demand::Known, "33071 33648 10497"},
    {"samplers/*/wrapT", Demand::Known, "33071 33648 10497"},

    {"materials/*/*Texture", Demand::Members, "index"},
    {"materials/*/*Texture/texCoord", Demand::Within, {}, 0, any},
    {"materials/*/normalTexture/scale", Demand::Within, {}, -any, any},
    {"materials/*/occlusionTexture/strength", Demand::Within},
    {"materials/*/emissiveFactor", Demand::Within},
    {"materials/*/alphaMode", Demand::Known, "OPAQUE MASK BLEND"},
    {"materials/*/alphaCutoff", Demand::Within, {}, 0, any},
    {"materials/*/pbrMetallicRoughness/*Texture", Demand::Members, "index"},
    {"materials/*/pbrMetallicRoughness/*Factor", Demand::Within},
    {"materials/*/extensions/*/*Texture", Demand::Members, "index"},
    {"materials/*/extensions/KHR_materials_anisotropy/anisotropyStrength", Demand::Within},
    {"materials/*/extensions/KHR_materials_anisotropy/anisotropyRotation", Demand::Within, {}, -any, any},
    {"materials/*/extensions/KHR_materials_clearcoat/*Factor", Demand::Within},
    {"materials/*/extensions/KHR_materials_dispersion/dispersion", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_emissive_strength/emissiveStrength", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_diffuse_transmission/diffuseTransmissionFactor", Demand::Within},
    {"materials/*/extensions/KHR_materials_diffuse_transmission/diffuseTransmissionColorFactor", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_ior/ior", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_iridescence/iridescenceFactor", Demand::Within},
    {"materials/*/extensions/KHR_materials_iridescence/iridescenceIor", Demand::Within, {}, 1, any},
    {"materials/*/extensions/KHR_materials_iridescence/iridescenceThicknessMinimum", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_iridescence/iridescenceThicknessMaximum", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_pbrSpecularGlossiness/*Factor", Demand::Within},
    {"materials/*/extensions/KHR_materials_sheen/*Factor", Demand::Within},
    {"materials/*/extensions/KHR_materials_specular/specularFactor", Demand::Within},
    {"materials/*/extensions/KHR_materials_specular/specularColorFactor", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_transmission/transmissionFactor", Demand::Within},
    {"materials/*/extensions/KHR_materials_volume/thicknessFactor", Demand::Within, {}, 0, any},
    {"materials/*/extensions/KHR_materials_volume/attenuationDistance", Demand::Above, {}, 0, any},
    {"materials/*/extensions/KHR_materials_volume/attenuationColor", Demand::Within},

    {"meshes/*", Demand::Members, "primitives"},
    {"meshes/*/weights", Demand::NotEmpty},
    {"meshes/*/primitives", Demand::NotEmpty},
    {"meshes/*/primitives/*", Demand::Members, "attributes"},
    {"meshes/*/primitives/*/mode", Demand::Within, {}, 0, 6},
    {"meshes/*/primitives/*/attributes", Demand::NotEmpty},
    {"meshes/*/primitives/*/targets", Demand::NotEmpty},
    {"meshes/*/primitives/*/targets/*", Demand::NotEmpty},
    {"meshes/*/primitives/*/extensions/KHR_draco_mesh_compression", Demand::Members, "bufferView attributes"},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants", Demand::Members, "mappings"},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings", Demand::NotEmpty},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings/*", Demand::Members, "material variants"},
    {"meshes/*/primitives/*/extensions/KHR_materials_variants/mappings/*/variants", Demand::NotEmpty},
    {"extensions/KHR_materials_variants", Demand::Members, "variants"},
    {"extensions/KHR_materials_variants/variants", Demand::NotEmpty},
    {"extensions/KHR_materials_variants/variants/*", Demand::Members, "name"},
    {"extensions/KHR_materials_variants/variants/*/name", Demand::Text},

    {"nodes/*", Demand::Needs, "skin mesh"},
    {"nodes/*", Demand::Needs, "weights mesh"},
    {"nodes/*/children", Demand::NotEmpty},
    {"nodes/*/children", Demand::Unique},
    {"nodes/*/weights", Demand::NotEmpty},
    {"nodes/*/rotation", Demand::Within, {}, -1, 1},
    {"nodes/*/extensions/KHR_lights_punctual", Demand::Members, "light"},
    {"nodes/*/extensions/EXT_mesh_gpu_instancing", Demand::Members, "attributes"},
    {"scenes/*/nodes", Demand::NotEmpty},
    {"scenes/*/nodes", Demand::Unique},
    {"skins/*", Demand::Members, "joints"},
    {"skins/*/joints", Demand::NotEmpty},
    {"skins/*/joints", Demand::Unique},

    {"animations/*", Demand::Members, "channels samplers"},
    {"animations/*/channels", Demand::NotEmpty},
    {"animations/*/samplers", Demand::NotEmpty},
    {"animations/*/channels/*", Demand::Members, "sampler target"},
    {"animations/*/channels/*/target", Demand::Members, "path"},
    {"animations/*/channels/*/target/path", Demand::Text},
    {"animations/*/channels/*/target/extensions/KHR_animation_pointer", Demand::Members, "pointer"},
    {"animations/*/samplers/*", Demand::Members, "input output"},
    {"animations/*/samplers/*/interpolation", Demand::Known, "LINEAR STEP CUBICSPLINE"},

    {"extensions/KHR_lights_punctual", Demand::Members, "lights"},
    {"extensions/KHR_lights_punctual/lights", Demand::NotEmpty},
    {"extensions/KHR_lights_punctual/lights/*", Demand::Members, "type"},
    {"extensions/KHR_lights_punctual/lights/*/type", Demand::Known, "directional point spot"},
    {"extensions/KHR_lights_punctual/lights/*/color", Demand::Within},
    {"extensions/KHR_lights_punctual/lights/*/intensity", Demand::Within, {}, 0, any},
    {"extensions/KHR_lights_punctual/lights/*/range", Demand::Above, {}, 0, any},
    {"extensions/KHR_lights_punctual/lights/*/spot/innerConeAngle", Demand::Within, {}, 0, right},
    {"extensions/KHR_lights_punctual/lights/*/spot/outerConeAngle", Demand::Above, {}, 0, right},
});

}  // namespace

// Calls `use` with each word.
template <class Use>
static void eachWord(std::string_view words, Use use) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        use(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

static std::size_t countMembers(const Json& object, std::string_view words) {
    std::size_t count = 0;
    eachWord(words, [&](std::string_view word) { count += object.contains(word); });
    return count;
}

static std::string missing(const Json& object, std::string_view words) {
    std::string names;
    eachWord(words, [&](std::string_view word) {
        if (!object.contains(word)) names += (names.empty() ? "" : ", ") + std::string(word);
    });
    return names.empty() ? names : "lacks its " + names;
}

static std::string orOf(std::string_view words) {
    std::string names;
    eachWord(words, [&](std::string_view word) { names += (names.empty() ? "" : " or ") + std::string(word); });
    return names;
}

static bool isWithin(const Json& value, const Constraint& constraint) {
    if (value.is_array())
        return std::all_of(value.begin(), value.end(), [&](const Json& one) { return isWithin(one, constraint); });
    if (!value.is_number()) return false;
    const double number = value.get<double>();
    const bool aboveLeast = constraint.demand == Demand::Above ? number > constraint.least : number >= constraint.least;
    return aboveLeast && number <= constraint.most && std::isfinite(number);
}

static bool isKnown(const Json& value, std::string_view words) {
    const std::string text = value.is_string()           ? value.get<std::string>()
                             : value.is_number_integer() ? value.dump()
                                                         : std::string();
    bool known = false;
    eachWord(words, [&](std::string_view word) { known |= word == text; });
    return known;
}

static bool isUnique(const Json& list) {
    std::set<Json> seen;
    return std::all_of(list.begin(), list.end(), [&](const Json& one) { return one.is_structured() || seen.insert(one).second; });
}

// What is wrong with the value; empty when nothing is.
static std::string faultOf(const Json& value, const Constraint& constraint) {
    switch (constraint.demand) {
        case Demand::Members:
            return value.is_object() ? missing(value, constraint.words) : "is no object";
        case Demand::OneOf:
            return value.is_object() && countMembers(value, constraint.words) == 1
                       ? ""
                       : "has not exactly one of " + orOf(constraint.words);
        case Demand::Needs: {
            const std::string_view first = constraint.words.substr(0, constraint.words.find(' '));
            return value.is_object() && value.contains(first) ? missing(value, constraint.words) : "";
        }
        case Demand::NotEmpty:
            return value.is_structured() && value.empty() ? "is empty" : "";
        case Demand::Unique:
            return value.is_array() && !isUnique(value) ? "names something twice" : "";
        case Demand::Within:
        case Demand::Above:
            return isWithin(value, constraint) ? "" : "is out of range";
        case Demand::Known:
            return isKnown(value, constraint.words) ? "" : "is nothing that glTF knows";
        case Demand::Text:
            return value.is_string() ? "" : "is no text";
    }
    return "";
}

void checkSchema(const Json& root, Warnings& warnings) {
    for (const Constraint& constraint : constraints)
        visit(root, constraint.path, [&](const Json& value, const JsonPlace& place) {
            if (const std::string fault = faultOf(value, constraint); !fault.empty())
                warnings.add((place.above ? place.text() : "The scene") + " " + fault,
                             "it is ignored or taken for the usual; export the file again");
        });
}

}  // namespace rekindle::importer
