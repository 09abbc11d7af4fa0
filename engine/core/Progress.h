#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>

namespace rekindle::core {

// What a long piece of work tells whoever waits for it, and how that one stops it. Thread-safe on both sides.
class Progress {
  public:
    // What is called after each report, on the thread that reports.
    using Listener = std::function<void(const Progress&)>;

    Progress() = default;
    explicit Progress(Listener listener) : listener_(std::move(listener)) {}

    // Working side. `stage` is a short phrase ("decoding 12 textures"); fraction is of the whole work, 0 to 1.
    void report(std::string stage, float fraction);
    void report(float fraction);
    // What is reported from now on is of this part of the whole work.
    void setPart(float from, float to);
    bool cancelled() const { return cancelled_; }

    // Waiting side.
    void cancel() { cancelled_ = true; }
    float fraction() const { return fraction_; }
    std::string stage() const;

  private:
    Listener listener_;
    std::atomic<float> fraction_ = 0;
    std::atomic<float> from_ = 0, to_ = 1;
    std::atomic<bool> cancelled_ = false;
    mutable std::mutex mutex_;
    std::string stage_;
};

}  // namespace rekindle::core
