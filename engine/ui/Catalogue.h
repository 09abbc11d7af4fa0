#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/Error.h"

namespace rekindle::ui {

// What a compiled gettext catalogue says ("The Format of GNU MO Files" in the GNU gettext manual): texts by what stands for them
// in the code. Of plurals it knows languages with one form, and those that tell one from several. Not by libintl, which speaks
// the language of the process's locale only, and from glibc 2.39 on none where no locale is installed.
class Catalogue {
  public:
    Catalogue() = default;  // says nothing

    // Fails with NotFound, Io or BadInput.
    static core::Result<Catalogue> read(const std::filesystem::path& file);

    // The translation, or what was given. Valid as long as the catalogue, and what was given, is.
    const char* find(const char* english) const;
    const char* find(const char* one, const char* several, unsigned long count) const;

    // Everything it can say, among other bytes.
    std::string_view bytes() const { return bytes_; }

  private:
    std::string bytes_;
    // Where a translation begins in bytes_, and how long it is with all its forms, which zeros divide.
    struct Forms {
        std::size_t place = 0, length = 0;
    };
    std::map<std::string, Forms, std::less<>> forms_;
};

// Where the catalogue of a language (BCP 47) stands in the folder of all. English has none.
std::filesystem::path catalogueFile(std::string language, const std::filesystem::path& folder);

}  // namespace rekindle::ui
