#include "audio/Quiet.h"

#include <dlfcn.h>
#include <stdlib.h>

namespace rekindle::audio {

static void sayNothing(const char*, int, const char*, int, const char*, ...) {}

// ALSA is a library that OpenAL loads where it is installed, hence the search by name; it stays loaded.
static void quietenAlsa() {
    using Handler = void (*)(const char* file, int line, const char* function, int error, const char* format, ...);
    using SetHandler = int (*)(Handler);
    void* alsa = ::dlopen("libasound.so.2", RTLD_NOW);
    if (!alsa) return;
    if (const auto set = reinterpret_cast<SetHandler>(::dlsym(alsa, "snd_lib_error_set_handler"))) set(sayNothing);
}

void quieten() {
    static const bool done = [] {
        ::setenv("ALSOFT_LOGLEVEL", "0", 0);  // read once, when OpenAL is first called
        quietenAlsa();
        return true;
    }();
    static_cast<void>(done);
}

}  // namespace rekindle::audio
