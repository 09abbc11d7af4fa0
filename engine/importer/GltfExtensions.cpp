#include "importer/GltfExtensions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "importer/JsonPath.h"

namespace rekindle::importer {

namespace {

// An extension (or all of a family) and where its object may be.
struct Place {
    std::string_view extension;
    std::string_view path;
};

constexpr auto places = std::to_array<Place>({
    {"EXT_mesh_gpu_instancing", "nodes/*"},
    {"EXT_meshopt_compression", "bufferViews/*"},
    {"EXT_meshopt_compression", "buffers/*"},
    {"EXT_texture_webp", "textures/*"},
    {"KHR_animation_pointer", "animations/*/channels/*/target"},
    {"KHR_draco_mesh_compression", "meshes/*/primitives/*"},
    {"KHR_lights_punctual", ""},
    {"KHR_lights_punctual", "nodes/*"},
    {"KHR_materials_anisotropy", "materials/*"},
    {"KHR_materials_clearcoat", "materials/*"},
    {"KHR_materials_diffuse_transmission", "materials/*"},
    {"KHR_materials_dispersion", "materials/*"},
    {"KHR_materials_emissive_strength", "materials/*"},
    {"KHR_materials_ior", "materials/*"},
    {"KHR_materials_iridescence", "materials/*"},
    {"KHR_materials_pbrSpecularGlossiness", "materials/*"},
    {"KHR_materials_sheen", "materials/*"},
    {"KHR_materials_specular", "materials/*"},
    {"KHR_materials_transmission", "materials/*"},
    {"KHR_materials_unlit", "materials/*"},
    {"KHR_materials_variants", ""},
    {"KHR_materials_variants", "meshes/*/primitives/*"},
    {"KHR_materials_volume", "materials/*"},
    {"KHR_mesh_quantization", "-"},  // it has none
    {"KHR_node_visibility", "nodes/*"},
    {"KHR_texture_basisu", "textures/*"},
    {"KHR_texture_transform", "materials/*/*Texture"},
    {"KHR_texture_transform", "materials/*/*/*Texture"},
    {"KHR_texture_transform", "materials/*/extensions/*/*Texture"},
});

class Finder {
  public:
    Finder(const Json& root, Warnings& warnings) : used_(list(root, "extensionsUsed")), warnings_(warnings) {}

    // Looks at the extensions of the value and of all that is in it.
    void find(const Json& value, const JsonPlace& place, int depth = 0) {
        static constexpr int deepest = 32;  // nothing that glTF knows lies deeper
        if (depth == deepest) return;
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i) find(value[i], {.above = &place, .index = i}, depth + 1);
        if (!value.is_object()) return;
        if (const auto extensions = value.find("extensions"); extensions != value.end() && extensions->is_object())
            for (auto entry = extensions->begin(); entry != extensions->end(); ++entry) judge(entry.key(), place);
        for (auto entry = value.begin(); entry != value.end(); ++entry)
            if (entry.key() != "extras" && entry->is_structured())
                find(*entry, {.above = &place, .name = entry.key()}, depth + 1);
    }

  private:
    void judge(const std::string& name, const JsonPlace& place) {
        const std::string where = place.above ? " at " + place.text() : "";
        if (std::find(used_.begin(), used_.end(), name) == used_.end())
            warnings_.add("The extension " + name + where + " is not declared",
                          "it may be ignored elsewhere; export the file again");
        const auto isOfIt = [&](const Place& one) { return one.extension == name; };
        const auto isHere = [&](const Place& one) { return isOfIt(one) && fits(place, one.path); };
        if (std::any_of(places.begin(), places.end(), isOfIt) && std::none_of(places.begin(), places.end(), isHere))
            warnings_.add("The extension " + name + where + " means nothing there", "it is ignored; export the file again");
    }

    const Json& used_;
    Warnings& warnings_;
};

}  // namespace

static bool contains(const Json& list, std::string_view name) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Json& one) { return one.is_string() && one.get_ref<const std::string&>() == name; });
}

void checkExtensions(const Json& root, Warnings& warnings) {
    Finder(root, warnings).find(root, {});
    const Json& used = list(root, "extensionsUsed");
    const Json& required = list(root, "extensionsRequired");
    for (const Json& name : required)
        if (name.is_string() && !contains(used, name.get_ref<const std::string&>()))
            warnings.add("The scene requires the extension " + name.get<std::string>() + " but does not use it",
                         "export the file again");
    if (contains(used, "KHR_mesh_quantization") && !contains(required, "KHR_mesh_quantization"))
        warnings.add("The scene uses KHR_mesh_quantization but does not require it",
                     "it may be misread elsewhere; export the file again");
}

}  // namespace rekindle::importer
