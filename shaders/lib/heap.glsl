#ifndef HEAP_GLSL
#define HEAP_GLSL
// The descriptor heap (set 0): images and samplers by slot. Include first: it switches on what slots and addresses need.
#extension GL_EXT_nonuniform_qualifier : require
#extension GL_EXT_buffer_reference2 : require
#extension GL_EXT_scalar_block_layout : require
#extension GL_EXT_shader_image_load_formatted : require
#extension GL_EXT_samplerless_texture_functions : require

#include "shared/Bindings.h"

layout(set = 0, binding = BINDING_TEXTURES) uniform texture2D textures[];
layout(set = 0, binding = BINDING_ARRAY_TEXTURES) uniform texture2DArray arrayTextures[];
layout(set = 0, binding = BINDING_CUBE_TEXTURES) uniform textureCube cubeTextures[];
layout(set = 0, binding = BINDING_VOLUME_TEXTURES) uniform texture3D volumeTextures[];
layout(set = 0, binding = BINDING_MULTISAMPLED_TEXTURES) uniform texture2DMSArray multisampledTextures[];
layout(set = 0, binding = BINDING_STORAGE_IMAGES) uniform image2DArray storageImages[];
layout(set = 0, binding = BINDING_STORAGE_VOLUMES) uniform image3D storageVolumes[];
layout(set = 0, binding = BINDING_SAMPLERS) uniform sampler samplers[];

#endif
