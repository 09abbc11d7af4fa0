#version 460
// Light that has been scattered at least twice, as if it came evenly from all around (Hillaire 2020, section 5.5): for every
// altitude and height of the light, per unit of its illuminance.
#include "lib/atmosphere.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

const int rings = 8, spokes = 4;  // the light stands in a plane of symmetry, so half of the directions tell all
const int steps = 16;

struct Orders {
    vec3 second;    // luminance of the second order
    vec3 transfer;  // what an even luminance of 1 sends there again
};

// `mu` and `azimuth` (from the light's) say the direction.
Orders gather(Sky sky, float altitude, float lightMu, float mu, float azimuth) {
    const float cosine = mu * lightMu + sqrt(max((1 - mu * mu) * (1 - lightMu * lightMu), 0)) * cos(azimuth);
    const bool grounded = mu < horizonMu(altitude);
    const float end = grounded ? distanceToGround(altitude, mu) : distanceToTop(altitude, mu);
    const float evenly = 1 / (4 * PI);
    Orders orders = Orders(vec3(0), vec3(0));
    vec3 transmittance = vec3(1);
    for (int i = 0; i < steps; ++i) {
        const float near = float(i) / steps, far = float(i + 1) / steps;
        const float span = end * (far * far - near * near), at = end * (near * near + far * far) / 2;
        const float altitudeAt = altitudeAlong(altitude, mu, at);
        const Medium medium = mediumAt(altitudeAt, sky.haze);
        const vec3 through = exp(-medium.extinction * span);
        const vec3 scattered = transmittance * (medium.rayleigh + medium.mie) * (1 - through) / medium.extinction;
        const float muAt = lightMuAlong(altitude, mu, lightMu, cosine, at);
        orders.second += scattered * evenly * lightThrough(sky, altitudeAt, muAt, sky.sunAngularRadius);
        orders.transfer += scattered;
        transmittance *= through;
    }
    if (grounded) {
        const float muAt = lightMuAlong(altitude, mu, lightMu, cosine, end);
        orders.second += transmittance * lightThrough(sky, 0, muAt, sky.sunAngularRadius) * max(muAt, 0) * sky.groundAlbedo / PI;
    }
    return orders;
}

void main() {
    const Sky sky = push.sky.at[0];
    const ivec2 pixel = ivec2(gl_GlobalInvocationID.xy);
    const vec2 source = multiscatterSource(vec2(pixel) / (multiscatterExtent - 1));
    const float altitude = max(source.x, 1e-4);
    vec3 second = vec3(0), transfer = vec3(0);
    for (int ring = 0; ring < rings; ++ring)
        for (int spoke = 0; spoke < spokes; ++spoke) {
            const Orders orders = gather(sky, altitude, source.y, 1 - (ring + 0.5) / rings * 2, (spoke + 0.5) / spokes * PI);
            second += orders.second / (rings * spokes);
            transfer += orders.transfer / (rings * spokes);
        }
    imageStore(storageImages[push.target], ivec3(pixel, 0), vec4(second / (1 - transfer) * multiscatterScale, 1));
}
