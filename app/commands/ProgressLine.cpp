#include "commands/ProgressLine.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rekindle::commands {

namespace {

constexpr int usualColumns = 80, widestBar = 40, narrowestBar = 6;
constexpr double leastTold = 0.02;  // of the work: before, its time is a guess

std::string clockText(double seconds) {
    const long whole = std::lround(seconds);
    if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

int columnsOf(std::FILE* out) {
    winsize size{};
    return ::ioctl(::fileno(out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usualColumns;
}

std::string timeLeft(const WorkDone& done) {
    const auto left = secondsLeft(done);
    return left ? clockText(*left) + " left" : "";
}

// Without its last letters, where there is no room for them; UTF-8 stays whole.
std::string cut(std::string line, int columns) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        if ((line[i] & 0xc0) != 0x80 && letters++ == std::size_t(std::max(columns, 0))) return line.substr(0, i);
    return line;
}

}  // namespace

std::optional<double> secondsLeft(const WorkDone& done) {
    if (done.part < leastTold) return std::nullopt;
    return done.seconds * (1 - std::min(done.part, 1.0)) / done.part;
}

std::string progressBar(const std::string& name, const WorkDone& done, int columns) {
    const double part = std::clamp(done.part, 0.0, 1.0);
    const std::string before = fmt::format("{}: {:3} % ", name, int(part * 100));
    std::string after = timeLeft(done);
    if (!after.empty()) after.insert(0, " ");
    const int room = columns - int(before.size() + after.size()) - 2;
    const int stage = done.stage.empty() ? 0 : int(done.stage.size()) + 2;
    if (stage > 0 && room - stage >= narrowestBar) after += (after.empty() ? " " : ", ") + done.stage;
    const int bar = std::min(columns - int(before.size() + after.size()) - 2, widestBar);
    if (bar < narrowestBar) return cut(before + after, columns);
    const int full = int(std::lround(part * bar));
    return fmt::format("{}[{:#<{}}{:-<{}}]{}", before, "", full, "", bar - full, after);
}

bool isLineDue(const WorkDone& done, const LastSaid& last) {
    const double since = done.seconds - last.seconds;
    if (last.seconds <= 0) return since >= 10;
    return since >= 60 || (since >= 5 && done.part - last.part >= 0.1);
}

ProgressLine::ProgressLine(std::string name, std::FILE* out)
    : name_(std::move(name)), out_(out), terminal_(::isatty(::fileno(out)) == 1) {}

void ProgressLine::clear() {
    if (!terminal_ || shownAt_ < 0) return;
    shownAt_ = -1;
    std::fputs("\r\033[K", out_);
    std::fflush(out_);
}

void ProgressLine::show(double part, const std::string& stage) {
    constexpr double often = 0.1;  // seconds
    const WorkDone done{part, std::chrono::duration<double>(Clock::now() - begun_).count(), stage};
    if (terminal_) {
        if (shownAt_ >= 0 && done.seconds - shownAt_ < often && part < 1) return;
        shownAt_ = done.seconds;
        std::fputs(("\r\033[K" + progressBar(name_, done, columnsOf(out_) - 1)).c_str(), out_);
        std::fflush(out_);
        return;
    }
    if (!isLineDue(done, said_)) return;
    said_ = {part, done.seconds};
    const std::string left = timeLeft(done);
    std::fputs(fmt::format("{}: {} %{}{}\n", name_, int(part * 100), left.empty() ? "" : ", ", left).c_str(), out_);
    std::fflush(out_);
}

}  // namespace rekindle::commands
