#include "sandbox/Channel.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <span>
#include <string_view>

namespace rekindle::sandbox {

namespace {

constexpr std::size_t longestText = 4096, mostTexts = 4, longestMessage = 9 + mostTexts * (longestText + 2);

std::vector<char> packed(const Message& message) {
    std::vector<char> bytes(1 + sizeof message.number);
    bytes[0] = static_cast<char>(message.tidings);
    std::memcpy(&bytes[1], &message.number, sizeof message.number);
    for (const std::string& text : message.texts) {
        const auto size = static_cast<std::uint16_t>(std::min(text.size(), longestText));
        bytes.insert(bytes.end(), {static_cast<char>(size & 255), static_cast<char>(size >> 8)});
        bytes.insert(bytes.end(), text.begin(), text.begin() + size);
    }
    return bytes;
}

std::optional<Message> unpacked(std::string_view bytes) {
    Message message;
    if (bytes.size() < 1 + sizeof message.number || bytes[0] < 0 || bytes[0] > static_cast<char>(Tidings::Finished)) return {};
    message.tidings = static_cast<Tidings>(bytes[0]);
    std::memcpy(&message.number, &bytes[1], sizeof message.number);
    bytes.remove_prefix(1 + sizeof message.number);
    while (bytes.size() >= 2 && message.texts.size() < mostTexts) {
        const std::size_t size = static_cast<unsigned char>(bytes[0]) | static_cast<unsigned char>(bytes[1]) << 8;
        if (size > bytes.size() - 2) return {};
        message.texts.emplace_back(bytes.substr(2, size));
        bytes.remove_prefix(2 + size);
    }
    if (!bytes.empty()) return {};
    return message;
}

// Room for one file beside the bytes of a message. The padding behind it would take another.
constexpr std::size_t oneFile = CMSG_LEN(sizeof(int));
struct FileRoom {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

void attach(msghdr& header, FileRoom& room, int file) {
    header.msg_control = room.bytes.data();
    header.msg_controllen = oneFile;
    cmsghdr* control = CMSG_FIRSTHDR(&header);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = oneFile;
    std::memcpy(CMSG_DATA(control), &file, sizeof file);
}

core::OwnedFile attached(msghdr& header) {
    const cmsghdr* control = CMSG_FIRSTHDR(&header);
    if (!control || control->cmsg_type != SCM_RIGHTS || control->cmsg_len != oneFile) return {};
    int file = -1;
    std::memcpy(&file, CMSG_DATA(control), sizeof file);
    return core::OwnedFile(file);
}

}  // namespace

Message messageOf(const core::Error& error) {
    return {.tidings = Tidings::Failed, .number = double(error.kind), .texts = {error.what, error.where, error.why, error.todo}};
}

core::Error errorFrom(const Message& message) {
    std::vector<std::string> texts = message.texts;
    texts.resize(mostTexts);
    const bool known = message.number >= 0 && message.number <= double(core::ErrorKind::Internal);
    const auto kind = known ? static_cast<core::ErrorKind>(static_cast<int>(message.number)) : core::ErrorKind::BadInput;
    return {kind, std::move(texts[0]), std::move(texts[1]), std::move(texts[2]), std::move(texts[3])};
}

std::optional<Channel::Ends> Channel::open() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
    Ends both{Channel(core::OwnedFile(ends[0])), Channel(core::OwnedFile(ends[1]))};
    const timeval patience{.tv_sec = 1, .tv_usec = 0};  // with one that asks and never listens
    ::setsockopt(both.here.socket(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return both;
}

bool Channel::send(const Message& message) {
    std::vector<char> bytes = packed(message);
    iovec piece{bytes.data(), bytes.size()};
    msghdr header{};
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    FileRoom room;
    if (message.file) attach(header, room, message.file.get());
    ssize_t sent = -1;
    do sent = ::sendmsg(socket_.get(), &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Message> Channel::receive() {
    std::array<char, longestMessage> bytes{};
    iovec piece{bytes.data(), bytes.size()};
    FileRoom room;
    msghdr header{};
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    header.msg_control = room.bytes.data();
    header.msg_controllen = oneFile;
    ssize_t got = -1;
    do got = ::recvmsg(socket_.get(), &header, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got < 0) return {};
    core::OwnedFile file = attached(header);
    if (got == 0 || (header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) return {};
    auto message = unpacked({bytes.data(), static_cast<std::size_t>(got)});
    if (message) message->file = std::move(file);
    return message;
}

bool Channel::waits(std::chrono::milliseconds time) const {
    pollfd poll{.fd = socket_.get(), .events = POLLIN, .revents = 0};
    return ::poll(&poll, 1, static_cast<int>(std::max<long long>(0, time.count()))) > 0;
}

}  // namespace rekindle::sandbox
