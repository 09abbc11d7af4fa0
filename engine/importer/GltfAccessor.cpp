#include "importer/GltfAccessor.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>

namespace rekindle::importer {

using Bytes = std::span<const std::byte>;

namespace {
// The values of glTF's componentType.
enum class Component { Byte = 5120, UnsignedByte = 5121, Short = 5122, UnsignedShort = 5123, UnsignedInt = 5125, Float = 5126 };

// Equal elements in memory, `stride` bytes apart. No data: all are zero.
struct Elements {
    Bytes data;
    std::size_t count = 0;
    std::size_t stride = 0;
    unsigned components = 0;
    Component component = Component::Float;
    bool normalized = false;
};
}  // namespace

static auto broken(int accessor, std::string why) {
    return core::fail({core::ErrorKind::BadInput, "accessor " + std::to_string(accessor) + " cannot be read", "", std::move(why),
                       "export the file again"});
}

static std::size_t sizeOf(Component component) {
    switch (component) {
        case Component::Byte:
        case Component::UnsignedByte:
            return 1;
        case Component::Short:
        case Component::UnsignedShort:
            return 2;
        case Component::UnsignedInt:
        case Component::Float:
            return 4;
    }
    return 0;
}

static unsigned componentsOf(const Json& accessor) {
    const std::string type = text(accessor, "type");
    return type == "SCALAR" ? 1 : type == "VEC2" ? 2 : type == "VEC3" ? 3 : type == "VEC4" ? 4 : type == "MAT4" ? 16 : 0;
}

unsigned componentsOf(const GltfDocument& document, int accessor) {
    return accessor < 0 ? 0 : componentsOf(document.all("accessors")[static_cast<std::size_t>(accessor)]);
}

static bool fits(const Elements& elements) {
    const std::size_t size = elements.components * sizeOf(elements.component);
    if (elements.count == 0) return true;
    return elements.stride >= size && elements.data.size() >= size &&
           (elements.count - 1) <= (elements.data.size() - size) / elements.stride;
}

static Bytes viewOf(const GltfDocument& document, const Json& user) {
    const int view = index(user, "bufferView");
    const Bytes all = view < 0 ? Bytes() : document.views[static_cast<std::size_t>(view)];
    const std::uint64_t offset = natural(user, "byteOffset");
    return offset <= all.size() ? all.subspan(offset) : Bytes();
}

// Without a buffer view an accessor is all zeros: its count costs the file nothing, so it is believed no further than this.
static constexpr std::uint64_t mostZeros = 1u << 22;

static core::Result<Elements> elementsOf(const GltfDocument& document, int accessor) {
    const Json& json = document.all("accessors")[static_cast<std::size_t>(accessor)];
    Elements elements{.count = natural(json, "count"),
                      .components = componentsOf(json),
                      .component = Component(natural(json, "componentType")),
                      .normalized = flag(json, "normalized", false)};
    if (elements.components == 0 || sizeOf(elements.component) == 0) return broken(accessor, "its type is unknown");
    if (elements.count == 0) return broken(accessor, "it is empty");
    const int view = index(json, "bufferView");
    if (view < 0) {
        if (elements.count > mostZeros) return broken(accessor, "it has no data");
        return elements;
    }
    elements.stride = natural(document.all("bufferViews")[static_cast<std::size_t>(view)], "byteStride");
    if (elements.stride == 0) elements.stride = elements.components * sizeOf(elements.component);
    elements.data = viewOf(document, json);
    if (!fits(elements)) return broken(accessor, "it does not fit its buffer view");
    return elements;
}

std::size_t countOf(const GltfDocument& document, int accessor) {
    if (accessor < 0) return 0;
    const auto elements = elementsOf(document, accessor);
    return elements ? elements->count : 0;
}

// glTF 2.0, section 3.11: normalised integers stand for [0, 1] or [-1, 1].
template <class Number, class Out>
static Out converted(Number value, bool normalized) {
    if constexpr (std::is_integral_v<Out> || std::is_floating_point_v<Number>)
        return static_cast<Out>(value);
    else
        return normalized ? std::max(static_cast<float>(value) / static_cast<float>(std::numeric_limits<Number>::max()), -1.0f)
                          : static_cast<float>(value);
}

// Copies element i to out[place(i)].
template <class Number, class Out, class Place>
static void copyAs(const Elements& from, std::vector<Out>& out, Place place) {
    for (std::size_t i = 0; i < from.count; ++i) {
        Out* const to = out.data() + place(i) * from.components;
        for (unsigned c = 0; c < from.components; ++c) {
            Number value;
            std::memcpy(&value, from.data.data() + i * from.stride + c * sizeof(Number), sizeof(Number));
            to[c] = converted<Number, Out>(value, from.normalized);
        }
    }
}

template <class Out, class Place>
static void copyElements(const Elements& from, std::vector<Out>& out, Place place) {
    switch (from.component) {
        case Component::Byte:
            return copyAs<std::int8_t>(from, out, place);
        case Component::UnsignedByte:
            return copyAs<std::uint8_t>(from, out, place);
        case Component::Short:
            return copyAs<std::int16_t>(from, out, place);
        case Component::UnsignedShort:
            return copyAs<std::uint16_t>(from, out, place);
        case Component::UnsignedInt:
            return copyAs<std::uint32_t>(from, out, place);
        case Component::Float:
            return copyAs<float>(from, out, place);
    }
}

// glTF 2.0, section 3.6.2.3: some elements are replaced.
template <class Out>
static core::Result<void> applySparse(const GltfDocument& document, int accessor, const Elements& base, std::vector<Out>& out) {
    const Json& sparse = member(document.all("accessors")[static_cast<std::size_t>(accessor)], "sparse");
    if (sparse.is_null()) return {};
    Elements where{.data = viewOf(document, member(sparse, "indices")),
                   .count = natural(sparse, "count"),
                   .components = 1,
                   .component = Component(natural(member(sparse, "indices"), "componentType"))};
    where.stride = sizeOf(where.component);
    Elements values = base;
    values.data = viewOf(document, member(sparse, "values"));
    values.count = where.count;
    values.stride = values.components * sizeOf(values.component);
    const bool sound = where.component == Component::UnsignedByte || where.component == Component::UnsignedShort ||
                       where.component == Component::UnsignedInt;
    if (!sound || where.count > base.count || !fits(where) || !fits(values))
        return broken(accessor, "its sparse values do not fit");
    std::vector<std::uint32_t> places(where.count);
    copyElements(where, places, [](std::size_t i) { return i; });
    if (std::any_of(places.begin(), places.end(), [&](std::uint32_t place) { return place >= base.count; }))
        return broken(accessor, "its sparse indices are out of range");
    copyElements(values, out, [&](std::size_t i) { return places[i]; });
    return {};
}

template <class Out>
static core::Result<std::vector<Out>> readElements(const GltfDocument& document, int accessor, unsigned components) {
    if (accessor < 0) return core::fail({core::ErrorKind::BadInput, "an accessor is missing", "", "", "export the file again"});
    REKINDLE_ASSIGN(elements, elementsOf(document, accessor));
    if (elements.components != components) return broken(accessor, "it is of another type than its use asks for");
    std::vector<Out> out(elements.count * components);
    if (!elements.data.empty()) copyElements(elements, out, [](std::size_t i) { return i; });
    REKINDLE_TRY(applySparse(document, accessor, elements, out));
    return out;
}

core::Result<std::vector<float>> readFloats(const GltfDocument& document, int accessor, unsigned components) {
    auto values = readElements<float>(document, accessor, components);
    if (values && !std::all_of(values->begin(), values->end(), [](float value) { return std::isfinite(value); }))
        return broken(accessor, "it holds values that are no numbers");
    return values;
}

core::Result<std::vector<std::uint32_t>> readIntegers(const GltfDocument& document, int accessor, unsigned components) {
    if (accessor >= 0) {
        const auto component = Component(natural(document.all("accessors")[static_cast<std::size_t>(accessor)], "componentType"));
        if (component != Component::UnsignedByte && component != Component::UnsignedShort && component != Component::UnsignedInt)
            return broken(accessor, "it holds no unsigned integers");
    }
    return readElements<std::uint32_t>(document, accessor, components);
}

template <class Vector>
static core::Result<std::vector<Vector>> readVectors(const GltfDocument& document, int accessor) {
    static constexpr unsigned components = sizeof(Vector) / sizeof(float);
    REKINDLE_ASSIGN(floats, readFloats(document, accessor, components));
    std::vector<Vector> vectors(floats.size() / components);
    std::memcpy(static_cast<void*>(vectors.data()), floats.data(), floats.size() * sizeof(float));
    return vectors;
}

core::Result<std::vector<math::vec2>> readVec2(const GltfDocument& document, int accessor) {
    return readVectors<math::vec2>(document, accessor);
}
core::Result<std::vector<math::vec3>> readVec3(const GltfDocument& document, int accessor) {
    return readVectors<math::vec3>(document, accessor);
}
core::Result<std::vector<math::vec4>> readVec4(const GltfDocument& document, int accessor) {
    return readVectors<math::vec4>(document, accessor);
}
core::Result<std::vector<math::mat4>> readMat4(const GltfDocument& document, int accessor) {
    return readVectors<math::mat4>(document, accessor);
}

}  // namespace rekindle::importer
