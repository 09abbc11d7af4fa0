#include "core/File.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rekindle::core {

static Error ioError(const std::filesystem::path& path, std::string what, std::string todo) {
    const bool isNone = errno == ENOENT || errno == ENOTDIR || errno == ELOOP || errno == ENAMETOOLONG;
    const ErrorKind kind = isNone ? ErrorKind::NotFound : ErrorKind::Io;
    return {kind, std::move(what), path.string(), std::strerror(errno), std::move(todo)};
}

Result<OwnedFile> openFile(const std::filesystem::path& path) {
    OwnedFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) return fail(ioError(path, "cannot open the file", "check the path and its permissions"));
    return file;
}

Result<std::uint64_t> fileSize(const OwnedFile& file, const std::filesystem::path& path) {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail({ErrorKind::BadInput, "not a regular file", path.string()});
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::vector<std::byte>> readFile(const OwnedFile& file, const std::filesystem::path& path) {
    REKINDLE_ASSIGN(size, fileSize(file, path));
    std::vector<std::byte> bytes(size);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got == 0)
            return fail({ErrorKind::Io, "cannot read the whole file", path.string(), "it became shorter while it was read",
                         "it may be changing: try again"});
        if (got < 0) return fail(ioError(path, "cannot read the whole file", "it may be changing: try again"));
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

Result<std::vector<std::byte>> readFile(const std::filesystem::path& path) {
    REKINDLE_ASSIGN(file, openFile(path));
    return readFile(file, path);
}

static bool writeAll(int file, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(file, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    return writeFileAtomically(
        path, [&](const PieceSink& sink) { return sink(bytes); }, Flush::No);
}

Result<void> writeFileAtomically(const std::filesystem::path& path, const PieceSource& source, Flush flush) {
    std::string temporary = path.string() + ".XXXXXX";
    const int file = ::mkstemp(temporary.data());
    if (file < 0) return fail(ioError(path, "cannot write the file", "check that its folder exists and may be written"));
    ::fchmod(file, 0644);
    bool written = source([file](std::span<const std::byte> piece) { return writeAll(file, piece); });
    if (written && flush == Flush::Yes) written = ::fsync(file) == 0;
    const int writeErrno = errno;
    const bool closed = ::close(file) == 0;
    if (written && closed && ::rename(temporary.c_str(), path.c_str()) == 0) return {};
    if (!written) errno = writeErrno;
    auto failure = fail(ioError(path, "cannot write the file", "check the free space and the permissions"));
    ::unlink(temporary.c_str());
    return failure;
}

}  // namespace rekindle::core
