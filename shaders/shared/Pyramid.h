#ifndef REKINDLE_PYRAMID_H
#define REKINDLE_PYRAMID_H
// The farthest depth of each block of a picture: level 0 has blocks of 2 x 2 pixels, each further one of twice the size, the last
// is one block. Level by level and view by view in one buffer. (Greene, Kass and Miller 1993)
#include "shared/Types.h"

SHARED_BEGIN

#define PYRAMID_LEVELS 14u

// Blocks of a level along a side of that many pixels.
SHADER_FUNCTION uint pyramidSide(uint pixels, uint level) { return ((pixels - 1u) >> (level + 1u)) + 1u; }

// Where a level begins; past the last: how many blocks there are in all.
SHADER_FUNCTION uint pyramidStart(uint width, uint height, uint views, uint level) {
    uint start = 0;
    for (uint i = 0; i < level; ++i) start += pyramidSide(width, i) * pyramidSide(height, i) * views;
    return start;
}

struct PyramidPush {
    uint64_t pyramid;
    uint depth;    // array texture, multisampled if samples > 1: read for level 0
    uint samples;
    uint width;    // of the picture
    uint height;
    uint views;
    uint level;    // the first to make; the next ones are made with it
};

SHARED_END
#endif
