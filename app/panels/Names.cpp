#include "panels/Names.h"

#include <filesystem>

#include "panels/Words.h"

namespace rekindle::panels {

std::string nodeName(const asset::Model& model, int node) {
    const asset::Node& n = model.nodes[std::size_t(node)];
    if (!n.name.empty()) return n.name;
    if (!n.meshes.empty() && !model.meshes[n.meshes.front().mesh].name.empty()) return model.meshes[n.meshes.front().mesh].name;
    if (n.camera >= 0 && !model.cameras[std::size_t(n.camera)].name.empty()) return model.cameras[std::size_t(n.camera)].name;
    if (n.light >= 0 && !model.lights[std::size_t(n.light)].name.empty()) return model.lights[std::size_t(n.light)].name;
    return filled(tr("Node {}"), node);
}

std::string materialName(const asset::Model& model, int material) {
    const std::string& name = model.materials[std::size_t(material)].name;
    return name.empty() ? filled(tr("Material {}"), material) : name;
}

std::string imageName(const asset::Model& model, int image) {
    const asset::Image& i = model.images[std::size_t(image)];
    if (!i.name.empty()) return i.name;
    const std::string file = std::filesystem::path(i.source).filename().string();
    return file.empty() ? filled(tr("Image {}"), image) : file;
}

std::string animationName(const asset::Model& model, int animation) {
    if (animation < 0) return tr("Rest pose");
    const std::string& name = model.animations[std::size_t(animation)].name;
    return name.empty() ? filled(tr("Animation {}"), animation) : name;
}

}  // namespace rekindle::panels
