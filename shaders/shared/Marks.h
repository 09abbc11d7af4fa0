#ifndef REKINDLE_MARKS_H
#define REKINDLE_MARKS_H
// What is drawn over a finished picture in its world: pointers, aims, and the veil before the eyes (engine/render/MarkPass.h).
#include "shared/Types.h"

SHARED_BEGIN

struct MarkVertex {
    vec3 position;  // world space, metres
    vec4 color;     // linear, straight alpha
};
DECLARE_REF(MarkVertex)

// One a view.
struct MarkView {
    mat4 clipFromWorld;
    mat4 clipFromView;
};
DECLARE_REF(MarkView)

struct MarksPush {
    REF(MarkView) views;
    REF(MarkVertex) vertices;
    float edge;  // of the veil: 0 open to 1, as narrow as it gets
    float dark;  // 0 the picture to 1 black
};

SHARED_END
#endif
