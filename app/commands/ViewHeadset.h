#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "commands/HeadsetForms.h"
#include "commands/ViewGraphics.h"
#include "gpu/Frame.h"
#include "render/MarkPass.h"
#include "ui/Painter.h"
#include "ui/Sheet.h"
#include "xr/Session.h"
#include "xr/Wearing.h"

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
    HeadsetForm form;
    float sharpness = 1;        // see sharpnessOf(): the sheet and its pictures have that many times the form's pixels
    float away = 1;             // of the form's distance: how far away it hangs
    bool shown = false;         // in the next picture
    bool takesPointer = false;  // something on it can be pressed
    bool seeThrough = false;    // where nothing is drawn

    std::vector<HeadsetPiece> pieces;  // where there are any, they hang there instead of the whole
};

// The headset that the viewer shows its scene in as well: its session and what is drawn for it. A failure whose `where` is
// "headset" is the end of it alone; others are the graphics device's. Main thread.
class ViewHeadset {
  public:
    // `graphics` was made for the runtime, or is accepted by it. Fails with Device or Unsupported.
    static core::Result<std::unique_ptr<ViewHeadset>> open(xr::Runtime runtime, std::shared_ptr<ViewGraphics> graphics,
                                                           const ui::Context& interface);
    // Waits for the frames that the device draws for it, and for the runtime.
    ~ViewHeadset();
    // The same in two steps, neither of which waits: once the device has finished() those frames, what is left knows neither
    // them nor the interface, and may be dropped on any thread. Nothing else is to be called from then on.
    bool finished() const { return !frames_ || frames_->finished(); }
    std::shared_ptr<void> remains();

    // Follows the runtime; where it wants frames, sleeps until the next is due, and begins it.
    core::Result<void> begin();
    // Somebody wears it: see xr::Wearing. That a frame is missing now and then does not change it.
    bool worn() const { return wearing_.worn(); }
    // Whether a frame is begun that a visitor will see.
    bool seen() const { return worn() && frame_ && frame_->eyes && frame_->target; }
    bool running() const { return session_->lifecycle().running(); }
    const xr::Frame& frame() const { return *frame_; }  // while seen()
    const xr::Eyes& eyes() const { return eyes_; }      // while worn(): of the last frame that was seen
    xr::Session& session() { return *session_; }
    HeadsetPanel& panel(HeadsetPanelKind kind) { return *panels_[std::size_t(kind)]; }
    // Once a turn: has its panels' letters drawn that the interface needs, one panel's after the other. Whether all are there.
    bool keepUp();
    // As large as the visitor's are, of their usual size: from the next frame on panels are as fine as they need be for that.
    void readBy(float letters) { letters_ = letters; }
    // Of those that are shown and take it: the one before the others.
    std::optional<PanelTouch> touched(const math::Ray& ray) const;
    // Likewise those that a finger can press, and their pieces.
    std::vector<visit::FlatPanel> pressable() const;

    // Ends the frame with a picture. `mirror`: gets a copy of the left eye's; see mirrorDesc(). May be null.
    core::Result<void> draw(const HeadsetPicture& picture, gpu::Image* mirror);
    // Ends it without, where there is one.
    core::Result<void> skip();

    // While seen(): what a mirror has to be; its layout is the one that shaders read, after draw() and, but for the first time,
    // before.
    gpu::ImageDesc mirrorDesc() const;
    void forgetMirror() { mirrored_ = false; }  // it is another image

  private:
    ViewHeadset() = default;
    core::Result<void> furnish(const ui::Context& interface);
    core::Result<std::unique_ptr<HeadsetPanel>> makePanel(const ui::Context& interface, HeadsetPanelKind kind);
    core::Result<void> sharpen();
    core::Result<void> sharpen(HeadsetPanel& panel, float sharpness);
    void dropOutgrown();
    std::array<view::View, 2> viewsFrom(const math::Pose& worldFromRoom) const;
    core::Result<void> record(gpu::Frame& frame, const HeadsetPicture& picture, gpu::Image* mirror);
    core::Result<void> recordPanels(gpu::Frame& frame);
    void copyToMirror(gpu::Frame& frame, gpu::Image& mirror);
    core::Result<std::vector<xr::Quad>> releasePanels();
    double gpuSeconds() const;

    std::shared_ptr<ViewGraphics> graphics_;
    std::unique_ptr<xr::Session> session_;
    std::optional<gpu::FrameRing> frames_;
    std::optional<render::MarkPass> marks_;
    render::ViewLatch latch_;  // of the frame that is being recorded
    std::array<std::unique_ptr<HeadsetPanel>, headsetPanelCount> panels_;
    std::optional<xr::Frame> frame_;
    xr::Wearing wearing_;
    xr::Eyes eyes_;
    float fineness_ = 0;  // of the eyes' pictures, at their best so far: a view that widens for a moment makes nothing anew
    float letters_ = 1;
    std::vector<std::unique_ptr<xr::Swapchain>> outgrown_;  // panels' pictures before they were made finer
    int drawnSince_ = 0;                                    // frames since the last of these was drawn
    bool mirrored_ = false;
    double busySince_ = 0;  // seconds of the thread's processor time, when the turn began
};

}  // namespace rekindle::commands
