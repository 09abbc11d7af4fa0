#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>

#include "commands/InfoReport.h"
#include "core/Error.h"
#include "core/Printable.h"

namespace rekindle::commands {

namespace {

constexpr std::size_t longestList = 100;  // entries of each kind; --json has them all

// Foreign text may hold anything, control sequences for the terminal among it.
std::string named(const std::string& name) {
    return name.empty() ? "(no name)" : core::printable(name);
}

class Text {
  public:
    template <class... Args>
    void row(const char* title, fmt::format_string<Args...> format, Args&&... args) {
        text_ += fmt::format("  {:<11} {}\n", title, fmt::format(format, std::forward<Args>(args)...));
    }

    template <class Items, class Describe>
    void list(const char* title, const Items& items, Describe describe) {
        row(title, "{}", items.empty() ? "none" : std::to_string(items.size()));
        std::size_t index = 0;
        for (const auto& item : items) {
            if (index == longestList) return row("", "  … and {} more (--json lists all)", items.size() - index);
            row("", "{:>3}  {}", index++, describe(item));
        }
    }

    void line(const std::string& line) { text_ += line + "\n"; }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

std::string meshLine(const asset::Mesh& mesh) {
    std::string line = named(mesh.name);
    if (mesh.topology == asset::Topology::Triangles) line += fmt::format(", {} triangles", mesh.triangleCount());
    if (mesh.topology == asset::Topology::Lines) line += fmt::format(", {} lines", mesh.indices.size() / 2);
    if (mesh.topology == asset::Topology::Points) line += fmt::format(", {} points", mesh.indices.size());
    if (mesh.influences > 0) line += fmt::format(", {} bones a vertex", mesh.influences);
    if (!mesh.morphTargets.empty()) line += fmt::format(", {} morph targets", mesh.morphTargets.size());
    return line;
}

std::string materialLine(const asset::Material& material) {
    std::string line = named(material.name);
    if (material.alphaMode == asset::AlphaMode::Mask) line += ", alpha mask";
    if (material.alphaMode == asset::AlphaMode::Blend) line += ", alpha blend";
    if (material.workflow == asset::Workflow::SpecularGlossiness) line += ", specular-glossiness";
    if (material.doubleSided) line += ", double-sided";
    if (material.unlit) line += ", unlit";
    return line;
}

std::string textureLine(const asset::Model& model, const asset::Texture& texture) {
    if (texture.image < 0) return "missing";
    const asset::Image& image = model.images[std::size_t(texture.image)];
    const std::string& name = image.name.empty() ? image.source : image.name;
    if (image.pixels.empty()) return named(name) + ", not readable";
    return fmt::format("{}, {} x {}{}", named(name), image.width, image.height,
                       image.mimeType.empty() ? "" : ", " + named(image.mimeType));
}

std::string lightLine(const asset::Light& light) {
    constexpr const char* types[] = {"directional", "point", "spot"};
    const bool directional = light.type == asset::LightType::Directional;
    return fmt::format("{}, {}, {:.6g} {}", named(light.name), types[int(light.type)], light.intensity,
                       directional ? "lx" : "cd");
}

std::string cameraLine(const asset::Camera& camera) {
    if (camera.orthographic) return named(camera.name) + ", orthographic";
    return fmt::format("{}, perspective, {:.1f} degrees", named(camera.name), camera.verticalFov * 180 / math::pi);
}

std::string animationLine(const asset::Animation& animation) {
    return fmt::format("{}, {:.3f} s, {} channels", named(animation.name), animation.duration, animation.channels.size());
}

std::string warningLine(const asset::Warning& warning) {
    return core::Error{.what = warning.what, .todo = warning.todo}.line();
}

std::string boundsLine(const math::Bounds& bounds) {
    if (bounds.empty()) return "nothing to see";
    const math::vec3 size = bounds.size(), min = bounds.min, max = bounds.max;
    return fmt::format("{:.4g} x {:.4g} x {:.4g} m, from ({:.4g}, {:.4g}, {:.4g}) to ({:.4g}, {:.4g}, {:.4g})", size.x, size.y,
                       size.z, min.x, min.y, min.z, max.x, max.y, max.z);
}

std::string joined(const std::vector<std::string>& words) {
    return words.empty() ? "none" : named(fmt::format("{}", fmt::join(words, ", ")));
}

}  // namespace

std::string infoText(const asset::Model& model, const ModelFigures& figures) {
    Text text;
    text.line(fmt::format("{}: {}", named(model.source), named(model.format)));
    for (const auto& [key, value] : model.metadata) text.row(named(key).c_str(), "{}", named(value));
    text.row("bounds", "{}", boundsLine(figures.bounds));
    text.row("triangles", "{} ({} drawn), {} vertices", figures.triangles, figures.drawnTriangles, figures.vertices);
    text.row("nodes", "{}, {} skins", model.nodes.size(), model.skins.size());
    text.list("meshes", model.meshes, meshLine);
    text.list("materials", model.materials, materialLine);
    text.list("textures", model.textures, [&](const asset::Texture& texture) { return textureLine(model, texture); });
    text.list("lights", model.lights, lightLine);
    text.list("cameras", model.cameras, cameraLine);
    text.list("animations", model.animations, animationLine);
    text.row("extensions", "{}", joined(model.extensionsUsed));
    text.row("unsupported", "{}", joined(model.extensionsUnsupported));
    text.list("warnings", model.warnings, warningLine);
    return text.take();
}

}  // namespace rekindle::commands
