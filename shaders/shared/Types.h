#ifndef REKINDLE_TYPES_H
#define REKINDLE_TYPES_H
// Lets one header be read by C++ and GLSL: the vector types and their functions under GLSL's names.

#ifdef __cplusplus

#include <cstdint>
#include <glm/common.hpp>
#include <glm/exponential.hpp>
#include <glm/geometric.hpp>

#include "math/Types.h"

#define SHADER_BEGIN namespace rekindle::shader { using namespace math; using glm::abs, glm::clamp, glm::exp, glm::max, glm::min, glm::smoothstep, glm::sqrt; using uint = std::uint32_t;
#define SHADER_END }
#define SHADER_FUNCTION inline
#define SHADER_CONSTANT inline constexpr

#else

#define SHADER_BEGIN
#define SHADER_END
#define SHADER_FUNCTION
#define SHADER_CONSTANT const

#endif

#endif
