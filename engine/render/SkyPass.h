#pragma once

#include <optional>
#include <span>

#include "gpu/Buffer.h"
#include "gpu/Frame.h"
#include "gpu/Image.h"
#include "gpu/Pipeline.h"
#include "render/Settings.h"

namespace rekindle::render {

// The sky on the device: the tables of Hillaire 2020, the cube map that lights the scene, and what shaders need to draw it
// (shaders/lib/sky.glsl). Owns its images; move-only; one thread.
//
// Everything it makes is scaled by 2^exposure(), which keeps night and day within half floats: a picture of exposure EV
// multiplies by 2^(EV - exposure()).
class SkyPass {
  public:
    static core::Result<SkyPass> create(gpu::Device& device);

    // Records the making of whatever the sky or the eye's altitude (metres above the ground) has changed since the last call;
    // nothing, mostly. Outside a rendering scope. What it makes is ready for sampling afterwards.
    void update(gpu::Frame& frame, const SkyState& sky, float altitude);

    // The sky and the ground without sun, moon and stars, cd/m2 scaled, 6 faces of 128, one mip.
    gpu::Image& environment() { return environment_; }
    // Changes with the environment.
    std::uint64_t version() const { return version_; }
    float exposure() const { return exposure_; }
    // Address of a shared::Sky.
    VkDeviceAddress address() const { return parameters_.address(); }

    gpu::Image& transmittance() { return transmittance_; }
    gpu::Image& view() { return view_; }
    gpu::Image& ambient() { return ambient_; }

  private:
    SkyPass() = default;
    core::Result<void> makeImages(gpu::Device& device);
    core::Result<void> makePipelines(gpu::Device& device);
    void writeParameters(gpu::Frame& frame, const SkyState& sky, float kilometres);

    gpu::Buffer parameters_;
    gpu::Image transmittance_, multiscatter_, view_, ambient_, environment_;
    gpu::Pipeline transmittancePipeline_, multiscatterPipeline_, viewPipeline_, ambientPipeline_, environmentPipeline_;
    gpu::Slot sampler_ = 0;
    std::optional<SkyState> sky_;  // of the tables
    float kilometres_ = 0;
    float exposure_ = 0;
    std::uint64_t version_ = 0;
};

}  // namespace rekindle::render
