// What a process that reads a file says to the one that started it: any message, with any number of files, which all are closed.
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <span>

#include "FuzzInput.h"
#include "sandbox/Channel.h"

using namespace rekindle;

static int sentFile() {
    static const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    return file;
}

// The number that the next file to be opened gets.
static int nextFile() {
    const int next = ::dup(sentFile());
    ::close(next);
    return next;
}

// So many files as the first byte says, all of them one.
static void send(int socket, std::span<const std::uint8_t> bytes, unsigned files) {
    static constexpr std::size_t most = 7;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(most * sizeof(int))> room{};
    iovec piece{const_cast<std::uint8_t*>(bytes.data()), bytes.size()};
    msghdr header{};
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    if (files > 0) {
        header.msg_control = room.data();
        header.msg_controllen = CMSG_SPACE(files * sizeof(int));
        cmsghdr* control = CMSG_FIRSTHDR(&header);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(files * sizeof(int));
        std::array<int, most> all{};
        all.fill(sentFile());
        std::memcpy(CMSG_DATA(control), all.data(), files * sizeof(int));
    }
    ::sendmsg(socket, &header, MSG_NOSIGNAL | MSG_DONTWAIT);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static auto ends = sandbox::Channel::open();
    static const int next = nextFile();
    if (size < 1) return 0;
    send(ends->there.socket(), std::span(data, size).subspan(1), data[0] % 8);
    if (!ends->here.waits(std::chrono::milliseconds(0))) return 0;
    if (const auto message = ends->here.receive()) (void)sandbox::errorFrom(*message).line();
    if (nextFile() != next) std::abort();  // a file stayed open
    return 0;
}
