#ifndef REKINDLE_CLUSTERS_H
#define REKINDLE_CLUSTERS_H
// Which lights reach which piece of a view: the view cut into blocks, each with a list (Olsson, Billeter and Assarsson 2012).
#include "shared/Types.h"

SHARED_BEGIN

#define CLUSTERS_X 16u
#define CLUSTERS_Y 9u
#define CLUSTERS_Z 24u
#define CLUSTER_STRIDE 192u  // of a list: its length, then that many light numbers
#define CLUSTER_FULL 0xffffffffu  // for a length: more lights than a list holds, look at all
#define CLUSTER_NEAR 0.1f    // metres: the first slice ends there; the others grow by a constant factor
#define CLUSTER_FAR 500.0f

// Where the list of a block begins.
SHADER_FUNCTION uint clusterStart(uint view, uint x, uint y, uint z) {
    return (((view * CLUSTERS_Z + z) * CLUSTERS_Y + y) * CLUSTERS_X + x) * CLUSTER_STRIDE;
}

struct ClusterPush {
    uint64_t frame;   // FrameData
    uint64_t target;  // the lists
    uint lightCount;
    uint firstLight;
};

SHARED_END
#endif
