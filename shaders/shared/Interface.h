#ifndef REKINDLE_INTERFACE_H
#define REKINDLE_INTERFACE_H
// What the interface's draw calls are told. Read by C++ and GLSL.
#include "shared/Types.h"

SHARED_BEGIN

// How a texture's values become a colour. All colours here are sRGB-encoded, and blended so.
SHADER_CONSTANT uint interfaceTextureCoverage = 0;  // R: how much of the vertex colour
SHADER_CONSTANT uint interfaceTextureColor = 1;     // RGBA
SHADER_CONSTANT uint interfaceTextureOpaque = 2;    // RGB

struct InterfacePush {
    vec2 scale;  // pixels to clip space
    vec2 offset;
    uvec2 vertices;    // address: low, high
    uint textureSlot;  // slots
    uint samplerSlot;
    uint kind;
};

SHARED_END

#endif
