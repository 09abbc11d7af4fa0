#include "content/WebVtt.h"

#include "FuzzInput.h"
#include "content/CueText.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto file = content::parseWebVtt(fuzz::textOf(data, size)))
        for (const content::Cue& cue : file->cues) (void)content::plainText(content::parseCueText(cue.text));
    (void)content::parseCueText(fuzz::textOf(data, size));
    return 0;
}
