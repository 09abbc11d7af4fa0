// A glTF file, text or GLB, whole: container, JSON, checks, accessors, meshes, nodes, animations.
#include "FuzzInput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    rekindle::fuzz::readScene(rekindle::fuzz::bytesOf(rekindle::fuzz::textOf(data, size)));
    return 0;
}
