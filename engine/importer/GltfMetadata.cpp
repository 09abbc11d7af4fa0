#include "importer/GltfMetadata.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rekindle::importer {

using asset::Model;

// Extensions that are read whole, or need nothing of a reader.
static constexpr auto supported = std::to_array<std::string_view>({
    "EXT_mesh_gpu_instancing",
    "EXT_meshopt_compression",
    "EXT_texture_webp",
    "KHR_draco_mesh_compression",
    "KHR_lights_punctual",
    "KHR_materials_anisotropy",
    "KHR_materials_clearcoat",
    "KHR_materials_dispersion",
    "KHR_materials_emissive_strength",
    "KHR_materials_diffuse_transmission",
    "KHR_materials_ior",
    "KHR_materials_iridescence",
    "KHR_materials_pbrSpecularGlossiness",
    "KHR_materials_sheen",
    "KHR_materials_specular",
    "KHR_materials_transmission",
    "KHR_materials_unlit",
    "KHR_materials_volume",
    "KHR_mesh_quantization",
    "KHR_node_visibility",
    "KHR_texture_transform",
    "KHR_xmp_json_ld",
});

static void readExtensions(const GltfDocument& document, Model& model, Warnings& warnings) {
    for (const Json& name : document.all("extensionsUsed")) {
        if (!name.is_string()) continue;
        model.extensionsUsed.push_back(name.get<std::string>());
        if (std::find(supported.begin(), supported.end(), model.extensionsUsed.back()) == supported.end())
            model.extensionsUnsupported.push_back(model.extensionsUsed.back());
    }
    for (const Json& name : document.all("extensionsRequired"))
        if (name.is_string() && std::find(supported.begin(), supported.end(), name.get<std::string>()) == supported.end())
            warnings.add("The scene needs " + name.get<std::string>() + ", which is not supported",
                         "export it without; what can be read is shown");
}

// The strings somewhere in a JSON-LD value: it may be one, or lie in lists, sets and alternatives of languages.
static void collectStrings(const Json& value, std::string& out, int depth = 0) {
    static constexpr int deepest = 8;
    if (value.is_string()) out += (out.empty() ? "" : ", ") + value.get<std::string>();
    if (!value.is_structured() || depth == deepest) return;
    for (const auto& [name, part] : value.items())
        if (name != "@type" && name != "@language") collectStrings(part, out, depth + 1);
}

// KHR_xmp_json_ld: the packet that describes the asset; of its terms those of the Dublin Core.
static void readXmp(const GltfDocument& document, Model& model) {
    const Json& packets = list(extension(document.root, "KHR_xmp_json_ld"), "packets");
    const int packet = index(extension(member(document.root, "asset"), "KHR_xmp_json_ld"), "packet");
    if (packet < 0 || static_cast<std::size_t>(packet) >= packets.size() ||
        !packets[static_cast<std::size_t>(packet)].is_object())
        return;
    for (const auto& [name, value] : packets[static_cast<std::size_t>(packet)].items()) {
        std::string text;
        if (name.starts_with("dc:")) collectStrings(value, text);
        if (!text.empty()) model.metadata.emplace_back(name, std::move(text));
    }
}

void readMetadata(const GltfDocument& document, Model& model, Warnings& warnings) {
    readExtensions(document, model, warnings);
    for (const char* name : {"generator", "copyright"})
        if (std::string value = text(member(document.root, "asset"), name); !value.empty())
            model.metadata.emplace_back(name, std::move(value));
    readXmp(document, model);
}

}  // namespace rekindle::importer
