#include "render/EnvironmentMap.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>

#include "core/Assert.h"
#include "gpu/Barrier.h"
#include "gpu/Device.h"
#include "render/LightCubeTransfer.h"
#include "render/TextureUpload.h"
#include "shared/Environment.h"

namespace rekindle::render {

namespace {

constexpr std::uint32_t lutSize = 64;  // lib/environment.glsl's lobeLut knows it
constexpr std::uint32_t sheenSize = 64;
constexpr std::uint32_t smallestLevel = 16;  // below that, bilinear filtering across faces shows
constexpr std::uint32_t irradianceSize = 32;
constexpr VkFormat format = lightFormat;

std::uint32_t specularLevels(std::uint32_t faceSize) {
    return static_cast<std::uint32_t>(std::bit_width(faceSize / smallestLevel));
}

// Inverse of specularLod() in lib/environment.glsl.
float roughnessOfLevel(std::uint32_t level, std::uint32_t levels) {
    return 1 - std::sqrt(1 - static_cast<float>(level) / static_cast<float>(levels - 1));
}

gpu::ImageDesc cubeDesc(std::uint32_t size, std::uint32_t mips) {
    gpu::ImageDesc desc = lightCubeDesc(size, mips);
    desc.usage |= VK_IMAGE_USAGE_STORAGE_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;
    return desc;
}

std::uint32_t groups(std::uint32_t size) {
    return (size + 7) / 8;
}

// Box-filters each level from the one above.
void recordMips(VkCommandBuffer commands, const gpu::Image& image) {
    using namespace gpu::states;
    auto side = static_cast<std::int32_t>(image.desc().extent.width);
    gpu::transition(commands, image.handle(), image.aspect(), computeWrite, transferSource, 0, 1);
    for (std::uint32_t mip = 1; mip < image.desc().mips; ++mip) {
        gpu::transition(commands, image.handle(), image.aspect(), undefined, transferTarget, mip, 1);
        const std::int32_t half = std::max(1, side / 2);
        const VkImageBlit blit{
            .srcSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, mip - 1, 0, 6},
            .srcOffsets = {{0, 0, 0}, {side, side, 1}},
            .dstSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, mip, 0, 6},
            .dstOffsets = {{0, 0, 0}, {half, half, 1}},
        };
        vkCmdBlitImage(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, image.handle(),
                       VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &blit, VK_FILTER_LINEAR);
        gpu::transition(commands, image.handle(), image.aspect(), transferTarget, transferSource, mip, 1);
        side = half;
    }
    gpu::transition(commands, image.handle(), image.aspect(), transferSource, sampled);
}

}  // namespace

core::Result<EnvironmentMap> EnvironmentMap::create(gpu::Device& device) {
    EnvironmentMap map(device);
    map.linearClamp_ = device.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    map.linearWrap_ = device.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_REPEAT));
    REKINDLE_TRY(map.makeLut());
    REKINDLE_ASSIGN(harmonics,
                    gpu::Buffer::create(device, SH_COUNT * sizeof(math::vec3), gpu::BufferPlace::Device, "irradiance harmonics"));
    map.harmonics_ = std::move(harmonics);
    REKINDLE_TRY(map.setBlack());
    return map;
}

// What filters, once there is light to be filtered.
core::Result<void> EnvironmentMap::makePipelines() {
    if (capture_.handle()) return {};
    REKINDLE_ASSIGN(capture, gpu::Pipeline::compute(*device_, "environment_capture.comp"));
    REKINDLE_ASSIGN(filter, gpu::Pipeline::compute(*device_, "environment_filter.comp"));
    REKINDLE_ASSIGN(irradiance, gpu::Pipeline::compute(*device_, "environment_irradiance.comp"));
    capture_ = std::move(capture);
    filter_ = std::move(filter);
    irradiance_ = std::move(irradiance);
    return {};
}

template <class Push>
void EnvironmentMap::dispatch(VkCommandBuffer commands, const gpu::Pipeline& pipeline, const Push& push, std::uint32_t x,
                              std::uint32_t y, std::uint32_t z) {
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
    vkCmdPushConstants(commands, device_->descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof(Push), &push);
    vkCmdDispatch(commands, x, y, z);
}

core::Result<void> EnvironmentMap::makeLut() {
    const gpu::ImageDesc desc{.format = format,
                              .extent = {lutSize, lutSize, 1},
                              .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_STORAGE_BIT,
                              .shape = gpu::ImageShape::Array};
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::compute(*device_, "lobe_lut.comp"));
    REKINDLE_ASSIGN(lut, gpu::Image::create(*device_, desc, "lobe albedo"));
    lut_ = std::move(lut);
    const shared::LutPush push{.target = lut_.storageSlot(), .size = lutSize, .samples = 256};
    return device_->runNow([&](VkCommandBuffer commands) {
        device_->descriptors().bind(commands);
        gpu::transition(commands, lut_.handle(), lut_.aspect(), gpu::states::undefined, gpu::states::computeWrite);
        dispatch(commands, pipeline, push, groups(lutSize), groups(lutSize), 1);
        gpu::transition(commands, lut_.handle(), lut_.aspect(), gpu::states::computeWrite, gpu::states::sampled);
    });
}

