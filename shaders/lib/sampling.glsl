// Quasi-random points and the directions that follow from them.
#ifndef REKINDLE_SAMPLING_GLSL
#define REKINDLE_SAMPLING_GLSL
#include "lib/constants.glsl"

// Point i of n of the Hammersley set (Dammertz 2012 for the bit reversal).
vec2 hammersley(uint i, uint n) { return vec2((float(i) + 0.5) / float(n), float(bitfieldReverse(i)) * 2.3283064365386963e-10); }

// Any orthonormal frame around a unit vector, without branches (Duff et al. 2017).
mat3 frameAround(vec3 n) {
    float s = n.z >= 0.0 ? 1.0 : -1.0;
    float a = -1.0 / (s + n.z);
    float b = n.x * n.y * a;
    return mat3(vec3(1.0 + s * n.x * n.x * a, s * b, -s * n.x), vec3(b, s + n.y * n.y * a, -n.y), n);
}

// The direction through a texel of a cube map face, in Vulkan's face order and orientation.
vec3 cubeDirection(uint face, vec2 uv) {
    vec2 p = uv * 2.0 - 1.0;
    switch (face) {
        case 0: return normalize(vec3(1.0, -p.y, -p.x));
        case 1: return normalize(vec3(-1.0, -p.y, p.x));
        case 2: return normalize(vec3(p.x, 1.0, p.y));
        case 3: return normalize(vec3(p.x, -1.0, -p.y));
        case 4: return normalize(vec3(p.x, -p.y, 1.0));
        default: return normalize(vec3(-p.x, -p.y, -1.0));
    }
}

// Half vector of a GGX lobe around +Z (Walter et al. 2007). alpha is roughness squared.
vec3 ggxHalfVector(vec2 xi, float alpha) {
    float cosine = sqrt((1.0 - xi.y) / (1.0 + (alpha * alpha - 1.0) * xi.y));
    float sine = sqrt(max(0.0, 1.0 - cosine * cosine));
    float angle = 2.0 * PI * xi.x;
    return vec3(sine * cos(angle), sine * sin(angle), cosine);
}

#endif
