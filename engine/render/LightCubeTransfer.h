#pragma once

#include <string>

#include "asset/FilteredLight.h"
#include "gpu/Image.h"

namespace rekindle::render {

inline constexpr VkFormat lightFormat = VK_FORMAT_R16G16B16A16_SFLOAT;

// A cube of light that is sampled.
gpu::ImageDesc lightCubeDesc(std::uint32_t size, std::uint32_t levels);

// Both block; any thread. Fail with Device. `mapping`: what the texels may be borrowed from.
core::Result<gpu::Image> uploadCube(gpu::Device& device, const asset::LightCube& cube, const core::Mapping* mapping,
                                    const std::string& name);
core::Result<asset::LightCube> readCube(gpu::Device& device, const gpu::Image& image);

// What transfers have written before can be read by the CPU once the commands are done.
void makeVisibleToHost(VkCommandBuffer commands);

}  // namespace rekindle::render
