// Data compressed with meshopt or Draco, under JSON that is right: three bytes choose how it is read, the rest is the data.
#include <array>

#include "FuzzInput.h"

using namespace rekindle;

static std::string meshopt(unsigned choice, unsigned stride, unsigned count, std::size_t size) {
    static constexpr std::array modes{"ATTRIBUTES", "TRIANGLES", "INDICES"};
    static constexpr std::array filters{"NONE", "OCTAHEDRAL", "QUATERNION", "EXPONENTIAL"};
    return R"({"asset":{"version":"2.0"},"buffers":[{"byteLength":)" + std::to_string(size) +
           R"(}],"bufferViews":[{"buffer":0,"byteLength":65536,"extensions":{"EXT_meshopt_compression":{"buffer":0,"byteLength":)" +
           std::to_string(size) + R"(,"byteStride":)" + std::to_string(stride) + R"(,"count":)" + std::to_string(count) +
           R"(,"mode":")" + modes[choice % modes.size()] + R"(","filter":")" + filters[choice / 3 % filters.size()] + R"("}}}]})";
}

static std::string draco(std::size_t size) {
    return R"({"asset":{"version":"2.0"},"buffers":[{"byteLength":)" + std::to_string(size) +
           R"(}],"bufferViews":[{"buffer":0,"byteLength":)" + std::to_string(size) +
           R"(}],"accessors":[{"componentType":5126,"count":3,"type":"VEC3"},{"componentType":5123,"count":3,"type":"SCALAR"}],)"
           R"("meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1,"extensions":{"KHR_draco_mesh_compression":)"
           R"({"bufferView":0,"attributes":{"POSITION":0}}}}]}],"nodes":[{"mesh":0}]})";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 4) return 0;
    const std::string_view compressed = fuzz::textOf(data + 3, size - 3);
    const std::string json = data[0] & 0x80 ? draco(compressed.size()) : meshopt(data[0], data[1], data[2], compressed.size());
    fuzz::readScene(fuzz::bytesOf(fuzz::glb(json, compressed)));
    return 0;
}
