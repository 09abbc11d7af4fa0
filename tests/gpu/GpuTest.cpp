#include "GpuTest.h"

namespace rekindle::test {

std::unique_ptr<gpu::Device> GpuTest::device_;

void GpuTest::SetUpTestSuite() {
    const gpu::Validation asked = gpu::validationFromEnvironment();
    auto made = gpu::Device::create({.validation = asked == gpu::Validation::Off ? gpu::Validation::Core : asked, .hooks = {}});
    ASSERT_TRUE(made) << made.error().line();
    device_ = std::move(*made);
}

void GpuTest::TearDownTestSuite() { device_.reset(); }

void GpuTest::SetUp() {
    ASSERT_TRUE(device_);
    messagesBefore_ = device_->validationMessages();
}

void GpuTest::TearDown() { EXPECT_EQ(device_->validationMessages(), messagesBefore_) << "the validation layer complained: see above"; }

}  // namespace rekindle::test
