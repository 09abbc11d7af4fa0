#include "render/Renderer.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <chrono>
#include <cmath>
#include <map>
#include <mutex>

#include "core/Assert.h"
#include "gpu/Frame.h"
#include "graph/Executor.h"
#include "render/DeformPass.h"
#include "render/EnvironmentMap.h"
#include "render/ForwardPass.h"
#include "render/OutputPass.h"
#include "render/Sky.h"
#include "render/SkyPass.h"
#include "render/TextureUpload.h"
#include "scene/Lights.h"

namespace rekindle::render {

namespace {

using Clock = std::chrono::steady_clock;

shared::ViewData viewData(const view::View& view) {
    const math::mat4 clipFromWorld = view.clipFromView * view.viewFromWorld;
    return {
        .viewFromWorld = view.viewFromWorld,
        .clipFromView = view.clipFromView,
        .clipFromWorld = clipFromWorld,
        .worldFromClip = glm::inverse(clipFromWorld),
        .eye = view.eye(),
        .pixelAngle = 2 / (std::abs(view.clipFromView[1][1]) * static_cast<float>(view.extent.y)),
    };
}

// The cone's falloff as a line over the cosine, squared in the shader (KHR_lights_punctual).
shared::Light packLight(const scene::SceneLight& light) {
    const float scale = 1 / std::max(0.001f, light.innerConeCosine - light.outerConeCosine);
    return {
        .position = light.position,
        .type = static_cast<std::uint32_t>(light.type),
        .direction = light.direction,
        .range = light.range,
        .color = light.color,
        .coneScale = scale,
        .coneOffset = -light.outerConeCosine * scale,
        .shadow = NO_SHADOW,
    };
}

VkSampleCountFlagBits sampleCount(const Settings& settings) {
    return settings.samples > 1 ? VK_SAMPLE_COUNT_4_BIT : VK_SAMPLE_COUNT_1_BIT;
}

}  // namespace

struct Renderer::State {
    explicit State(gpu::Device& d) : device(d), executor(d), forward(d), output(d) {}

    gpu::Device& device;
    std::optional<gpu::FrameRing> pictureFrames;
    graph::Executor executor;
    std::optional<EnvironmentMap> environment;
    std::optional<SkyPass> sky;  // made when first wanted
    DeformPass deform;
    ForwardPass forward;
    OutputPass output;
    std::mutex modelsMutex;
    std::map<const asset::Model*, std::unique_ptr<GpuModel>> models;
    FrameStatistics statistics;

    const GpuModel* find(const asset::Model& model) {
        const std::lock_guard lock(modelsMutex);
        const auto found = models.find(&model);
        return found == models.end() ? nullptr : found->second.get();
    }
    core::Result<void> prepareEnvironment(const Environment& wanted);
    core::Result<void> prepareSky(const SkyState& wanted);
    void addSky(shared::FrameData& data, std::vector<shared::Light>& lights, float intensity);
    core::Result<gpu::Slice> uploadFrameData(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                                             const Settings& settings);
    core::Result<void> recordFrame(
        gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views, const Settings& settings,
        const std::function<core::Result<void>(graph::Graph&, const FrameContext&, const ForwardTargets&)>& finish);
};

core::Result<void> Renderer::State::prepareEnvironment(const Environment& wanted) {
    if (wanted.kind == EnvironmentKind::Image && wanted.image) return environment->setImage(wanted.image);
    if (wanted.kind == EnvironmentKind::Sky) return prepareSky(wanted.sky);
    return environment->setBlack();
}

core::Result<void> Renderer::State::prepareSky(const SkyState& wanted) {
    if (!sky) {
        REKINDLE_ASSIGN(made, SkyPass::create(device));
        sky.emplace(std::move(made));
    }
    sky->set(wanted);
    return environment->setCaptured(sky->version(), SkyPass::environmentSize,
                                    [this](VkCommandBuffer commands, gpu::Image& cube) { sky->record(commands, cube); });
}

void Renderer::State::addSky(shared::FrameData& data, std::vector<shared::Light>& lights, float intensity) {
    data.sky = sky->address();
    data.skyScale = intensity * std::exp2(-sky->exposure());
    data.environment = environment->data(data.skyScale, 0);
    for (const shared::Light& light : sky->lights(intensity)) lights.push_back(light);
}

core::Result<gpu::Slice> Renderer::State::uploadFrameData(gpu::Frame& frame, const scene::Scene& scene,
                                                          std::span<const view::View> views, const Settings& settings) {
    shared::FrameData data{};
    const bool underSky = settings.environment.kind == EnvironmentKind::Sky;
    for (std::size_t i = 0; i < views.size(); ++i) data.views[i] = viewData(views[i]);
    data.viewCount = static_cast<std::uint32_t>(views.size());
    data.width = views[0].extent.x;
    data.height = views[0].extent.y;
    data.exposure = std::exp2(settings.exposure.value_or(underSky ? exposureForSky(settings.environment.sky) : 0));
    std::vector<shared::Light> lights;
    for (const auto& light : scene::lights(scene)) lights.push_back(packLight(light));
    data.environment = environment->data(settings.environment.intensity, settings.environment.rotation);
    if (underSky) addSky(data, lights, settings.environment.intensity);
    REKINDLE_ASSIGN(lightSlice, frame.upload(std::span<const shared::Light>(lights)));
    data.lights = lightSlice.address;
    data.lightCount = static_cast<std::uint32_t>(lights.size());
    data.channel = static_cast<std::uint32_t>(settings.channel);
    auto& descriptors = device.descriptors();
    data.linearClamp = descriptors.sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    data.linearRepeat = descriptors.sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_REPEAT));
    data.nearestClamp = descriptors.sampler(nearestSampler());
    data.background = static_cast<std::uint32_t>(settings.background);
    data.backgroundColor = settings.backgroundColor;
    return frame.upload(data);
}

