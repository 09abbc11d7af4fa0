#include "xr/Wearing.h"

namespace rekindle::xr {

void Wearing::learn(bool seen, bool there, double now) {
    if (seen) lastSeen_ = now;
    worn_ = there && (seen || (worn_ && now - lastSeen_ < patience));
}

}  // namespace rekindle::xr
