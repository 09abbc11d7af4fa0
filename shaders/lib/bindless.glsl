// The descriptor heap (engine/gpu/DescriptorHeap.h).
#ifndef REKINDLE_BINDLESS_GLSL
#define REKINDLE_BINDLESS_GLSL
#include "shared/Bindings.h"

layout(set = 0, binding = BINDING_TEXTURES) uniform texture2D textures[];
layout(set = 0, binding = BINDING_ARRAY_TEXTURES) uniform texture2DArray arrayTextures[];
layout(set = 0, binding = BINDING_CUBE_TEXTURES) uniform textureCube cubeTextures[];
layout(set = 0, binding = BINDING_VOLUME_TEXTURES) uniform texture3D volumeTextures[];
layout(set = 0, binding = BINDING_MULTISAMPLED_TEXTURES) uniform texture2DMSArray multisampledTextures[];
layout(set = 0, binding = BINDING_STORAGE_IMAGES) uniform writeonly image2DArray storageImages[];
layout(set = 0, binding = BINDING_STORAGE_VOLUMES) uniform writeonly image3D storageVolumes[];
layout(set = 0, binding = BINDING_SAMPLERS) uniform sampler samplers[];

#endif
