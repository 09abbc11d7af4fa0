#include "importer/GltfMeshopt.h"

#include <meshoptimizer.h>

namespace rekindle::importer {

using Bytes = std::span<const std::byte>;

static constexpr const char* extensionName = "EXT_meshopt_compression";

bool isMeshopt(const Json& view) {
    return extension(view, extensionName).is_object();
}

static int decode(const std::string& mode, std::vector<std::byte>& out, std::size_t count, std::size_t stride, Bytes data) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
    if (mode == "ATTRIBUTES" && stride % 4 == 0 && stride <= 256)
        return meshopt_decodeVertexBuffer(out.data(), count, stride, bytes, data.size());
    if (stride != 2 && stride != 4) return -1;
    if (mode == "TRIANGLES" && count % 3 == 0) return meshopt_decodeIndexBuffer(out.data(), count, stride, bytes, data.size());
    if (mode == "INDICES") return meshopt_decodeIndexSequence(out.data(), count, stride, bytes, data.size());
    return -1;
}

static bool unfilter(const std::string& filter, std::vector<std::byte>& out, std::size_t count, std::size_t stride) {
    if (filter.empty() || filter == "NONE") return true;
    if (filter == "OCTAHEDRAL" && (stride == 4 || stride == 8))
        meshopt_decodeFilterOct(out.data(), count, stride);
    else if (filter == "QUATERNION" && stride == 8)
        meshopt_decodeFilterQuat(out.data(), count, stride);
    else if (filter == "EXPONENTIAL" && stride % 4 == 0)
        meshopt_decodeFilterExp(out.data(), count, stride);
    else
        return false;
    return true;
}

Bytes decodeMeshopt(GltfDocument& document, const Json& view, Warnings& warnings) {
    const Json& compressed = extension(view, extensionName);
    const int buffer = index(compressed, "buffer");
    const Bytes all = buffer < 0 ? Bytes() : document.buffers[static_cast<std::size_t>(buffer)];
    const std::uint64_t offset = natural(compressed, "byteOffset"), length = natural(compressed, "byteLength");
    const std::uint64_t count = natural(compressed, "count"), stride = natural(compressed, "byteStride");
    // The codec cannot shrink more than this: the size of a broken file is believed no further.
    static constexpr std::uint64_t mostShrinking = 1024;
    const bool fits = offset <= all.size() && length <= all.size() - offset;
    if (fits && stride > 0 && stride <= 256 && count <= length * mostShrinking / stride) {
        std::vector<std::byte> out(count * stride);
        const Bytes data = all.subspan(offset, length);
        if (decode(text(compressed, "mode"), out, count, stride, data) == 0 &&
            unfilter(text(compressed, "filter"), out, count, stride))
            return document.storage.emplace_back(std::move(out));
    }
    warnings.add("Data compressed with meshopt is broken", "what uses it is left out; compress the file again");
    return {};
}

}  // namespace rekindle::importer
