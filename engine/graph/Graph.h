#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Frame.h"
#include "gpu/Image.h"

namespace rekindle::graph {

// An image or a buffer of one frame's graph.
struct ImageId {
    std::uint32_t index = UINT32_MAX;
    explicit operator bool() const { return index != UINT32_MAX; }
    bool operator==(const ImageId&) const = default;
};
struct BufferId {
    std::uint32_t index = UINT32_MAX;
    explicit operator bool() const { return index != UINT32_MAX; }
};

// A transient image: what it is, not where. Its usage follows from the passes that touch it. Always an array (or a volume).
struct ImageSpec {
    VkFormat format = VK_FORMAT_R16G16B16A16_SFLOAT;
    VkExtent3D extent{1, 1, 1};
    std::uint32_t layers = 1;
    std::uint32_t mips = 1;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    bool volume = false;
};

enum class Use { ColorTarget, DepthTarget, DepthTest, Sampled, Storage, TransferSource, TransferTarget, ShadingRate };

struct ImageAccess {
    ImageId image;
    Use use;
};
struct BufferAccess {
    BufferId buffer;
    bool write;
};

// Nothing: what was there is kept. A value: cleared to it first. `discard`: neither.
struct ColorAttachment {
    ImageId image;
    std::optional<std::array<float, 4>> clear;
    bool discard = false;
    ImageId resolve;  // a single-sampled image that gets the average of the samples
};
struct DepthAttachment {
    ImageId image;
    std::optional<float> clear;
    bool readOnly = false;
    ImageId resolve;  // gets sample 0
};

// How coarsely each square of the targets is shaded; `image` is as gpu/ShadingRate.h says. Pipelines have to be made for it
// (GraphicsPipelineDesc::shadingRates).
struct ShadingRates {
    ImageId image;
    std::uint32_t square = 0;  // pixels a side
};

// What a pass may touch while it is recorded.
class PassContext {
  public:
    virtual ~PassContext() = default;
    virtual gpu::Frame& frame() = 0;
    virtual VkCommandBuffer commands() = 0;
    virtual gpu::Image& image(ImageId id) = 0;  // transient images only
    gpu::Slot sampled(ImageId id) { return image(id).sampledSlot(); }
    gpu::Slot storage(ImageId id, std::uint32_t mip = 0) { return image(id).storageSlot(mip); }
};

// A step of the frame: what it touches, and how it is recorded. One with attachments is recorded inside a rendering scope with
// viewport and scissor set; one without is compute or transfer work.
struct Pass {
    std::string name;
    std::vector<ImageAccess> images;  // besides the attachments
    std::vector<BufferAccess> buffers;
    std::vector<ColorAttachment> colors;
    std::optional<DepthAttachment> depth;
    std::optional<ShadingRates> rates;
    std::uint32_t viewMask = 0;
    bool keep = false;  // has an effect that the graph does not see
    std::function<void(PassContext&)> record;

    Pass& sample(ImageId image) { return touch(image, Use::Sampled); }
    Pass& store(ImageId image) { return touch(image, Use::Storage); }
    Pass& touch(ImageId image, Use use) {
        if (image) images.push_back({image, use});
        return *this;
    }
    Pass& read(BufferId buffer) {
        if (buffer) buffers.push_back({buffer, false});
        return *this;
    }
    Pass& write(BufferId buffer) {
        buffers.push_back({buffer, true});
        return *this;
    }
};

// One frame's passes, in the order in which they were added, and the images between them. Plain data: planning and
// execution are elsewhere (Plan.h, Executor.h).
class Graph {
  public:
    struct ImageNode {
        std::string name;
        ImageSpec spec;
        gpu::ImageView external;  // set for imported images
        gpu::ImageState before, after;
        bool imported() const { return external.image != VK_NULL_HANDLE; }
    };

    ImageId createImage(std::string name, const ImageSpec& spec);
    // Somebody else's render target: found in state `before`, left in state `after`.
    ImageId importImage(std::string name, const gpu::ImageView& view, const gpu::ImageState& before,
                        const gpu::ImageState& after);
    // A buffer that passes write and read; which one is their own affair, the graph orders them.
    BufferId declareBuffer(std::string name);
    // The reference holds until the next pass is added.
    Pass& addPass(std::string name);

    const std::vector<ImageNode>& images() const { return images_; }
    const std::vector<Pass>& passes() const { return passes_; }
    std::size_t bufferCount() const { return buffers_.size(); }

  private:
    std::vector<ImageNode> images_;
    std::vector<std::string> buffers_;
    std::vector<Pass> passes_;
};

}  // namespace rekindle::graph
