#pragma once

#include <functional>
#include <memory>

#include "asset/FilteredLight.h"
#include "asset/Image.h"
#include "gpu/Buffer.h"
#include "gpu/Image.h"
#include "gpu/Pipeline.h"
#include "shared/Frame.h"

namespace rekindle::render {

// Light from far away, prepared for shading: a prefiltered GGX cube, a Charlie cube, spherical harmonics, the lobes' albedo
// table. One thread.
class EnvironmentMap {
  public:
    static core::Result<EnvironmentMap> create(gpu::Device& device);

    // From an equirectangular image. Blocks. The same image again is free.
    core::Result<void> setImage(const std::shared_ptr<const asset::Image>& image);
    // What another map has made of an image: nothing is left to be done but to put it on the device. Blocks. The same light again
    // is free.
    core::Result<void> setFiltered(const std::shared_ptr<const asset::FilteredLight>& light);
    // No light at all.
    core::Result<void> setBlack();
    // Records the capture of a cube of that size into mip 0, left in computeWrite state; for skies. Blocks. `version` names the
    // content, never 0: the same again is free.
    using Capture = std::function<void(VkCommandBuffer, gpu::Image& cube)>;
    core::Result<void> setCaptured(std::uint64_t version, std::uint32_t faceSize, const Capture& capture);

    // What there is on the device. Blocks.
    core::Result<asset::FilteredLight> read();

    // What shaders need; `intensity` and `rotation` (radians about +Y) are the caller's.
    shared::EnvironmentData data(float intensity, float rotation);
    // SH_COUNT coefficients of its irradiance over pi, vec3 each.
    VkBuffer harmonics() const { return harmonics_.handle(); }

  private:
    explicit EnvironmentMap(gpu::Device& device) : device_(&device) {}
    core::Result<void> makePipelines();
    core::Result<void> makeLut();
    core::Result<void> makeCubes(std::uint32_t faceSize);
    void forgetContent();
    core::Result<void> rebuild(const std::function<void(VkCommandBuffer)>& fillMip0);
    void recordFilter(VkCommandBuffer commands, gpu::Image& target, std::uint32_t mip, float roughness, std::uint32_t samples,
                      bool sheen);
    void recordIrradiance(VkCommandBuffer commands);
    template <class Push>
    void dispatch(VkCommandBuffer commands, const gpu::Pipeline& pipeline, const Push& push, std::uint32_t x, std::uint32_t y,
                  std::uint32_t z);

    gpu::Device* device_;
    gpu::Pipeline capture_, filter_, irradiance_;
    gpu::Image source_, specular_, sheen_, lut_;
    gpu::Buffer harmonics_;
    gpu::Slot linearClamp_ = 0, linearWrap_ = 0;
    // What is in them: one of these, a sky of that version, or black.
    std::shared_ptr<const asset::Image> image_;
    std::shared_ptr<const asset::FilteredLight> light_;
    std::uint64_t version_ = 0;
    bool black_ = false;
};

}  // namespace rekindle::render
