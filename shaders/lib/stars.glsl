#ifndef STARS_GLSL
#define STARS_GLSL
// A made-up field of stars: as many of each magnitude as the real sky has, in other places.

const int starCells = 40;           // a cube's face has starCells^2 cells with a star each: 9,600, as many as eyes can see
const float faintestMagnitude = 6.5;

// Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 2020: pcg3d.
uvec3 starHash(uvec3 v) {
    v = v * 1664525u + 1013904223u;
    v.x += v.y * v.z;
    v.y += v.z * v.x;
    v.z += v.x * v.y;
    v ^= v >> 16u;
    v.x += v.y * v.z;
    v.y += v.z * v.x;
    v.z += v.x * v.y;
    return v;
}

// The face of a cube (0..5) and the place on it (-1..1) in equal angles, so that cells are of nearly one size.
vec3 starFace(vec3 d) {
    const vec3 a = abs(d);
    const vec3 major = a.x >= a.y && a.x >= a.z ? vec3(d.yz, d.x) : a.y >= a.z ? vec3(d.zx, d.y) : vec3(d.xy, d.z);
    const float axis = a.x >= a.y && a.x >= a.z ? 0 : a.y >= a.z ? 1 : 2;
    return vec3(atan(major.xy / abs(major.z)) * (4 / 3.14159265), axis * 2 + (major.z < 0 ? 1 : 0));
}

// Luminance by stars, for a star of magnitude 0 that gives illuminance 1, spread over a disc of `pixel` radians.
vec3 starLuminance(vec3 direction, float pixel) {
    const vec3 face = starFace(direction);
    const vec2 place = (face.xy * 0.5 + 0.5) * starCells;
    const vec2 cell = min(floor(place), starCells - 1);
    const uvec3 random = starHash(uvec3(uvec2(cell), uint(face.z)));
    const vec3 chance = vec3(random >> 8) / 16777216.0;

    const float cellAngle = 3.14159265 / 2 / starCells;
    const vec2 offset = (place - cell - (0.15 + 0.7 * chance.xy)) * cellAngle;
    const float width = pixel * 0.6;
    const float spread = exp(-dot(offset, offset) / (2 * width * width)) / (2 * 3.14159265 * width * width);
    // Each magnitude has 10^0.51 as many stars as the one before (Allen's Astrophysical Quantities, table 19.9, to 6.5).
    const float magnitude = faintestMagnitude + log(max(chance.z, 1e-5)) / (0.51 * log(10.0));
    const float warmth = float(random.z & 255u) / 255.0;
    return mix(vec3(0.8, 0.95, 1.4), vec3(1.35, 0.95, 0.65), warmth) * pow(10.0, -0.4 * magnitude) * spread;
}

#endif
