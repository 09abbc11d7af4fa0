#pragma once

#include <filesystem>
#include <memory>

#include "commands/Studio.h"

namespace rekindle::commands {

// The museum's interface as a visitor on a tour sees it - bars, clock, a caption, a card, labels -, drawn over a picture of the
// studio's size without a window, to be measured. Main thread.
class BenchInterface {
  public:
    // `site`: its site.json, whose first tour is what the interface tells of. The studio must outlive it. Fails with Usage,
    // where the site has no tour, or as the device does.
    static core::Result<std::unique_ptr<BenchInterface>> create(Studio& studio, const std::filesystem::path& site);
    ~BenchInterface();
    BenchInterface(const BenchInterface&) = delete;
    BenchInterface& operator=(const BenchInterface&) = delete;

    // One frame of it, until the device has drawn it. Fails as the device does.
    core::Result<void> draw();

  private:
    struct State;
    explicit BenchInterface(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace rekindle::commands
