#include "commands/BenchInterface.h"

#include <imgui.h>

#include "commands/GuidedSite.h"
#include "commands/SiteFile.h"
#include "commands/ViewModels.h"
#include "gpu/Barrier.h"
#include "gpu/Frame.h"
#include "panels/Interface.h"
#include "panels/SitePanel.h"
#include "ui/Attached.h"
#include "ui/Context.h"
#include "ui/Fonts.h"
#include "ui/Input.h"
#include "ui/Painter.h"
#include "ui/Scale.h"

namespace rekindle::commands {

namespace {

constexpr std::size_t labels = 6;

gpu::ImageDesc pictureOf(math::uvec2 size, VkImageUsageFlags usage) {
    return {.format = VK_FORMAT_R8G8B8A8_UNORM, .extent = {size.x, size.y, 1}, .usage = usage};
}

// In the midst of the tour: a caption is read, a card is open, the first elements have labels.
panels::ViewerState midTour(const Studio& studio, const std::filesystem::path& file, content::Site site,
                            const content::Tour& tour) {
    panels::ViewerState state;
    for (const scene::PosedModel& posed : studio.scene.models) state.models.push_back(openModel(file, posed.model));
    panels::Guide guide{.title = std::string(tour.title.in("en")), .stop = tour.stops.size() / 2, .time = 60, .seconds = 120};
    for (const content::Stop& stop : tour.stops)
        guide.stops.push_back({std::string(stop.name.in("en")), double(guide.stops.size()) * 10, guide.stops.size()});
    guide.said = {{.words = std::string(tour.stops[guide.stop].narrations.front().lines.front().text.in("en"))}};
    state.guide = std::move(guide);
    state.asked = {.element = site.elements.empty() ? -1 : 0};
    state.view = studio.view;
    const math::mat4 world = glm::inverse(studio.view.viewFromWorld);
    for (std::size_t i = 0; i < std::min(labels, site.elements.size()); ++i) {
        const math::vec3 ahead(float(i) - float(labels) / 2, 0, -8);  // metres, before the eye
        state.hotspots.push_back({site.elements[i].name, int(i), math::vec3(world * math::vec4(ahead, 1)), {}});
    }
    state.site = panels::OpenSite{.file = file, .site = std::make_shared<const content::Site>(std::move(site)), .period = 0};
    state.inspectorShown = false;
    state.language = "en";
    return state;
}

}  // namespace

struct BenchInterface::State {
    State(Studio& from, gpu::FrameRing ring, ui::Painter made, gpu::Image target)
        : studio(from), frames(std::move(ring)), painter(std::move(made)), window(std::move(target)) {}
    ~State() {
        studio.device->waitIdle();
        ImGui::DestroyContext(context);
    }
    void build(panels::ViewerState seen);
    core::Result<void> record(gpu::Frame& frame);

    Studio& studio;
    gpu::FrameRing frames;
    ui::Painter painter;
    gpu::Image window;
    ui::TextureId picture = 0;  // what lies beneath the interface
    bool drawn = false;
    ImGuiContext* context = ImGui::CreateContext();
    ui::Attached attached;
    std::optional<ui::Fonts> fonts;
    std::uint64_t fontGeneration = 0;
    panels::ViewerState state;
};

void BenchInterface::State::build(panels::ViewerState seen) {
    state = std::move(seen);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = {float(studio.view.extent.x), float(studio.view.extent.y)};
    io.UserData = &attached;
    ui::Input::setUp();
    fonts.emplace();
    for (const std::string_view text : panels::textsOf(*state.site->site)) fonts->need(text);
    for (const panels::GuideStop& stop : state.guide->stops) fonts->need(stop.name);
    fonts->need(state.guide->caption());
}

core::Result<void> BenchInterface::State::record(gpu::Frame& frame) {
    const auto to = [&](gpu::Image& image, const gpu::ImageState& before, const gpu::ImageState& after) {
        gpu::transition(frame.commands(), image.handle(), VK_IMAGE_ASPECT_COLOR_BIT, before, after);
    };
    if (!drawn) to(painter.image(picture), gpu::states::undefined, gpu::states::sampled);
    to(window, drawn ? gpu::states::colorTarget : gpu::states::undefined, gpu::states::colorTarget);
    drawn = true;
    return painter.record(frame, {ImGui::GetDrawData(), ImGui::GetIO().Fonts, fontGeneration}, window.asTarget(),
                          std::array{0.f, 0.f, 0.f});
}

BenchInterface::BenchInterface(std::unique_ptr<State> state) : state_(std::move(state)) {}
BenchInterface::~BenchInterface() = default;

core::Result<std::unique_ptr<BenchInterface>> BenchInterface::create(Studio& studio, const std::filesystem::path& file) {
    REKINDLE_ASSIGN(site, readSiteToSee(file));
    REKINDLE_ASSIGN(named, findTour(file.parent_path(), "0"));
    gpu::Device& device = *studio.device;
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device, 1));
    REKINDLE_ASSIGN(painter, ui::Painter::create(device, VK_FORMAT_R8G8B8A8_UNORM));
    const math::uvec2 size = studio.view.extent;
    REKINDLE_ASSIGN(window, gpu::Image::create(device, pictureOf(size, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT), "window"));
    REKINDLE_ASSIGN(picture, gpu::Image::create(device, pictureOf(size, VK_IMAGE_USAGE_SAMPLED_BIT), "picture"));
    auto state = std::make_unique<State>(studio, std::move(frames), std::move(painter), std::move(window));
    state->picture = state->painter.add({std::move(picture), ui::TextureKind::Opaque});
    state->build(midTour(studio, file, std::move(site), named.tour));
    return std::unique_ptr<BenchInterface>(new BenchInterface(std::move(state)));
}

core::Result<void> BenchInterface::draw() {
    State& s = *state_;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float scale = ui::scaleFor(size.x, size.y, 1, 1);
    ui::theme::apply(scale);
    if (s.fonts->build(scale)) ++s.fontGeneration;
    ImGui::GetIO().DeltaTime = 1.f / 60;
    s.attached.focus.begin();
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddImage(reinterpret_cast<ImTextureID>(s.picture), {0, 0}, size);
    panels::drawInterface(s.state, panels::layOut(size.x, size.y, scale, s.state));
    ImGui::Render();
    REKINDLE_ASSIGN(frame, s.frames.begin());
    REKINDLE_TRY(s.record(*frame));
    REKINDLE_TRY(s.frames.submit(*frame));
    return s.frames.finish();
}

}  // namespace rekindle::commands
