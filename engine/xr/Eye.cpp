#include "xr/Eye.h"

namespace rekindle::xr {

view::View viewOf(const Eye& eye, const math::Pose& worldFromRoom, math::uvec2 extent, float near) {
    const math::Pose inWorld{worldFromRoom.position + worldFromRoom.orientation * eye.pose.position,
                             worldFromRoom.orientation * eye.pose.orientation};
    return {view::viewFromPose(inWorld), view::perspectiveFromAngles(eye.left, eye.right, eye.up, eye.down, near), extent};
}

math::Pose headOf(const Eyes& eyes) {
    return {(eyes[0].pose.position + eyes[1].pose.position) * 0.5f,
            glm::slerp(eyes[0].pose.orientation, eyes[1].pose.orientation, 0.5f)};
}

}  // namespace rekindle::xr
