#version 460
#extension GL_EXT_multiview : require
// Lays a smaller picture over the whole target. A plain filter would turn slanted edges into stairs as wide as the smaller picture's
// pixels: here it is drawn out along the edge that runs through its place, and narrowed across it (after Lottes, "FidelityFX Super
// Resolution 1.0", AMD 2021), and never leaves the range of the nearest four pixels.
#include "shared/Output.h"
#include "lib/bindless.glsl"

layout(push_constant, scalar) uniform Push { EnlargePush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

const float even = 0.04;  // a difference that needs no edge

vec4 texels[4][4];  // columns of what lies around the place; the corners stay unread

float brightness(int x, int y) { return dot(texels[x][y].rgb, vec3(0.3, 0.6, 0.1)); }

// A windowed sinc over two pixels, as a polynomial in the square of the distance.
float kernel(float squared) {
    float inner = 1.0 - 0.4 * squared, window = 1.0 - 0.25 * squared;
    return (25.0 / 16.0 * inner * inner - 9.0 / 16.0) * window * window;
}

vec4 texelAt(ivec2 at, ivec2 last) { return texelFetch(arrayTextures[push.picture], ivec3(clamp(at, ivec2(0), last), gl_ViewIndex), 0); }

void main() {
    ivec2 last = ivec2(push.width, push.height) - 1;
    vec2 place = inUv * vec2(push.width, push.height) - 0.5;
    ivec2 corner = ivec2(floor(place));
    vec2 part = place - vec2(corner);
    for (int y = 1; y < 3; ++y)
        for (int x = 1; x < 3; ++x) texels[x][y] = texelAt(corner + ivec2(x - 1, y - 1), last);
    vec4 low = min(min(texels[1][1], texels[2][1]), min(texels[1][2], texels[2][2]));
    vec4 high = max(max(texels[1][1], texels[2][1]), max(texels[1][2], texels[2][2]));
    if (all(lessThan(high - low, vec4(even)))) {
        outColor = mix(mix(texels[1][1], texels[2][1], part.x), mix(texels[1][2], texels[2][2], part.x), part.y);
        return;
    }
    for (int i = 1; i < 3; ++i) {
        texels[i][0] = texelAt(corner + ivec2(i - 1, -1), last);
        texels[i][3] = texelAt(corner + ivec2(i - 1, 2), last);
        texels[0][i] = texelAt(corner + ivec2(-1, i - 1), last);
        texels[3][i] = texelAt(corner + ivec2(2, i - 1), last);
    }

    // How brightness changes at the nearest four pixels, and how much of that is an edge rather than a single spot.
    vec2 slope = vec2(0.0);
    float edge = 0.0;
    for (int y = 1; y < 3; ++y)
        for (int x = 1; x < 3; ++x) {
            float weight = (x == 1 ? 1.0 - part.x : part.x) * (y == 1 ? 1.0 - part.y : part.y), own = brightness(x, y);
            vec2 lower = vec2(brightness(x - 1, y), brightness(x, y - 1)), upper = vec2(brightness(x + 1, y), brightness(x, y + 1));
            vec2 change = upper - lower, most = max(abs(upper - own), abs(own - lower));
            vec2 steady = clamp(abs(change) / max(most, vec2(1e-4)), 0.0, 1.0);
            slope += change * weight;
            edge += dot(steady * steady, vec2(0.5)) * weight;
        }
    float steepness = dot(slope, slope);
    vec2 across = steepness < 1e-5 ? vec2(1, 0) : slope * inversesqrt(steepness);
    if (steepness < 1e-5) edge = 0.0;
    edge *= edge;
    float diagonal = 1.0 / max(abs(across.x), abs(across.y));  // a slanted edge's pixels are further apart
    vec2 stretch = vec2(mix(1.0, diagonal, edge), mix(1.0, 0.5, edge));

    vec4 sum = vec4(0.0);
    float weights = 0.0;
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x) {
            if (!((x == 1 || x == 2) || (y == 1 || y == 2))) continue;
            vec2 offset = vec2(x - 1, y - 1) - part;
            vec2 turned = vec2(dot(offset, across), dot(offset, vec2(-across.y, across.x))) * stretch;
            float weight = kernel(min(dot(turned, turned), 4.0));
            sum += texels[x][y] * weight;
            weights += weight;
        }
    outColor = clamp(sum / weights, low, high);
}
