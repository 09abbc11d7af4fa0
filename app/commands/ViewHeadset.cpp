#include "commands/ViewHeadset.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <span>
#include <vector>

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
    // As sharp as a headset shows them: about 24 pixels to a degree where they hang.
    REKINDLE_ASSIGN(labels, makePanel(interface, {640, 600}, {1, 1}));            // for ten, with sizes of their own
    REKINDLE_ASSIGN(caption, makePanel(interface, {1024, 288}, {0.96f, 0.27f}));  // with the sign's strip
    REKINDLE_ASSIGN(card, makePanel(interface, {880, 1000}, {0.77f, 0.875f}));
    REKINDLE_ASSIGN(offer, makePanel(interface, {480, 330}, {0.36f, 0.2475f}));
    REKINDLE_ASSIGN(menu, makePanel(interface, {960, 1200}, {0.84f, 1.05f}));
    caption->seeThrough = true;
    labels->takesPointer = card->takesPointer = offer->takesPointer = menu->takesPointer = true;
    panels_ = {std::move(labels), std::move(caption), std::move(card), std::move(offer), std::move(menu)};
    return {};
}

core::Result<std::unique_ptr<HeadsetPanel>> ViewHeadset::makePanel(const ui::Context& interface, math::uvec2 extent,
                                                                   math::vec2 size) {
    constexpr float scale = 2;
    REKINDLE_ASSIGN(pictures, session_->makeQuadPictures(extent));
    REKINDLE_ASSIGN(painter, ui::Painter::create(*graphics_->device, pictures->format()));
    return std::unique_ptr<HeadsetPanel>(new HeadsetPanel{.sheet = ui::Sheet(interface, {extent.x, extent.y}, scale),
                                                          .painter = std::move(painter),
                                                          .pictures = std::move(pictures),
                                                          .place = {{}, size},
                                                          .usual = size});
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
    panels_ = {};
    left->frame = std::exchange(frame_, std::nullopt);
    left->session = std::move(session_);
    left->graphics = graphics_;
    return left;
}

ViewHeadset::~ViewHeadset() {
    (void)remains();
}

static std::optional<PanelTouch> touchOf(const HeadsetPanel& panel, const math::Ray& ray) {
    const auto extent = panel.sheet.extent();
    const HeadsetPanel::Piece whole{.offset = {0, 0}, .extent = {extent.width, extent.height}, .place = panel.place};
    const std::span<const HeadsetPanel::Piece> pieces =
        panel.pieces.empty() ? std::span(&whole, 1) : std::span<const HeadsetPanel::Piece>(panel.pieces);
    for (const HeadsetPanel::Piece& piece : pieces)
        if (const auto touch = visit::meet(ray, piece.place))
            return PanelTouch{{}, math::vec2(piece.offset) + touch->part * math::vec2(piece.extent), touch->distance};
    return std::nullopt;
}

std::optional<PanelTouch> ViewHeadset::touched(const math::Ray& ray) const {
    for (std::size_t i = panels_.size(); i-- > 0;) {
        if (!panels_[i]->shown || !panels_[i]->takesPointer) continue;
        auto touch = touchOf(*panels_[i], ray);
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
        if (panel->pieces.empty()) places.push_back(panel->place);
        for (const HeadsetPanel::Piece& piece : panel->pieces) places.push_back(piece.place);
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
    if (pictured) eyes_ = *frame_->eyes;
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
    REKINDLE_TRY(graphics_->renderer->record(frame, picture.scene, views, picture.settings, target,
                                             {.depth = frame_->depth, .hidden = session_->hidden(), .latch = &latch_}));
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
        const auto hang = [&](const visit::FlatPanel& at, math::uvec2 offset, math::uvec2 extent) {
            quads.push_back({panel->pictures.get(), at.place, at.size, offset, extent, panel->seeThrough});
        };
        if (panel->pieces.empty()) hang(panel->place, {0, 0}, {0, 0});
        for (const HeadsetPanel::Piece& piece : panel->pieces) hang(piece.place, piece.offset, piece.extent);
    }
    return quads;
}

// Whatever the thread does counts against the rate, from picture to picture: a scene that is posed, a mirror in the window.
core::Result<void> ViewHeadset::draw(const HeadsetPicture& picture, gpu::Image* mirror) {
    REKINDLE_ASSIGN(frame, frames_->begin());
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
