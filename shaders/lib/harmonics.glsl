// Real spherical harmonics of bands 0, 1, 2 and 4, and a cosine lobe's weights for them (Ramamoorthi and Hanrahan 2001).
#ifndef REKINDLE_HARMONICS_GLSL
#define REKINDLE_HARMONICS_GLSL
#include "shared/Frame.h"
#include "lib/constants.glsl"

void harmonics(vec3 d, out float y[SH_COUNT]) {
    float x2 = d.x * d.x, y2 = d.y * d.y, z2 = d.z * d.z;
    y[0] = 0.2820947918;
    y[1] = 0.4886025119 * d.y;
    y[2] = 0.4886025119 * d.z;
    y[3] = 0.4886025119 * d.x;
    y[4] = 1.0925484306 * d.x * d.y;
    y[5] = 1.0925484306 * d.y * d.z;
    y[6] = 0.3153915653 * (3.0 * z2 - 1.0);
    y[7] = 1.0925484306 * d.x * d.z;
    y[8] = 0.5462742153 * (x2 - y2);
    y[9] = 2.5033429418 * d.x * d.y * (x2 - y2);
    y[10] = 1.7701307698 * d.y * d.z * (3.0 * x2 - y2);
    y[11] = 0.9461746958 * d.x * d.y * (7.0 * z2 - 1.0);
    y[12] = 0.6690465436 * d.y * d.z * (7.0 * z2 - 3.0);
    y[13] = 0.1057855469 * (35.0 * z2 * z2 - 30.0 * z2 + 3.0);
    y[14] = 0.6690465436 * d.x * d.z * (7.0 * z2 - 3.0);
    y[15] = 0.4730873479 * (x2 - y2) * (7.0 * z2 - 1.0);
    y[16] = 1.7701307698 * d.x * d.z * (x2 - 3.0 * y2);
    y[17] = 0.6258357354 * (x2 * (x2 - 3.0 * y2) - y2 * (3.0 * x2 - y2));
}

// Band weights of the cosine lobe, over pi: irradiance / pi = sum of weight * coefficient * harmonic.
float cosineWeight(int i) { return i == 0 ? 1.0 : i < 4 ? 2.0 / 3.0 : i < 9 ? 0.25 : -1.0 / 24.0; }

#endif
