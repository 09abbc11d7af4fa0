#pragma once

// Metres, radians, right-handed, +Y up, -Z forward (glTF). Matrices are column-major and act on column vectors.
#include <glm/gtc/quaternion.hpp>
#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

namespace rekindle::math {

using glm::mat3;
using glm::mat4;
using glm::quat;
using glm::uvec2;
using glm::uvec3;
using glm::uvec4;
using glm::vec2;
using glm::vec3;
using glm::vec4;

inline constexpr float pi = 3.14159265358979323846f;

// A place and a direction: where something stands and how it is turned.
struct Pose {
    vec3 position{0};
    quat orientation{1, 0, 0, 0};
};

// Translation, then rotation, then scale, as glTF's nodes have it.
struct Transform {
    vec3 translation{0};
    quat rotation{1, 0, 0, 0};
    vec3 scale{1};

    mat4 matrix() const;
    // Splits an affine matrix; shear is lost.
    static Transform fromMatrix(const mat4& matrix);
};

}  // namespace rekindle::math
