#pragma once

#include <gtest/gtest.h>

#include "gpu/Device.h"

namespace rekindle::test {

// A test on a real device (lavapipe where there is no other) under the validation layer. One message fails the test.
// REKINDLE_VALIDATION=sync checks synchronization instead.
class GpuTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    static gpu::Device& device() { return *device_; }

  private:
    static std::unique_ptr<gpu::Device> device_;
    int messagesBefore_ = 0;
};

}  // namespace rekindle::test
