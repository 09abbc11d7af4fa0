#include "gpu/Buffer.h"

#include <vk_mem_alloc.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "gpu/Device.h"
#include "gpu/LargePages.h"

namespace rekindle::gpu {

// Little: what a frame hands to the device meanwhile waits behind one such copy.
static constexpr std::size_t mostStaged = std::size_t{4} << 20;

static VmaAllocationCreateFlags flagsFor(BufferPlace place) {
    switch (place) {
        case BufferPlace::Upload:
            return VMA_ALLOCATION_CREATE_MAPPED_BIT | VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT;
        case BufferPlace::Readback:
            return VMA_ALLOCATION_CREATE_MAPPED_BIT | VMA_ALLOCATION_CREATE_HOST_ACCESS_RANDOM_BIT;
        case BufferPlace::Device:
            break;
    }
    return 0;
}

// Asked first, because a driver that overcommits memory may grant what it cannot hold.
static core::Result<void> fits(const Device& device, std::size_t bytes, const std::string& name) {
    const auto most = device.traits().maxBufferBytes;
    if (bytes <= most) return {};
    return core::fail({.kind = core::ErrorKind::Device,
                       .what = "cannot make the buffer \"" + name + "\" of " + std::to_string(bytes) + " bytes",
                       .why = "the device's largest is " + std::to_string(most) + " bytes",
                       .todo = "use a smaller scene, or a device with more memory"});
}

core::Result<Buffer> Buffer::create(Device& device, std::size_t bytes, BufferPlace place, const std::string& name) {
    Buffer buffer;
    buffer.device_ = &device;
    buffer.size_ = std::max<std::size_t>(bytes, 16);
    REKINDLE_TRY(fits(device, buffer.size_, name));
    const VkBufferCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
        .pNext = device.traits().largePages ? &largepages::forBuffers : nullptr,
        .size = buffer.size_,
        .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT | VK_BUFFER_USAGE_INDEX_BUFFER_BIT |
                 VK_BUFFER_USAGE_INDIRECT_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT |
                 VK_BUFFER_USAGE_SHADER_DEVICE_ADDRESS_BIT,
    };
    const VmaAllocationCreateInfo allocation{
        .flags = flagsFor(place),
        .usage = VMA_MEMORY_USAGE_AUTO,
        .requiredFlags = place == BufferPlace::Device ? 0u : VkMemoryPropertyFlags{VK_MEMORY_PROPERTY_HOST_COHERENT_BIT}};
    VmaAllocationInfo got{};
    REKINDLE_TRY(check(vmaCreateBuffer(device.allocator(), &info, &allocation, &buffer.handle_, &buffer.allocation_, &got),
                       "cannot make the buffer \"" + name + '"'));
    buffer.mapped_ = static_cast<std::byte*>(got.pMappedData);
    const VkBufferDeviceAddressInfo addressInfo{.sType = VK_STRUCTURE_TYPE_BUFFER_DEVICE_ADDRESS_INFO, .buffer = buffer.handle_};
    buffer.address_ = vkGetBufferDeviceAddress(device.handle(), &addressInfo);
    device.setName(VK_OBJECT_TYPE_BUFFER, reinterpret_cast<std::uint64_t>(buffer.handle_), name);
    return buffer;
}

core::Result<Buffer> Buffer::upload(Device& device, std::span<const std::byte> content, const std::string& name) {
    const BufferPiece whole{0, content};
    return upload(device, content.size(), {&whole, 1}, name);
}

// Writes those parts of the pieces that lie in the window of the buffer that begins at `start`.
static void fillWindow(std::span<std::byte> window, std::size_t start, std::span<const BufferPiece> pieces,
                       const core::Mapping* mapping) {
    for (const BufferPiece& piece : pieces) {
        const std::size_t from = std::max(piece.offset, start);
        const std::size_t to = std::min(piece.offset + piece.content.size(), start + window.size());
        if (from >= to) continue;
        const auto part = piece.content.subspan(from - piece.offset, to - from);
        std::memcpy(window.data() + (from - start), part.data(), part.size());
        if (mapping) mapping->giveBack(part);
    }
}

core::Result<Buffer> Buffer::upload(Device& device, std::size_t bytes, std::span<const BufferPiece> pieces,
                                    const std::string& name, const core::Mapping* mapping) {
    REKINDLE_ASSIGN(buffer, create(device, bytes, BufferPlace::Device, name));
    if (bytes == 0) return buffer;
    REKINDLE_ASSIGN(staging, create(device, std::min(bytes, mostStaged), BufferPlace::Upload, name + " (staging)"));
    for (std::size_t start = 0; start < bytes; start += mostStaged) {
        const VkBufferCopy copy{.dstOffset = start, .size = std::min(mostStaged, bytes - start)};
        const auto ends = [](const BufferPiece& piece) { return piece.offset + piece.content.size(); };
        const auto first = std::ranges::upper_bound(pieces, start, {}, ends);
        const auto last = std::ranges::lower_bound(pieces, start + copy.size, {}, &BufferPiece::offset);
        fillWindow({staging.mapped(), copy.size}, start, {first, last}, mapping);
        REKINDLE_TRY(device.runNow(
            [&](VkCommandBuffer commands) { vkCmdCopyBuffer(commands, staging.handle(), buffer.handle(), 1, &copy); }));
    }
    staging.drop();
    return buffer;
}

Buffer::Buffer(Buffer&& other) noexcept {
    *this = std::move(other);
}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
    if (this == &other) return *this;
    release();
    device_ = std::exchange(other.device_, nullptr);
    handle_ = std::exchange(other.handle_, VK_NULL_HANDLE);
    allocation_ = std::exchange(other.allocation_, nullptr);
    size_ = std::exchange(other.size_, 0);
    address_ = std::exchange(other.address_, 0);
    mapped_ = std::exchange(other.mapped_, nullptr);
    return *this;
}

Buffer::~Buffer() {
    release();
}

void Buffer::drop() {
    if (!handle_) return;
    vmaDestroyBuffer(device_->allocator(), handle_, allocation_);
    handle_ = VK_NULL_HANDLE;
}

void Buffer::release() {
    if (!handle_) return;
    device_->defer([allocator = device_->allocator(), handle = handle_, allocation = allocation_] {
        vmaDestroyBuffer(allocator, handle, allocation);
    });
    handle_ = VK_NULL_HANDLE;
}

}  // namespace rekindle::gpu
