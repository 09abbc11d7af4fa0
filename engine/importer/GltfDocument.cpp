#include "importer/GltfDocument.h"

#include <algorithm>
#include <cstring>

#include "importer/Base64.h"
#include "importer/GltfCheck.h"
#include "importer/GltfDraco.h"
#include "importer/GltfMeshopt.h"
#include "importer/GltfValues.h"

namespace rekindle::importer {

using core::ErrorKind;
using Bytes = std::span<const std::byte>;

namespace {
// A GLB's two chunks (glTF 2.0, section 4.4).
struct Chunks {
    Bytes json;
    Bytes binary;
};
}  // namespace

static std::uint32_t littleEndian32(Bytes bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

static auto badFile(std::string why) {
    return core::fail({ErrorKind::BadInput, "this is no glTF 2.0 scene", "", std::move(why), "export it again as glTF 2.0"});
}

static constexpr std::uint32_t glbMagic = 0x46546C67, jsonChunk = 0x4E4F534A, binChunk = 0x004E4942;

static core::Result<Chunks> splitGlb(Bytes file, Warnings& warnings) {
    if (file.size() < 20) return badFile("the file is too short");
    if (littleEndian32(file, 4) != 2) return badFile("it is of version " + std::to_string(littleEndian32(file, 4)));
    const std::uint32_t length = littleEndian32(file, 8);
    if (length < 20 || length > file.size()) return badFile("the file is cut off");
    if (length < file.size()) warnings.add("The file is longer than it says", "export it again");
    Chunks chunks;
    for (std::size_t at = 12; at < length;) {
        if (length - at < 8) return badFile("a chunk is cut off");
        const std::size_t size = littleEndian32(file, at);
        const std::uint32_t type = littleEndian32(file, at + 4);
        if (size > length - at - 8) return badFile("a chunk is cut off");
        const Bytes chunk = file.subspan(at + 8, size);
        if (at == 12 && type != jsonChunk) return badFile("the first chunk is not JSON");
        if ((type == jsonChunk && at != 12) || (type == binChunk && chunks.binary.data()))
            return badFile("a chunk appears twice");
        if (size % 4 != 0) warnings.add("A chunk is not as long as a multiple of four", "export it again");
        if (size == 0) warnings.add("A chunk is empty", "export it again");
        if (type == jsonChunk) chunks.json = chunk;
        if (type == binChunk) chunks.binary = chunk;
        if (type == binChunk && at != 20 + chunks.json.size())
            warnings.add("The binary chunk is not the second one", "export it again");
        at += 8 + size;
    }
    return chunks;
}

static core::Result<Json> parse(Bytes text, Warnings& warnings) {
    const char* const begin = reinterpret_cast<const char*>(text.data());
    if (text.size() >= 3 && std::memcmp(begin, "\xEF\xBB\xBF", 3) == 0)
        warnings.add("The JSON begins with a byte order mark", "export it again");
    try {
        Json root = Json::parse(begin, begin + text.size());
        if (root.is_object()) return root;
        return badFile("the JSON is not an object");
    } catch (const Json::exception& error) {
        const std::string_view message = error.what();
        return badFile(std::string(message.substr(message.find("] ") + 2)));  // without the library's number for it
    }
}

// The bytes of buffer `i`; the document keeps what it had to read or decode.
static core::Result<Bytes> loadBuffer(GltfDocument& document, std::size_t i, Bytes glbChunk, SceneFolder& folder) {
    const Json& buffer = document.all("buffers")[i];
    if (!member(buffer, "uri").is_string()) {
        if (i == 0 && glbChunk.data()) return glbChunk;
        return core::fail({ErrorKind::BadInput, "it has no data", "", "", "export the file again"});
    }
    const std::string uri = text(buffer, "uri");
    if (uri.starts_with("data:")) {
        auto bytes = fromDataUri(uri);
        if (!bytes) return core::fail({ErrorKind::BadInput, "its data: URI is broken", "", "", "export the file again"});
        return Bytes(document.storage.emplace_back(std::move(*bytes)));
    }
    REKINDLE_ASSIGN(bytes, folder.readUri(uri));
    return Bytes(document.storage.emplace_back(std::move(bytes)));
}

static bool isData(const Json& uri) {
    return uri.is_string() && uri.get_ref<const std::string&>().starts_with("data:");
}

// Data in a URI has to say that it is a buffer's (glTF 2.0, section 3.6.1.1).
static void checkMime(std::string_view uri, const std::string& name, Warnings& warnings) {
    if (!uri.starts_with("data:")) return;
    const std::string_view type = uri.substr(5, uri.find_first_of(";,") - 5);
    if (type != "application/octet-stream" && type != "application/gltf-buffer")
        warnings.add(name + " does not say that its data is a buffer's", "it is read as such; export the file again");
}

static void loadBuffers(GltfDocument& document, Bytes glbChunk, SceneFolder& folder, Warnings& warnings) {
    for (std::size_t i = 0; i < document.all("buffers").size(); ++i) {
        const std::string name = "Buffer " + std::to_string(i);
        const std::uint64_t length = natural(document.all("buffers")[i], "byteLength");
        auto bytes = loadBuffer(document, i, glbChunk, folder);
        // One without a URI may be a mere placeholder; where it is used, its buffer view is reported. The first one of a GLB is none.
        const Json& uri = member(document.all("buffers")[i], "uri");
        checkMime(text(document.all("buffers")[i], "uri"), name, warnings);
        if (bytes && isData(uri) && bytes->size() > length)
            warnings.add(name + " is longer than the file says", "what lies beyond is ignored; export the file again");
        if (!bytes && (uri.is_string() || (document.binary && i == 0)))
            warnings.add(name + " cannot be read: " + bytes.error().line(), bytes.error().todo);
        else if (bytes && bytes->size() < length)
            warnings.add(name + " is shorter than the file says", "what lies beyond its end is missing; export the file again");
        if (length == 0) warnings.add(name + " is empty", "export the file again");
        const Bytes all = bytes.value_or(Bytes());
        document.buffers.push_back(all.first(std::min<std::uint64_t>(all.size(), length)));
    }
}

static void loadViews(GltfDocument& document, Warnings& warnings) {
    for (const Json& view : document.all("bufferViews")) {
        const int buffer = index(view, "buffer");
        const Bytes all = buffer < 0 ? Bytes() : document.buffers[static_cast<std::size_t>(buffer)];
        const std::uint64_t offset = natural(view, "byteOffset");
        const std::uint64_t length = natural(view, "byteLength");
        const bool fits = length > 0 && offset <= all.size() && length <= all.size() - offset;
        const bool compressed = isMeshopt(view);
        if (!fits && !compressed)
            warnings.add("Buffer view " + std::to_string(document.views.size()) + " does not fit its buffer",
                         "what uses it is left out; export the file again");
        document.views.push_back(compressed ? decodeMeshopt(document, view, warnings)
                                 : fits     ? all.subspan(offset, length)
                                            : Bytes());
    }
}

core::Result<GltfDocument> GltfDocument::read(std::vector<std::byte> bytes, SceneFolder& folder, Warnings& warnings) {
    GltfDocument document;
    const Bytes file = document.storage.emplace_back(std::move(bytes));
    document.binary = file.size() >= 4 && littleEndian32(file, 0) == glbMagic;
    Chunks chunks{.json = file, .binary = {}};
    if (document.binary) {
        REKINDLE_ASSIGN(split, splitGlb(file, warnings));
        chunks = split;
    }
    REKINDLE_ASSIGN(root, parse(chunks.json, warnings));
    document.root = std::move(root);
    REKINDLE_TRY(checkGltf(document.root, warnings));
    loadBuffers(document, chunks.binary, folder, warnings);
    loadViews(document, warnings);
    checkValues(document, warnings);
    decodeDraco(document, warnings);
    return document;
}

}  // namespace rekindle::importer
