#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/Error.h"
#include "core/Progress.h"
#include "render/HeadsetExtras.h"
#include "render/Settings.h"
#include "render/TextureDetail.h"
#include "scene/Scene.h"
#include "view/View.h"

namespace rekindle::gpu {
class Device;
class Frame;
}  // namespace rekindle::gpu

namespace rekindle::render {

struct PassTime {
    std::string name;
    double milliseconds = 0;
};

// Of the last frame whose figures are known.
struct FrameStatistics {
    std::vector<PassTime> gpuPasses;
    double cpuRecordMilliseconds = 0;
    std::size_t draws = 0;
    std::size_t triangles = 0;
};

// Linear HDR or tone-mapped 8-bit pixels, rows from the top; straight (not premultiplied) alpha.
struct Picture {
    math::uvec2 extent{0};
    std::vector<std::uint8_t> srgb8;  // RGBA, tone-mapped, sRGB-encoded; filled when asked for
    std::vector<float> linear;        // RGBA, exposed, before tone mapping; filled when asked for
};

enum class PictureKind { Srgb8, Linear };

// Draws scenes. One thread (the one that made it), except upload(), see there. Owns everything it puts on the device.
class Renderer {
  public:
    static core::Result<Renderer> create(gpu::Device& device);
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    ~Renderer();

    // Puts a model's meshes and textures on the device; draws of scenes that hold it find it there. Any thread, while
    // frames are drawn; blocks until done. Fails with Device (out of memory) or Cancelled.
    core::Result<void> upload(const std::shared_ptr<const asset::Model>& model, core::Progress& progress,
                              TextureDetail detail = TextureDetail::Full);

    // Makes textures whole that were uploaded coarsely: up to about `bytes` of them, or one. False where there was none. Between
    // frames; blocks. Fails with Device.
    core::Result<bool> refine(std::size_t bytes);

    // Forgets the model; its memory goes when the frames in flight are done.
    void release(const asset::Model& model);

    // Draws one picture for each view and reads it back. Blocks.
    core::Result<std::vector<Picture>> renderPictures(const scene::Scene& scene, std::span<const view::View> views,
                                                      const Settings& settings, PictureKind kind);

    // Records the drawing of `views` into `frame`; the tone-mapped result of view 0 lands in `target` (any colour format, layout
    // COLOR_ATTACHMENT_OPTIMAL before and after), or each view's in its layer, where the target has as many. For windows and
    // headsets.
    core::Result<void> record(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                              const Settings& settings, const gpu::ImageView& target, const HeadsetExtras& extras = {});

    const FrameStatistics& statistics() const;

  private:
    struct State;
    explicit Renderer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace rekindle::render
