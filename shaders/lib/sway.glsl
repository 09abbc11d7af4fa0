// Plants in the wind, as a pure function of the moment.
#ifndef REKINDLE_SWAY_GLSL
#define REKINDLE_SWAY_GLSL

// Gusts that travel with the wind: 0 to 1, where and when. Two trains of waves, 37 and 13 m long, the second a little askew.
float gust(vec2 place, vec4 wind) {
    float along = dot(place, wind.xy), across = dot(place, vec2(-wind.y, wind.x));
    float first = sin((along - wind.z * wind.w) * 0.17 + across * 0.03);
    float second = sin((along - wind.z * wind.w) * 0.48 - across * 0.21 + 1.3);
    return 0.5 + 0.33 * first + 0.17 * second;
}

// Something that stands at `foot`, bent: the more the higher, as a rod that is held below, and not made longer by it. It leans with the
// gusts and swings about that in its own beat, the slower the taller; its leaves flutter. `wind` as in FrameData.
vec3 swayed(vec3 world, vec3 foot, float height, float give, vec4 wind) {
    float up = clamp((world.y - foot.y) / height, 0.0, 1.2);
    float force = min(wind.z / 5.0, 2.5);
    float own = fract(sin(dot(foot.xz, vec2(12.9898, 78.233))) * 43758.5453) * 6.2831853;
    float beat = wind.w * 5.0 / sqrt(max(height, 0.2)) + own;
    float blow = gust(foot.xz, wind);
    vec2 swing = wind.xy * (0.25 + 0.75 * blow + 0.3 * blow * sin(beat)) + vec2(-wind.y, wind.x) * 0.22 * blow * sin(0.83 * beat + own);
    vec2 flutter = 0.05 * blow * sin(wind.w * vec2(7.1, 8.3) + dot(world, vec3(2.3, 3.1, 2.7)) + own + vec2(0.0, 1.7));
    vec2 bent = (swing * up * up + flutter * up) * give * force;
    return world + vec3(bent.x, -0.5 * dot(bent, bent) / max(height * up, 0.1), bent.y);
}

#endif
