#pragma once

namespace rekindle::audio {

// From now on the libraries below OpenAL do not write to standard error when a machine has no sound: that is no fault.
void quieten();

}  // namespace rekindle::audio
