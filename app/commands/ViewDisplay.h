#pragma once

#include <array>
#include <deque>
#include <memory>
#include <optional>

#include "commands/ViewGraphics.h"
#include "commands/ViewResolution.h"
#include "gpu/Frame.h"
#include "gpu/Swapchain.h"
#include "panels/ViewerState.h"
#include "ui/Context.h"
#include "ui/Painter.h"
#include "xr/Runtime.h"

namespace rekindle::commands {

// What a picture of the scene is made of.
struct Shot {
    const scene::Scene& scene;
    view::View view;  // its extent is the picture's
    const render::Settings& settings;
};

// The viewer's window and what draws into it. Main thread.
class ViewDisplay {
  public:
    // `headset`: has a say in the choice of the graphics device; may be null. Fails with Device.
    static core::Result<std::unique_ptr<ViewDisplay>> open(const std::string& title, math::uvec2 size,
                                                           const xr::Runtime* headset = nullptr);
    ~ViewDisplay();

    const platform::Platform& platform() const { return platform_; }
    platform::Window& window() { return window_; }
    ui::Context& interface() { return interface_; }
    gpu::Device& device() { return *graphics_->device; }
    render::Renderer& renderer() { return *graphics_->renderer; }
    const std::shared_ptr<ViewGraphics>& graphics() const { return graphics_; }

    // Drops everything that is on the graphics device, and makes it anew without models and textures: after a failure of
    // draw(). Tries for a moment; when it fails, it may be called again, and nothing else.
    core::Result<void> rebuild(const xr::Runtime* headset = nullptr);
    // From the next rebuilding on large textures are small ones: memory ran out.
    void spareTextures() { textures_ = render::TextureDetail::Small; }
    // A headset's runtime had a say in the making of what is on the graphics device now.
    bool madeForHeadset() const { return madeForHeadset_; }

    panels::Picture addTexture(ui::Texture texture) { return painter_->add(std::move(texture)); }
    void removeTexture(panels::Picture picture) { painter_->remove(picture); }

    // There are two textures that shots are drawn into, so that two can be seen at once: 0 and 1. 0 before the first shot.
    panels::Picture picture(std::size_t which = 0) const { return canvases_[which].picture; }

    // A texture that somebody else writes to and the interface shows. `anew` is set where it is another than before. Fails with
    // Device.
    core::Result<gpu::Image*> mirror(const gpu::ImageDesc& desc, bool& anew);
    panels::Picture mirrored() const { return mirror_; }

    // Draws a frame: that picture anew, where there is a shot, and the interface. False when nothing could be drawn yet (the
    // window is minimised or changed its size, or has no image free and `wait` does not wait for one): try again. After a failure
    // rebuild() is due.
    using Wait = gpu::Swapchain::Wait;
    core::Result<bool> draw(const std::optional<Shot>& shot, std::size_t which = 0, Wait wait = Wait::ForImage);

    // Of the last frame with a shot that the device has finished.
    panels::Figures figures() const;
    // What drawing a shot cost, for each once: its extent and the milliseconds on the device.
    struct Cost {
        math::uvec2 extent{0};
        double milliseconds = 0;
    };
    std::optional<Cost> takeCost() { return std::exchange(cost_, std::nullopt); }

  private:
    ViewDisplay(platform::Platform platform, platform::Window window);
    core::Result<void> furnish(const xr::Runtime* headset);
    void strip();
    core::Result<bool> fitSwapchain();
    struct Canvas {
        panels::Picture picture = 0;
        bool drawn = false;
    };
    core::Result<void> fitPicture(math::uvec2 extent, Canvas& canvas);
    void learnPasses(math::uvec2 extent);
    void learnCost(const std::optional<Shot>& next);
    core::Result<void> record(gpu::Frame& frame, const std::optional<Shot>& shot, Canvas& canvas, const gpu::ImageView& target);
    core::Result<void> recordShot(gpu::Frame& frame, const Shot& shot, Canvas& canvas);

    // In the order of their making: the window outlives what is drawn into it.
    platform::Platform platform_;
    platform::Window window_;
    ui::Context interface_;
    std::shared_ptr<ViewGraphics> graphics_;
    std::unique_ptr<gpu::Swapchain> swapchain_;
    std::optional<gpu::FrameRing> frames_;
    std::optional<ui::Painter> painter_;
    std::array<Canvas, 2> canvases_;
    panels::Picture mirror_ = 0;
    bool madeForHeadset_ = false;
    render::TextureDetail textures_ = render::TextureDetail::Coarse;
    std::deque<math::uvec2> inFlight_;  // extents of the shots in the frames that the device works on; 0 for none
    std::optional<Cost> cost_;
    std::vector<render::PassTime> passes_;  // of the last frame with a shot that is finished
};

}  // namespace rekindle::commands
