#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::sandbox {

// What one process tells the other.
enum class Tidings : std::uint8_t {
    Progress,  // number: the fraction; texts: the stage
    Refused,   // texts: what the kernel did not limit
    Open,      // number: an importer::Reference; texts: the name
    Opened,    // texts: the path; the file with it
    Failed,    // an error: number: its kind; texts: what, where, why, todo
    Finished   // the result is whole; number: its size in bytes
};

struct Message {
    Tidings tidings = Tidings::Progress;
    double number = 0;
    std::vector<std::string> texts;
    core::OwnedFile file;
};

// An error on its way to the other process.
Message messageOf(const core::Error& error);
core::Error errorFrom(const Message& message);

// One end of a line between two processes that carries whole messages, and files with them. Long texts are cut.
// One thread at a time.
class Channel {
  public:
    explicit Channel(core::OwnedFile socket) : socket_(std::move(socket)) {}
    // Both ends; unset when there are no more files to be had.
    struct Ends;
    static std::optional<Ends> open();

    // False when nobody listens any more.
    bool send(const Message& message);
    // Waits. Unset when the other end is closed or talks nonsense.
    std::optional<Message> receive();
    // Whether there is something to receive, or the end, within that time.
    bool waits(std::chrono::milliseconds time) const;

    int socket() const { return socket_.get(); }
    void close() { socket_ = core::OwnedFile(); }

  private:
    core::OwnedFile socket_;
};

struct Channel::Ends {
    Channel here;
    Channel there;
};

}  // namespace rekindle::sandbox
