#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>

#include "commands/ViewGraphics.h"
#include "gpu/Frame.h"
#include "render/MarkPass.h"
#include "ui/Painter.h"
#include "ui/Sheet.h"
#include "visit/FlatPanel.h"
#include "xr/Session.h"

namespace rekindle::commands {

// What the visitor with a headset sees.
struct HeadsetPicture {
    const scene::Scene& scene;
    const render::Settings& settings;
    math::Pose worldFromRoom;
    const render::Marks& marks;
    render::VeilStrength veil;
};

// A panel in the visitor's room: the interface on it, and where it hangs.
struct HeadsetPanel {
    ui::Sheet sheet;
    ui::Painter painter;
    std::unique_ptr<xr::Swapchain> pictures;
    visit::FlatPanel place;
    bool shown = false;  // in the next picture
};

// The headset that the viewer shows its scene in as well: its session and what is drawn for it. A failure whose `where` is
// "headset" is the end of it alone; others are the graphics device's. Main thread.
class ViewHeadset {
  public:
    // `graphics` was made for the runtime, or is accepted by it. Fails with Device or Unsupported.
    static core::Result<std::unique_ptr<ViewHeadset>> open(xr::Runtime runtime, std::shared_ptr<ViewGraphics> graphics,
                                                           const ui::Context& interface);
    ~ViewHeadset();

    // Follows the runtime; where it wants frames, sleeps until the next is due, and begins it.
    core::Result<void> begin();
    // Whether a frame is begun that a visitor will see.
    bool worn() const { return frame_ && frame_->eyes && frame_->target; }
    bool running() const { return session_->lifecycle().running(); }
    const xr::Frame& frame() const { return *frame_; }  // while worn()
    xr::Session& session() { return *session_; }
    HeadsetPanel& menu() { return *panels_[0]; }
    HeadsetPanel& caption() { return *panels_[1]; }

    // Ends the frame with a picture. `mirror`: gets a copy of the left eye's; see mirrorDesc(). May be null.
    core::Result<void> draw(const HeadsetPicture& picture, gpu::Image* mirror);
    // Ends it without, where there is one.
    core::Result<void> skip();

    // What a mirror has to be; its layout is the one that shaders read, after draw() and, but for the first time, before.
    gpu::ImageDesc mirrorDesc() const;
    void forgetMirror() { mirrored_ = false; }  // it is another image

    // Of the last frames: seconds on the processor from the pose to the submission, on the device.
    double cpuSeconds() const { return cpuSeconds_; }
    double gpuSeconds() const;

  private:
    ViewHeadset() = default;
    core::Result<void> furnish(const ui::Context& interface);
    core::Result<std::unique_ptr<HeadsetPanel>> makePanel(const ui::Context& interface, math::uvec2 extent, math::vec2 size);
    core::Result<void> record(gpu::Frame& frame, const HeadsetPicture& picture, gpu::Image* mirror);
    core::Result<void> recordPanels(gpu::Frame& frame);
    void copyToMirror(gpu::Frame& frame, gpu::Image& mirror);

    std::shared_ptr<ViewGraphics> graphics_;
    std::unique_ptr<xr::Session> session_;
    std::optional<gpu::FrameRing> frames_;
    std::optional<render::MarkPass> marks_;
    std::array<std::unique_ptr<HeadsetPanel>, 2> panels_;
    std::optional<xr::Frame> frame_;
    bool mirrored_ = false;
    double cpuSeconds_ = 0;
};

}  // namespace rekindle::commands
