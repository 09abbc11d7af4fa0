#include "commands/ViewDisplay.h"

#include <chrono>
#include <thread>

#include "core/Log.h"
#include "gpu/Barrier.h"
#include "gpu/Failure.h"
#include "gpu/Memory.h"
#include "ui/Theme.h"
#include "xr/VulkanBinding.h"

namespace rekindle::commands {

using namespace std::chrono_literals;

static constexpr std::size_t framesInFlight = 2;

core::Result<std::unique_ptr<ViewDisplay>> ViewDisplay::open(const std::string& title, math::uvec2 size,
                                                             const xr::Runtime* headset) {
    REKINDLE_ASSIGN(platform, platform::Platform::connect());
    REKINDLE_ASSIGN(window, platform::Window::open(platform, {.title = title, .extent = {size.x, size.y}}));
    std::unique_ptr<ViewDisplay> display(new ViewDisplay(std::move(platform), std::move(window)));
    if (auto made = display->furnish(headset); !made) {
        if (!gpu::isDeviceLost(made.error()) && !gpu::isOutOfMemory(made.error())) return core::fail(made.error());
        core::logWarning("{}", made.error().line());
        REKINDLE_TRY(display->rebuild());
    }
    return display;
}

ViewDisplay::ViewDisplay(platform::Platform platform, platform::Window window)
    : platform_(std::move(platform)), window_(std::move(window)), interface_(window_) {}

ViewDisplay::~ViewDisplay() {
    strip();
}

static VkExtent2D extentOf(const platform::Window& window) {
    const platform::Extent extent = window.framebufferExtent();
    return {extent.width, extent.height};
}

core::Result<void> ViewDisplay::furnish(const xr::Runtime* headset) {
    REKINDLE_ASSIGN(extensions, platform_.vulkanExtensions());
    gpu::DeviceHooks hooks{.instanceExtensions = extensions,
                           .deviceExtensions = {VK_KHR_SWAPCHAIN_EXTENSION_NAME},
                           .canPresent = platform::Platform::canPresent};
    if (headset) hooks = xr::withRuntime(*headset, std::move(hooks));
    REKINDLE_ASSIGN(graphics, ViewGraphics::create({.hooks = std::move(hooks)}));
    graphics_ = std::move(graphics);
    graphics_->textures = textures_;
    madeForHeadset_ = headset != nullptr;
    const auto makeSurface = [this] { return window_.createSurface(device().instance()); };
    REKINDLE_ASSIGN(swapchain, gpu::Swapchain::create(device(), makeSurface, extentOf(window_)));
    swapchain_ = std::move(swapchain);
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device(), framesInFlight));
    frames_.emplace(std::move(frames));
    REKINDLE_ASSIGN(painter, ui::Painter::create(device(), swapchain_->format()));
    painter_.emplace(std::move(painter));
    return {};
}

void ViewDisplay::strip() {
    if (graphics_) device().waitIdle();
    painter_.reset();
    frames_.reset();
    swapchain_.reset();
    graphics_.reset();
    canvases_ = {};
    mirror_ = 0;
    inFlight_.clear();
    cost_.reset();
    passes_.clear();
}

// A driver that resets its device may need a moment until it gives another.
core::Result<void> ViewDisplay::rebuild(const xr::Runtime* headset) {
    constexpr std::chrono::milliseconds pauses[] = {0ms, 100ms, 400ms, 1000ms};
    core::Result<void> made;
    for (const auto pause : pauses) {
        std::this_thread::sleep_for(pause);
        strip();
        made = furnish(headset);
        if (made) return made;
        core::logWarning("{}", made.error().line());
    }
    return made;
}

// Makes the texture anew where the extent changed.
core::Result<void> ViewDisplay::fitPicture(math::uvec2 extent, Canvas& canvas) {
    if (canvas.picture) {
        const VkExtent3D now = painter_->image(canvas.picture).desc().extent;
        if (now.width == extent.x && now.height == extent.y) return {};
    }
    const gpu::ImageDesc desc{.format = VK_FORMAT_R8G8B8A8_UNORM,
                              .extent = {extent.x, extent.y, 1},
                              .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT};
    REKINDLE_ASSIGN(image, gpu::Image::create(device(), desc, "picture"));
    ui::Texture texture{std::move(image), ui::TextureKind::Opaque};
    if (canvas.picture)
        painter_->replace(canvas.picture, std::move(texture));
    else
        canvas.picture = painter_->add(std::move(texture));
    canvas.drawn = false;
    return {};
}

