#include "sandbox/Channel.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace rekindle::sandbox {

namespace {

constexpr std::size_t wholeMessage = 9;

// One message of that many bytes with that many files, however many a message may have.
void sendFiles(int socket, std::size_t size, int count) {
    static constexpr int most = 4;
    const core::OwnedFile file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    std::array<char, wholeMessage> bytes{};
    iovec piece{bytes.data(), size};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(most * sizeof(int))> room{};
    msghdr header{};
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    header.msg_control = room.data();
    header.msg_controllen = CMSG_SPACE(static_cast<std::size_t>(count) * sizeof(int));
    cmsghdr* control = CMSG_FIRSTHDR(&header);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(static_cast<std::size_t>(count) * sizeof(int));
    const std::array<int, most> files{file.get(), file.get(), file.get(), file.get()};
    std::memcpy(CMSG_DATA(control), files.data(), static_cast<std::size_t>(count) * sizeof(int));
    ASSERT_EQ(::sendmsg(socket, &header, 0), ssize_t(size));
}

// The number that the next file to be opened gets.
int nextFile() {
    return core::OwnedFile(::open("/dev/null", O_RDONLY | O_CLOEXEC)).get();
}

}  // namespace

TEST(Channel, AMessageComesWithItsFile) {
    const auto ends = Channel::open();
    ASSERT_TRUE(ends);
    Channel here(core::OwnedFile(::dup(ends->here.socket()))), there(core::OwnedFile(::dup(ends->there.socket())));
    ASSERT_TRUE(there.send({.tidings = Tidings::Opened,
                            .number = 2,
                            .texts = {"a", ""},
                            .file = core::OwnedFile(::open("/dev/null", O_RDONLY | O_CLOEXEC))}));
    const auto message = here.receive();
    ASSERT_TRUE(message);
    EXPECT_EQ(message->tidings, Tidings::Opened);
    EXPECT_EQ(message->number, 2);
    EXPECT_EQ(message->texts, (std::vector<std::string>{"a", ""}));
    EXPECT_TRUE(message->file);
}

TEST(Channel, FilesThatNobodyAskedForDoNotStayOpen) {
    auto ends = Channel::open();
    ASSERT_TRUE(ends);
    const int next = nextFile();
    for (int count = 1; count <= 4; ++count) {
        sendFiles(ends->there.socket(), wholeMessage, count);
        EXPECT_EQ(ends->here.receive().has_value(), count == 1);
        EXPECT_EQ(nextFile(), next) << count;
        sendFiles(ends->there.socket(), 0, count);
        EXPECT_FALSE(ends->here.receive());
        EXPECT_EQ(nextFile(), next) << count;
    }
}

}  // namespace rekindle::sandbox
