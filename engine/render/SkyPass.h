#pragma once

#include <optional>
#include <vector>

#include "gpu/Buffer.h"
#include "gpu/Image.h"
#include "gpu/Pipeline.h"
#include "render/Settings.h"
#include "shared/Frame.h"

namespace rekindle::render {

// The sky on the device: the tables of Hillaire 2020, the light that it sends into the scene, and what shaders need to draw it
// (shaders/lib/sky.glsl). Owns its images; move-only; one thread.
//
// Everything it makes is scaled by 2^exposure(), which keeps night and day within half floats.
class SkyPass {
  public:
    static constexpr std::uint32_t environmentSize = 128;

    static core::Result<SkyPass> create(gpu::Device& device);

    // Which sky it is to be; record() makes it.
    void set(const SkyState& sky);
    // Changes with the sky; never 0 after set().
    std::uint64_t version() const { return version_; }
    float exposure() const { return exposure_; }

    // Records the making of the tables, as far as they have changed, and of mip 0 of a cube of environmentSize in state
    // computeWrite: sky and ground, without sun, moon and stars, cd/m2 scaled. Outside a rendering scope; the descriptor heap is
    // bound. The tables are ready for sampling afterwards.
    void record(VkCommandBuffer commands, gpu::Image& cube);

    // Sun and moon, as far as they are up, for a surface on the ground.
    std::vector<shared::Light> lights(float intensity) const;
    // Address of a shared::Sky.
    VkDeviceAddress address() const { return parameters_.address(); }

    // For inspection.
    gpu::Image& transmittance() { return transmittance_; }
    gpu::Image& ambient() { return ambient_; }

  private:
    explicit SkyPass(gpu::Device& device) : device_(&device) {}
    core::Result<void> makeImages();
    core::Result<void> makePipelines();
    void writeParameters(VkCommandBuffer commands);
    void dispatch(VkCommandBuffer commands, const gpu::Pipeline& pipeline, gpu::Image& target);
    void fill(VkCommandBuffer commands, const gpu::Pipeline& pipeline, gpu::Image& table);

    gpu::Device* device_;
    gpu::Buffer parameters_;
    gpu::Image transmittance_, multiscatter_, view_, clouds_, ambient_;
    gpu::Pipeline transmittancePipeline_, multiscatterPipeline_, viewPipeline_, cloudsPipeline_, ambientPipeline_, environmentPipeline_;
    gpu::Slot sampler_ = 0;
    SkyState sky_;
    std::optional<SkyState> made_;  // what the tables hold
    float exposure_ = 0;
    std::uint64_t version_ = 0;
};

}  // namespace rekindle::render
