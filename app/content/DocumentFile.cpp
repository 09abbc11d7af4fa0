#include "content/DocumentFile.h"

#include "content/Saying.h"
#include "core/File.h"

namespace rekindle::content {

static constexpr std::uint64_t largestFile = 16u << 20;  // bytes

core::Result<std::string> readDocument(const std::filesystem::path& file) {
    REKINDLE_ASSIGN(opened, core::openFile(file));
    REKINDLE_ASSIGN(size, core::fileSize(opened, file));
    if (size > largestFile)
        return core::fail({core::ErrorKind::BadInput, toSay("is too large to be read as text"), file.string(),
                           toSay("it has over 16 MiB"), ""});
    REKINDLE_ASSIGN(bytes, core::readFile(opened, file));
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace rekindle::content
