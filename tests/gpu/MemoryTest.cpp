#include <cstring>
#include <fstream>
#include <numeric>

#include "GpuTest.h"
#include "gpu/Buffer.h"
#include "gpu/Image.h"

namespace rekindle::test {

namespace {

using gpu::Buffer;
using gpu::BufferPlace;

constexpr std::size_t mebibyte = std::size_t{1} << 20;

// Address space that the process has taken, in bytes.
std::size_t taken() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * 4096;
}

struct MemoryTest : GpuTest {};

}  // namespace

TEST_F(MemoryTest, WhatIsLargerThanALargePageComesBackAsItWasWritten) {
    std::vector<std::uint32_t> written(5 * mebibyte / 4 + 7);
    std::iota(written.begin(), written.end(), 1u);
    auto buffer = Buffer::upload(device(), std::as_bytes(std::span(written)), "large");
    ASSERT_TRUE(buffer) << buffer.error().line();
    auto back = Buffer::create(device(), buffer->size(), BufferPlace::Readback, "large, back");
    ASSERT_TRUE(back) << back.error().line();
    const VkBufferCopy whole{.size = buffer->size()};
    ASSERT_TRUE(device().runNow(
        [&](VkCommandBuffer commands) { vkCmdCopyBuffer(commands, buffer->handle(), back->handle(), 1, &whole); }));
    EXPECT_EQ(std::memcmp(back->mapped(), written.data(), written.size() * 4), 0);
}

TEST_F(MemoryTest, ADeviceGivesBackWhatItsMemoryWasMadeOf) {
    const auto makeAndLeave = [] {
        auto made = gpu::Device::create();
        ASSERT_TRUE(made) << made.error().line();
        auto buffer = Buffer::create(**made, 128 * mebibyte, BufferPlace::Device, "large");
        ASSERT_TRUE(buffer) << buffer.error().line();
    };
    makeAndLeave();
    const std::size_t before = taken();
    for (int i = 0; i < 5; ++i) makeAndLeave();
    EXPECT_LT(taken(), before + 320 * mebibyte) << "of 640; the driver's new threads reserve some for themselves";
}

}  // namespace rekindle::test
