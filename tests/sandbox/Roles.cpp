#include "Roles.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <functional>
#include <map>
#include <random>

#include "../unit/FullModel.h"
#include "asset/ModelArchive.h"
#include "sandbox/Channel.h"
#include "sandbox/Confinement.h"
#include "sandbox/ImportRole.h"
#include "sandbox/Role.h"
#include "sandbox/SharedBlock.h"

namespace rekindle::test {

using namespace sandbox;

namespace {

Channel& toParent() {
    static Channel channel{core::OwnedFile(channelFile)};
    return channel;
}

void say(const std::string& text) {
    toParent().send(messageOf({core::ErrorKind::Unsupported, text}));
}

void finish() {
    toParent().send({.tidings = Tidings::Finished});
}

void handOver(std::span<const std::byte> bytes) {
    BlockWriter block(resultFile, Limits().memory);
    block.write(bytes);
    block.finish();
    finish();
}

std::vector<std::byte> archived(const asset::Model& model) {
    std::vector<std::byte> bytes;
    asset::ModelArchive(model).write([&](std::span<const std::byte> piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return true;
    });
    return bytes;
}

// What a process can still do after it was confined, in one line; "nothing" is wanted.
std::string whatIsLeft() {
    std::string left;
    const auto note = [&](bool succeeded, const char* what) {
        if (succeeded) left += what;
    };
    note(::open("/etc/passwd", O_RDONLY) >= 0, " read");
    note(::open("/tmp/rekindle-sandbox-test", O_WRONLY | O_CREAT, 0600) >= 0, " write");
    note(::socket(AF_INET, SOCK_STREAM, 0) >= 0, " connect");
    note(::unlink("/tmp/rekindle-sandbox-test") == 0, " remove");
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    note(child > 0, " fork");
    return left.empty() ? "nothing" : left;
}

void fillMemory() {
    std::vector<std::vector<char>> all;
    while (true) all.emplace_back(std::size_t{16} << 20, 'x');
}

// An endless talker.
void babble() {
    while (toParent().send({.tidings = Tidings::Progress, .number = 0.5, .texts = {"reading"}})) {
    }
}

const std::map<std::string, std::function<void()>>& deeds() {
    static const std::map<std::string, std::function<void()>> all{
        {"crash",
         [] {
             ::signal(SIGSEGV, SIG_DFL);  // a sanitizer would make an exit code of it
             ::raise(SIGSEGV);
         }},
        {"hang",
         [] {
             while (true) ::pause();
         }},
        {"babble", babble},
        {"leave", [] { ::_exit(3); }},
        {"bomb", fillMemory},
        {"nothing", finish},
        {"nonsense", [] { handOver(std::vector<std::byte>(1000, std::byte{0x5a})); }},
        {"mute",
         [] {
             ::close(channelFile);
             while (true) ::pause();
         }},
        {"left", [] { say(whatIsLeft()); }},
        {"references", [] { handOver(archived(fullModel())); }},
        {"noise",
         [] {
             std::vector<std::byte> bytes = archived(fullModel());
             std::mt19937 random(static_cast<unsigned>(::getpid()));
             for (int i = 0; i < 5; ++i) bytes[32 + random() % (bytes.size() - 32)] = std::byte(random());
             handOver(bytes);
         }},
        {"outside",
         [] {
             toParent().send({.tidings = Tidings::Open, .number = 2, .texts = {"/etc/passwd"}});
             const auto one = toParent().receive();
             toParent().send({.tidings = Tidings::Open, .number = 1, .texts = {"../../../etc/passwd"}});
             const auto two = toParent().receive();
             say(one && two && !one->file && !two->file ? "nothing" : "a file");
         }},
    };
    return all;
}

}  // namespace

void playRole(int argc, char** argv) {
    if (const auto role = roleFrom(argc, argv)) {
        const auto deed = deeds().find(role->path.stem().string());
        if (deed != deeds().end()) {
            confine(role->limits);
            deed->second();
            ::_exit(0);
        }
    }
    importRole(argc, argv);
}

}  // namespace rekindle::test
