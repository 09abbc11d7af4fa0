#version 460
// How much light comes through the air, for every altitude and direction above the horizon.
#extension GL_GOOGLE_include_directive : require
#include "lib/atmosphere.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(buffer_reference, scalar) readonly buffer SkyBuffer { Sky sky; };
layout(push_constant, scalar) uniform Push {
    SkyBuffer skyBuffer;
    uint target;
};

void main() {
    const ivec2 pixel = ivec2(gl_GlobalInvocationID.xy);
    const ivec2 extent = imageSize(storageImages[target]).xy;
    if (any(greaterThanEqual(pixel, extent))) return;
    const vec2 ray = transmittanceTableRay(vec2(pixel) / vec2(extent - 1));
    imageStore(storageImages[target], ivec3(pixel, 0), vec4(transmittanceToTop(ray.x, ray.y, skyBuffer.sky.haze), 1));
}
