#version 460
// Projects a cube map onto spherical harmonics, already convolved with the cosine lobe and divided by pi. One work group.
#include "shared/Environment.h"
#include "lib/bindless.glsl"
#include "lib/harmonics.glsl"
#include "lib/sampling.glsl"

#define THREADS 128
layout(local_size_x = THREADS) in;
layout(buffer_reference, scalar) writeonly buffer Target { vec3 at[]; };
layout(push_constant, scalar) uniform Push { IrradiancePush push; };

shared vec4 sums[THREADS];

void main() {
    uint me = gl_LocalInvocationIndex;
    vec3 mine[SH_COUNT];
    for (int i = 0; i < SH_COUNT; ++i) mine[i] = vec3(0.0);
    float angle = 0.0;
    uint count = 6 * push.size * push.size;
    for (uint t = me; t < count; t += THREADS) {
        vec2 uv = (vec2(t % push.size, t / push.size % push.size) + 0.5) / float(push.size);
        vec3 d = cubeDirection(t / (push.size * push.size), uv);
        vec2 p = uv * 2.0 - 1.0;
        float solidAngle = pow(1.0 + dot(p, p), -1.5);
        vec3 radiance = textureLod(samplerCube(cubeTextures[push.source], samplers[push.sampler_]), d, push.lod).rgb * solidAngle;
        float y[SH_COUNT];
        harmonics(d, y);
        for (int i = 0; i < SH_COUNT; ++i) mine[i] += radiance * y[i];
        angle += solidAngle;
    }
    for (int i = 0; i < SH_COUNT; ++i) {
        sums[me] = vec4(mine[i], angle);
        barrier();
        for (uint stride = THREADS / 2; stride > 0; stride /= 2) {
            if (me < stride) sums[me] += sums[me + stride];
            barrier();
        }
        if (me == 0) Target(push.target).at[i] = sums[0].rgb * (4.0 * PI / sums[0].a) * cosineWeight(i);
        barrier();
    }
}
