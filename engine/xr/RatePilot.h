#pragma once

#include <optional>
#include <vector>

namespace rekindle::xr {

// Chooses how often the headset shows a picture: as often as pictures can be made, since each that comes late is seen twice, and
// that is worse than a lower rate held. Knows no runtime.
class RatePilot {
  public:
    // `rates`: that the headset offers, in hertz; in any order, may be empty. `current`: it has now.
    RatePilot(std::vector<float> rates, float current);

    // A picture took so many seconds, on the processor or the device, whichever took longer. The rate to ask for from now on,
    // where it is to be another.
    std::optional<float> learn(double seconds);

    // The headset has another rate now, by whosever wish. What pictures took until then counts no more where it is a new one.
    void set(float rate);

    float current() const { return current_; }

  private:
    std::vector<float> rates_;  // ascending
    float current_ = 0;
    double sum_ = 0;  // of the pictures since the last decision
    int count_ = 0;
};

}  // namespace rekindle::xr
