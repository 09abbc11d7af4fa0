#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "gpu/Device.h"
#include "view/HiddenArea.h"
#include "xr/Controllers.h"
#include "xr/Eye.h"
#include "xr/Fingers.h"
#include "xr/Lifecycle.h"
#include "xr/RatePilot.h"
#include "xr/Runtime.h"
#include "xr/ScalePilot.h"
#include "xr/Swapchain.h"

typedef struct XrSpace_T* XrSpace;

namespace rekindle::xr {

// A frame that was begun and has to be ended.
struct Frame {
    std::int64_t time = 0;     // when it will be seen, on the runtime's clock: nanoseconds
    std::optional<Eyes> eyes;  // none: nobody sees it, or the headset does not know where it is
    // To be drawn to: a layer an eye, in COLOR_ATTACHMENT_OPTIMAL before and after; as much of the headset's picture as its
    // extent says, from the upper left corner on.
    std::optional<gpu::ImageView> target;
    // Where the headset wants it: gets the depth of what is drawn to `target`, as far as anything is; likewise, in
    // DEPTH_STENCIL_ATTACHMENT_OPTIMAL.
    std::optional<gpu::ImageView> depth;
    Hands hands;  // what the visitor does
};

// A flat picture that stands in the visitor's room, before all else: what its swapchain was given last. The runtime draws it, at
// the headset's own sharpness.
struct Quad {
    const Swapchain* pictures = nullptr;
    math::Pose place;                  // of its middle: it is seen from +Z
    math::vec2 size{1};                // metres
    math::uvec2 offset{0}, extent{0};  // the part of the picture, pixels; no extent: all of it
    bool seeThrough = false;           // by its alpha, which its colours are multiplied by
};

// A session with a headset, from its states to its pictures. Holds the runtime. Any failure that is a Device error ends it:
// destroy it, once the device has finished what is drawn for it, and connect anew. One thread at a time.
class Session {
  public:
    // `device` was made by this runtime's hooks (withRuntime), or accepts those of a device that was.
    static core::Result<std::unique_ptr<Session>> open(Runtime runtime, gpu::Device& device);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Follows what the runtime has told; begins and ends the session as it wants. Once a turn.
    core::Result<void> poll();
    const Lifecycle& lifecycle() const { return lifecycle_; }
    const Runtime& runtime() const { return runtime_; }

    // While lifecycle().running(): sleeps until the runtime wants the next frame, and begins it.
    core::Result<Frame> begin();
    // Where the eyes will be is foretold the better the later one asks: to be called right before drawing.
    core::Result<void> lookAgain(Frame& frame) const;
    // Shows what has been drawn and handed to the device, or nothing where there is no target or it was not drawn. `nearest`:
    // metres, of the views that it was drawn with; 0: the depth was not drawn.
    core::Result<void> end(Frame frame, bool drawn, std::span<const Quad> quads = {}, float nearest = 0);

    // Pictures for a Quad; to be destroyed before the session.
    core::Result<std::unique_ptr<Swapchain>> makeQuadPictures(math::uvec2 extent);
    void pulse(std::size_t hand, float strength, float seconds);

    // What of each eye's picture nobody sees; empty where the headset does not tell.
    std::span<const view::HiddenArea> hidden() const;
    math::uvec2 extent() const;  // of an eye's picture, pixels, as large as it gets
    // How much of its width and height the next frame's target has: so much as the device draws in time.
    float scale() const { return scale_.scale(); }
    VkFormat format() const { return pictures_->format(); }
    // The room's origin is on its floor; else it is where the head was at first.
    bool onFloor() const { return onFloor_; }
    // A turn took the processor, and its picture the device, that long, seconds; 0: not known. From now on pictures are as large,
    // and shown as often where the headset offers several rates, as they can be made in time.
    void holdRate(double processor, double device);
    // That the headset can show pictures at, hertz; empty where the runtime does not say.
    const std::vector<float>& rates() const { return rates_; }
    // Somebody wears it, as far as the runtime tells.
    bool present() const { return present_; }

    // How wide and deep the free floor is about the room's origin, metres; nothing where the runtime does not know. It may change
    // from frame to frame: visitors draw it anew.
    const std::optional<math::vec2>& freeFloor() const { return freeFloor_; }
    // Kinds of controllers that the runtime did not take the bindings of.
    const std::vector<std::string_view>& unknownControllers() const { return controllers_->unknown(); }
    // Frames that the visitor saw too late: gaps in the times that the runtime has given out.
    int missedFrames() const { return missed_; }
    // Seconds from a frame to the next, as the runtime has it.
    double period() const { return period_; }

    XrSession handle() const { return handle_; }
    XrSpace room() const { return room_; }

  private:
    Session(Runtime runtime, gpu::Device& device) : runtime_(std::move(runtime)), device_(device) {}
    core::Result<void> start();
    core::Result<void> makeRoom();
    void findFreeFloor();
    core::Result<void> makePictures();
    core::Result<void> makeDepths();
    void findRates();
    void heed(const void* event);
    core::Result<void> obey(Step step);
    core::Result<void> wait(Frame& frame, bool& seen);
    core::Result<std::optional<Eyes>> locate(std::int64_t time) const;
    core::Result<void> acquire(Frame& frame);
    void lookAtHands(const std::optional<Eyes>& eyes, Frame& frame);

    Runtime runtime_;
    gpu::Device& device_;
    Lifecycle lifecycle_;
    XrSession handle_ = nullptr;
    XrSpace room_ = nullptr;
    bool onFloor_ = false;
    std::optional<math::vec2> freeFloor_;
    std::int64_t roomChanges_ = 0;  // when, on the runtime's clock; 0: it does not
    std::unique_ptr<Swapchain> pictures_;
    std::unique_ptr<Swapchain> depths_;  // null: the runtime has no use for them
    std::unique_ptr<Controllers> controllers_;
    std::unique_ptr<Fingers> fingers_;  // null: it sees none
    std::array<bool, 2> heldUp_{};      // the hands that hold nothing
    std::array<view::HiddenArea, 2> hidden_;
    double period_ = 0;
    std::int64_t lastTime_ = 0;
    int missed_ = 0;
    bool present_ = true;
    std::vector<float> rates_;
    std::optional<RatePilot> pilot_;
    ScalePilot scale_;
};

}  // namespace rekindle::xr
