#ifndef REKINDLE_DEPTH_H
#define REKINDLE_DEPTH_H
// Push constants of depth.vert and depth.frag: the scene's meshes as depth alone, for shadow maps and for the depth picture.
#include "shared/Scene.h"

SHARED_BEGIN

struct DepthPush {
    REF(Instance) instances;
    REF(uint) drawn;     // the instances to draw, as the commands count them
    REF(mat4) matrices;  // clip-from-world, one a view or layer
    float pointSize;     // pixels
    vec4 wind;           // as in FrameData
};

SHARED_END
#endif
