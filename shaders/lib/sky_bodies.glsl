#ifndef SKY_BODIES_GLSL
#define SKY_BODIES_GLSL
// What stands behind the air: the sun's disc, the moon's disc and the stars. Scaled luminance, see shared/Sky.h.
#include "lib/sky.glsl"
#include "lib/stars.glsl"

// Good for the small angles of discs.
float angleBetween(vec3 a, vec3 b) { return length(a - b); }

// 1 inside a disc, 0 outside, the share of a pixel on its edge.
float discCover(float angle, float radius, float pixel) { return clamp((radius - angle) / pixel + 0.5, 0, 1); }

// Darkens towards its limb as mu^a (Hestroffer and Magnan 1998, at 680, 550 and 440 nm); the mean over the disc is 1.
vec3 sunDisc(Sky sky, float angle, float pixel) {
    const vec3 power = vec3(0.43, 0.52, 0.64);
    const float mu = sqrt(max(1 - angle * angle / (sky.sunAngularRadius * sky.sunAngularRadius), 1e-4));
    const vec3 mean = sky.sunIlluminance / (PI * sky.sunAngularRadius * sky.sunAngularRadius);
    return mean * pow(vec3(mu), power) * (power + 2) / 2 * discCover(angle, sky.sunAngularRadius, pixel);
}

// A dusty sphere lit by the sun: the Lommel-Seeliger law, under which the full moon is flat, and a little earthshine.
vec3 moonDisc(Sky sky, vec3 direction) {
    const vec3 offset = (direction - sky.moonDirection * dot(direction, sky.moonDirection)) / sky.moonAngularRadius;
    const float mu = sqrt(max(1 - dot(offset, offset), 0));
    const float lit = max(dot(offset - sky.moonDirection * mu, sky.moonToSun), 0);
    const float earthshine = 2e-5;
    const vec3 color = sky.moonIlluminance / max(dot(sky.moonIlluminance, vec3(0.2126, 0.7152, 0.0722)), 1e-20);
    return color * sky.moonDiscLuminance * (2 * lit / max(lit + mu, 1e-3) + earthshine);
}

vec3 turnBack(vec4 rotation, vec3 v) { return v + 2 * cross(rotation.xyz, cross(rotation.xyz, v) + rotation.w * v); }

// `pixel`: the angle between neighbouring pixels.
vec3 skyBodies(Sky sky, vec3 direction, float pixel) {
    if (direction.y < horizonMu(sky.altitude)) return vec3(0);
    const float toSun = angleBetween(direction, sky.sunDirection), toMoon = angleBetween(direction, sky.moonDirection);
    const bool night = sky.starIlluminance > 0;
    if (!night && toSun > sky.sunAngularRadius + pixel && toMoon > sky.moonAngularRadius + pixel) return vec3(0);
    vec3 behind = sunDisc(sky, toSun, pixel);
    if (night) behind += sky.starIlluminance * starLuminance(turnBack(sky.equatorialFromWorld, direction), pixel);
    behind = mix(behind, moonDisc(sky, direction), discCover(toMoon, sky.moonAngularRadius, pixel));
    return behind * lookTransmittance(sky, sky.altitude, direction.y) * lookClouds(sky, direction).a;
}

#endif
