#include "gpu/Frame.h"

#include <algorithm>
#include <array>

#include "gpu/DescriptorHeap.h"

namespace rekindle::gpu {

static constexpr std::size_t blockBytes = 4 << 20;
static constexpr std::size_t alignment = 256;  // the most that a device may want of a uniform buffer's offset
static constexpr std::uint32_t maxTimings = 64;
static constexpr std::uint32_t maxUniformSets = 8;

core::Result<std::unique_ptr<Frame>> Frame::create(Device& device) {
    std::unique_ptr<Frame> frame(new Frame(device));
    REKINDLE_TRY(frame->makeObjects());
    return frame;
}

core::Result<void> Frame::makeObjects() {
    const VkCommandPoolCreateInfo pool{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                       .flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT,
                                       .queueFamilyIndex = device_.queueFamily()};
    REKINDLE_TRY(check(vkCreateCommandPool(device_.handle(), &pool, nullptr, &pool_), "cannot make a command pool"));
    const VkCommandBufferAllocateInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                           .commandPool = pool_,
                                           .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                           .commandBufferCount = 1};
    REKINDLE_TRY(check(vkAllocateCommandBuffers(device_.handle(), &info, &commands_), "cannot make a command buffer"));
    REKINDLE_TRY(makeUniformPool());
    return makeQueries();
}

core::Result<void> Frame::makeUniformPool() {
    const VkDescriptorPoolSize size{.type = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, .descriptorCount = UNIFORM_COUNT * maxUniformSets};
    const VkDescriptorPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                          .maxSets = maxUniformSets,
                                          .poolSizeCount = 1,
                                          .pPoolSizes = &size};
    return check(vkCreateDescriptorPool(device_.handle(), &info, nullptr, &uniformPool_), "cannot make a frame's descriptors");
}

core::Result<void> Frame::makeQueries() {
    if (device_.traits().timestampPeriod == 0) return {};
    const VkQueryPoolCreateInfo queries{
        .sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO, .queryType = VK_QUERY_TYPE_TIMESTAMP, .queryCount = maxTimings * 2};
    return check(vkCreateQueryPool(device_.handle(), &queries, nullptr, &queries_), "cannot make a query pool");
}

Frame::~Frame() {
    if (queries_) vkDestroyQueryPool(device_.handle(), queries_, nullptr);
    if (uniformPool_) vkDestroyDescriptorPool(device_.handle(), uniformPool_, nullptr);
    if (pool_) vkDestroyCommandPool(device_.handle(), pool_, nullptr);
}

core::Result<void> Frame::begin() {
    REKINDLE_TRY(finish());
    REKINDLE_TRY(check(vkResetCommandPool(device_.handle(), pool_, 0), "cannot reset a command pool"));
    REKINDLE_TRY(check(vkResetDescriptorPool(device_.handle(), uniformPool_, 0), "cannot reset a frame's descriptors"));
    block_ = used_ = 0;
    timedNames_.clear();
    whenDone_.clear();
    const VkCommandBufferBeginInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO,
                                        .flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT};
    REKINDLE_TRY(check(vkBeginCommandBuffer(commands_, &info), "cannot record a frame"));
    if (queries_) vkResetQueryPool(device_.handle(), queries_, 0, maxTimings * 2);
    device_.descriptors().bind(commands_);
    id_ = device_.beginFrame();
    recording_ = true;
    return {};
}

core::Result<Slice> Frame::allocate(std::size_t bytes) {
    const std::size_t size = (bytes + alignment - 1) / alignment * alignment;
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].size()) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        REKINDLE_ASSIGN(block, Buffer::create(device_, std::max(blockBytes, size), BufferPlace::Upload, "frame memory"));
        blocks_.push_back(std::move(block));
    }
    const Buffer& buffer = blocks_[block_];
    const Slice slice{buffer.handle(), used_, buffer.address() + used_, buffer.mapped() + used_};
    used_ += size;
    return slice;
}

core::Result<void> Frame::bindUniforms(const Uniforms& uniforms) {
    const VkDescriptorSetLayout layout = device_.descriptors().uniformLayout();
    const VkDescriptorSetAllocateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
                                           .descriptorPool = uniformPool_,
                                           .descriptorSetCount = 1,
                                           .pSetLayouts = &layout};
    VkDescriptorSet set = VK_NULL_HANDLE;
    REKINDLE_TRY(check(vkAllocateDescriptorSets(device_.handle(), &info, &set), "cannot make a frame's descriptors"));
    std::array<VkDescriptorBufferInfo, UNIFORM_COUNT> buffers;
    std::array<VkWriteDescriptorSet, UNIFORM_COUNT> writes;
    for (std::uint32_t i = 0; i < UNIFORM_COUNT; ++i) {
        buffers[i] = {uniforms[i].buffer, uniforms[i].offset, uniforms[i].bytes};
        writes[i] = {.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                     .dstSet = set,
                     .dstBinding = i,
                     .descriptorCount = 1,
                     .descriptorType = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER,
                     .pBufferInfo = &buffers[i]};
    }
    vkUpdateDescriptorSets(device_.handle(), UNIFORM_COUNT, writes.data(), 0, nullptr);
    vkCmdBindDescriptorSets(commands_, VK_PIPELINE_BIND_POINT_GRAPHICS, device_.descriptors().layout(), 1, 1, &set, 0, nullptr);
    return {};
}