core::Result<void> Renderer::State::recordFrame(
    gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views, const Settings& settings,
    const std::function<core::Result<void>(graph::Graph&, const FrameContext&, const ForwardTargets&)>& finish) {
    REKINDLE_ASSERT(!views.empty() && views.size() <= MAX_VIEWS);
    const auto begin = Clock::now();
    REKINDLE_ASSIGN(frameData, uploadFrameData(frame, scene, views, settings));
    DrawList draws = makeDrawList(scene, views[0].eye(), [this](const asset::Model& model) { return find(model); });
    graph::Graph graph;
    REKINDLE_ASSIGN(deformed, deform.add(graph, frame, draws));
    REKINDLE_ASSIGN(instances, frame.upload(std::span<const shared::Instance>(draws.instances)));
    REKINDLE_ASSIGN(commands, frame.upload(std::span<const VkDrawIndexedIndirectCommand>(draws.commands)));
    const FrameContext context{
        .settings = settings,
        .draws = draws,
        .extent = {views[0].extent.x, views[0].extent.y},
        .viewCount = static_cast<std::uint32_t>(views.size()),
        .samples = sampleCount(settings),
        .frameData = frameData.address,
        .instances = instances.address,
        .commands = commands,
    };
    REKINDLE_ASSIGN(targets, forward.add(graph, context, deformed, {}));
    REKINDLE_TRY(finish(graph, context, targets));
    REKINDLE_TRY(executor.execute(graph, graph::plan(graph), frame));
    statistics.draws = draws.commands.size();
    statistics.triangles = draws.triangles * views.size();
    statistics.cpuRecordMilliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    return {};
}

Renderer::Renderer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

core::Result<Renderer> Renderer::create(gpu::Device& device) {
    auto state = std::make_unique<State>(device);
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device, 1));
    state->pictureFrames.emplace(std::move(frames));
    REKINDLE_ASSIGN(environment, EnvironmentMap::create(device));
    state->environment.emplace(std::move(environment));
    REKINDLE_ASSIGN(deform, DeformPass::create(device));
    state->deform = std::move(deform);
    return Renderer(std::move(state));
}

core::Result<void> Renderer::upload(const std::shared_ptr<const asset::Model>& model, core::Progress& progress) {
    REKINDLE_ASSIGN(uploaded, uploadModel(state_->device, model, progress));
    const std::lock_guard lock(state_->modelsMutex);
    state_->models[model.get()] = std::move(uploaded);
    return {};
}

void Renderer::release(const asset::Model& model) {
    const std::lock_guard lock(state_->modelsMutex);
    state_->models.erase(&model);
}

