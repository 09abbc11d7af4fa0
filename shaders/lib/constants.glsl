#ifndef REKINDLE_CONSTANTS_GLSL
#define REKINDLE_CONSTANTS_GLSL
const float PI = 3.14159265358979;
const float INV_PI = 1.0 / PI;
#endif
