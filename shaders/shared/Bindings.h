#ifndef REKINDLE_BINDINGS_H
#define REKINDLE_BINDINGS_H
// The bindings of set 0, the descriptor heap (engine/gpu/DescriptorHeap.h). Read by C++ and GLSL.

#define BINDING_TEXTURES 0               // texture2D[]
#define BINDING_ARRAY_TEXTURES 1         // texture2DArray[]
#define BINDING_CUBE_TEXTURES 2          // textureCube[]
#define BINDING_VOLUME_TEXTURES 3        // texture3D[]
#define BINDING_MULTISAMPLED_TEXTURES 4  // texture2DMSArray[]
#define BINDING_STORAGE_IMAGES 5         // image2DArray[]
#define BINDING_STORAGE_VOLUMES 6        // image3D[]
#define BINDING_SAMPLERS 7               // sampler[]
#define BINDING_COUNT 8

// And those of set 1, which belongs to a frame (engine/gpu/Frame.h): uniform buffers for what is drawn.
#define UNIFORM_FRAME 0      // FrameData
#define UNIFORM_HARMONICS 1  // of the environment's light: SH_COUNT vec3
#define UNIFORM_SHADOWS 2    // ShadowData
#define UNIFORM_COUNT 3

#define PUSH_CONSTANT_BYTES 128

#endif