namespace {

// An image that pictures are drawn into and the buffer that they are read back from.
struct PictureTarget {
    gpu::Image image;
    gpu::Buffer buffer;
    std::size_t bytesPerPixel = 4;
};

core::Result<PictureTarget> makeTarget(gpu::Device& device, math::uvec2 extent, std::uint32_t layers, PictureKind kind) {
    const bool linear = kind == PictureKind::Linear;
    const gpu::ImageDesc desc{.format = linear ? VK_FORMAT_R32G32B32A32_SFLOAT : VK_FORMAT_R8G8B8A8_UNORM,
                              .extent = {extent.x, extent.y, 1},
                              .layers = layers,
                              .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                              .shape = gpu::ImageShape::Array};
    REKINDLE_ASSIGN(image, gpu::Image::create(device, desc, "picture"));
    PictureTarget target{.image = std::move(image), .buffer = {}, .bytesPerPixel = linear ? 16u : 4u};
    REKINDLE_ASSIGN(buffer, gpu::Buffer::create(device, std::size_t{extent.x} * extent.y * layers * target.bytesPerPixel,
                                                gpu::BufferPlace::Readback, "picture readback"));
    target.buffer = std::move(buffer);
    return target;
}

void recordReadback(VkCommandBuffer commands, const PictureTarget& target) {
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, target.image.desc().layers},
                                 .imageExtent = target.image.desc().extent};
    vkCmdCopyImageToBuffer(commands, target.image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, target.buffer.handle(), 1,
                           &copy);
    gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                       VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
}

std::vector<Picture> collect(const PictureTarget& target, PictureKind kind) {
    const VkExtent3D extent = target.image.desc().extent;
    const std::size_t values = std::size_t{extent.width} * extent.height * 4;
    std::vector<Picture> pictures(target.image.desc().layers);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        pictures[i].extent = {extent.width, extent.height};
        const std::byte* from = target.buffer.mapped() + i * values / 4 * target.bytesPerPixel;
        if (kind == PictureKind::Linear)
            pictures[i].linear.assign(reinterpret_cast<const float*>(from), reinterpret_cast<const float*>(from) + values);
        else
            pictures[i].srgb8.assign(reinterpret_cast<const std::uint8_t*>(from),
                                     reinterpret_cast<const std::uint8_t*>(from) + values);
    }
    return pictures;
}

}  // namespace

core::Result<std::vector<Picture>> Renderer::renderPictures(const scene::Scene& scene, std::span<const view::View> views,
                                                            const Settings& settings, PictureKind kind) {
    REKINDLE_TRY(state_->prepareEnvironment(settings.environment));
    REKINDLE_ASSIGN(target, makeTarget(state_->device, views[0].extent, static_cast<std::uint32_t>(views.size()), kind));
    REKINDLE_ASSIGN(frame, state_->pictureFrames->begin());
    const auto finish = [&](graph::Graph& graph, const FrameContext& context,
                            const ForwardTargets& targets) -> core::Result<void> {
        const graph::ImageId picture =
            graph.importImage("picture", target.image.asTarget(), gpu::states::undefined, gpu::states::transferSource);
        return state_->output.add(graph, context,
                                  {.color = targets.color,
                                   .encoding = kind == PictureKind::Linear ? ENCODE_LINEAR : ENCODE_SRGB,
                                   .viewMask = context.viewMask()},
                                  picture);
    };
    if (auto recorded = state_->recordFrame(*frame, scene, views, settings, finish); !recorded) {
        state_->pictureFrames->abandon(*frame);
        return core::fail(std::move(recorded).error());
    }
    recordReadback(frame->commands(), target);
    REKINDLE_TRY(state_->pictureFrames->submit(*frame));
    REKINDLE_TRY(state_->pictureFrames->finish());
    state_->statistics.gpuPasses.clear();
    for (const auto& timing : state_->pictureFrames->timings())
        state_->statistics.gpuPasses.push_back({timing.name, timing.milliseconds});
    return collect(target, kind);
}

core::Result<void> Renderer::record(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                                    const Settings& settings, const gpu::ImageView& target) {
    REKINDLE_TRY(state_->prepareEnvironment(settings.environment));
    return state_->recordFrame(
        frame, scene, views, settings, [&](graph::Graph& graph, const FrameContext& context, const ForwardTargets& targets) {
            const bool encodes = target.format == VK_FORMAT_B8G8R8A8_SRGB || target.format == VK_FORMAT_R8G8B8A8_SRGB;
            const graph::ImageId window = graph.importImage("target", target, gpu::states::colorTarget, gpu::states::colorTarget);
            return state_->output.add(graph, context,
                                      {.color = targets.color, .encoding = encodes ? ENCODE_DISPLAY : ENCODE_SRGB}, window);
        });
}

const FrameStatistics& Renderer::statistics() const {
    return state_->statistics;
}

}  // namespace rekindle::render