core::Result<void> EnvironmentMap::makeCubes(std::uint32_t faceSize) {
    if (source_ && source_.desc().extent.width == faceSize) return {};
    REKINDLE_ASSIGN(source,
                    gpu::Image::create(*device_, cubeDesc(faceSize, gpu::fullMipCount({faceSize, faceSize, 1})), "environment"));
    REKINDLE_ASSIGN(specular,
                    gpu::Image::create(*device_, cubeDesc(faceSize, specularLevels(faceSize)), "prefiltered environment"));
    REKINDLE_ASSIGN(sheen, gpu::Image::create(*device_, cubeDesc(sheenSize, 4), "environment for sheen"));
    source_ = std::move(source);
    specular_ = std::move(specular);
    sheen_ = std::move(sheen);
    return {};
}

void EnvironmentMap::recordFilter(VkCommandBuffer commands, gpu::Image& target, std::uint32_t mip, float roughness,
                                  std::uint32_t samples, bool sheen) {
    const std::uint32_t size = std::max(1u, target.desc().extent.width >> mip);
    const shared::FilterPush push{.source = source_.sampledSlot(),
                                  .sampler_ = linearClamp_,
                                  .target = target.storageSlot(mip),
                                  .size = size,
                                  .roughness = roughness,
                                  .samples = samples,
                                  .sourceSize = source_.desc().extent.width,
                                  .sheen = sheen};
    dispatch(commands, filter_, push, groups(size), groups(size), 6);
}

void EnvironmentMap::recordIrradiance(VkCommandBuffer commands) {
    const std::uint32_t size = std::min(irradianceSize, source_.desc().extent.width);
    const float lod = std::log2(static_cast<float>(source_.desc().extent.width) / static_cast<float>(size));
    const shared::IrradiancePush push{
        .target = harmonics_.address(), .source = source_.sampledSlot(), .sampler_ = linearClamp_, .lod = lod, .size = size};
    dispatch(commands, irradiance_, push, 1, 1, 1);
}

core::Result<void> EnvironmentMap::rebuild(const std::function<void(VkCommandBuffer)>& fillMip0) {
    using namespace gpu::states;
    REKINDLE_TRY(makePipelines());
    const std::uint32_t levels = specular_.desc().mips, sheenLevels = sheen_.desc().mips;
    return device_->runNow([&](VkCommandBuffer commands) {
        device_->descriptors().bind(commands);
        gpu::transition(commands, source_.handle(), source_.aspect(),
                        {VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_MEMORY_READ_BIT, VK_IMAGE_LAYOUT_UNDEFINED},
                        computeWrite, 0, 1);
        fillMip0(commands);
        recordMips(commands, source_);
        for (gpu::Image* image : {&specular_, &sheen_})
            gpu::transition(commands, image->handle(), image->aspect(),
                            {VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_MEMORY_READ_BIT, VK_IMAGE_LAYOUT_UNDEFINED},
                            computeWrite);
        for (std::uint32_t mip = 0; mip < levels; ++mip)
            recordFilter(commands, specular_, mip, roughnessOfLevel(mip, levels), mip < 2 ? 32u : std::min(1024u, 32u << mip),
                         false);
        for (std::uint32_t mip = 0; mip < sheenLevels; ++mip)
            recordFilter(commands, sheen_, mip, std::max(0.07f, static_cast<float>(mip) / static_cast<float>(sheenLevels - 1)),
                         64u << std::min(2 * mip, 5u), true);
        recordIrradiance(commands);
        for (gpu::Image* image : {&specular_, &sheen_})
            gpu::transition(commands, image->handle(), image->aspect(), computeWrite, sampled);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT, VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_SHADER_STORAGE_READ_BIT);
    });
}

void EnvironmentMap::forgetContent() {
    image_ = nullptr;
    light_ = nullptr;
    black_ = false;
    version_ = 0;
}

core::Result<void> EnvironmentMap::setImage(const std::shared_ptr<const asset::Image>& image) {
    if (image == image_) return {};
    forgetContent();
    const gpu::ImageDesc desc{.format = VK_FORMAT_R32G32B32A32_SFLOAT, .extent = {image->width, image->height, 1}};
    static constexpr std::size_t first = 0;
    REKINDLE_ASSIGN(texture, uploadLevels(*device_, desc, {image->pixels, {&first, 1}}, image->name));
    const std::uint32_t faceSize = std::clamp(std::bit_ceil(image->width / 4) * 2, 128u, 1024u);
    REKINDLE_TRY(makeCubes(faceSize));
    const shared::CapturePush push{
        .source = texture.sampledSlot(), .sampler_ = linearWrap_, .target = source_.storageSlot(), .size = faceSize};
    REKINDLE_TRY(
        rebuild([&](VkCommandBuffer commands) { dispatch(commands, capture_, push, groups(faceSize), groups(faceSize), 6); }));
    source_ = {};  // large, and wanted no more
    image_ = image;
    return {};
}

