#version 460
// Ambient occlusion from the depth picture: horizons are searched along a few directions, and the open part of the sky between them is
// weighted by the cosine (Jimenez et al. 2016, "Practical real-time strategies for accurate indirect occlusion").
#include "shared/Frame.h"
#include "shared/Post.h"
#include "lib/bindless.glsl"
#include "lib/constants.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { OcclusionPush push; };

const int slices = 3, steps = 4;

uint viewIndex() { return gl_GlobalInvocationID.z; }

// Between pixels as between the corners of a plane: reversed depth is linear over the picture there (1 / z is), so that slanted walls
// and floors do not shade themselves.
float depthAt(vec2 uv, vec2 size) {
    vec2 at = uv * size - 0.5, corner = floor(at), part = at - corner;
    vec4 d = textureGather(sampler2DArray(arrayTextures[push.depth], samplers[push.sampler_]), vec3((corner + 1.0) / size, viewIndex()));
    return mix(mix(d.w, d.z, part.x), mix(d.x, d.y, part.x), part.y);
}

vec3 positionAt(mat4 clipFromView, vec2 uv) {
    vec2 size = vec2(textureSize(sampler2DArray(arrayTextures[push.depth], samplers[push.sampler_]), 0).xy);
    uv = clamp(uv, 0.5 / size, 1.0 - 0.5 / size);
    float d = depthAt(uv, size);
    // Both projections of view/View.h: z = (m22 z + m32) / (m23 z + m33) solved for z.
    float z = (clipFromView[3][2] - d * clipFromView[3][3]) / (d * clipFromView[2][3] - clipFromView[2][2]);
    float w = clipFromView[2][3] * z + clipFromView[3][3];
    vec2 ndc = uv * 2.0 - 1.0;
    return vec3((ndc.x * w - clipFromView[2][0] * z) / clipFromView[0][0], (ndc.y * w - clipFromView[2][1] * z) / clipFromView[1][1], z);
}

// The difference to the nearer neighbour. At the picture's edge one is missing: the pixel itself stands there.
vec3 nearer(vec3 a, vec3 b, float tiny) {
    bool hasA = dot(a, a) > tiny * tiny, hasB = dot(b, b) > tiny * tiny;
    return hasB && (!hasA || abs(b.z) < abs(a.z)) ? b : a;
}

// The nearer neighbour on each axis spans the surface.
vec3 normalAt(mat4 m, vec2 uv, vec3 p, vec2 texel) {
    float tiny = 1e-5 * length(p);  // a hundredth of a pixel in any picture
    vec3 l = p - positionAt(m, uv - vec2(texel.x, 0.0)), r = positionAt(m, uv + vec2(texel.x, 0.0)) - p;
    vec3 u = p - positionAt(m, uv - vec2(0.0, texel.y)), d = positionAt(m, uv + vec2(0.0, texel.y)) - p;
    vec3 n = normalize(cross(nearer(l, r, tiny), nearer(u, d, tiny)));
    return dot(n, p) > 0.0 ? -n : n;
}

float horizon(mat4 m, vec2 uv, vec3 p, vec3 view, vec2 stride, float jitter, float lowest) {
    float best = lowest;
    for (int i = 0; i < steps; ++i) {
        float along = (float(i) + jitter) / float(steps);
        vec3 delta = positionAt(m, uv + stride * along * along) - p;
        float distance_ = length(delta);
        if (distance_ == 0.0) continue;  // the pixel itself, when the step is shorter than a pixel: it hides nothing
        float fade = clamp(distance_ / push.radius, 0.0, 1.0);
        best = max(best, mix(dot(delta / distance_, view), lowest, fade * fade));
    }
    return best;
}

// Openness of a slice between two horizon angles around the projected normal's angle.
float arc(float h, float n) { return -cos(2.0 * h - n) + cos(n) + 2.0 * h * sin(n); }

void main() {
    uvec3 id = gl_GlobalInvocationID;
    if (id.x >= push.width || id.y >= push.height) return;
    FrameDataRef frame = FrameDataRef(push.frame);
    mat4 m = frame.at[0].views[id.z].clipFromView;
    vec2 full = 1.0 / vec2(frame.at[0].width, frame.at[0].height);
    vec2 uv = (vec2(id.xy) * 2.0 + 0.5) * full;
    float d = textureLod(sampler2DArray(arrayTextures[push.depth], samplers[push.sampler_]), vec3(uv, id.z), 0.0).r;
    if (d == 0.0) {
        imageStore(storageImages[push.target], ivec3(id), vec4(1.0, 1e6, 0.0, 0.0));
        return;
    }
    vec3 p = positionAt(m, uv), view = m[2][3] == 0.0 ? vec3(0.0, 0.0, 1.0) : normalize(-p), normal = normalAt(m, uv, p, full);
    float w = m[2][3] * p.z + m[3][3];
    vec2 reach = push.radius * vec2(m[0][0], m[1][1]) * 0.5 / w;
    reach *= min(1.0, 0.15 / max(abs(reach.x), 1e-6));
    // Sixteen turns and as many offsets, each once in a 4 x 4 tile: occlusion_blur.comp averages over just that.
    const int turns[16] = int[](0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5);
    float noise = (float(turns[(id.x & 3u) + 4u * (id.y & 3u)]) + 0.5) / 16.0;
    float jitter = (float(turns[((id.y + 1u) & 3u) + 4u * ((id.x + 2u) & 3u)]) + 0.5) / 16.0;
    float open = 0.0;
    for (int s = 0; s < slices; ++s) {
        float angle = PI * (float(s) + noise) / float(slices);
        vec2 direction = vec2(cos(angle), sin(angle));
        vec3 along = vec3(direction, 0.0) - view * dot(vec3(direction, 0.0), view);
        vec3 axis = normalize(cross(vec3(direction, 0.0), view));
        vec3 projected = normal - axis * dot(normal, axis);
        float size = length(projected);
        float n = sign(dot(along, projected)) * acos(clamp(dot(projected, view) / max(size, 1e-5), -1.0, 1.0));
        vec2 stride = direction * reach;
        float h1 = n + max(-acos(horizon(m, uv, p, view, -stride, jitter, cos(n - PI / 2.0))) - n, -PI / 2.0);
        float h2 = n + min(acos(horizon(m, uv, p, view, stride, jitter, cos(n + PI / 2.0))) - n, PI / 2.0);
        open += size * 0.25 * (arc(h1, n) + arc(h2, n));
    }
    imageStore(storageImages[push.target], ivec3(id), vec4(clamp(open / float(slices), 0.0, 1.0), -p.z, 0.0, 0.0));
}
