#include "xr/Session.h"

#define XR_USE_GRAPHICS_API_VULKAN
#include <vulkan/vulkan.h>

#include <openxr/openxr.h>
#include <openxr/openxr_platform.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/Log.h"
#include "gpu/LoaderLock.h"
#include "xr/BareHand.h"
#include "xr/Convert.h"
#include "xr/Failure.h"
#include "xr/Function.h"
#include "xr/VisibilityMask.h"
#include "xr/VulkanBinding.h"

namespace rekindle::xr {

static constexpr XrViewConfigurationType stereo = XR_VIEW_CONFIGURATION_TYPE_PRIMARY_STEREO;

core::Result<std::unique_ptr<Session>> Session::open(Runtime runtime, gpu::Device& device) {
    const auto loader = gpu::lockLoader();  // before its calls are watched
    std::unique_ptr<Session> session(new Session(std::move(runtime), device));
    const auto call = session->runtime_.watched();
    REKINDLE_TRY(session->start());
    REKINDLE_TRY(session->makeRoom());
    session->findFreeFloor();
    REKINDLE_TRY(session->makePictures());
    REKINDLE_ASSIGN(controllers, Controllers::create(session->runtime_, session->handle_));
    session->controllers_ = std::move(controllers);
    session->fingers_ = Fingers::create(session->runtime_, session->handle_);
    session->findRates();
    for (std::uint32_t eye = 0; eye < 2; ++eye) session->hidden_[eye] = hiddenArea(session->runtime_, session->handle_, eye);
    return session;
}

core::Result<void> Session::start() {
    const XrGraphicsBindingVulkanKHR graphics{.type = XR_TYPE_GRAPHICS_BINDING_VULKAN2_KHR,
                                              .next = nullptr,
                                              .instance = device_.instance(),
                                              .physicalDevice = device_.physical(),
                                              .device = device_.handle(),
                                              .queueFamilyIndex = device_.queueFamily(),
                                              .queueIndex = 0};
    const XrSessionCreateInfo info{XR_TYPE_SESSION_CREATE_INFO, &graphics, 0, runtime_.system()};
    const auto lock = device_.lockQueue();
    return check(xrCreateSession(runtime_.handle(), &info, &handle_), "cannot open the headset");
}

core::Result<void> Session::makeRoom() {
    const char* asking = "cannot ask for the headset's room";
    std::uint32_t count = 0;
    REKINDLE_TRY(check(xrEnumerateReferenceSpaces(handle_, 0, &count, nullptr), asking));
    std::vector<XrReferenceSpaceType> offered(count);
    REKINDLE_TRY(check(xrEnumerateReferenceSpaces(handle_, count, &count, offered.data()), asking));
    onFloor_ = std::find(offered.begin(), offered.end(), XR_REFERENCE_SPACE_TYPE_STAGE) != offered.end();
    const XrReferenceSpaceCreateInfo info{XR_TYPE_REFERENCE_SPACE_CREATE_INFO, nullptr,
                                          onFloor_ ? XR_REFERENCE_SPACE_TYPE_STAGE : XR_REFERENCE_SPACE_TYPE_LOCAL, fromPose({})};
    return check(xrCreateReferenceSpace(handle_, &info, &room_), asking);
}

void Session::findFreeFloor() {
    XrExtent2Df bounds{0, 0};
    const bool known = onFloor_ && xrGetReferenceSpaceBoundsRect(handle_, XR_REFERENCE_SPACE_TYPE_STAGE, &bounds) == XR_SUCCESS &&
                       bounds.width > 0 && bounds.height > 0;
    freeFloor_ = known ? std::optional(math::vec2(bounds.width, bounds.height)) : std::nullopt;
    if (freeFloor_) core::logDebug("headset: the free floor is {:.2f} x {:.2f} m", freeFloor_->x, freeFloor_->y);
    roomChanges_ = 0;
}

// Both eyes are one image of two layers, so that one multiview pass draws them: the larger of what each would like.
core::Result<void> Session::makePictures() {
    std::uint32_t count = 0;
    std::array<XrViewConfigurationView, 2> eyes{{{XR_TYPE_VIEW_CONFIGURATION_VIEW}, {XR_TYPE_VIEW_CONFIGURATION_VIEW}}};
    REKINDLE_TRY(check(xrEnumerateViewConfigurationViews(runtime_.handle(), runtime_.system(), stereo, 2, &count, eyes.data()),
                       "the headset has no two eyes"));
    const VkExtent2D extent{std::max(eyes[0].recommendedImageRectWidth, eyes[1].recommendedImageRectWidth),
                            std::max(eyes[0].recommendedImageRectHeight, eyes[1].recommendedImageRectHeight)};
    REKINDLE_ASSIGN(pictures, Swapchain::create(device_, handle_, extent, 2));
    pictures_ = std::move(pictures);
    return makeDepths();
}

// Without them pictures are only turned, not moved, to where the head is when they are seen; no more is lost.
core::Result<void> Session::makeDepths() {
    if (!runtime_.has(XR_KHR_COMPOSITION_LAYER_DEPTH_EXTENSION_NAME)) return {};
    auto depths = Swapchain::create(device_, handle_, pictures_->extent(), 2, PictureContent::Depth);
    if (depths) depths_ = std::move(*depths);
    if (depths || depths.error().kind == core::ErrorKind::Unsupported) return {};
    return core::fail(std::move(depths).error());
}

core::Result<std::unique_ptr<Swapchain>> Session::makeQuadPictures(math::uvec2 extent) {
    const auto loader = gpu::lockLoader();  // before the call is watched
    const auto call = runtime_.watched();
    return Swapchain::create(device_, handle_, {extent.x, extent.y}, 1);
}

void Session::pulse(std::size_t hand, float strength, float seconds) {
    const auto call = runtime_.watched();
    controllers_->pulse(hand, strength, seconds);
}

Session::~Session() {
    const auto loader = gpu::lockLoader();  // before the call is watched
    const auto call = runtime_.watched();
    pictures_.reset();
    depths_.reset();
    fingers_.reset();
    controllers_.reset();
    if (room_) xrDestroySpace(room_);
    const auto lock = device_.lockQueue();
    if (handle_) xrDestroySession(handle_);
}

core::Result<void> Session::poll() {
    const auto call = runtime_.watched();
    for (;;) {
        XrEventDataBuffer event{XR_TYPE_EVENT_DATA_BUFFER};
        const XrResult polled = xrPollEvent(runtime_.handle(), &event);
        if (polled == XR_EVENT_UNAVAILABLE) return {};
        REKINDLE_TRY(check(polled, "the headset's runtime is gone"));
        if (event.type == XR_TYPE_EVENT_DATA_INSTANCE_LOSS_PENDING)
            return core::fail(runtimeError("the headset's runtime ends", XR_ERROR_INSTANCE_LOST));
        heed(&event);
        if (event.type != XR_TYPE_EVENT_DATA_SESSION_STATE_CHANGED) continue;
        const auto& changed = reinterpret_cast<const XrEventDataSessionStateChanged&>(event);
        const auto state = static_cast<State>(changed.state);
        core::logDebug("headset: {}", name(state));
        REKINDLE_TRY(obey(lifecycle_.enter(state)));
    }
}

// What only some headers and runtimes tell of, and what seldom happens.
void Session::heed(const void* event) {
    const auto* moved = static_cast<const XrEventDataReferenceSpaceChangePending*>(event);
    if (moved->type == XR_TYPE_EVENT_DATA_REFERENCE_SPACE_CHANGE_PENDING) roomChanges_ = moved->changeTime;
    const auto* masked = static_cast<const XrEventDataVisibilityMaskChangedKHR*>(event);
    if (masked->type == XR_TYPE_EVENT_DATA_VISIBILITY_MASK_CHANGED_KHR && masked->viewConfigurationType == stereo &&
        masked->viewIndex < hidden_.size())
        hidden_[masked->viewIndex] = hiddenArea(runtime_, handle_, masked->viewIndex);
    const auto* rated = static_cast<const XrEventDataDisplayRefreshRateChangedFB*>(event);
    if (rated->type == XR_TYPE_EVENT_DATA_DISPLAY_REFRESH_RATE_CHANGED_FB && pilot_) pilot_->set(rated->toDisplayRefreshRate);
#ifdef XR_EXT_user_presence
    const auto* told = static_cast<const XrEventDataUserPresenceChangedEXT*>(event);
    if (told->type == XR_TYPE_EVENT_DATA_USER_PRESENCE_CHANGED_EXT) present_ = told->isUserPresent;
#endif
}

// No loss where it cannot be had: the runtime has chosen a rate.
void Session::findRates() {
    if (!runtime_.has(XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME)) return;
    const auto list = find<PFN_xrEnumerateDisplayRefreshRatesFB>(runtime_, "xrEnumerateDisplayRefreshRatesFB");
    const auto ask = find<PFN_xrGetDisplayRefreshRateFB>(runtime_, "xrGetDisplayRefreshRateFB");
    std::uint32_t count = 0;
    float current = 0;
    if (!list || !ask || XR_FAILED(ask(handle_, &current)) || XR_FAILED(list(handle_, 0, &count, nullptr))) return;
    rates_.resize(count);
    if (XR_FAILED(list(handle_, count, &count, rates_.data()))) rates_.clear();
    pilot_.emplace(rates_, current);
}

// As long as the device can draw smaller pictures it is no reason for fewer, nor for more as long as they are not whole.
void Session::holdRate(double processor, double device) {
    const float before = scale_.scale();
    scale_.learn(device, period_);
    if (scale_.scale() != before)
        core::logDebug("headset: {:.0f} % of the pictures' width and height are drawn from now on", scale_.scale() * 100);
    if (scale_.scale() < 1) device = std::max(device, 0.75 * period_);
    if (scale_.canSink()) device = std::min(device, 0.85 * period_);
    const auto wanted = pilot_ ? pilot_->learn(std::max(processor, device)) : std::nullopt;
    if (!wanted) return;
    const auto call = runtime_.watched();
    const auto request = find<PFN_xrRequestDisplayRefreshRateFB>(runtime_, "xrRequestDisplayRefreshRateFB");
    if (request && XR_SUCCEEDED(request(handle_, *wanted)))
        core::logDebug("headset: {:.0f} pictures a second from now on", *wanted);
}

core::Result<void> Session::obey(Step step) {
    if (step == Step::None) return {};
    const auto lock = device_.lockQueue();
    const XrSessionBeginInfo info{XR_TYPE_SESSION_BEGIN_INFO, nullptr, stereo};
    if (step == Step::Begin) return check(xrBeginSession(handle_, &info), "cannot begin with the headset");
    return check(xrEndSession(handle_), "cannot end with the headset");
}

// Sleeps without holding the queue: others may hand work to the device meanwhile.
core::Result<void> Session::wait(Frame& frame, bool& seen) {
    XrFrameState state{XR_TYPE_FRAME_STATE};
    REKINDLE_TRY(check(xrWaitFrame(handle_, nullptr, &state), "cannot wait for the headset's next frame"));
    if (lastTime_ > 0 && state.predictedDisplayPeriod > 0) {
        const double periods = double(state.predictedDisplayTime - lastTime_) / double(state.predictedDisplayPeriod);
        missed_ += std::max(0, int(std::lround(periods)) - 1);
    }
    lastTime_ = frame.time = state.predictedDisplayTime;
    period_ = double(state.predictedDisplayPeriod) * 1e-9;
    seen = state.shouldRender;
    if (roomChanges_ > 0 && frame.time >= roomChanges_) findFreeFloor();
    const auto lock = device_.lockQueue();
    return check(xrBeginFrame(handle_, nullptr), "cannot begin the headset's frame");
}

core::Result<std::optional<Eyes>> Session::locate(std::int64_t time) const {
    const XrViewLocateInfo info{XR_TYPE_VIEW_LOCATE_INFO, nullptr, stereo, time, room_};
    XrViewState state{XR_TYPE_VIEW_STATE};
    std::uint32_t count = 0;
    std::array<XrView, 2> views{{{XR_TYPE_VIEW}, {XR_TYPE_VIEW}}};
    REKINDLE_TRY(check(xrLocateViews(handle_, &info, &state, 2, &count, views.data()), "cannot ask where the eyes are"));
    constexpr XrViewStateFlags known = XR_VIEW_STATE_ORIENTATION_VALID_BIT | XR_VIEW_STATE_POSITION_VALID_BIT;
    if ((state.viewStateFlags & known) != known) return std::nullopt;
    Eyes eyes;
    for (std::size_t i = 0; i < eyes.size(); ++i) {
        const XrFovf& fov = views[i].fov;
        eyes[i] = {toPose(views[i].pose), fov.angleLeft, fov.angleRight, fov.angleUp, fov.angleDown};
    }
    return eyes;
}

core::Result<void> Session::lookAgain(Frame& frame) const {
    if (!frame.eyes) return {};
    const auto call = runtime_.watched();
    REKINDLE_ASSIGN(eyes, locate(frame.time));
    if (eyes) frame.eyes = eyes;
    return {};
}

// No image is made anew for that: less of it is drawn, and shown.
static gpu::ImageView partOf(gpu::ImageView picture, float scale) {
    const auto part = [&](std::uint32_t size) { return std::uint32_t(std::lround(float(size) * scale)); };
    picture.extent = {part(picture.extent.width), part(picture.extent.height)};
    return picture;
}

// What a hand holds counts before what its fingers do.
void Session::lookAtHands(const std::optional<Eyes>& eyes, Frame& frame) {
    const SeenHands seen = fingers_->read(room_, frame.time);
    const bool focused = lifecycle_.focused();
    for (std::size_t i = 0; i < seen.size(); ++i) {
        Hand& hand = frame.hands[i];
        const bool bare = seen[i] && !hand.active && eyes && focused;
        if (bare)
            hand = bareHand(*seen[i], headOf(*eyes), i, heldUp_[i]);
        else if (seen[i])
            hand.finger = seen[i]->tip;
        heldUp_[i] = bare && hand.active;
    }
}

core::Result<void> Session::acquire(Frame& frame) {
    REKINDLE_ASSIGN(hands, controllers_->read(room_, frame.time));
    REKINDLE_ASSIGN(eyes, locate(frame.time));
    frame.hands = hands;
    if (fingers_) lookAtHands(eyes, frame);
    if (!eyes) return {};
    REKINDLE_ASSIGN(target, pictures_->acquire());
    frame.eyes = eyes;
    frame.target = partOf(target, scale_.scale());
    if (!depths_) return {};
    REKINDLE_ASSIGN(depth, depths_->acquire());
    frame.depth = partOf(depth, scale_.scale());
    return {};
}

core::Result<Frame> Session::begin() {
    const auto call = runtime_.watched();
    Frame frame;
    bool seen = false;
    REKINDLE_TRY(wait(frame, seen));
    if (!seen) return frame;
    if (auto got = acquire(frame); !got) {
        (void)end(std::move(frame), false);  // what was begun is ended; the first failure is the one to tell of
        return core::fail(std::move(got).error());
    }
    return frame;
}

static XrSwapchainSubImage partOf(const Swapchain& pictures, VkExtent2D extent, std::uint32_t layer) {
    return {
        pictures.handle(), {{0, 0}, {static_cast<std::int32_t>(extent.width), static_cast<std::int32_t>(extent.height)}}, layer};
}

static XrSwapchainSubImage partOf(const Quad& quad) {
    XrSwapchainSubImage part = partOf(*quad.pictures, quad.pictures->extent(), 0);
    if (quad.extent.x == 0) return part;
    part.imageRect = {{std::int32_t(quad.offset.x), std::int32_t(quad.offset.y)},
                      {std::int32_t(quad.extent.x), std::int32_t(quad.extent.y)}};
    return part;
}

// Reversed, without an end: the least depth is endlessly far away (XR_KHR_composition_layer_depth permits that).
static XrCompositionLayerDepthInfoKHR depthOf(const XrSwapchainSubImage& part, float nearest) {
    return {.type = XR_TYPE_COMPOSITION_LAYER_DEPTH_INFO_KHR,
            .next = nullptr,
            .subImage = part,
            .minDepth = 0,
            .maxDepth = 1,
            .nearZ = std::numeric_limits<float>::infinity(),
            .farZ = nearest};
}

static std::vector<XrCompositionLayerQuad> layersOf(std::span<const Quad> quads, XrSpace space) {
    std::vector<XrCompositionLayerQuad> layers;
    for (const Quad& quad : quads)
        layers.push_back({XR_TYPE_COMPOSITION_LAYER_QUAD,
                          nullptr,
                          quad.seeThrough ? XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT : XrCompositionLayerFlags{0},
                          space,
                          XR_EYE_VISIBILITY_BOTH,
                          partOf(quad),
                          fromPose(quad.place),
                          {quad.size.x, quad.size.y}});
    return layers;
}

core::Result<void> Session::end(Frame frame, bool drawn, std::span<const Quad> quads, float nearest) {
    const auto call = runtime_.watched();
    if (frame.target) REKINDLE_TRY(pictures_->release());
    if (frame.depth) REKINDLE_TRY(depths_->release());
    std::array<XrCompositionLayerDepthInfoKHR, 2> depths{};
    std::array<XrCompositionLayerProjectionView, 2> views{};
    for (std::uint32_t i = 0; frame.target && i < views.size(); ++i) {
        const Eye& eye = (*frame.eyes)[i];
        const bool deep = frame.depth && nearest > 0;
        if (deep) depths[i] = depthOf(partOf(*depths_, frame.depth->extent, i), nearest);
        views[i] = {.type = XR_TYPE_COMPOSITION_LAYER_PROJECTION_VIEW,
                    .next = deep ? &depths[i] : nullptr,
                    .pose = fromPose(eye.pose),
                    .fov = {eye.left, eye.right, eye.up, eye.down},
                    .subImage = partOf(*pictures_, frame.target->extent, i)};
    }
    const XrCompositionLayerProjection projection{XR_TYPE_COMPOSITION_LAYER_PROJECTION,     nullptr,     0, room_,
                                                  static_cast<std::uint32_t>(views.size()), views.data()};
    const std::vector flat = layersOf(quads, room_);
    std::vector layers{reinterpret_cast<const XrCompositionLayerBaseHeader*>(&projection)};
    for (const XrCompositionLayerQuad& quad : flat)
        layers.push_back(reinterpret_cast<const XrCompositionLayerBaseHeader*>(&quad));
    const XrFrameEndInfo info{.type = XR_TYPE_FRAME_END_INFO,
                              .next = nullptr,
                              .displayTime = frame.time,
                              .environmentBlendMode = XR_ENVIRONMENT_BLEND_MODE_OPAQUE,
                              .layerCount = drawn && frame.target ? static_cast<std::uint32_t>(layers.size()) : 0u,
                              .layers = layers.data()};
    const auto lock = device_.lockQueue();
    return check(xrEndFrame(handle_, &info), "cannot end the headset's frame");
}

std::span<const view::HiddenArea> Session::hidden() const {
    if (hidden_[0].empty() && hidden_[1].empty()) return {};
    return hidden_;
}

math::uvec2 Session::extent() const {
    return {pictures_->extent().width, pictures_->extent().height};
}

}  // namespace rekindle::xr
