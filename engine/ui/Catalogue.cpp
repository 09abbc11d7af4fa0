#include "ui/Catalogue.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "core/File.h"

namespace rekindle::ui {

namespace {

constexpr std::uint32_t magic = 0x950412de, headerBytes = 20;

// A number of the file's, which was written on a machine of this byte order; 0 beyond its end.
std::uint32_t numberAt(const std::string& bytes, std::size_t place) {
    std::uint32_t number = 0;
    if (place + sizeof number <= bytes.size()) std::memcpy(&number, bytes.data() + place, sizeof number);
    return number;
}

struct Text {
    std::size_t place = 0, length = 0;
};

// The entry of a table: its text ends with a zero that its length leaves out.
core::Result<Text> textAt(const std::string& bytes, std::size_t entry) {
    const Text text{numberAt(bytes, entry + 4), numberAt(bytes, entry)};
    if (text.place < headerBytes || text.place + text.length >= bytes.size() || bytes[text.place + text.length] != '\0')
        return core::fail({core::ErrorKind::BadInput, "the catalogue is damaged"});
    return text;
}

}  // namespace

core::Result<Catalogue> Catalogue::read(const std::filesystem::path& file) {
    REKINDLE_ASSIGN(raw, core::readFile(file));
    Catalogue catalogue;
    catalogue.bytes_.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
    const std::string& bytes = catalogue.bytes_;
    const std::size_t count = numberAt(bytes, 8), originals = numberAt(bytes, 12), translations = numberAt(bytes, 16);
    if (bytes.size() < headerBytes || numberAt(bytes, 0) != magic || count > bytes.size() / 16)
        return core::fail(
            {core::ErrorKind::BadInput, "it is no catalogue of texts", file.string(), "", "build the program anew"});
    for (std::size_t i = 0; i < count; ++i) {
        auto original = textAt(bytes, originals + 8 * i), translation = textAt(bytes, translations + 8 * i);
        if (!original || !translation)
            return core::fail(
                {core::ErrorKind::BadInput, "the catalogue is damaged", file.string(), "", "build the program anew"});
        // Of a plural the first form stands for both; what translates to nothing is not translated yet.
        if (translation->length > 0)
            catalogue.forms_.emplace(bytes.c_str() + original->place, Forms{translation->place, translation->length});
    }
    return catalogue;
}

const char* Catalogue::find(const char* english) const {
    const auto found = forms_.find(std::string_view(english));
    return found == forms_.end() || *english == '\0' ? english : bytes_.c_str() + found->second.place;
}

const char* Catalogue::find(const char* one, const char* several, unsigned long count) const {
    const auto found = forms_.find(std::string_view(one));
    if (found == forms_.end()) return count == 1 ? one : several;
    const char* first = bytes_.c_str() + found->second.place;
    const std::size_t length = std::strlen(first);
    return count == 1 || length >= found->second.length ? first : first + length + 1;
}

std::filesystem::path catalogueFile(std::string language, const std::filesystem::path& folder) {
    std::ranges::replace(language, '-', '_');
    return folder / language / "LC_MESSAGES" / "rekindle.mo";
}

}  // namespace rekindle::ui
