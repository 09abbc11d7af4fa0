#include "sandbox/Supervisor.h"

#include <fmt/format.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "core/File.h"
#include "core/Log.h"

namespace rekindle::sandbox {

using core::ErrorKind;

namespace {

constexpr const char* reportIt = "the file is most likely broken: export it again";

// Why a process is gone that said nothing of it.
core::Error faultOf(int status) {
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU)
        return {ErrorKind::BadInput, "reading the file takes too much processor time", "", "",
                "allow more with --import-timeout"};
    if (signal == SIGKILL)
        return {ErrorKind::BadInput, "reading the file was ended by the system", "", "most likely for want of memory",
                "close other programs, or split the file"};
    if (signal != 0)
        return {ErrorKind::BadInput, "reading the file crashed", "", fmt::format("signal {} ({})", signal, ::strsignal(signal)),
                reportIt};
    return {ErrorKind::BadInput, "reading the file was given up", "", fmt::format("exit code {}", WEXITSTATUS(status)), reportIt};
}

// Once in the life of the program: the next file will meet the same kernel.
void sayRefused(const Message& message) {
    static std::once_flag said;
    if (message.texts.empty()) return;
    std::call_once(said, [&] {
        const core::Error refused{.what = "this system does not limit the process that reads files",
                                  .why = message.texts.front()};
        core::logWarning("{}; files that are not trusted may do harm", refused.line());
    });
}

}  // namespace

Supervisor::Supervisor(const Importing& importing, Role role, core::Progress& progress)
    : importing_(importing), role_(std::move(role)), progress_(progress), lookup_(role_.path) {}

std::chrono::milliseconds Supervisor::timeLeft() const {
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()));
}

core::Error Supervisor::timeoutError() const {
    return {ErrorKind::BadInput,
            fmt::format("reading the file takes longer than {:g} s", double(role_.limits.time.count()) / 1000), "", "",
            "allow more with --import-timeout, or export it again"};
}

void Supervisor::note(const importer::OpenedFile& opened) {
    if (std::find(files_.begin(), files_.end(), opened.path.string()) != files_.end()) return;
    files_.push_back(opened.path.string());
    if (const auto size = core::fileSize(opened.file, opened.path)) budget_.grow(*size);
}

void Supervisor::answer(Channel& channel, const Message& question) {
    using importer::Reference;
    const Reference reference = question.number == double(Reference::Uri)    ? Reference::Uri
                                : question.number == double(Reference::Path) ? Reference::Path
                                                                             : Reference::Scene;
    auto opened = lookup_.open(reference, question.texts.empty() ? "" : question.texts.front());
    if (!opened) {
        channel.send(messageOf(opened.error()));
        return;
    }
    note(*opened);
    channel.send({.tidings = Tidings::Opened, .texts = {opened->path.string()}, .file = std::move(opened->file)});
}

Supervisor::End Supervisor::converse(Channel& channel, core::Result<void>& told) {
    constexpr std::chrono::milliseconds patience{30};  // until it is seen that nobody wants the result any more
    while (true) {
        if (progress_.cancelled()) return End::Cancelled;
        if (timeLeft().count() == 0) return End::Timeout;
        if (!channel.waits(std::min(patience, timeLeft()))) continue;
        const auto message = channel.receive();
        if (!message) return End::Silence;
        switch (message->tidings) {
            case Tidings::Progress:
                if (!message->texts.empty() && message->number >= 0 && message->number <= 1)
                    progress_.report(message->texts.front(), static_cast<float>(message->number));
                break;
            case Tidings::Refused:
                sayRefused(*message);
                break;
            case Tidings::Open:
                answer(channel, *message);
                break;
            case Tidings::Failed:
                told = core::fail(errorFrom(*message));
                return End::Told;
            case Tidings::Finished:
                return End::Told;
            case Tidings::Opened:
                return End::Silence;
        }
    }
}

core::Result<std::shared_ptr<const core::Mapping>> Supervisor::run() {
    REKINDLE_ASSIGN(block, makeSharedBlock(role_.limits.memory));
    auto channel = Channel::open();
    if (!channel) return core::fail({ErrorKind::Io, "no process can be started to read the file", "", "too many open files"});
    deadline_ = Clock::now() + role_.limits.time;
    const std::array<int, 2> shared{channel->there.socket(), block.get()};
    REKINDLE_ASSIGN(child, ChildProcess::start(importing_.program, argumentsOf(role_), shared));
    channel->there.close();
    core::Result<void> told;
    const End end = converse(channel->here, told);
    if (end == End::Cancelled) return core::fail({ErrorKind::Cancelled, "loading was cancelled"});
    const auto status = end == End::Timeout ? std::nullopt : child.endsWithin(timeLeft());
    if (!status) return core::fail(timeoutError());
    if (end == End::Silence || *status != 0) return core::fail(faultOf(*status));
    REKINDLE_TRY(told);
    REKINDLE_ASSIGN(sealed, seal(block, role_.limits.memory));
    if (!budget_.take(sealed->bytes().size()))
        return core::fail({ErrorKind::BadInput, "the scene unpacks to far more than its files hold", "", "",
                           "share meshes between nodes instead of repeating them"});
    return sealed;
}

}  // namespace rekindle::sandbox
