#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/Mapping.h"
#include "gpu/Vulkan.h"

typedef struct VmaAllocation_T* VmaAllocation;

namespace rekindle::gpu {

class Device;

enum class BufferPlace {
    Device,    // fastest for the device; filled by upload()
    Upload,    // written by the CPU through mapped(), read by the device
    Readback,  // written by the device, read by the CPU through mapped()
};

// Content that belongs at an offset of a buffer.
struct BufferPiece {
    std::size_t offset = 0;
    std::span<const std::byte> content;
};

// A buffer and its memory. Usable as storage, uniform, index, indirect, transfer source and target, and by address. Move-only
// owner; deletion waits for the frames that may use it.
class Buffer {
  public:
    static core::Result<Buffer> create(Device& device, std::size_t bytes, BufferPlace place, const std::string& name);
    // Made in BufferPlace::Device with that content; blocks until it is there. Any thread.
    static core::Result<Buffer> upload(Device& device, std::span<const std::byte> content, const std::string& name);
    // The same, from pieces in the order of their offsets; what lies between them is anything. Takes little memory besides the
    // buffer's own: pages of pieces that lie in the mapping are given back to it.
    static core::Result<Buffer> upload(Device& device, std::size_t bytes, std::span<const BufferPiece> pieces,
                                       const std::string& name, const core::Mapping* mapping = nullptr);

    Buffer() = default;
    Buffer(Buffer&& other) noexcept;
    Buffer& operator=(Buffer&& other) noexcept;
    ~Buffer();

    explicit operator bool() const { return handle_ != VK_NULL_HANDLE; }
    VkBuffer handle() const { return handle_; }
    std::size_t size() const { return size_; }
    VkDeviceAddress address() const { return address_; }
    std::byte* mapped() const { return mapped_; }  // null in BufferPlace::Device
    // Deletes it at once: no frame uses it.
    void drop();

  private:
    void release();

    Device* device_ = nullptr;
    VkBuffer handle_ = VK_NULL_HANDLE;
    VmaAllocation allocation_ = nullptr;
    std::size_t size_ = 0;
    VkDeviceAddress address_ = 0;
    std::byte* mapped_ = nullptr;
};

}  // namespace rekindle::gpu
