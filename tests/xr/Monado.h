#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "Process.h"

namespace rekindle::tests {

// A headset's runtime that runs beside the test, with a headset and two controllers that a RemoteDriver moves. One at a time: it
// listens on one port. The environment of the test leads to it while it lives.
class Monado {
  public:
    // Whether it is installed here.
    static bool installed();

    // `display`: where it shows in a window what the visitor sees, for DISPLAY; empty: nowhere, which is quicker.
    explicit Monado(const std::string& display = {});
    ~Monado();

    // Waits until programs can connect; false when it does not come up.
    bool ready();
    // Ends at once, as a crash does.
    void kill();
    // Stops answering, but lives.
    void freeze();
    void thaw();
    std::string log() const { return service_->log(); }

    // Whether OpenXR's validation layer is installed: who uses this runtime is held to its rules.
    bool validates() const { return validates_; }
    // What that layer has found wrong since it was asked last, once the program's instance is gone; of all runtimes that ran
    // here.
    static std::string takeComplaints();

  private:
    void validate();

    std::filesystem::path folder_;
    std::unique_ptr<Process> service_;
    bool validates_ = false;
};

}  // namespace rekindle::tests
