#include "commands/ViewHeadset.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>
#include <vector>

#include "core/Log.h"
#include "gpu/Barrier.h"
#include "gpu/LoaderLock.h"
#include "ui/Theme.h"
#include "xr/VulkanBinding.h"

namespace rekindle::commands {

static constexpr float nearest = 0.05f;  // metres: hands come close

core::Result<std::unique_ptr<ViewHeadset>> ViewHeadset::open(xr::Runtime runtime, std::shared_ptr<ViewGraphics> graphics,
                                                             const ui::Context& interface) {
    std::unique_ptr<ViewHeadset> headset(new ViewHeadset);
    headset->graphics_ = std::move(graphics);
    REKINDLE_ASSIGN(session, xr::Session::open(std::move(runtime), *headset->graphics_->device));
    headset->session_ = std::move(session);
    REKINDLE_TRY(headset->furnish(interface));
    return headset;
}

core::Result<void> ViewHeadset::furnish(const ui::Context& interface) {
    gpu::Device& device = *graphics_->device;
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device));
    frames_.emplace(std::move(frames));
    REKINDLE_ASSIGN(marks, render::MarkPass::create(device, session_->format(), 2));
    marks_.emplace(std::move(marks));
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        REKINDLE_ASSIGN(panel, makePanel(interface, HeadsetPanelKind(i)));
        panel->takesPointer = HeadsetPanelKind(i) != HeadsetPanelKind::Caption;
        panel->seeThrough = !panel->takesPointer;
        panels_[i] = std::move(panel);
    }
    return {};
}

static constexpr float sheetScale = 2;  // what is a point in a window, in pixels of a panel's form

core::Result<std::unique_ptr<HeadsetPanel>> ViewHeadset::makePanel(const ui::Context& interface, HeadsetPanelKind kind) {
    const HeadsetForm& form = formOf(kind);
    REKINDLE_ASSIGN(pictures, session_->makeQuadPictures(form.extent));
    REKINDLE_ASSIGN(painter, ui::Painter::create(*graphics_->device, pictures->format()));
    return std::unique_ptr<HeadsetPanel>(
        new HeadsetPanel{.sheet = ui::Sheet(interface, {form.extent.x, form.extent.y}, sheetScale),
                         .painter = std::move(painter),
                         .pictures = std::move(pictures),
                         .place = {{}, form.size},
                         .form = form});
}

// A pixel of each panel, or more, for each of the eyes' pictures, as large as these get: a scale that sinks for a while makes
// nothing anew.
core::Result<void> ViewHeadset::sharpen() {
    for (const xr::Eye& eye : eyes_) fineness_ = std::max(fineness_, fineness(session_->extent(), eye));
    for (const auto& panel : panels_) REKINDLE_TRY(sharpen(*panel, sharpnessOf(panel->form, fineness_, letters_)));
    return {};
}

core::Result<void> ViewHeadset::sharpen(HeadsetPanel& panel, float sharpness) {
    if (sharpness == panel.sharpness) return {};
    const math::uvec2 extent = extentOf(panel.form, sharpness);
    REKINDLE_ASSIGN(pictures, session_->makeQuadPictures(extent));
    outgrown_.push_back(std::exchange(panel.pictures, std::move(pictures)));
    drawnSince_ = 0;
    panel.sharpness = sharpness;
    panel.sheet.resize({extent.x, extent.y}, sheetScale * sharpness);
    panel.pieces.clear();  // of the sheet as it was
    core::logDebug("headset: a panel is drawn in {} x {} pixels", extent.x, extent.y);
    return {};
}

bool ViewHeadset::keepUp() {
    return std::ranges::all_of(panels_, [](const auto& panel) { return panel->sheet.keepUp(); });
}

// Once the device has finished the frames that they were drawn in: it begins none before it has finished the last but one.
void ViewHeadset::dropOutgrown() {
    if (outgrown_.empty() || drawnSince_++ < 2) return;
    const auto loader = gpu::lockLoader();  // before the calls are watched
    const auto call = session_->runtime().watched();
    outgrown_.clear();
}

namespace {

// In the order in which they may go.
struct Remains {
    std::shared_ptr<ViewGraphics> graphics;
    std::unique_ptr<xr::Session> session;
    std::vector<std::unique_ptr<xr::Swapchain>> pictures;
    std::optional<xr::Frame> frame;

