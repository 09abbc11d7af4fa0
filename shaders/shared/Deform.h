#ifndef REKINDLE_DEFORM_H
#define REKINDLE_DEFORM_H
// Push constants of deform.comp: one use of a mesh, morphed and skinned.
#include "shared/Scene.h"

SHARED_BEGIN

struct DeformJob {
    Geometry source;
    REF(vec3) positions;  // results
    REF(vec3) normals;
    REF(vec4) tangents;
    REF(uint) joints;
    REF(float) weights;
    REF(mat4) matrices;   // of the joints, worldFromMesh
    REF(vec3) deltas;     // for each target: positions, normals, tangents
    REF(float) morphWeights;
    uint influences;
    uint targets;
};
DECLARE_REF(DeformJob)

struct DeformPush {
    REF(DeformJob) jobs;
    uint job;
};

SHARED_END
#endif
