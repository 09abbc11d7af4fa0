#include "importer/GltfValues.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "importer/GltfAccessor.h"

namespace rekindle::importer {

// Bounds of normalised integers are those of the integers.
static float scaleOf(const Json& accessor) {
    if (!flag(accessor, "normalized", false)) return 1;
    switch (natural(accessor, "componentType")) {
        case 5120:
            return 127;
        case 5121:
            return 255;
        case 5122:
            return 32767;
        case 5123:
            return 65535;
        default:
            return 1;
    }
}

static bool isNear(float a, float b) {
    return std::abs(a - b) <= 1e-4f * std::max({1.0f, std::abs(a), std::abs(b)});
}

bool hasValues(const Json& accessor) {
    return accessor.contains("bufferView") || accessor.contains("sparse");
}

bool fitBounds(const Json& accessor, std::span<const float> values) {
    const std::vector<float> least = numbers(accessor, "min"), most = numbers(accessor, "max");
    const std::size_t components = std::max(least.size(), most.size());
    if (components == 0 || !hasValues(accessor) || values.empty() || values.size() % components != 0) return true;
    std::vector<float> low(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(components)), high = low;
    for (std::size_t i = 0; i < values.size(); i += components)
        for (std::size_t c = 0; c < components; ++c) {
            low[c] = std::min(low[c], values[i + c]);
            high[c] = std::max(high[c], values[i + c]);
        }
    const float scale = scaleOf(accessor);
    bool fit = true;
    for (std::size_t c = 0; c < least.size(); ++c) fit &= isNear(least[c], low[c] * scale);
    for (std::size_t c = 0; c < most.size(); ++c) fit &= isNear(most[c], high[c] * scale);
    return fit;
}

// Those whose values the readers of meshes look at, or that only a decoder knows.
static std::vector<bool> readByMeshes(const GltfDocument& document) {
    std::vector<bool> read(document.all("accessors").size());
    const auto note = [&](const Json& value) {
        if (const int accessor = asIndex(value); accessor >= 0) read[static_cast<std::size_t>(accessor)] = true;
    };
    for (const Json& mesh : document.all("meshes"))
        for (const Json& primitive : list(mesh, "primitives")) {
            for (const Json& accessor : member(primitive, "attributes")) note(accessor);
            note(member(primitive, "indices"));
            for (const Json& target : list(primitive, "targets"))
                for (const Json& accessor : target) note(accessor);
        }
    return read;
}

// Takes from `left` what had to be read: files may have any number of accessors over the same data.
static void checkAccessor(const GltfDocument& document, int accessor, std::uint64_t& left, Warnings& warnings) {
    const unsigned components = componentsOf(document, accessor);
    const std::uint64_t wanted = countOf(document, accessor) * components;
    if (components == 0 || wanted > left) return;  // of a type that nothing reads, or enough was read
    left -= wanted;
    const auto values = readFloats(document, accessor, components);
    if (!values)
        warnings.add(values.error().line(), "what uses it is left out; export the file again");
    else if (!fitBounds(document.all("accessors")[static_cast<std::size_t>(accessor)], *values))
        warnings.add(fmt::format("Accessor {} has other bounds than it says", accessor), "export the file again");
}

// Of a curve, only the middle one of three is a rotation.
static bool areRotations(const std::vector<math::vec4>& values, bool curve) {
    for (std::size_t i = curve ? 1 : 0; i < values.size(); i += curve ? 3 : 1)
        if (std::abs(glm::length(values[i]) - 1) > 0.00769f) return false;
    return true;
}

static void checkRotations(const GltfDocument& document, const Json& animation, Warnings& warnings) {
    const Json& samplers = list(animation, "samplers");
    for (const Json& channel : list(animation, "channels")) {
        const int number = index(channel, "sampler");
        if (text(member(channel, "target"), "path") != "rotation" || number < 0 ||
            static_cast<std::size_t>(number) >= samplers.size())
            continue;
        const Json& sampler = samplers[static_cast<std::size_t>(number)];
        const auto values = readVec4(document, index(sampler, "output"));
        if (values && !areRotations(*values, text(sampler, "interpolation") == "CUBICSPLINE"))
            warnings.add("Animation " + text(animation, "name") + " has rotations that are not of unit length",
                         "they are made so; export the file again");
    }
}

static bool isTransform(const math::mat4& matrix) {
    return matrix[0][3] == 0 && matrix[1][3] == 0 && matrix[2][3] == 0 && matrix[3][3] == 1;
}

static void checkMatrices(const GltfDocument& document, const Json& skin, Warnings& warnings) {
    const int accessor = index(skin, "inverseBindMatrices");
    if (accessor < 0) return;
    const auto matrices = readMat4(document, accessor);
    if (matrices && !std::all_of(matrices->begin(), matrices->end(), isTransform))
        warnings.add("Skin " + text(skin, "name") + " has bind matrices that are no transforms", "export the file again");
}

void checkValues(const GltfDocument& document, Warnings& warnings) {
    std::uint64_t left = std::uint64_t{1} << 26;
    const std::vector<bool> read = readByMeshes(document);
    for (std::size_t i = 0; i < read.size(); ++i)
        if (!read[i]) checkAccessor(document, static_cast<int>(i), left, warnings);
    for (const Json& animation : document.all("animations")) checkRotations(document, animation, warnings);
    for (const Json& skin : document.all("skins")) checkMatrices(document, skin, warnings);
}

}  // namespace rekindle::importer
