// Compiled catalogues of what panels say, and looking for texts in them.
#include <sys/mman.h>
#include <unistd.h>

#include "FuzzInput.h"
#include "ui/Catalogue.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int file = ::memfd_create("catalogue", MFD_CLOEXEC);
    static const std::string path = "/proc/self/fd/" + std::to_string(file);
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, data, size, 0) != ssize_t(size)) std::abort();
    const auto catalogue = ui::Catalogue::read(path);
    if (!catalogue) return 0;
    const std::string english(fuzz::textOf(data, size).substr(0, 8));
    for (const char* text : {"", "a", "Open", english.c_str()}) {
        (void)std::strlen(catalogue->find(text));
        for (const unsigned long count : {0ul, 1ul, 2ul}) (void)std::strlen(catalogue->find(text, "several", count));
    }
    return 0;
}
