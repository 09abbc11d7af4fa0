#include "importer/GltfUses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace rekindle::importer {

namespace {

// What an accessor, or the buffer view behind it, is read as.
enum class Use { None, Attribute, Indices, Animation, Matrices, Instances };

// The formats that a vertex attribute may have: types, and component types (with an n behind: normalised).
struct Format {
    std::string_view semantic;  // before the number of a set
    std::string_view types;
    std::string_view components;
    std::string_view quantized;  // more of them, with KHR_mesh_quantization
};

constexpr auto formats = std::to_array<Format>({
    {"POSITION", "VEC3", "5126", "5120 5120n 5121 5121n 5122 5122n 5123 5123n"},
    {"NORMAL", "VEC3", "5126", "5120n 5122n"},
    {"TANGENT", "VEC4", "5126", "5120n 5122n"},
    {"TEXCOORD", "VEC2", "5126 5121n 5123n", "5120 5120n 5121 5122 5122n 5123"},
    {"COLOR", "VEC3 VEC4", "5126 5121n 5123n", ""},
    {"JOINTS", "VEC4", "5121 5123", ""},
    {"WEIGHTS", "VEC4", "5126 5121n 5123n", ""},
});

// Those of a morph target differ in this.
constexpr Format targetTangent{"TANGENT", "VEC3", "5126", "5120n 5122n"};

bool hasWord(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

std::uint64_t componentSize(const Json& accessor) {
    const std::uint64_t type = natural(accessor, "componentType");
    return type == 5120 || type == 5121 ? 1 : type == 5122 || type == 5123 ? 2 : 4;
}

std::string_view nameOf(Use use) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"nothing", "vertex attributes", "indices", "an animation", "bind matrices", "instances"});
    return names[static_cast<std::size_t>(use)];
}

class UseChecker {
  public:
    UseChecker(const Json& root, Warnings& warnings)
        : root_(root),
          warnings_(warnings),
          accessors_(list(root, "accessors")),
          views_(list(root, "bufferViews")),
          uses_(accessors_.size()),
          viewUses_(views_.size()),
          strided_(views_.size()) {
        const Json& used = list(root, "extensionsUsed");
        quantized_ = std::find(used.begin(), used.end(), "KHR_mesh_quantization") != used.end();
    }

    void check() {
        for (std::size_t i = 0; i < views_.size(); ++i)
            if (!views_[i].contains("extensions") && natural(views_[i], "byteStride") > natural(views_[i], "byteLength"))
                warnings_.add(fmt::format("Buffer view {} has a stride that is longer than its data", i),
                              "export the file again");
        for (std::size_t i = 0; i < accessors_.size(); ++i) checkLayout(i);
        for (const Json& mesh : list(root_, "meshes"))
            for (const Json& primitive : list(mesh, "primitives")) checkPrimitive(primitive);
        for (const Json& animation : list(root_, "animations"))
            for (const Json& sampler : list(animation, "samplers")) checkSampler(sampler);
        for (const Json& animation : list(root_, "animations")) checkOutputs(animation);
        for (const Json& skin : list(root_, "skins")) checkSkin(skin);
    }

  private:
    void tell(int accessor, std::string_view what) {
        warnings_.add(fmt::format("Accessor {} {}", accessor, what), "it is read as it is, or left out; export the file again");
    }

    const Json& at(int accessor) const { return accessors_[static_cast<std::size_t>(accessor)]; }
    const Json* viewOf(const Json& accessor) const {
        const int view = index(accessor, "bufferView");
        return view < 0 ? nullptr : &views_[static_cast<std::size_t>(view)];
    }

