#include "render/TextureUpload.h"

#include <algorithm>
#include <glm/gtc/packing.hpp>
#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Device.h"
#include "render/ImageFill.h"

namespace rekindle::render {

namespace {

using gpu::states::transferSource;
using gpu::states::transferTarget;

VkExtent3D halved(VkExtent3D e) {
    return {std::max(1u, e.width / 2), std::max(1u, e.height / 2), 1};
}

VkOffset3D corner(VkExtent3D e) {
    return {static_cast<std::int32_t>(e.width), static_cast<std::int32_t>(e.height), 1};
}

// Each level from the one above; sRGB formats are filtered in linear light by the device. Leaves all levels ready to be sampled.
void makeMips(VkCommandBuffer commands, const gpu::Image& image) {
    VkExtent3D extent = image.desc().extent;
    for (std::uint32_t mip = 1; mip < image.desc().mips; ++mip) {
        gpu::transition(commands, image.handle(), image.aspect(), transferTarget, transferSource, mip - 1, 1);
        const VkExtent3D smaller = halved(extent);
        const VkImageBlit blit{
            .srcSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, mip - 1, 0, image.desc().layers},
            .srcOffsets = {{0, 0, 0}, corner(extent)},
            .dstSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, mip, 0, image.desc().layers},
            .dstOffsets = {{0, 0, 0}, corner(smaller)},
        };
        vkCmdBlitImage(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, image.handle(),
                       VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &blit, VK_FILTER_LINEAR);
        extent = smaller;
    }
    const std::uint32_t last = image.desc().mips - 1;
    if (last > 0) gpu::transition(commands, image.handle(), image.aspect(), transferSource, gpu::states::sampled, 0, last);
    gpu::transition(commands, image.handle(), image.aspect(), transferTarget, gpu::states::sampled, last, 1);
}

// The levels behind the stored ones are made on the device.
core::Result<void> fill(gpu::Device& device, const gpu::Image& image, const ImageContent& content) {
    REKINDLE_TRY(fillLevels(device, image, content));
    return device.runNow([&](VkCommandBuffer commands) {
        if (content.levels.size() == image.desc().mips)
            gpu::transition(commands, image.handle(), image.aspect(), transferTarget, gpu::states::sampled);
        else
            makeMips(commands, image);
    });
}

// 16-bit sRGB has no format of its own: decoded to half floats. Source of the curve: IEC 61966-2-1.
float decodeSrgb(float c) {
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

std::vector<std::byte> decodedHalf(const asset::Image& image) {
    const auto* source = reinterpret_cast<const std::uint16_t*>(image.pixels.data());
    const std::size_t count = image.pixels.size() / sizeof(std::uint16_t);
    std::vector<std::byte> bytes(count * 2);
    auto* target = reinterpret_cast<std::uint16_t*>(bytes.data());
    for (std::size_t i = 0; i < count; ++i) {
        const float value = static_cast<float>(source[i]) / 65535.0f;
        target[i] = glm::packHalf1x16(i % 4 == 3 ? value : decodeSrgb(value));
    }
    return bytes;
}

VkFormat formatFor(const asset::Image& image, bool color) {
    switch (image.format) {
        case asset::PixelFormat::Rgba8:
            return color ? VK_FORMAT_R8G8B8A8_SRGB : VK_FORMAT_R8G8B8A8_UNORM;
        case asset::PixelFormat::Rgba16:
            return color ? VK_FORMAT_R16G16B16A16_SFLOAT : VK_FORMAT_R16G16B16A16_UNORM;
        case asset::PixelFormat::Rgba32Float:
            return VK_FORMAT_R32G32B32A32_SFLOAT;
        case asset::PixelFormat::Bc1:
            return color ? VK_FORMAT_BC1_RGB_SRGB_BLOCK : VK_FORMAT_BC1_RGB_UNORM_BLOCK;
        case asset::PixelFormat::Bc3:
            return color ? VK_FORMAT_BC3_SRGB_BLOCK : VK_FORMAT_BC3_UNORM_BLOCK;
        case asset::PixelFormat::Bc4:
            return VK_FORMAT_BC4_UNORM_BLOCK;
        case asset::PixelFormat::Bc5:
            return VK_FORMAT_BC5_UNORM_BLOCK;
    }
    return VK_FORMAT_R8G8B8A8_UNORM;
}

VkSamplerAddressMode addressMode(asset::Wrap wrap) {
    switch (wrap) {
        case asset::Wrap::Repeat:
            return VK_SAMPLER_ADDRESS_MODE_REPEAT;
        case asset::Wrap::MirroredRepeat:
            return VK_SAMPLER_ADDRESS_MODE_MIRRORED_REPEAT;
        case asset::Wrap::ClampToEdge:
            return VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    }
    return VK_SAMPLER_ADDRESS_MODE_REPEAT;
}

VkFilter filterOf(asset::Filter filter) {
    return filter == asset::Filter::Nearest ? VK_FILTER_NEAREST : VK_FILTER_LINEAR;
}

}  // namespace

