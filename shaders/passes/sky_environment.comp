#version 460
// The sky and the ground as a cube map, for image-based lighting: no discs, they light as directional lights.
#include "lib/sky.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

// Vulkan's faces: +X, -X, +Y, -Y, +Z, -Z; x to the right, y down, -1..1.
vec3 cubeDirection(vec2 place, uint face) {
    const float x = place.x, y = place.y;
    const vec3 directions[6] = vec3[](vec3(1, -y, -x), vec3(-1, -y, x), vec3(x, 1, y), vec3(x, -1, -y), vec3(x, -y, 1), vec3(-x, -y, -1));
    return normalize(directions[face]);
}

void main() {
    const ivec3 texel = ivec3(gl_GlobalInvocationID);
    const ivec2 extent = imageSize(storageImages[push.target]).xy;
    if (any(greaterThanEqual(texel.xy, extent))) return;
    const vec3 direction = cubeDirection((vec2(texel.xy) + 0.5) / vec2(extent) * 2 - 1, texel.z);
    imageStore(storageImages[push.target], texel, vec4(skyLuminance(push.sky.at[0], direction), 1));
}