    void checkLayout(std::size_t i) {
        const Json& accessor = accessors_[i];
        const int number = static_cast<int>(i);
        const std::uint64_t size = componentSize(accessor), offset = natural(accessor, "byteOffset");
        const Json* const view = viewOf(accessor);
        if (offset % size != 0 || (view && (offset + natural(*view, "byteOffset")) % size != 0))
            tell(number, "does not begin at a multiple of its component's size");
        if (view && natural(*view, "byteStride") % 4 != 0) tell(number, "has a stride that is no multiple of four");
        const std::uint64_t type = natural(accessor, "componentType");
        if (flag(accessor, "normalized", false) && (type == 5125 || type == 5126)) tell(number, "cannot be normalised");
        if (text(accessor, "type").starts_with("MAT") && offset % 4 != 0) tell(number, "holds matrices that are not aligned");
        checkBounds(number, accessor);
        if (const Json& sparse = member(accessor, "sparse"); sparse.is_object()) checkSparse(number, accessor, sparse);
    }

    void checkBounds(int number, const Json& accessor) {
        for (const char* name : {"min", "max"}) {
            static constexpr auto sizes = std::to_array<std::pair<std::string_view, std::size_t>>(
                {{"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4}, {"MAT2", 4}, {"MAT3", 9}, {"MAT4", 16}});
            const std::string type = text(accessor, "type");
            for (const auto& [known, size] : sizes)
                if (type == known && accessor.contains(name) && list(accessor, name).size() != size)
                    tell(number, "has not one bound for each component");
        }
    }

    void checkSparse(int number, const Json& accessor, const Json& sparse) {
        if (natural(sparse, "count") > natural(accessor, "count")) tell(number, "replaces more elements than it has");
        for (const char* name : {"indices", "values"})
            if (const Json* const view = viewOf(member(sparse, name)); view && view->contains("byteStride"))
                tell(number, "has sparse data with a stride");
    }

    // Notes that the accessor is read as this, and tells when it, or its buffer view, is read as something else as well.
    void use(int accessor, Use use) {
        Use& known = uses_[static_cast<std::size_t>(accessor)];
        if (known != Use::None && known != use)
            tell(accessor, fmt::format("is read as {} and as {}", nameOf(known), nameOf(use)));
        const bool first = known == Use::None;
        known = use;
        const int view = index(at(accessor), "bufferView");
        if (view < 0) return;
        const auto place = static_cast<std::size_t>(view);
        checkView(accessor, views_[place], use);
        Use& viewUse = viewUses_[place];
        if (viewUse != Use::None && viewUse != use)
            warnings_.add(fmt::format("Buffer view {} is read as {} and as {}", view, nameOf(viewUse), nameOf(use)),
                          "export the file again");
        viewUse = use;
        if (use != Use::Attribute || !first) return;
        if (++strided_[place] > 1 && !views_[place].contains("byteStride"))
            warnings_.add(fmt::format("Buffer view {} has several attributes but no stride", view),
                          "each is read as packed tightly; export the file again");
    }

    void checkView(int accessor, const Json& view, Use use) {
        if (use != Use::Attribute && use != Use::Instances && view.contains("byteStride"))
            tell(accessor, fmt::format("is read as {} but has a stride", nameOf(use)));
        const std::uint64_t target = natural(view, "target");
        if (target != 0 && ((use == Use::Attribute && target == 34963) || (use == Use::Indices && target == 34962)))
            tell(accessor, fmt::format("is read as {}, but its buffer view is for something else", nameOf(use)));
    }

    void checkAttribute(int accessor, std::string_view name, bool ofTarget) {
        use(accessor, Use::Attribute);
        const Json& json = at(accessor);
        const Json* const view = viewOf(json);
        if (natural(json, "byteOffset") % 4 != 0 || (view && natural(*view, "byteStride") % 4 != 0) ||
            (view && !view->contains("byteStride") && componentSize(json) < 4 && !isAligned(json)))
            tell(accessor, "has vertices that are not aligned to four bytes");
        if (name == "POSITION" && (!json.contains("min") || !json.contains("max")))
            tell(accessor, "holds positions but not their bounds");
        const std::string_view semantic = name.substr(0, name.find('_'));
        const auto format =
            std::find_if(formats.begin(), formats.end(), [&](const Format& one) { return one.semantic == semantic; });
        if (format == formats.end()) return;
        if (!isOf(json, ofTarget && semantic == "TANGENT" ? targetTangent : *format))
            tell(accessor, "is not of a format that " + std::string(name) + " may have");
    }

    // Whether tightly packed elements begin at multiples of four bytes.
    static bool isAligned(const Json& accessor) {
        const std::string type = text(accessor, "type");
        const std::uint64_t components = type == "VEC2" ? 2 : type == "VEC3" ? 3 : type == "VEC4" ? 4 : 1;
        return components * componentSize(accessor) % 4 == 0;
    }

    bool isOf(const Json& accessor, const Format& format) const {
        const std::string component =
            std::to_string(natural(accessor, "componentType")) + (flag(accessor, "normalized", false) ? "n" : "");
        return hasWord(format.types, text(accessor, "type")) &&
               (hasWord(format.components, component) || (quantized_ && hasWord(format.quantized, component)));
    }

    // A name that glTF knows, or one's own.
    static bool isSemantic(const std::string& name, bool ofTarget) {
        const std::size_t underscore = name.find('_');
        if (underscore == 0 || name == "POSITION" || name == "NORMAL" || name == "TANGENT") return true;
        const std::string set = underscore == std::string::npos ? "" : name.substr(underscore + 1);
        const bool isNumber =
            !set.empty() && set.size() < 5 && std::all_of(set.begin(), set.end(), [](char c) { return c >= '0' && c <= '9'; });
        const std::string family = name.substr(0, underscore);
        return isNumber &&
               (family == "TEXCOORD" || family == "COLOR" || (!ofTarget && (family == "JOINTS" || family == "WEIGHTS")));
    }

    void checkPrimitive(const Json& primitive) {
        const Json& attributes = member(primitive, "attributes");
        const bool compressed = extension(primitive, "KHR_draco_mesh_compression").is_object();
        for (const auto& [name, value] : attributes.items()) {
            if (!isSemantic(name, false))
                warnings_.add("The attribute " + name + " is unknown", "it is ignored; export the file again");
            if (const int accessor = asIndex(value); accessor >= 0 && !compressed) checkAttribute(accessor, name, false);
        }
        checkSets(attributes);
        checkTargets(primitive, attributes);
        if (const int indices = index(primitive, "indices"); indices >= 0 && !compressed) checkIndices(indices);
        checkCounts(primitive, attributes);
    }

    // The sets of an attribute are numbered from 0, without a gap.
    void checkSets(const Json& attributes) {
        for (const char* family : {"TEXCOORD_", "COLOR_", "JOINTS_", "WEIGHTS_"}) {
            std::size_t sets = 0, inOrder = 0;
            for (const auto& [name, value] : attributes.items()) sets += name.starts_with(family);
            while (attributes.contains(family + std::to_string(inOrder))) ++inOrder;
            if (sets != inOrder)
                warnings_.add(fmt::format("The sets of {} are not numbered one by one", family),
                              "those behind the gap are ignored; export the file again");
        }
    }

    void checkTargets(const Json& primitive, const Json& attributes) {
        for (const Json& target : list(primitive, "targets"))
            for (const auto& [name, value] : target.items()) {
                if (!isSemantic(name, true))
                    warnings_.add("The attribute " + name + " of a morph target is unknown",
                                  "it is ignored; export the file again");
                if (const int accessor = asIndex(value); accessor >= 0) checkAttribute(accessor, name, true);
                if (!attributes.contains(name))
                    warnings_.add("A morph target moves " + name + ", which the mesh does not have",
                                  "it is ignored; export the file again");
            }
    }

    void checkIndices(int indices) {
        use(indices, Use::Indices);
        const Json& accessor = at(indices);
        const std::uint64_t type = natural(accessor, "componentType");
        if (text(accessor, "type") != "SCALAR" || (type != 5121 && type != 5123 && type != 5125) ||
            flag(accessor, "normalized", false))
            tell(indices, "is not of a format that indices may have");
    }

    // As many vertices or indices as the mode asks for.
    void checkCounts(const Json& primitive, const Json& attributes) {
        const int counted = index(primitive, "indices") >= 0 ? index(primitive, "indices") : index(attributes, "POSITION");
        if (counted < 0) return;
        const std::uint64_t count = natural(at(counted), "count"), mode = natural(primitive, "mode", 4);
        const bool fitting = mode == 1                ? count % 2 == 0 && count > 0
                             : mode == 2 || mode == 3 ? count > 1
                             : mode == 4              ? count % 3 == 0 && count > 0
                             : mode == 5 || mode == 6 ? count > 2
                                                      : true;
        if (!fitting) tell(counted, "has not as many elements as its mode asks for");
    }

    void checkSampler(const Json& sampler) {
        const int input = index(sampler, "input");
        if (input >= 0) {
            use(input, Use::Animation);
            const Json& json = at(input);
            if (text(json, "type") != "SCALAR" || natural(json, "componentType") != 5126)
                tell(input, "is not of a format that times may have");
            if (!json.contains("min") || !json.contains("max")) tell(input, "holds times but not their bounds");
            if (text(sampler, "interpolation") == "CUBICSPLINE" && natural(json, "count") < 2)
                tell(input, "has too few times for a curve");
        }
        if (const int output = index(sampler, "output"); output >= 0) use(output, Use::Animation);
    }

    void checkOutputs(const Json& animation) {
        const Json& samplers = list(animation, "samplers");
        for (const Json& channel : list(animation, "channels")) {
            const int number = index(channel, "sampler");
            if (number < 0 || static_cast<std::size_t>(number) >= samplers.size()) {
                warnings_.add("A channel has a sampler that is not there", "it is left out; export the file again");
                continue;
            }
            checkOutput(samplers[static_cast<std::size_t>(number)], text(member(channel, "target"), "path"));
        }
    }

    void checkOutput(const Json& sampler, const std::string& path) {
        const int input = index(sampler, "input"), output = index(sampler, "output");
        if (input < 0 || output < 0) return;
        const std::uint64_t times = natural(at(input), "count"), values = natural(at(output), "count");
        const std::uint64_t each = text(sampler, "interpolation") == "CUBICSPLINE" ? 3 : 1;
        const bool fitting = path == "weights" ? times > 0 && values % (times * each) == 0 : values == times * each;
        if (!fitting) tell(output, "has not one value for each time");
        const std::string_view wanted = path == "weights" ? "SCALAR" : path == "rotation" ? "VEC4" : "VEC3";
        const Json& json = at(output);
        const std::string component =
            std::to_string(natural(json, "componentType")) + (flag(json, "normalized", false) ? "n" : "");
        const std::string_view components = path == "weights" || path == "rotation" ? "5126 5120n 5121n 5122n 5123n" : "5126";
        if (path != "pointer" && (text(json, "type") != wanted || !hasWord(components, component)))
            tell(output, "is not of a format that " + path + " may have");
    }

    void checkSkin(const Json& skin) {
        const int matrices = index(skin, "inverseBindMatrices");
        if (matrices < 0) return;
        use(matrices, Use::Matrices);
        const Json& json = at(matrices);
        if (text(json, "type") != "MAT4" || natural(json, "componentType") != 5126)
            tell(matrices, "is not of a format that bind matrices may have");
        if (natural(json, "count") < list(skin, "joints").size()) tell(matrices, "has fewer matrices than there are joints");
    }

    const Json& root_;
    Warnings& warnings_;
    const Json& accessors_;
    const Json& views_;
    std::vector<Use> uses_;
    std::vector<Use> viewUses_;
    std::vector<int> strided_;  // attributes in each buffer view
    bool quantized_ = false;
};

}  // namespace

void checkUses(const Json& root, Warnings& warnings) {
    UseChecker(root, warnings).check();
}

}  // namespace rekindle::importer