core::Result<gpu::Image> uploadLevels(gpu::Device& device, const gpu::ImageDesc& desc, const ImageContent& content,
                                      const std::string& name) {
    gpu::ImageDesc full = desc;
    full.usage |= VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;
    if (desc.mips > content.levels.size()) full.usage |= VK_IMAGE_USAGE_TRANSFER_SRC_BIT;
    REKINDLE_ASSIGN(image, gpu::Image::create(device, full, name));
    REKINDLE_TRY(fill(device, image, content));
    return image;
}

core::Result<gpu::Image> uploadTexture(gpu::Device& device, const asset::Image& image, bool color, const core::Mapping* mapping) {
    if (asset::isBlockFormat(image.format) && !device.traits().blockTextures)
        return core::fail({core::ErrorKind::Device, "this device cannot read block-compressed textures", image.name, "",
                           "clear the cache: rekindle cache clear"});
    const VkExtent3D extent{image.width, image.height, 1};
    const gpu::ImageDesc desc{.format = formatFor(image, color),
                              .extent = extent,
                              .mips = asset::isBlockFormat(image.format) ? image.levels : gpu::fullMipCount(extent)};
    std::vector<std::size_t> offsets;
    for (std::uint32_t level = 0; level < image.levels; ++level) offsets.push_back(image.levelOffset(level));
    if (!color || image.format != asset::PixelFormat::Rgba16)
        return uploadLevels(device, desc, {image.pixels, offsets, mapping}, image.name);
    return uploadLevels(device, desc, {decodedHalf(image), offsets}, image.name);
}

VkSamplerCreateInfo samplerInfo(const asset::Sampler& sampler, float maxAnisotropy) {
    const bool smooth = sampler.minify == asset::Filter::Linear && sampler.magnify == asset::Filter::Linear &&
                        sampler.mip == asset::MipFilter::Linear;
    return {
        .sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
        .magFilter = filterOf(sampler.magnify),
        .minFilter = filterOf(sampler.minify),
        .mipmapMode = sampler.mip == asset::MipFilter::Linear ? VK_SAMPLER_MIPMAP_MODE_LINEAR : VK_SAMPLER_MIPMAP_MODE_NEAREST,
        .addressModeU = addressMode(sampler.wrapU),
        .addressModeV = addressMode(sampler.wrapV),
        .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
        .anisotropyEnable = smooth && maxAnisotropy > 1,
        .maxAnisotropy = smooth ? maxAnisotropy : 1,
        .maxLod = sampler.mip == asset::MipFilter::None ? 0.25f : VK_LOD_CLAMP_NONE,
    };
}

VkSamplerCreateInfo linearSampler(VkSamplerAddressMode mode) {
    return {.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
            .magFilter = VK_FILTER_LINEAR,
            .minFilter = VK_FILTER_LINEAR,
            .mipmapMode = VK_SAMPLER_MIPMAP_MODE_LINEAR,
            .addressModeU = mode,
            .addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
            .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
            .maxAnisotropy = 1,
            .maxLod = VK_LOD_CLAMP_NONE};
}

VkSamplerCreateInfo nearestSampler() {
    VkSamplerCreateInfo info = linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE);
    info.magFilter = info.minFilter = VK_FILTER_NEAREST;
    info.mipmapMode = VK_SAMPLER_MIPMAP_MODE_NEAREST;
    return info;
}

}  // namespace rekindle::render
