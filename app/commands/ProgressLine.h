#pragma once

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>

namespace rekindle::commands {

// How far some work is.
struct WorkDone {
    double part = 0;     // 0 to 1
    double seconds = 0;  // that have passed
    std::string stage;   // what is done now; empty: nothing is said of it
};

// Seconds that are left, as fast as it has gone so far; nothing as long as too little is done to tell.
std::optional<double> secondsLeft(const WorkDone& done);

// "a.mp4:  42 % [########------------] 1:20 left, drawing", no wider than that many letters.
std::string progressBar(const std::string& name, const WorkDone& done, int columns);

// Whether a line is due where nobody watches: after 10 seconds at first, then with every tenth of the work or every minute,
// whichever comes sooner, but not within 5 seconds.
struct LastSaid {
    double part = 0, seconds = 0;
};
bool isLineDue(const WorkDone& done, const LastSaid& last);

// Says on standard error how far some work is, and how long it still takes: on a terminal as a bar that is written over and over;
// elsewhere (a file, a pipe) as a plain line now and then. One thread.
class ProgressLine {
  public:
    explicit ProgressLine(std::string name, std::FILE* out = stderr);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(double part, const std::string& stage = {});
    // Takes the bar away until it is shown again: what somebody else says meanwhile begins at the left.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    std::string name_;
    std::FILE* out_;
    bool terminal_ = false;
    Clock::time_point begun_ = Clock::now();
    double shownAt_ = -1;  // seconds
    LastSaid said_;
};

}  // namespace rekindle::commands
