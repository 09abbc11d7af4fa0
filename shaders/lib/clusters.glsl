#ifndef REKINDLE_CLUSTERS_GLSL
#define REKINDLE_CLUSTERS_GLSL
#include "shared/Clusters.h"

// The slice at that distance along the view's axis, in metres.
uint clusterSlice(float depth) {
    float slice = log(depth / CLUSTER_NEAR) / log(CLUSTER_FAR / CLUSTER_NEAR) * float(CLUSTERS_Z - 1u) + 1.0;
    return uint(clamp(slice, 0.0, float(CLUSTERS_Z - 1u)));
}

// Where slice `z` begins, in metres. The last one has no end.
float clusterDepth(uint z) { return z == 0u ? 0.0 : CLUSTER_NEAR * pow(CLUSTER_FAR / CLUSTER_NEAR, float(z - 1u) / float(CLUSTERS_Z - 1u)); }

#endif
