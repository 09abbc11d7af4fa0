#include <charconv>
#include <nlohmann/json.hpp>

#include "commands/InfoReport.h"

namespace rekindle::commands {

namespace {

using nlohmann::ordered_json;

// The shortest decimal that reads back as the same float: 0.3, not 0.30000001192092896.
double decimal(float value) {
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, value);
    double shortest = 0;
    std::from_chars(text, written.ptr, shortest);
    return shortest;
}

ordered_json vectorJson(math::vec3 v) {
    return {decimal(v.x), decimal(v.y), decimal(v.z)};
}

ordered_json indexJson(int index) {
    return index < 0 ? ordered_json() : ordered_json(index);
}

template <class Items, class Describe>
ordered_json listJson(const Items& items, Describe describe) {
    ordered_json list = ordered_json::array();
    for (const auto& item : items) list.push_back(describe(item));
    return list;
}

ordered_json meshJson(const asset::Mesh& mesh) {
    constexpr const char* topologies[] = {"triangles", "lines", "points"};
    return {{"name", mesh.name},
            {"topology", topologies[int(mesh.topology)]},
            {"vertices", mesh.positions.size()},
            {"triangles", mesh.triangleCount()},
            {"material", indexJson(mesh.material)},
            {"uvSets", mesh.uvs.size()},
            {"vertexColors", !mesh.colors.empty()},
            {"skyLight", !mesh.skyLight.empty()},
            {"influences", mesh.influences},
            {"morphTargets", mesh.morphTargets.size()}};
}

ordered_json materialJson(const asset::Material& material) {
    constexpr const char* alphaModes[] = {"opaque", "mask", "blend"};
    return {{"name", material.name},
            {"workflow", material.workflow == asset::Workflow::MetallicRoughness ? "metallic-roughness" : "specular-glossiness"},
            {"alphaMode", alphaModes[int(material.alphaMode)]},
            {"doubleSided", material.doubleSided},
            {"unlit", material.unlit}};
}

ordered_json textureJson(const asset::Model& model, const asset::Texture& texture) {
    if (texture.image < 0)
        return {{"name", ""}, {"source", ""}, {"mimeType", ""}, {"width", 0}, {"height", 0}, {"image", nullptr}};
    const asset::Image& image = model.images[std::size_t(texture.image)];
    return {{"name", image.name},   {"source", image.source}, {"mimeType", image.mimeType},
            {"width", image.width}, {"height", image.height}, {"image", texture.image}};
}

ordered_json lightJson(const asset::Light& light) {
    constexpr const char* types[] = {"directional", "point", "spot"};
    return {{"name", light.name},
            {"type", types[int(light.type)]},
            {"color", vectorJson(light.color)},
            {"intensity", decimal(light.intensity)},
            {"unit", light.type == asset::LightType::Directional ? "lx" : "cd"}};
}

ordered_json cameraJson(const asset::Camera& camera) {
    ordered_json json{{"name", camera.name}, {"projection", camera.orthographic ? "orthographic" : "perspective"}};
    if (!camera.orthographic) json["fovDegrees"] = decimal(camera.verticalFov * 180 / math::pi);
    return json;
}

ordered_json animationJson(const asset::Animation& animation) {
    return {{"name", animation.name}, {"duration", decimal(animation.duration)}, {"channels", animation.channels.size()}};
}

ordered_json boundsJson(const math::Bounds& bounds) {
    if (bounds.empty()) return nullptr;
    return {{"min", vectorJson(bounds.min)}, {"max", vectorJson(bounds.max)}, {"size", vectorJson(bounds.size())}};
}

ordered_json metadataJson(const asset::Model& model) {
    ordered_json json = ordered_json::object();
    for (const auto& [key, value] : model.metadata) json[key] = value;
    return json;
}

}  // namespace

std::string infoJson(const asset::Model& model, const ModelFigures& figures) {
    ordered_json json{{"file", model.source}, {"format", model.format}, {"name", model.name}};
    json["triangles"] = figures.triangles;
    json["drawnTriangles"] = figures.drawnTriangles;
    json["vertices"] = figures.vertices;
    json["nodes"] = model.nodes.size();
    json["skins"] = model.skins.size();
    json["images"] = model.images.size();
    json["bounds"] = boundsJson(figures.bounds);
    json["meshes"] = listJson(model.meshes, meshJson);
    json["materials"] = listJson(model.materials, materialJson);
    json["textures"] = listJson(model.textures, [&](const asset::Texture& texture) { return textureJson(model, texture); });
    json["lights"] = listJson(model.lights, lightJson);
    json["cameras"] = listJson(model.cameras, cameraJson);
    json["animations"] = listJson(model.animations, animationJson);
    json["extensionsUsed"] = model.extensionsUsed;
    json["extensionsUnsupported"] = model.extensionsUnsupported;
    json["warnings"] = listJson(model.warnings, [](const asset::Warning& warning) {
        return ordered_json{{"what", warning.what}, {"todo", warning.todo}};
    });
    json["metadata"] = metadataJson(model);
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
