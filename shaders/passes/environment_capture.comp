#version 460
// Equirectangular image to cube map. u = atan2(z, x) / 2 pi + 0.5, v from the zenith.
#include "shared/Environment.h"
#include "lib/bindless.glsl"
#include "lib/sampling.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { CapturePush push; };

void main() {
    uvec3 texel = gl_GlobalInvocationID;
    if (any(greaterThanEqual(texel.xy, uvec2(push.size)))) return;
    vec3 d = cubeDirection(texel.z, (vec2(texel.xy) + 0.5) / float(push.size));
    vec2 uv = vec2(atan(d.z, d.x) / (2.0 * PI) + 0.5, acos(clamp(d.y, -1.0, 1.0)) * INV_PI);
    vec3 radiance = textureLod(sampler2D(textures[push.source], samplers[push.sampler_]), uv, 0.0).rgb;
    imageStore(storageImages[push.target], ivec3(texel), vec4(min(radiance, vec3(65000.0)), 1.0));
}
