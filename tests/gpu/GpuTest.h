#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Device.h"
#include "gpu/Image.h"
#include "math/Types.h"

// A device under Vulkan's validation layers: one message fails the test.
class GpuTest : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    // The texels of one layer of a half-float image, rows from the top. `state` is how the image is found and left.
    std::vector<rekindle::math::vec4> readHalves(rekindle::gpu::Image& image, std::uint32_t layer = 0,
                                                 const rekindle::gpu::ImageState& state = rekindle::gpu::states::sampled);

    std::unique_ptr<rekindle::gpu::Device> device_;
};
