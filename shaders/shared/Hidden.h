#ifndef REKINDLE_HIDDEN_H
#define REKINDLE_HIDDEN_H
// What a headset's lenses do not show of its pictures (engine/render/HiddenDraw.h).
#include "shared/Types.h"

SHARED_BEGIN

struct HiddenVertex {
    vec2 place;  // on the plane 1 m before the eye: right, up, metres
    uint view;   // whose eye
};
DECLARE_REF(HiddenVertex)
DECLARE_REF(mat4)

struct HiddenPush {
    REF(HiddenVertex) vertices;
    REF(mat4) lenses;  // clip-from-view, one a view
};

SHARED_END
#endif
