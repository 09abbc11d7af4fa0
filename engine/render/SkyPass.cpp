#include "render/SkyPass.h"

#include <algorithm>
#include <cmath>

#include "gpu/Barrier.h"
#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"
#include "render/Sky.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

namespace {

constexpr VkFormat halfFloats = VK_FORMAT_R16G16B16A16_SFLOAT;

core::Result<gpu::Image> table(gpu::Device& device, std::uint32_t width, std::uint32_t height, const std::string& name,
                               std::uint32_t layers = 1, gpu::ImageShape shape = gpu::ImageShape::Texture2D) {
    return gpu::Image::create(device,
                              {.format = halfFloats,
                               .extent = {width, height, 1},
                               .layers = layers,
                               .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_STORAGE_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                               .shape = shape},
                              name);
}

// The tables see the land from a little above it, as from the next hill: the horizon's haze then hides the edge of the ground.
constexpr float eyeAltitude = 0.2f;  // km
constexpr float groundAltitude = 2;  // m, of what sun and moon light

// The air's own tables hang on these alone.
bool sameAir(const SkyState& a, const SkyState& b) {
    return a.haze == b.haze && a.groundAlbedo == b.groundAlbedo && a.sunAngularRadius == b.sunAngularRadius;
}

shared::Sky scaledSky(const SkyState& sky, float scale) {
    constexpr float zenithAirglow = 1.8e-4f;   // cd/m2: 22 magnitudes a square arc second, a dark place's
    constexpr float magnitudeZero = 2.13e-6f;  // lux: 10^(-14.18 / 2.5)
    constexpr float brightestMoon = 10;        // times white: at night it would outshine its own phase
    const math::quat stars = glm::conjugate(sky.worldFromEquatorial);
    return {.sunDirection = sky.sunDirection,
            .sunAngularRadius = sky.sunAngularRadius,
            .moonDirection = sky.moonDirection,
            .moonAngularRadius = sky.moonAngularRadius,
            .sunIlluminance = sunOutside(sky).illuminance * scale,
            .altitude = eyeAltitude,
            .moonIlluminance = moonOutside(sky).illuminance * scale,
            .moonDiscLuminance = std::min(moonDiscLuminance(sky) * scale, brightestMoon),
            .moonToSun = sky.moonToSun,
            .haze = sky.haze,
            .airglow = math::vec3(0.95f, 1, 1.15f) * zenithAirglow * scale,
            .groundAlbedo = sky.groundAlbedo,
            .equatorialFromWorld = {stars.x, stars.y, stars.z, stars.w},
            .starIlluminance = sky.sunDirection.y < 0 ? magnitudeZero * scale : 0,
            .cloudCover = sky.clouds,
            .sunShare = shareBetweenClouds(sky)};
}

shared::Light directional(const SkyLight& light, float intensity) {
    return {
        .type = LIGHT_DIRECTIONAL, .direction = -light.direction, .color = light.illuminance * intensity, .shadow = NO_SHADOW};
}

}  // namespace

core::Result<SkyPass> SkyPass::create(gpu::Device& device) {
    SkyPass pass(device);
    REKINDLE_TRY(pass.makeImages());
    REKINDLE_TRY(pass.makePipelines());
    pass.sampler_ = device.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    return pass;
}

core::Result<void> SkyPass::makeImages() {
    REKINDLE_ASSIGN(parameters, gpu::Buffer::create(*device_, sizeof(shared::Sky), gpu::BufferPlace::Device, "sky"));
    REKINDLE_ASSIGN(transmittance, table(*device_, 256, 64, "sky transmittance"));
    REKINDLE_ASSIGN(multiscatter, table(*device_, 64, 32, "sky multiple scattering"));
    REKINDLE_ASSIGN(view, table(*device_, 96, 64, "sky view", 4, gpu::ImageShape::Array));
    constexpr auto edge = std::uint32_t(shared::SKY_CLOUDS);
    REKINDLE_ASSIGN(clouds, table(*device_, edge, edge, "clouds"));
    REKINDLE_ASSIGN(ambient, table(*device_, 1, 1, "sky ambient"));
    parameters_ = std::move(parameters);
    transmittance_ = std::move(transmittance);
    multiscatter_ = std::move(multiscatter);
    view_ = std::move(view);
    clouds_ = std::move(clouds);
    ambient_ = std::move(ambient);
    return {};
}