// A software driver bins drawing for later but runs compute at once, and notes timestamps with the drawing. It finishes all that
// it has binned at a barrier: with one on either side of a timestamp, the time is that of the work.
void Frame::settle() {
    if (!device_.traits().software) return;
    const VkMemoryBarrier2 everything{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                      .srcStageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT,
                                      .dstStageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT};
    const VkDependencyInfo info{
        .sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .memoryBarrierCount = 1, .pMemoryBarriers = &everything};
    vkCmdPipelineBarrier2(commands_, &info);
}

void Frame::beginTiming(const std::string& name) {
    if (!queries_ || timedNames_.size() >= maxTimings) return;
    timedNames_.push_back(name);
    vkCmdWriteTimestamp2(commands_, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, queries_,
                         static_cast<std::uint32_t>(timedNames_.size() * 2 - 2));
    settle();
}

void Frame::endTiming() {
    if (!queries_ || timedNames_.empty()) return;
    settle();
    vkCmdWriteTimestamp2(commands_, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, queries_,
                         static_cast<std::uint32_t>(timedNames_.size() * 2 - 1));
}

core::Result<Serial> Frame::submit(VkSemaphore wait, VkSemaphore signal) {
    recording_ = false;
    auto serial = check(vkEndCommandBuffer(commands_), "cannot record a frame").and_then([&] {
        return device_.submit({commands_, wait, signal});
    });
    if (!serial) {
        device_.endFrame(id_);
        return serial;
    }
    serial_ = *serial;
    inFlight_ = true;
    return serial;
}

core::Result<void> Frame::finish() {
    if (!inFlight_) return {};
    inFlight_ = false;
    auto done = device_.wait(serial_);
    device_.endFrame(id_);
    if (!done) return done;
    readTimings();
    for (const auto& action : whenDone_) action();
    return done;
}

void Frame::readTimings() {
    timings_.clear();
    if (timedNames_.empty()) return;
    std::vector<std::uint64_t> ticks(timedNames_.size() * 2);
    const VkResult got =
        vkGetQueryPoolResults(device_.handle(), queries_, 0, static_cast<std::uint32_t>(ticks.size()), ticks.size() * 8,
                              ticks.data(), 8, VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT);
    if (got != VK_SUCCESS) return;  // a frame without timings
    for (std::size_t i = 0; i < timedNames_.size(); ++i)
        timings_.push_back(
            {timedNames_[i], static_cast<double>(ticks[i * 2 + 1] - ticks[i * 2]) * device_.traits().timestampPeriod * 1e-6});
}

core::Result<FrameRing> FrameRing::create(Device& device, std::size_t count) {
    FrameRing ring(device);
    for (std::size_t i = 0; i < count; ++i) {
        REKINDLE_ASSIGN(frame, Frame::create(device));
        ring.frames_.push_back(std::move(frame));
    }
    return ring;
}

FrameRing::~FrameRing() {
    for (auto& frame : frames_)
        if (frame->recording_) abandon(*frame);
    (void)finish();  // a lost device frees everything all the same
}

core::Result<Frame*> FrameRing::begin() {
    Frame& frame = *frames_[next_];
    REKINDLE_TRY(frame.begin());
    if (!frame.timings_.empty()) timings_ = frame.timings_;
    next_ = (next_ + 1) % frames_.size();
    return &frame;
}

core::Result<void> FrameRing::submit(Frame& frame, VkSemaphore wait, VkSemaphore signal) {
    return frame.submit(wait, signal).map([](Serial) {});
}

void FrameRing::abandon(Frame& frame) {
    vkEndCommandBuffer(frame.commands_);
    frame.recording_ = false;
    device_->endFrame(frame.id_);
}

bool FrameRing::finished() const {
    return std::all_of(frames_.begin(), frames_.end(),
                       [this](const auto& frame) { return !frame->inFlight_ || device_->reached(frame->serial_); });
}

core::Result<void> FrameRing::finish() {
    core::Result<void> done;
    for (auto& frame : frames_)
        if (auto finished = frame->finish(); !finished) done = finished;
    if (!frames_.empty()) timings_ = frames_[(next_ + frames_.size() - 1) % frames_.size()]->timings_;
    return done;
}

}  // namespace rekindle::gpu
