#pragma once

#include <openxr/openxr.h>

#include "math/Types.h"

namespace rekindle::xr {

// Between OpenXR's and our poses: both are right-handed, +Y up, -Z forward, in metres.
inline XrPosef fromPose(const math::Pose& pose) {
    const auto& q = pose.orientation;
    const auto& p = pose.position;
    return {{q.x, q.y, q.z, q.w}, {p.x, p.y, p.z}};
}
inline math::Pose toPose(const XrPosef& pose) {
    const auto& q = pose.orientation;
    return {{pose.position.x, pose.position.y, pose.position.z}, math::quat(q.w, q.x, q.y, q.z)};
}

}  // namespace rekindle::xr
