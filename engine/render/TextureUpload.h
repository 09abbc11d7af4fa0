#pragma once

#include <span>

#include "asset/Image.h"
#include "asset/Material.h"
#include "gpu/Image.h"

namespace rekindle::render {

// Puts an image on the device with a full chain of mips: those that it holds, or filtered in linear light by the device.
// `color`: 8-bit values are sRGB-encoded. Blocks; any thread. Fails with Device, where blocks cannot be read there as well.
core::Result<gpu::Image> uploadTexture(gpu::Device& device, const asset::Image& image, bool color);

// Any images' worth of pixels in a given format, one level.
core::Result<gpu::Image> uploadPixels(gpu::Device& device, const gpu::ImageDesc& desc, std::span<const std::byte> pixels,
                                      const std::string& name);

VkSamplerCreateInfo samplerInfo(const asset::Sampler& sampler, float maxAnisotropy);

// Linear, trilinear, all levels.
VkSamplerCreateInfo linearSampler(VkSamplerAddressMode mode);
VkSamplerCreateInfo nearestSampler();

}  // namespace rekindle::render
