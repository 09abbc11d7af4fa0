#pragma once

#include <assimp/matrix4x4.h>
#include <assimp/quaternion.h>
#include <assimp/types.h>

#include "math/Types.h"

namespace rekindle::importer {

// Assimp's plain values as ours.
inline math::vec3 toVec3(const aiVector3D& v) {
    return {v.x, v.y, v.z};
}
inline math::vec3 toVec3(const aiColor3D& c) {
    return {c.r, c.g, c.b};
}
inline math::quat toQuat(const aiQuaternion& q) {
    return math::quat(q.w, q.x, q.y, q.z);
}
inline std::string toString(const aiString& text) {
    return {text.C_Str(), text.length};
}
inline math::mat4 toMat4(const aiMatrix4x4& m) {  // Assimp's are row-major
    return {m.a1, m.b1, m.c1, m.d1, m.a2, m.b2, m.c2, m.d2, m.a3, m.b3, m.c3, m.d3, m.a4, m.b4, m.c4, m.d4};
}

}  // namespace rekindle::importer
