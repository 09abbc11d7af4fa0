// JSON and binary data in a container that is always right: up to the first null character, and behind it.
#include "FuzzInput.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const std::size_t end = std::min(text.find('\0'), size);
    fuzz::readScene(fuzz::bytesOf(fuzz::glb(text.substr(0, end), text.substr(std::min(end + 1, size)))));
    return 0;
}
