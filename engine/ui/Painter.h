#pragma once

#include <array>
#include <map>
#include <optional>

#include "gpu/Buffer.h"
#include "gpu/Frame.h"
#include "gpu/Pipeline.h"
#include "ui/Texture.h"

struct ImDrawData;
struct ImDrawCmd;
struct ImDrawList;

namespace rekindle::ui {

struct Drawn;

// What panels hand to ImGui::Image(); never 0.
using TextureId = std::uint64_t;

// Draws the interface with the device. Owns its textures. One thread.
class Painter {
  public:
    // `format` of the targets.
    static core::Result<Painter> create(gpu::Device& device, VkFormat format);

    TextureId add(Texture texture);
    // Another texture under the same id. The old one may be in use by frames in flight: it goes when they are done.
    void replace(TextureId id, Texture texture);
    void remove(TextureId id);  // likewise
    gpu::Image& image(TextureId id);

    // Records the interface into `target`, which is cleared first: `ground` is sRGB; without one nothing is behind it, and the
    // target gets colours multiplied by its alpha. The target is, and stays, in COLOR_ATTACHMENT_OPTIMAL; the textures' images
    // are readable by fragment shaders.
    core::Result<void> record(gpu::Frame& frame, const Drawn& drawn, const gpu::ImageView& target,
                              const std::optional<std::array<float, 3>>& ground);

  private:
    Painter(gpu::Device& device, gpu::Pipeline pipeline, bool encodes);
    core::Result<void> refreshFonts(gpu::Frame& frame, const Drawn& drawn);
    void recordList(VkCommandBuffer commands, const ImDrawList& list, const ImDrawData& data, std::uint32_t firstIndex,
                    std::uint32_t firstVertex);

    gpu::Device* device_;
    gpu::Pipeline pipeline_;
    bool encodes_;  // the target turns linear values into sRGB
    gpu::Slot sampler_;
    std::map<TextureId, Texture> textures_;
    TextureId next_ = 1;
    TextureId fonts_ = 0;
    std::uint64_t fontGeneration_ = 0;
    gpu::Slice vertices_;
};

}  // namespace rekindle::ui