core::Result<gpu::Image*> ViewDisplay::mirror(const gpu::ImageDesc& desc, bool& anew) {
    anew = !mirror_ || !(painter_->image(mirror_).desc() == desc);
    if (!anew) return &painter_->image(mirror_);
    REKINDLE_ASSIGN(image, gpu::Image::create(device(), desc, "mirror"));
    ui::Texture texture{std::move(image), ui::TextureKind::Opaque};
    if (mirror_)
        painter_->replace(mirror_, std::move(texture));
    else
        mirror_ = painter_->add(std::move(texture));
    return &painter_->image(mirror_);
}

// False while the window has no pixels.
core::Result<bool> ViewDisplay::fitSwapchain() {
    const VkExtent2D wanted = extentOf(window_), now = swapchain_->extent();
    if (wanted.width == 0 || wanted.height == 0) return false;
    if (wanted.width != now.width || wanted.height != now.height) REKINDLE_TRY(swapchain_->resize(wanted));
    return true;
}

core::Result<void> ViewDisplay::recordShot(gpu::Frame& frame, const Shot& shot, Canvas& canvas) {
    REKINDLE_TRY(fitPicture(shot.view.extent, canvas));
    gpu::Image& image = painter_->image(canvas.picture);
    const gpu::ImageState before = canvas.drawn ? gpu::states::sampled : gpu::states::undefined;
    gpu::transition(frame.commands(), image.handle(), VK_IMAGE_ASPECT_COLOR_BIT, before, gpu::states::colorTarget);
    REKINDLE_TRY(renderer().record(frame, shot.scene, {&shot.view, 1}, shot.settings, image.asTarget()));
    gpu::transition(frame.commands(), image.handle(), VK_IMAGE_ASPECT_COLOR_BIT, gpu::states::colorTarget, gpu::states::sampled);
    canvas.drawn = true;
    return {};
}

core::Result<void> ViewDisplay::record(gpu::Frame& frame, const std::optional<Shot>& shot, Canvas& canvas,
                                       const gpu::ImageView& target) {
    if (shot) REKINDLE_TRY(recordShot(frame, *shot, canvas));
    // The image may still be shown until the submission's semaphore: that one is waited for in this stage.
    const gpu::ImageState acquired{VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT, VK_ACCESS_2_NONE, VK_IMAGE_LAYOUT_UNDEFINED};
    const gpu::ImageState presented{VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT, VK_ACCESS_2_NONE,
                                    VK_IMAGE_LAYOUT_PRESENT_SRC_KHR};
    gpu::transition(frame.commands(), target.image, VK_IMAGE_ASPECT_COLOR_BIT, acquired, gpu::states::colorTarget);
    const ui::theme::Color ground = ui::theme::ground;
    REKINDLE_TRY(painter_->record(frame, interface_.drawn(), target, std::array{ground.r, ground.g, ground.b}));
    gpu::transition(frame.commands(), target.image, VK_IMAGE_ASPECT_COLOR_BIT, gpu::states::colorTarget, presented);
    return {};
}

core::Result<bool> ViewDisplay::draw(const std::optional<Shot>& shot, std::size_t which, Wait wait) {
    REKINDLE_ASSIGN(open, fitSwapchain());
    if (!open) return false;
    REKINDLE_ASSIGN(frame, frames_->begin());
    learnCost(shot);
    REKINDLE_ASSIGN(acquired, swapchain_->acquire(wait));
    if (!acquired) {
        frames_->abandon(*frame);
        inFlight_.pop_back();
        if (!swapchain_->fits()) REKINDLE_TRY(swapchain_->resize(extentOf(window_)));
        return false;
    }
    REKINDLE_TRY(record(*frame, shot, canvases_[which], acquired->target));
    REKINDLE_TRY(frames_->submit(*frame, acquired->available, acquired->drawn));
    REKINDLE_ASSIGN(fits, swapchain_->present(*acquired));
    if (!fits) REKINDLE_TRY(swapchain_->resize(extentOf(window_)));
    return true;
}

// As many frames are in flight as the ring has: when the next begins, the oldest is finished and its timings are known.
void ViewDisplay::learnCost(const std::optional<Shot>& next) {
    if (inFlight_.size() == framesInFlight) {
        if (inFlight_.front().x > 0) learnPasses(inFlight_.front());
        inFlight_.pop_front();
    }
    inFlight_.push_back(next ? next->view.extent : math::uvec2(0));
}

void ViewDisplay::learnPasses(math::uvec2 extent) {
    passes_.clear();
    cost_ = Cost{extent, 0};
    for (const gpu::Timing& timing : frames_->timings()) {
        passes_.push_back({timing.name, timing.milliseconds});
        cost_->milliseconds += timing.milliseconds;
    }
}

panels::Figures ViewDisplay::figures() const {
    panels::Figures figures{.device = graphics_->device->traits().name, .frame = graphics_->renderer->statistics()};
    figures.frame.gpuPasses = passes_;
    figures.gpuBytes = gpu::allocatedBytes(graphics_->device->allocator());
    return figures;
}

}  // namespace rekindle::commands
