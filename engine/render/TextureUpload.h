#pragma once

#include <string>

#include "asset/Image.h"
#include "asset/Material.h"
#include "core/Mapping.h"
#include "gpu/Image.h"
#include "render/ImageFill.h"

namespace rekindle::render {

// Puts an image on the device with a full chain of mips: those that it holds, or filtered in linear light by the device.
// `color`: 8-bit values are sRGB-encoded. Blocks; any thread. `mapping`: what the pixels may be borrowed
// from; their pages are given back to it. Fails with Device, where blocks cannot be read there as well.
core::Result<gpu::Image> uploadTexture(gpu::Device& device, const asset::Image& image, bool color,
                                       const core::Mapping* mapping = nullptr);

// An image that is sampled, filled with that content; the levels behind what it has are filtered from the last.
core::Result<gpu::Image> uploadLevels(gpu::Device& device, const gpu::ImageDesc& desc, const ImageContent& content,
                                      const std::string& name);

VkSamplerCreateInfo samplerInfo(const asset::Sampler& sampler, float maxAnisotropy);

// Linear, trilinear, all levels.
VkSamplerCreateInfo linearSampler(VkSamplerAddressMode mode);
VkSamplerCreateInfo nearestSampler();

}  // namespace rekindle::render
