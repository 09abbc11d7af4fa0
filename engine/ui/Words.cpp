#include "ui/Words.h"

#include <libintl.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace rekindle::ui {

static constexpr const char* domain = "rekindle";

std::string speak(const std::string& language, const std::filesystem::path& folder) {
    std::string name = language;
    std::ranges::replace(name, '-', '_');
    // LANGUAGE counts in any locale but "C", and this one every system has.
    std::setlocale(LC_MESSAGES, "C.UTF-8");
    setenv("LANGUAGE", name.c_str(), 1);
    bindtextdomain(domain, folder.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
    textdomain(domain);  // makes libintl look at LANGUAGE again
    std::ifstream catalogue(folder / name / "LC_MESSAGES" / (std::string(domain) + ".mo"), std::ios::binary);
    return {std::istreambuf_iterator<char>(catalogue), {}};
}

const char* tr(const char* english) {
    return dgettext(domain, english);
}

const char* tr(const char* one, const char* several, unsigned long count) {
    return dngettext(domain, one, several, count);
}

}  // namespace rekindle::ui
