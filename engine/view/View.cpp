#include "view/View.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::view {

using math::mat4;
using math::vec3;
using math::vec4;

vec3 View::eye() const {
    return vec3(glm::inverse(viewFromWorld)[3]);
}

mat4 viewFromPose(const math::Pose& pose) {
    mat4 rotation = glm::mat4_cast(glm::conjugate(pose.orientation));
    rotation[3] = rotation * vec4(-pose.position, 1);
    return rotation;
}

math::Pose lookAt(vec3 eye, vec3 target) {
    const vec3 away = eye - target;
    const float distance = glm::length(away);
    const vec3 back = distance > 0 ? away / distance : vec3(0, 0, 1);
    const vec3 up = std::abs(back.y) > 0.99999f ? vec3(0, 0, back.y > 0 ? -1 : 1) : vec3(0, 1, 0);
    const vec3 right = glm::normalize(glm::cross(up, back));
    return {eye, glm::normalize(glm::quat_cast(math::mat3(right, glm::cross(back, right), back)))};
}

mat4 perspectiveFromAngles(float left, float right, float up, float down, float near) {
    const float l = std::tan(left), r = std::tan(right), u = std::tan(up), d = std::tan(down);
    mat4 m(0);
    m[0][0] = 2 / (r - l);
    m[1][1] = -2 / (u - d);
    m[2][0] = (r + l) / (r - l);
    m[2][1] = -(u + d) / (u - d);
    m[2][3] = -1;
    m[3][2] = near;
    return m;
}

mat4 perspective(float verticalFov, float aspect, float near) {
    const float half = verticalFov / 2;
    const float halfAcross = std::atan(std::tan(half) * aspect);
    return perspectiveFromAngles(-halfAcross, halfAcross, half, -half, near);
}

mat4 orthographic(float halfWidth, float halfHeight, float near, float far) {
    mat4 m(1);
    m[0][0] = 1 / halfWidth;
    m[1][1] = -1 / halfHeight;
    m[2][2] = 1 / (far - near);
    m[3][2] = far / (far - near);
    return m;
}

}  // namespace rekindle::view
