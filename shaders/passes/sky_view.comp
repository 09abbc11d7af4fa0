#version 460
// The sky's luminance around an eye, without discs and stars. Four layers: above and below the horizon, by the sun and by the
// moon. Below the horizon, alpha is the share of the ground's light that gets through.
#include "lib/sky.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

void main() {
    const Sky sky = push.sky.at[0];
    const ivec3 texel = ivec3(gl_GlobalInvocationID);
    const bool above = (texel.z & 1) == 0, sun = texel.z < 2;
    if (sun ? sky.sunDirection.y < nightfall : sky.sunDirection.y > daybreak) return;  // nobody looks at them
    const vec3 light = sun ? sky.sunDirection : sky.moonDirection;
    const vec3 illuminance = sun ? sky.sunIlluminance : sky.moonIlluminance;
    const vec2 place = vec2(texel.xy) / (skyViewExtent - 1);
    const float mu = skyViewMu(sky, place.y, above);
    const float cosAzimuth = skyViewCosAzimuth(place.x);
    const float cosine = mu * light.y + sqrt(max((1 - mu * mu) * (1 - light.y * light.y), 0)) * cosAzimuth;

    const float end = above ? distanceToTop(sky.altitude, mu) : distanceToGround(sky.altitude, mu);
    const float radius = sun ? sky.sunAngularRadius : sky.moonAngularRadius;
    const Scattering scattering = scatterAlong(sky, mu, end, light.y, cosine, radius, above ? 32 : 12);
    const float ground = above ? 0 : dot(scattering.transmittance, vec3(0.2126, 0.7152, 0.0722));
    imageStore(storageImages[push.target], texel, vec4(scattering.luminance * illuminance, ground));
}
