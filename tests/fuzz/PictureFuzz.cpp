// What is known of a picture before it is decoded, and the decoders under a small budget; .hdr files.
#include "FuzzInput.h"
#include "importer/ImageDecoder.h"
#include "importer/PictureKind.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    importer::DecodeBudget budget;
    while (budget.take(8 << 20)) {
    }
    budget.grow((4 << 20) / importer::DecodeBudget::bytesPerByte);
    (void)importer::isAnimatedPng(bytes);
    (void)importer::decodeImage(bytes, budget);
    // A header is cheap to write, and a large picture slow to read: only small ones here.
    if (size < 4096) (void)importer::decodeRadiance(bytes);
    return 0;
}
