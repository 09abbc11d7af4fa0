#pragma once

namespace rekindle::panels {

// How loud it is to be: 0 to 1 as ears judge it, not as amplitudes are.
struct SoundState {
    float master = 1;
    float ambience = 1;
    bool muted = false;
    bool mono = false;  // the same for both ears

    bool operator==(const SoundState&) const = default;
};

}  // namespace rekindle::panels