core::Result<void> EnvironmentMap::setFiltered(const std::shared_ptr<const asset::FilteredLight>& light) {
    if (light == light_) return {};
    REKINDLE_ASSERT(light->harmonics.size() == SH_COUNT);
    forgetContent();
    REKINDLE_ASSIGN(specular, uploadCube(*device_, light->specular, light->mapping.get(), "prefiltered environment"));
    REKINDLE_ASSIGN(sheen, uploadCube(*device_, light->sheen, light->mapping.get(), "environment for sheen"));
    REKINDLE_ASSIGN(harmonics, gpu::Buffer::upload(*device_, std::as_bytes(std::span(light->harmonics)), "irradiance harmonics"));
    source_ = {};
    specular_ = std::move(specular);
    sheen_ = std::move(sheen);
    harmonics_ = std::move(harmonics);
    light_ = light;
    return {};
}

core::Result<asset::FilteredLight> EnvironmentMap::read() {
    asset::FilteredLight light;
    REKINDLE_ASSIGN(specular, readCube(*device_, specular_));
    REKINDLE_ASSIGN(sheen, readCube(*device_, sheen_));
    REKINDLE_ASSIGN(harmonics, gpu::Buffer::create(*device_, harmonics_.size(), gpu::BufferPlace::Readback, "harmonics read"));
    REKINDLE_TRY(device_->runNow([&](VkCommandBuffer commands) {
        const VkBufferCopy copy{.size = SH_COUNT * sizeof(math::vec3)};
        vkCmdCopyBuffer(commands, harmonics_.handle(), harmonics.handle(), 1, &copy);
        makeVisibleToHost(commands);
    }));
    light.specular = std::move(specular);
    light.sheen = std::move(sheen);
    light.harmonics.resize(SH_COUNT);
    std::memcpy(light.harmonics.data(), harmonics.mapped(), SH_COUNT * sizeof(math::vec3));
    return light;
}

core::Result<void> EnvironmentMap::setCaptured(std::uint64_t version, std::uint32_t faceSize, const Capture& capture) {
    if (version == version_) return {};
    forgetContent();
    REKINDLE_TRY(makeCubes(faceSize));
    REKINDLE_TRY(rebuild([&](VkCommandBuffer commands) { capture(commands, source_); }));
    version_ = version;
    return {};
}

core::Result<void> EnvironmentMap::setBlack() {
    if (black_) return {};
    forgetContent();
    source_ = {};
    gpu::ImageDesc desc = lightCubeDesc(1, 1);
    desc.usage |= VK_IMAGE_USAGE_TRANSFER_DST_BIT;
    REKINDLE_ASSIGN(specular, gpu::Image::create(*device_, desc, "no light"));
    REKINDLE_ASSIGN(sheen, gpu::Image::create(*device_, desc, "no light for sheen"));
    REKINDLE_TRY(device_->runNow([&](VkCommandBuffer commands) {
        const VkClearColorValue black{};
        const VkImageSubresourceRange range{VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 6};
        for (const gpu::Image* image : {&specular, &sheen}) {
            gpu::transition(commands, image->handle(), image->aspect(), gpu::states::undefined, gpu::states::transferTarget);
            vkCmdClearColorImage(commands, image->handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, &black, 1, &range);
            gpu::transition(commands, image->handle(), image->aspect(), gpu::states::transferTarget, gpu::states::sampled);
        }
        vkCmdFillBuffer(commands, harmonics_.handle(), 0, VK_WHOLE_SIZE, 0);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT,
                           VK_ACCESS_2_UNIFORM_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_READ_BIT);
    }));
    specular_ = std::move(specular);
    sheen_ = std::move(sheen);
    black_ = true;
    return {};
}

shared::EnvironmentData EnvironmentMap::data(float intensity, float rotation) {
    const float c = std::cos(rotation), s = std::sin(rotation);
    return {
        .specular = specular_.sampledSlot(),
        .sheen = sheen_.sampledSlot(),
        .lut = lut_.sampledSlot(),
        .specularMips = static_cast<float>(specular_.desc().mips),
        .sheenMips = static_cast<float>(sheen_.desc().mips),
        .intensity = intensity,
        .fromWorld = math::mat3(c, 0, s, 0, 1, 0, -s, 0, c),
        .irradiance = harmonics_.address(),
    };
}

}  // namespace rekindle::render
