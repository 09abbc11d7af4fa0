#include "importer/GltfDraco.h"

#include <draco/compression/decode.h>

#include <exception>
#include <utility>

#include "core/Jobs.h"

namespace rekindle::importer {

using Bytes = std::span<const std::byte>;

static constexpr const char* extensionName = "KHR_draco_mesh_compression";

namespace {

// What one accessor gets.
struct Stream {
    std::size_t accessor = 0;
    std::size_t count = 0;
    std::vector<std::byte> bytes;
};

// One compressed part of a mesh.
struct Part {
    Json* primitive = nullptr;
    std::vector<Stream> streams;
    bool broken = false;
};

}  // namespace

template <class Number>
static bool copyAttribute(const draco::Mesh& mesh, const draco::PointAttribute& attribute, unsigned components, Stream& stream) {
    stream.bytes.resize(stream.count * components * sizeof(Number));
    auto* out = reinterpret_cast<Number*>(stream.bytes.data());
    for (draco::PointIndex point(0); point < mesh.num_points(); ++point, out += components)
        if (!attribute.ConvertValue<Number>(attribute.mapped_index(point), static_cast<std::int8_t>(components), out))
            return false;
    return true;
}

static unsigned componentsOf(const std::string& type) {
    return type == "SCALAR" ? 1 : type.starts_with("VEC") && type.size() == 4 ? static_cast<unsigned>(type[3] - '0') : 0;
}

// The values of an attribute, in the component type that its accessor declares.
static bool readAttribute(const draco::Mesh& mesh, const draco::PointAttribute& attribute, const Json& accessor, Stream& stream) {
    const unsigned components = componentsOf(text(accessor, "type"));
    stream.count = mesh.num_points();
    if (components == 0 || components > 4 || attribute.num_components() != static_cast<int>(components)) return false;
    switch (natural(accessor, "componentType")) {
        case 5120:
            return copyAttribute<std::int8_t>(mesh, attribute, components, stream);
        case 5121:
            return copyAttribute<std::uint8_t>(mesh, attribute, components, stream);
        case 5122:
            return copyAttribute<std::int16_t>(mesh, attribute, components, stream);
        case 5123:
            return copyAttribute<std::uint16_t>(mesh, attribute, components, stream);
        case 5125:
            return copyAttribute<std::uint32_t>(mesh, attribute, components, stream);
        case 5126:
            return copyAttribute<float>(mesh, attribute, components, stream);
        default:
            return false;
    }
}

static void readIndices(const draco::Mesh& mesh, Stream& stream) {
    stream.count = std::size_t{mesh.num_faces()} * 3;
    stream.bytes.resize(stream.count * sizeof(std::uint32_t));
    auto* out = reinterpret_cast<std::uint32_t*>(stream.bytes.data());
    for (draco::FaceIndex face(0); face < mesh.num_faces(); ++face)
        for (int corner = 0; corner < 3; ++corner) *out++ = mesh.face(face)[static_cast<std::size_t>(corner)].value();
}

static bool decodePart(const GltfDocument& document, Part& part) {
    const Json& compressed = extension(*part.primitive, extensionName);
    const int view = index(compressed, "bufferView");
    const Bytes data = view < 0 ? Bytes() : document.views[static_cast<std::size_t>(view)];
    draco::DecoderBuffer buffer;
    buffer.Init(reinterpret_cast<const char*>(data.data()), data.size());
    auto decoded = draco::Decoder().DecodeMeshFromBuffer(&buffer);
    if (!decoded.ok()) return false;
    const draco::Mesh& mesh = *decoded.value();
    for (const auto& [name, id] : member(compressed, "attributes").items()) {
        const int accessor = index(member(*part.primitive, "attributes"), name.c_str());
        const auto* attribute = id.is_number_unsigned() ? mesh.GetAttributeByUniqueId(id.get<std::uint32_t>()) : nullptr;
        if (accessor < 0 || !attribute) return false;
        Stream& stream = part.streams.emplace_back();
        stream.accessor = static_cast<std::size_t>(accessor);
        if (!readAttribute(mesh, *attribute, document.all("accessors")[stream.accessor], stream)) return false;
    }
    if (const int indices = index(*part.primitive, "indices"); indices >= 0) {
        Stream& stream = part.streams.emplace_back();
        stream.accessor = static_cast<std::size_t>(indices);
        readIndices(mesh, stream);
    }
    return true;
}

static std::vector<Part> partsOf(Json& root) {
    std::vector<Part> parts;
    if (!root.contains("meshes")) return parts;
    for (Json& mesh : root["meshes"])
        if (mesh.contains("primitives"))
            for (Json& primitive : mesh["primitives"])
                if (extension(primitive, extensionName).is_object()) parts.push_back({.primitive = &primitive, .streams = {}});
    return parts;
}

// Puts the bytes behind the accessor as a buffer view of its own.
static void attach(GltfDocument& document, Stream stream, bool areIndices) {
    Json& accessor = document.root["accessors"][stream.accessor];
    accessor["bufferView"] = document.views.size();
    accessor["byteOffset"] = 0u;
    accessor["count"] = stream.count;
    accessor.erase("sparse");
    if (areIndices) accessor["componentType"] = 5125u;
    document.root["bufferViews"].push_back(Json::object());
    document.views.push_back(document.storage.emplace_back(std::move(stream.bytes)));
}

void decodeDraco(GltfDocument& document, Warnings& warnings) {
    std::vector<Part> parts = partsOf(document.root);
    core::parallelFor(parts.size(), [&](std::size_t i) {
        try {
            parts[i].broken = !decodePart(document, parts[i]);
        } catch (const std::exception&) {  // a broken part may ask for any amount of memory
            parts[i].broken = true;
        }
    });
    for (Part& part : parts) {
        const int indices = index(*part.primitive, "indices");
        if (part.broken) {
            warnings.add("A part of a mesh that is compressed with Draco is broken", "it is left out; compress the file again");
            part.primitive->erase("attributes");
            continue;
        }
        for (Stream& stream : part.streams) {
            const bool areIndices = indices >= 0 && stream.accessor == static_cast<std::size_t>(indices);
            attach(document, std::move(stream), areIndices);
        }
    }
}

}  // namespace rekindle::importer
