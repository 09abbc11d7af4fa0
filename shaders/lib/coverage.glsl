// Alpha masks with soft edges: the alpha, sharpened to a pixel, decides how many samples are covered. Fragment shaders only.
#ifndef REKINDLE_COVERAGE_GLSL
#define REKINDLE_COVERAGE_GLSL

void coverage(float alpha, float cutoff) {
    if (multisampled == 0) {
        if (alpha < cutoff) discard;
        return;
    }
    float sharp = clamp((alpha - cutoff) / max(fwidth(alpha), 1e-4) + 0.5, 0.0, 1.0);
    const int patterns[5] = int[](0x0, 0x8, 0x9, 0xb, 0xf);
    int mask = patterns[int(sharp * 4.0 + 0.5)];
    if (mask == 0) discard;
    gl_SampleMask[0] = mask;
}

#endif