core::Result<void> SkyPass::makePipelines() {
    const std::pair<gpu::Pipeline*, const char*> pipelines[] = {{&transmittancePipeline_, "sky_transmittance.comp"},
                                                                {&multiscatterPipeline_, "sky_multiscatter.comp"},
                                                                {&viewPipeline_, "sky_view.comp"},
                                                                {&cloudsPipeline_, "sky_clouds.comp"},
                                                                {&ambientPipeline_, "sky_ambient.comp"},
                                                                {&environmentPipeline_, "sky_environment.comp"}};
    for (const auto& [pipeline, shader] : pipelines) {
        REKINDLE_ASSIGN(made, gpu::Pipeline::compute(*device_, shader));
        *pipeline = std::move(made);
    }
    return {};
}

void SkyPass::set(const SkyState& sky) {
    if (version_ != 0 && sky == sky_) return;
    sky_ = sky;
    exposure_ = exposureForSky(sky);
    ++version_;
}

void SkyPass::writeParameters(VkCommandBuffer commands) {
    shared::Sky parameters = scaledSky(sky_, std::exp2(exposure_));
    parameters.transmittance = transmittance_.sampledSlot();
    parameters.multiscatter = multiscatter_.sampledSlot();
    parameters.skyView = view_.sampledSlot();
    parameters.clouds = clouds_.sampledSlot();
    parameters.ambient = ambient_.sampledSlot();
    parameters.linearSampler = sampler_;
    gpu::memoryBarrier(commands, gpu::states::sampled.stages, 0, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
                       VK_ACCESS_2_TRANSFER_WRITE_BIT);
    vkCmdUpdateBuffer(commands, parameters_.handle(), 0, sizeof(parameters), &parameters);
    gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                       gpu::states::sampled.stages, VK_ACCESS_2_SHADER_STORAGE_READ_BIT);
}

// A thread for each texel of each layer, 8 x 8 a group.
void SkyPass::dispatch(VkCommandBuffer commands, const gpu::Pipeline& pipeline, gpu::Image& target) {
    const shared::SkyPush push{parameters_.address(), target.storageSlot()};
    const VkExtent3D extent = target.desc().extent;
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
    vkCmdPushConstants(commands, device_->descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof(push), &push);
    vkCmdDispatch(commands, (extent.width + 7) / 8, (extent.height + 7) / 8, target.desc().layers);
}

void SkyPass::fill(VkCommandBuffer commands, const gpu::Pipeline& pipeline, gpu::Image& table) {
    gpu::transition(commands, table.handle(), table.aspect(), {gpu::states::sampled.stages, 0, VK_IMAGE_LAYOUT_UNDEFINED},
                    gpu::states::computeWrite);
    dispatch(commands, pipeline, table);
    gpu::transition(commands, table.handle(), table.aspect(), gpu::states::computeWrite, gpu::states::sampled);
}

void SkyPass::record(VkCommandBuffer commands, gpu::Image& cube) {
    if (made_ != sky_) {
        writeParameters(commands);
        if (!made_ || !sameAir(*made_, sky_)) {
            fill(commands, transmittancePipeline_, transmittance_);
            fill(commands, multiscatterPipeline_, multiscatter_);
        }
        fill(commands, viewPipeline_, view_);
        if (sky_.clouds > 0 || !made_) fill(commands, cloudsPipeline_, clouds_);
        fill(commands, ambientPipeline_, ambient_);
        made_ = sky_;
    }
    dispatch(commands, environmentPipeline_, cube);
}

std::vector<shared::Light> SkyPass::lights(float intensity) const {
    std::vector<shared::Light> result;
    for (const SkyLight& light : {sunAt(sky_, groundAltitude), moonAt(sky_, groundAltitude)})
        if (light.illuminance != math::vec3(0)) result.push_back(directional(light, intensity));
    return result;
}

}  // namespace rekindle::render
