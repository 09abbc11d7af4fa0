#include "math/Types.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::math {

mat4 Transform::matrix() const {
    mat4 m = glm::mat4_cast(rotation);
    m[0] *= scale.x;
    m[1] *= scale.y;
    m[2] *= scale.z;
    m[3] = vec4(translation, 1);
    return m;
}

Transform Transform::fromMatrix(const mat4& matrix) {
    mat3 axes(matrix);
    vec3 scale(glm::length(axes[0]), glm::length(axes[1]), glm::length(axes[2]));
    if (glm::determinant(axes) < 0) scale.x = -scale.x;
    for (int i = 0; i < 3; ++i)
        if (scale[i] != 0) axes[i] /= scale[i];
    return {vec3(matrix[3]), glm::normalize(glm::quat_cast(axes)), scale};
}

}  // namespace rekindle::math
