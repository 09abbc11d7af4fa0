#pragma once

#include "platform/Key.h"

namespace rekindle::platform {

// From GLFW's numbers.
Key keyFromGlfw(int key);
Modifiers modifiersFromGlfw(int bits);

}  // namespace rekindle::platform
