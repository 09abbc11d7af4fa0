// Owners of device objects: what is moved from owns nothing, what goes away waits for the frames that use it, what cannot be had
// is an error.
#include <algorithm>
#include <chrono>
#include <cstring>
#include <future>
#include <thread>
#include <vector>

#include "GpuTest.h"
#include "gpu/Buffer.h"
#include "gpu/Frame.h"
#include "gpu/Image.h"
#include "gpu/Pipeline.h"
#include "gpu/Reaper.h"

namespace rekindle {

using namespace std::chrono_literals;

class OwnerTest : public test::GpuTest {};

static std::vector<std::byte> pattern(std::size_t count) {
    std::vector<std::byte> bytes(count);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::byte>(i * 7);
    return bytes;
}

TEST_F(OwnerTest, UploadedBytesComeBack) {
    const auto bytes = pattern(1000);
    auto source = gpu::Buffer::upload(device(), bytes, "source");
    auto target = gpu::Buffer::create(device(), bytes.size(), gpu::BufferPlace::Readback, "target");
    ASSERT_TRUE(source && target);
    const VkBufferCopy copy{.size = bytes.size()};
    ASSERT_TRUE(device().runNow(
        [&](VkCommandBuffer commands) { vkCmdCopyBuffer(commands, source->handle(), target->handle(), 1, &copy); }));
    EXPECT_EQ(std::memcmp(target->mapped(), bytes.data(), bytes.size()), 0);
}

TEST_F(OwnerTest, AMovedFromBufferOwnsNothing) {
    auto made = gpu::Buffer::create(device(), 64, gpu::BufferPlace::Upload, "a");
    ASSERT_TRUE(made);
    gpu::Buffer a = std::move(*made);
    gpu::Buffer b = std::move(a);
    EXPECT_FALSE(a);  // NOLINT: that is the question
    EXPECT_EQ(a.mapped(), nullptr);
    EXPECT_EQ(a.address(), 0u);
    EXPECT_TRUE(b);
    a = std::move(b);
    EXPECT_TRUE(a);
    EXPECT_FALSE(b);
}

TEST_F(OwnerTest, AMovedFromImageAndPipelineOwnNothing) {
    auto image = gpu::Image::create(device(), {.extent = {4, 4, 1}}, "image");
    auto pipeline = gpu::Pipeline::compute(device(), "deform.comp");
    ASSERT_TRUE(image && pipeline);
    gpu::Image i = std::move(*image);
    gpu::Pipeline p = std::move(*pipeline);
    EXPECT_FALSE(*image);
    EXPECT_EQ(image->view(), VkImageView{});
    EXPECT_FALSE(*pipeline);
    EXPECT_TRUE(i);
    EXPECT_TRUE(p);
}

TEST_F(OwnerTest, DeletionWaitsForTheFrameThatMayUseIt) {
    auto ring = gpu::FrameRing::create(device(), 1);
    ASSERT_TRUE(ring);
    std::promise<std::thread::id> deleting;
    std::future<std::thread::id> deleted = deleting.get_future();
    const auto isDeleted = [&](std::chrono::seconds patience) { return deleted.wait_for(patience) == std::future_status::ready; };
    auto frame = ring->begin();
    ASSERT_TRUE(frame);
    device().defer([&] { deleting.set_value(std::this_thread::get_id()); });
    EXPECT_FALSE(isDeleted(0s));
    ASSERT_TRUE(ring->submit(**frame));
    EXPECT_FALSE(isDeleted(0s));
    ASSERT_TRUE(ring->finish());
    ASSERT_TRUE(isDeleted(60s));
    EXPECT_NE(deleted.get(), std::this_thread::get_id()) << "who draws frames does not wait for it";
}

TEST(ReaperTest, AllIsDeletedInItsOrderBeforeItEnds) {
    std::vector<int> deleted;
    {
        gpu::Reaper reaper;
        for (int i = 0; i < 100; i += 2)
            reaper.add({[&deleted, i] { deleted.push_back(i); }, [&deleted, i] { deleted.push_back(i + 1); }});
    }
    ASSERT_EQ(deleted.size(), 100u);
    EXPECT_TRUE(std::ranges::is_sorted(deleted));
}

TEST_F(OwnerTest, WithoutFramesDeletionIsAtOnce) {
    bool deleted = false;
    device().defer([&] { deleted = true; });
    EXPECT_TRUE(deleted);
}

TEST_F(OwnerTest, AFrameThatIsAbandonedHoldsNothingBack) {
    auto ring = gpu::FrameRing::create(device(), 1);
    ASSERT_TRUE(ring);
    auto frame = ring->begin();
    ASSERT_TRUE(frame);
    ring->abandon(**frame);
    bool deleted = false;
    device().defer([&] { deleted = true; });
    EXPECT_TRUE(deleted);
}

TEST_F(OwnerTest, AnImpossibleBufferIsAnErrorThatNamesIt) {
    const auto buffer = gpu::Buffer::create(device(), std::size_t{1} << 46, gpu::BufferPlace::Device, "everything");
    ASSERT_FALSE(buffer);
    EXPECT_EQ(buffer.error().kind, core::ErrorKind::Device);
    EXPECT_NE(buffer.error().line().find("everything"), std::string::npos);
}

TEST_F(OwnerTest, AMissingShaderIsAnErrorThatNamesIt) {
    const auto pipeline = gpu::Pipeline::compute(device(), "no_such_shader.comp");
    ASSERT_FALSE(pipeline);
    EXPECT_NE(pipeline.error().line().find("no_such_shader.comp"), std::string::npos);
}

TEST_F(OwnerTest, FrameMemoryGrows) {
    auto ring = gpu::FrameRing::create(device(), 1);
    ASSERT_TRUE(ring);
    auto frame = ring->begin();
    ASSERT_TRUE(frame);
    const auto small = (*frame)->allocate(100), large = (*frame)->allocate(20 << 20), after = (*frame)->allocate(100);
    ASSERT_TRUE(small && large && after);
    std::memset(large->mapped, 1, 20 << 20);
    EXPECT_NE(small->buffer, large->buffer);
    ring->abandon(**frame);
}

}  // namespace rekindle
