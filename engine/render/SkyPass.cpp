#include "render/SkyPass.h"

#include <algorithm>
#include <cmath>

#include "gpu/Barrier.h"
#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"
#include "render/Sky.h"
#include "shared/Sky.h"

namespace rekindle::render {

namespace {

constexpr VkFormat halfFloats = VK_FORMAT_R16G16B16A16_SFLOAT;
constexpr std::uint32_t environmentSize = 128;

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
constexpr float eyeLift = 0.2f;  // km

// Fills an image by a thread for each texel (8 x 8 threads a group), from undefined content to ready for sampling.
void fill(VkCommandBuffer commands, gpu::Image& image, const gpu::Pipeline& pipeline, const gpu::DescriptorHeap& heap,
          VkDeviceAddress sky) {
    const shared::SkyPush push{sky, image.storageSlot()};
    gpu::transition(commands, image.handle(), image.aspect(), {gpu::states::sampled.stages, 0, VK_IMAGE_LAYOUT_UNDEFINED},
                    gpu::states::computeWrite);
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
    vkCmdPushConstants(commands, heap.layout(), VK_SHADER_STAGE_ALL, 0, sizeof(push), &push);
    const VkExtent3D extent = image.desc().extent;
    vkCmdDispatch(commands, (extent.width + 7) / 8, (extent.height + 7) / 8, image.desc().layers);
    gpu::transition(commands, image.handle(), image.aspect(), gpu::states::computeWrite, gpu::states::sampled);
}

// The air's own tables hang on these alone.
bool sameAir(const SkyState& a, const SkyState& b) {
    return a.haze == b.haze && a.groundAlbedo == b.groundAlbedo && a.sunAngularRadius == b.sunAngularRadius;
}

shared::Sky scaledSky(const SkyState& sky, float kilometres, float scale) {
    constexpr float zenithAirglow = 1.8e-4f;   // cd/m2: 22 magnitudes a square arc second, a dark place's
    constexpr float magnitudeZero = 2.13e-6f;  // lux: 10^(-14.18 / 2.5)
    const math::quat stars = glm::conjugate(sky.worldFromEquatorial);
    return {.sunDirection = sky.sunDirection,
            .sunAngularRadius = sky.sunAngularRadius,
            .moonDirection = sky.moonDirection,
            .moonAngularRadius = sky.moonAngularRadius,
            .sunIlluminance = sunOutside(sky).illuminance * scale,
            .altitude = kilometres,
            .moonIlluminance = moonOutside(sky).illuminance * scale,
            .moonDiscLuminance = moonDiscLuminance(sky) * scale,
            .moonToSun = sky.moonToSun,
            .haze = sky.haze,
            .airglow = math::vec3(0.95f, 1, 1.15f) * zenithAirglow * scale,
            .groundAlbedo = sky.groundAlbedo,
            .equatorialFromWorld = {stars.x, stars.y, stars.z, stars.w},
            .starIlluminance = sky.sunDirection.y < 0 ? magnitudeZero * scale : 0};
}

}  // namespace

core::Result<SkyPass> SkyPass::create(gpu::Device& device) {
    SkyPass pass;
    REKINDLE_TRY(pass.makeImages(device));
    REKINDLE_TRY(pass.makePipelines(device));
    pass.sampler_ = device.descriptors().sampler({.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
                                                  .magFilter = VK_FILTER_LINEAR,
                                                  .minFilter = VK_FILTER_LINEAR,
                                                  .addressModeU = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                                  .addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE,
                                                  .addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE});
    return pass;
}

core::Result<void> SkyPass::makeImages(gpu::Device& device) {
    REKINDLE_ASSIGN(parameters, gpu::Buffer::create(device, sizeof(shared::Sky), gpu::BufferPlace::Device, "sky"));
    REKINDLE_ASSIGN(transmittance, table(device, 256, 64, "sky transmittance"));
    REKINDLE_ASSIGN(multiscatter, table(device, 64, 32, "sky multiple scattering"));
    REKINDLE_ASSIGN(view, table(device, 96, 64, "sky view", 4, gpu::ImageShape::Array));
    REKINDLE_ASSIGN(ambient, table(device, 1, 1, "sky ambient"));
    REKINDLE_ASSIGN(environment, table(device, environmentSize, environmentSize, "sky environment", 6, gpu::ImageShape::Cube));
    parameters_ = std::move(parameters);
    transmittance_ = std::move(transmittance);
    multiscatter_ = std::move(multiscatter);
    view_ = std::move(view);
    ambient_ = std::move(ambient);
    environment_ = std::move(environment);
    return {};
}

core::Result<void> SkyPass::makePipelines(gpu::Device& device) {
    const std::pair<gpu::Pipeline*, const char*> pipelines[] = {{&transmittancePipeline_, "sky_transmittance.comp"},
                                                                {&multiscatterPipeline_, "sky_multiscatter.comp"},
                                                                {&viewPipeline_, "sky_view.comp"},
                                                                {&ambientPipeline_, "sky_ambient.comp"},
                                                                {&environmentPipeline_, "sky_environment.comp"}};
    for (const auto& [pipeline, shader] : pipelines) {
        REKINDLE_ASSIGN(made, gpu::Pipeline::compute(device, shader));
        *pipeline = std::move(made);
    }
    return {};
}

void SkyPass::writeParameters(gpu::Frame& frame, const SkyState& sky, float kilometres) {
    shared::Sky parameters = scaledSky(sky, kilometres, std::exp2(exposure_));
    parameters.transmittance = transmittance_.sampledSlot();
    parameters.multiscatter = multiscatter_.sampledSlot();
    parameters.skyView = view_.sampledSlot();
    parameters.ambient = ambient_.sampledSlot();
    parameters.linearSampler = sampler_;
    gpu::memoryBarrier(frame.commands(), gpu::states::sampled.stages, 0, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
                       VK_ACCESS_2_TRANSFER_WRITE_BIT);
    vkCmdUpdateBuffer(frame.commands(), parameters_.handle(), 0, sizeof(parameters), &parameters);
    gpu::memoryBarrier(frame.commands(), VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                       gpu::states::sampled.stages, VK_ACCESS_2_SHADER_STORAGE_READ_BIT);
}

void SkyPass::update(gpu::Frame& frame, const SkyState& sky, float altitude) {
    // Some metres more or less change nothing that is seen; a walk must not make the sky anew with every step.
    const float kilometres = std::clamp(std::round(altitude / 20) * 20 / 1000, 0.0f, 20.f) + eyeLift;
    if (sky_ == sky && kilometres_ == kilometres) return;
    const bool newAir = !sky_ || !sameAir(*sky_, sky);
    frame.beginTiming("sky");
    exposure_ = exposureForSky(sky);
    writeParameters(frame, sky, kilometres);
    const gpu::DescriptorHeap& heap = frame.device().descriptors();
    const auto make = [&](gpu::Image& image, const gpu::Pipeline& pipeline) {
        fill(frame.commands(), image, pipeline, heap, parameters_.address());
    };
    if (newAir) make(transmittance_, transmittancePipeline_);
    if (newAir) make(multiscatter_, multiscatterPipeline_);
    make(view_, viewPipeline_);
    make(ambient_, ambientPipeline_);
    make(environment_, environmentPipeline_);
    frame.endTiming();
    sky_ = sky;
    kilometres_ = kilometres;
    ++version_;
}

}  // namespace rekindle::render