    Remains() = default;
    Remains(const Remains&) = delete;
    Remains& operator=(const Remains&) = delete;
    ~Remains() {
        if (!session) return;
        const auto loader = gpu::lockLoader();  // before the calls are watched
        if (frame) (void)session->end(std::move(*frame), false);
        {
            const auto call = session->runtime().watched();
            pictures.clear();
        }
        session.reset();
    }
};

// Of this thread.
double processorSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

std::shared_ptr<void> ViewHeadset::remains() {
    auto left = std::make_shared<Remains>();
    frames_.reset();
    marks_.reset();
    for (const auto& panel : panels_)
        if (panel) left->pictures.push_back(std::move(panel->pictures));
    for (auto& pictures : outgrown_) left->pictures.push_back(std::move(pictures));
    panels_ = {};
    outgrown_.clear();
    left->frame = std::exchange(frame_, std::nullopt);
    left->session = std::move(session_);
    left->graphics = graphics_;
    return left;
}

ViewHeadset::~ViewHeadset() {
    (void)remains();
}

// It hangs as pieces, or whole.
static std::vector<HeadsetPiece> piecesOf(const HeadsetPanel& panel) {
    const auto extent = panel.sheet.extent();
    if (!panel.pieces.empty()) return panel.pieces;
    return {{.offset = {0, 0}, .extent = {extent.width, extent.height}, .place = panel.place}};
}

std::optional<PanelTouch> ViewHeadset::touched(const math::Ray& ray) const {
    for (std::size_t i = panels_.size(); i-- > 0;) {
        if (!panels_[i]->shown || !panels_[i]->takesPointer) continue;
        auto touch = touchOf(piecesOf(*panels_[i]), ray);
        if (!touch) continue;
        touch->panel = HeadsetPanelKind(i);
        return touch;
    }
    return std::nullopt;
}

std::vector<visit::FlatPanel> ViewHeadset::pressable() const {
    std::vector<visit::FlatPanel> places;
    for (const auto& panel : panels_) {
        if (!panel->shown || !panel->takesPointer) continue;
        for (const HeadsetPiece& piece : piecesOf(*panel)) places.push_back(piece.place);
    }
    return places;
}

static core::Error ended(const xr::Lifecycle& lifecycle) {
    const bool byVisitor = lifecycle.closedByVisitor();
    return {byVisitor ? core::ErrorKind::Cancelled : core::ErrorKind::Device,
            byVisitor ? "the headset was closed" : "the headset goes away",
            "headset",
            {},
            {}};
}

core::Result<void> ViewHeadset::begin() {
    REKINDLE_TRY(skip());
    REKINDLE_TRY(session_->poll());
    if (session_->lifecycle().over()) return core::fail(ended(session_->lifecycle()));
    if (running()) {
        REKINDLE_ASSIGN(begun, session_->begin());
        frame_ = begun;
    }
    const bool pictured = frame_ && frame_->eyes && frame_->target;
    if (pictured) {
        eyes_ = *frame_->eyes;
        REKINDLE_TRY(sharpen());
    }
    wearing_.learn(pictured, running() && session_->present(), secondsNow());
    return {};
}

core::Result<void> ViewHeadset::skip() {
    if (!frame_) return {};
    return session_->end(*std::exchange(frame_, std::nullopt), false);
}

static bool isBgr(VkFormat format) {
    return format == VK_FORMAT_B8G8R8A8_SRGB || format == VK_FORMAT_B8G8R8A8_UNORM;
}

// The bytes of the picture, which are encoded for a screen, taken for what they are.
gpu::ImageDesc ViewHeadset::mirrorDesc() const {
    const VkExtent2D extent = frame_->target->extent;
    return {.format = isBgr(session_->format()) ? VK_FORMAT_B8G8R8A8_UNORM : VK_FORMAT_R8G8B8A8_UNORM,
            .extent = {extent.width, extent.height, 1},
            .usage = VK_IMAGE_USAGE_TRANSFER_DST_BIT | VK_IMAGE_USAGE_SAMPLED_BIT};
}

void ViewHeadset::copyToMirror(gpu::Frame& frame, gpu::Image& mirror) {
    const gpu::ImageView& eyes = *frame_->target;
    const VkCommandBuffer commands = frame.commands();
    const gpu::ImageState before = mirrored_ ? gpu::states::sampled : gpu::states::undefined;
    constexpr auto color = VK_IMAGE_ASPECT_COLOR_BIT;
    gpu::transition(commands, eyes.image, color, gpu::states::colorTarget, gpu::states::transferSource);
    gpu::transition(commands, mirror.handle(), color, before, gpu::states::transferTarget);
    const VkImageCopy region{.srcSubresource = {color, 0, 0, 1},
                             .dstSubresource = {color, 0, 0, 1},
                             .extent = {eyes.extent.width, eyes.extent.height, 1}};
    vkCmdCopyImage(commands, eyes.image, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, mirror.handle(),
                   VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
    gpu::transition(commands, mirror.handle(), color, gpu::states::transferTarget, gpu::states::sampled);
    gpu::transition(commands, eyes.image, color, gpu::states::transferSource, gpu::states::colorTarget);
    mirrored_ = true;
}

core::Result<void> ViewHeadset::recordPanels(gpu::Frame& frame) {
    const ui::theme::Color color = ui::theme::ground;
    const std::array ground{color.r, color.g, color.b};
    for (const auto& panel : panels_) {
        if (!panel->shown) continue;
        const auto call = session_->runtime().watched();
        REKINDLE_ASSIGN(target, panel->pictures->acquire());
        REKINDLE_TRY(
            panel->painter.record(frame, panel->sheet.drawn(), target, panel->seeThrough ? std::nullopt : std::optional(ground)));
    }
    return {};
}

std::array<view::View, 2> ViewHeadset::viewsFrom(const math::Pose& worldFromRoom) const {
    std::array<view::View, 2> views;
    const math::uvec2 extent{frame_->target->extent.width, frame_->target->extent.height};
    for (std::size_t i = 0; i < views.size(); ++i) views[i] = xr::viewOf((*frame_->eyes)[i], worldFromRoom, extent, nearest);
    return views;
}

core::Result<void> ViewHeadset::record(gpu::Frame& frame, const HeadsetPicture& picture, gpu::Image* mirror) {
    const std::array<view::View, 2> views = viewsFrom(picture.worldFromRoom);
    const gpu::ImageView& target = *frame_->target;
    latch_.forget();
    REKINDLE_TRY(graphics_->renderer->record(
        frame, picture.scene, views, picture.settings, target,
        {.depth = frame_->depth, .hidden = session_->hidden(), .foveated = picture.settings.foveated, .latch = &latch_}));
    REKINDLE_TRY(marks_->record(frame, views, picture.marks, picture.veil, target, &latch_));
    if (mirror) copyToMirror(frame, *mirror);
    return recordPanels(frame);
}

core::Result<std::vector<xr::Quad>> ViewHeadset::releasePanels() {
    std::vector<xr::Quad> quads;
    for (const auto& panel : panels_) {
        if (!panel->shown) continue;
        {
            const auto call = session_->runtime().watched();
            REKINDLE_TRY(panel->pictures->release());
        }
        for (const HeadsetPiece& piece : piecesOf(*panel))
            quads.push_back(
                {panel->pictures.get(), piece.place.place, piece.place.size, piece.offset, piece.extent, panel->seeThrough});
    }
    return quads;
}

// Whatever the thread does counts against the rate, from picture to picture: a scene that is posed, a mirror in the window.
core::Result<void> ViewHeadset::draw(const HeadsetPicture& picture, gpu::Image* mirror) {
    REKINDLE_ASSIGN(frame, frames_->begin());
    dropOutgrown();
    auto recorded = session_->lookAgain(*frame_);
    if (recorded) recorded = record(*frame, picture, mirror);
    if (recorded) recorded = session_->lookAgain(*frame_);  // the head has gone on meanwhile
    if (recorded) latch_.look(viewsFrom(picture.worldFromRoom));
    if (!recorded) {
        frames_->abandon(*frame);
        mirrored_ = false;
        return recorded;
    }
    REKINDLE_TRY(frames_->submit(*frame));
    const double busy = processorSeconds();
    if (busySince_ > 0) session_->holdRate(busy - busySince_, gpuSeconds());
    busySince_ = busy;
    REKINDLE_ASSIGN(quads, releasePanels());
    return session_->end(*std::exchange(frame_, std::nullopt), true, quads, nearest);
}

double ViewHeadset::gpuSeconds() const {
    double milliseconds = 0;
    for (const gpu::Timing& timing : frames_->timings()) milliseconds += timing.milliseconds;
    return milliseconds * 1e-3;
}

}  // namespace rekindle::commands
