#ifndef REKINDLE_TYPES_H
#define REKINDLE_TYPES_H
// One definition of every structure, constant and small function that the CPU and the shaders share. Include this first, in C++ and in GLSL.
// Structures are laid out alike on both sides: scalar block layout, no bool. REF(T) is the device address of Ts.
#ifdef __cplusplus

#include <cstdint>
#include <glm/common.hpp>
#include <glm/exponential.hpp>
#include <glm/geometric.hpp>

#include "math/Types.h"

#define SHARED_BEGIN namespace rekindle::shared {
#define SHARED_END }
#define SHADER_FUNCTION inline
#define SHADER_CONSTANT inline constexpr
#define REF(T) std::uint64_t
#define DECLARE_REF(T)

namespace rekindle::shared {
using namespace rekindle::math;
using glm::abs, glm::clamp, glm::exp, glm::max, glm::min, glm::smoothstep, glm::sqrt;
using uint = std::uint32_t;
}  // namespace rekindle::shared

#else

#extension GL_EXT_buffer_reference2 : require
#extension GL_EXT_scalar_block_layout : require
#extension GL_EXT_nonuniform_qualifier : require
#extension GL_EXT_samplerless_texture_functions : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_ARB_gpu_shader_int64 : require
#define SHARED_BEGIN
#define SHARED_END
#define SHADER_FUNCTION
#define SHADER_CONSTANT const
#define REF(T) T##Ref
#define DECLARE_REF(T)                                        \
    layout(buffer_reference, scalar) readonly buffer T##Ref { \
        T at[];                                               \
    };

#endif
#endif
