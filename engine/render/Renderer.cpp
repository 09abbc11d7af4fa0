#include "render/Renderer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <map>
#include <mutex>
#include <utility>

#include "core/Assert.h"
#include "gpu/Frame.h"
#include "graph/Executor.h"
#include "render/AirPass.h"
#include "render/BlendedDraws.h"
#include "render/BloomPass.h"
#include "render/ClusterPass.h"
#include "render/CullPass.h"
#include "render/DeformPass.h"
#include "render/EnvironmentMap.h"
#include "render/EyeDepthPass.h"
#include "render/ForwardPass.h"
#include "render/FramePacking.h"
#include "render/OcclusionPass.h"
#include "render/OutputPass.h"
#include "render/PictureTarget.h"
#include "render/ShadingRatePass.h"
#include "render/Sky.h"
#include "render/SkyPass.h"
#include "render/TextureUpload.h"
#include "render/VisiblePass.h"

namespace rekindle::render {

namespace {

using Clock = std::chrono::steady_clock;

VkSampleCountFlagBits sampleCount(const Settings& settings) {
    return settings.samples > 1 ? VK_SAMPLE_COUNT_4_BIT : VK_SAMPLE_COUNT_1_BIT;
}

// A file's points are seen as small discs would be; nothing in the formats says how large.
float pointSize(const gpu::Device& device, math::uvec2 extent) {
    return std::clamp(static_cast<float>(extent.y) / 360.0f, 1.0f, std::max(1.0f, device.traits().maxPointSize));
}

// What is drawn of a view's extent.
VkExtent2D drawnExtent(math::uvec2 full, float scale) {
    const auto part = [&](std::uint32_t size) {
        return std::max(1u, static_cast<std::uint32_t>(std::lround(static_cast<float>(size) * std::clamp(scale, 0.25f, 1.0f))));
    };
    return {part(full.x), part(full.y)};
}

bool underSky(const Settings& settings) {
    return settings.environment.kind == EnvironmentKind::Sky;
}

// What radiance is multiplied by while it is drawn: the wanted exposure, or an estimate near what metering will say.
float drawnExposure(const Settings& settings) {
    const float estimate = underSky(settings) ? exposureForSky(settings.environment.sky) : 0;
    return std::exp2(settings.exposure.value_or(estimate));
}

}  // namespace

struct Renderer::State {
    explicit State(gpu::Device& d) : device(d), executor(d), visible(d), shadows(d), forward(d), output(d), eyeDepth(d) {}

    // Where the picture goes when it is drawn.
    struct Finish {
        gpu::ImageView target;
        gpu::ImageState before, after;
        std::uint32_t encoding = ENCODE_SRGB;
        std::uint32_t viewMask = 0;
        HeadsetExtras extras;
    };

    gpu::Device& device;
    std::optional<gpu::FrameRing> pictureFrames;
    std::optional<PictureTarget> pictureTarget;  // of the last pictures: most often the next are alike
    graph::Executor executor;
    std::optional<EnvironmentMap> environment;
    std::optional<SkyPass> sky;  // made when first wanted
    AirPass air;
    DeformPass deform;
    CullPass cull;
    VisiblePass visible;
    ShadowPass shadows;
    ClusterPass clusters;
    OcclusionPass occlusion;
    ForwardPass forward;
    BloomPass bloom;
    OutputPass output;
    EyeDepthPass eyeDepth;
    ShadingRatePass rates;
    std::mutex modelsMutex;
    std::map<const asset::Model*, std::unique_ptr<GpuModel>> models;
    std::atomic<std::uint64_t> modelsVersion = 0;  // counts what comes and goes
    KeptScene kept;
    std::shared_ptr<std::optional<shared::DrawFigures>> learnt = std::make_shared<std::optional<shared::DrawFigures>>();
    std::shared_ptr<FrameStatistics> statistics = std::make_shared<FrameStatistics>();  // frames in flight write to it

    const GpuModel* find(const asset::Model& model) {
        const std::lock_guard lock(modelsMutex);
        const auto found = models.find(&model);
        return found == models.end() ? nullptr : found->second.get();
    }
    core::Result<void> makePasses();
    core::Result<void> prepareEnvironment(const Environment& wanted);
    core::Result<void> prepareSky(const SkyState& wanted);
    core::Result<void> prepareTarget(math::uvec2 extent, std::uint32_t layers, PictureKind kind);
    std::vector<shared::Light> collectLights(const SceneTables& scene, const Settings& settings);
    shared::FrameData frameData(std::span<const view::View> views, const Settings& settings);
    core::Result<const SceneTables*> prepareScene(graph::Graph& graph, gpu::Frame& frame, const scene::Scene& scene,
                                                  const Settings& settings, graph::BufferId& deformed);
    bool needsDepth(const FrameContext& context, bool occludes) const;
    void readFigures(gpu::Frame& frame, const std::byte* mapped, const IndirectDraws& blended, std::size_t views, bool twoSteps);
    core::Result<void> addVisible(graph::Graph& graph, gpu::Frame& frame, FrameContext& context,
                                  std::span<const view::View> views, ForwardPass::Inputs& inputs);
    core::Result<void> bindUniforms(gpu::Frame& frame, const gpu::Slice& data, gpu::Slice shadowData);
    core::Result<ForwardPass::Drawn> addScene(graph::Graph& graph, gpu::Frame& frame, FrameContext& context,
                                              const SceneTables& scene, std::span<const view::View> views);
    core::Result<void> addFinish(graph::Graph& graph, const FrameContext& context, graph::ImageId color, const Finish& finish);
    core::Result<void> recordFrame(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                                   const Settings& settings, const Finish& finish);
};

core::Result<void> Renderer::State::prepareEnvironment(const Environment& wanted) {
    if (wanted.kind == EnvironmentKind::Image && wanted.light) return environment->setFiltered(wanted.light);
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

core::Result<void> Renderer::State::prepareTarget(math::uvec2 extent, std::uint32_t layers, PictureKind kind) {
    if (pictureTarget && pictureTarget->holds(extent, layers, kind)) return {};
    REKINDLE_ASSIGN(made, PictureTarget::create(device, extent, layers, kind));
    pictureTarget = std::move(made);
    return {};
}

core::Result<void> Renderer::State::makePasses() {
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device, 1));
    pictureFrames.emplace(std::move(frames));
    REKINDLE_ASSIGN(environmentMap, EnvironmentMap::create(device));
    environment.emplace(std::move(environmentMap));
    REKINDLE_ASSIGN(airPass, AirPass::create(device));
    air = std::move(airPass);
    REKINDLE_ASSIGN(cullPass, CullPass::create(device));
    cull = std::move(cullPass);
    REKINDLE_ASSIGN(deformPass, DeformPass::create(device));
    deform = std::move(deformPass);
    REKINDLE_ASSIGN(clusterPass, ClusterPass::create(device));
    clusters = std::move(clusterPass);
    REKINDLE_ASSIGN(occlusionPass, OcclusionPass::create(device));
    occlusion = std::move(occlusionPass);
    REKINDLE_ASSIGN(bloomPass, BloomPass::create(device));
    bloom = std::move(bloomPass);
    return {};
}

std::vector<shared::Light> Renderer::State::collectLights(const SceneTables& scene, const Settings& settings) {
    std::vector<shared::Light> lights = packLights(scene.lights, drawnExposure(settings));
    if (underSky(settings))
        for (const shared::Light& light : sky->lights(settings.environment.intensity)) lights.push_back(light);
    return lights;
}

// All but what the passes of this frame add to it.
shared::FrameData Renderer::State::frameData(std::span<const view::View> views, const Settings& settings) {
    shared::FrameData data{};
    for (std::size_t i = 0; i < views.size(); ++i) data.views[i] = packView(views[i]);
    data.viewCount = static_cast<std::uint32_t>(views.size());
    const VkExtent2D extent = drawnExtent(views[0].extent, settings.scale);
    data.width = extent.width;
    data.height = extent.height;
    data.exposure = drawnExposure(settings);
    data.wind = packWind(settings.wind);
    data.channel = static_cast<std::uint32_t>(settings.channel);
    auto& descriptors = device.descriptors();
    data.linearClamp = descriptors.sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    data.linearRepeat = descriptors.sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_REPEAT));
    data.nearestClamp = descriptors.sampler(nearestSampler());
    data.background = static_cast<std::uint32_t>(settings.background);
    data.backgroundColor = settings.backgroundColor;
    data.environment = environment->data(settings.environment.intensity, settings.environment.rotation);
    if (!underSky(settings)) return data;
    data.sky = sky->address();
    data.skyScale = settings.environment.intensity * std::exp2(-sky->exposure());
    data.environment = environment->data(data.skyScale, 0);
    return data;
}

// Reads what the device has counted, once it has; what is blended is known already.
void Renderer::State::readFigures(gpu::Frame& frame, const std::byte* mapped, const IndirectDraws& blended, std::size_t views,
                                  bool twoSteps) {
    std::size_t draws = 0;
    for (const IndirectDraw& draw : blended) draws += draw.most;
    frame.whenDone([figures = statistics, lesson = learnt, mapped, draws, views, twoSteps] {
        shared::DrawFigures counted;
        std::memcpy(&counted, mapped, sizeof(counted));
        figures->draws = draws + counted.draws;
        figures->triangles = counted.triangles * views;
        if (twoSteps) *lesson = counted;
    });
}

// A software driver takes longer over small triangles than over the pixels that a depth picture saves: where the last frame had
// more than a triangle for two pixels, there is none unless something else needs it; nor where a few things hide little but their
// own backs, which are never drawn. The picture is the same either way.
bool Renderer::State::needsDepth(const FrameContext& context, bool occludes) const {
    const Settings& settings = context.settings;
    if (settings.wireframe || settings.channel == Channel::Overdraw) return false;
    if (occludes || !context.hidden.empty() || !device.traits().software || !visible.hidesLittle(context.draws)) return true;
    constexpr std::uint32_t fewThings = 8;
    if (context.draws.firstBlended <= fewThings) return false;
    const std::size_t pixels = std::size_t{context.extent.width} * context.extent.height * context.viewCount;
    return statistics->triangles < pixels / 2;
}

core::Result<void> Renderer::State::addVisible(graph::Graph& graph, gpu::Frame& frame, FrameContext& context,
                                               std::span<const view::View> views, ForwardPass::Inputs& inputs) {
    const Settings& settings = context.settings;
    REKINDLE_ASSIGN(blended, blendedDraws(frame, context.draws, views[0].eye()));
    REKINDLE_ASSIGN(figures, frame.upload(shared::DrawFigures{}));
    if (*learnt) visible.learn(*std::exchange(*learnt, std::nullopt));
    const bool occludes = settings.ambientOcclusion && settings.channel == Channel::Lit;
    REKINDLE_ASSIGN(depth, visible.add(graph, frame, context, cull, views,
                                       {.depth = needsDepth(context, occludes), .single = occludes, .figures = figures.address}));
    readFigures(frame, figures.mapped, blended, views.size(), depth.twoSteps);
    context.visible.insert(context.visible.end(), blended.begin(), blended.end());
    inputs.depth = depth.image;
    if (occludes && depth.single) inputs.occlusion = occlusion.add(graph, context, depth.single);
    return {};
}

// What is drawn reads them as uniforms (lib/frame.glsl).
core::Result<void> Renderer::State::bindUniforms(gpu::Frame& frame, const gpu::Slice& data, gpu::Slice shadowData) {
    if (!shadowData.buffer) {
        REKINDLE_ASSIGN(none, frame.upload(shared::ShadowData{}));
        shadowData = none;
    }
    gpu::Uniforms uniforms;
    uniforms[UNIFORM_FRAME] = {data.buffer, data.offset, sizeof(shared::FrameData)};
    uniforms[UNIFORM_HARMONICS] = {environment->harmonics(), 0, SH_COUNT * sizeof(math::vec3)};
    uniforms[UNIFORM_SHADOWS] = {shadowData.buffer, shadowData.offset, sizeof(shared::ShadowData)};
    return frame.bindUniforms(uniforms);
}

core::Result<ForwardPass::Drawn> Renderer::State::addScene(graph::Graph& graph, gpu::Frame& frame, FrameContext& context,
                                                           const SceneTables& scene, std::span<const view::View> views) {
    ForwardPass::Inputs inputs;
    std::vector<shared::Light> lights = collectLights(scene, context.settings);
    const std::uint32_t directional = directionalFirst(lights);
    const float sunAngle = underSky(context.settings) ? context.settings.environment.sky.sunAngularRadius : 0.005f;
    REKINDLE_ASSIGN(shadowMaps, shadows.add(graph, frame, context, cull, views, lights, sunAngle));
    inputs.shadows = std::move(shadowMaps);
    inputs.directionalLights = directional;
    inputs.localLights = lights.size() > directional;
    REKINDLE_ASSIGN(lists, clusters.reserve(graph, frame, context.viewCount, lights.size() - directional));
    inputs.lightLists = lists.buffer;
    REKINDLE_ASSIGN(lightSlice, frame.upload(std::span<const shared::Light>(lights)));
    shared::FrameData data = frameData(views, context.settings);
    data.lights = lightSlice.address;
    data.lightCount = static_cast<std::uint32_t>(lights.size());
    data.directionalCount = directional;
    std::copy_n(lights.begin(), std::min<std::size_t>(directional, FEW_DIRECTIONAL), data.directional);
    data.sunOnGround = onLevelGround(std::span(lights).first(directional));
    data.shadows = inputs.shadows.data.address;
    data.air = AirPass::describe(context.settings, lights);
    data.clusters = lists.address;
    REKINDLE_ASSIGN(dataSlice, frame.upload(data));
    context.frameData = dataSlice.address;
    if (context.latch) context.latch->keep(dataSlice.mapped + offsetof(shared::FrameData, views), packView);
    REKINDLE_TRY(bindUniforms(frame, dataSlice, inputs.shadows.data));
    clusters.add(graph, context, lists, directional, data.lightCount);
    context.air = air.add(graph, context, inputs.shadows);
    REKINDLE_TRY(addVisible(graph, frame, context, views, inputs));
    return forward.add(graph, context, inputs);
}

core::Result<void> Renderer::State::addFinish(graph::Graph& graph, const FrameContext& context, graph::ImageId color,
                                              const Finish& finish) {
    BloomPass::Result post;
    const bool wanted = context.settings.bloom || !context.settings.exposure;
    if (wanted && context.settings.channel == Channel::Lit) {
        graph::ImageId single = color;
        if (context.samples != VK_SAMPLE_COUNT_1_BIT) {
            single = graph.createImage(
                "resolved",
                {.format = colorFormat, .extent = {context.extent.width, context.extent.height, 1}, .layers = context.viewCount});
            graph::Pass& pass = graph.addPass("resolve");
            pass.touch(color, graph::Use::TransferSource).touch(single, graph::Use::TransferTarget);
            pass.record = [color, single](graph::PassContext& p) { copyOrResolve(p, color, single); };
        }
        post = bloom.add(graph, context, single);
    }
    const graph::ImageId target = graph.importImage("target", finish.target, finish.before, finish.after);
    return output.add(graph, context,
                      {.color = color,
                       .bloom = post.bloom,
                       .exposure = post.exposure,
                       .encoding = finish.encoding,
                       .viewMask = finish.viewMask},
                      target);
}

// What the scene is on the device: as it was, or made anew. What joints move has a new place in each frame.
core::Result<const SceneTables*> Renderer::State::prepareScene(graph::Graph& graph, gpu::Frame& frame, const scene::Scene& scene,
                                                               const Settings& settings, graph::BufferId& deformed) {
    const std::uint64_t version = modelsVersion;
    if (const SceneTables* known = kept.find(scene, settings.highlighted, version)) return known;
    SceneTables& tables = kept.fresh(scene, version);
    tables.draws = makeDrawList(
        scene, [this](const asset::Model& model) { return find(model); }, settings.highlighted);
    tables.lights = scene::lights(scene);
    REKINDLE_ASSIGN(written, deform.add(graph, frame, tables.draws));
    deformed = written;
    if (scene.identity && !deformed) {
        REKINDLE_TRY(keepTables(device, tables));
        kept.keep(scene, settings.highlighted, version);
    } else {
        REKINDLE_TRY(lendTables(frame, tables));
    }
    return &tables;
}

core::Result<void> Renderer::State::recordFrame(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                                                const Settings& settings, const Finish& finish) {
    REKINDLE_ASSERT(!views.empty() && views.size() <= MAX_VIEWS);
    const auto begin = Clock::now();
    graph::Graph graph;
    graph::BufferId deformed;
    REKINDLE_ASSIGN(tables, prepareScene(graph, frame, scene, settings, deformed));
    REKINDLE_TRY(cull.begin(graph, frame, *tables));
    FrameContext context{
        .settings = settings,
        .draws = tables->draws,
        .sceneVersion = tables->version,
        .extent = drawnExtent(views[0].extent, settings.scale),
        .viewCount = static_cast<std::uint32_t>(views.size()),
        .samples = sampleCount(settings),
        .pointSize = pointSize(device, views[0].extent),
        .instances = tables->instances,
        .deformed = deformed,
        .hidden = finish.extras.hidden,
        .latch = finish.extras.latch,
    };
    if (finish.extras.foveated) {
        REKINDLE_ASSIGN(coarse, rates.add(graph, frame, context, views));
        context.rates = coarse;
    }
    REKINDLE_ASSIGN(drawn, addScene(graph, frame, context, *tables, views));
    REKINDLE_TRY(addFinish(graph, context, drawn.color, finish));
    if (finish.extras.depth) REKINDLE_TRY(eyeDepth.add(graph, context, drawn.depth, *finish.extras.depth));
    REKINDLE_TRY(executor.execute(graph, graph::plan(graph), frame));
    statistics->cpuRecordMilliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    return {};
}

Renderer::Renderer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

core::Result<Renderer> Renderer::create(gpu::Device& device) {
    auto state = std::make_unique<State>(device);
    REKINDLE_TRY(state->makePasses());
    return Renderer(std::move(state));
}

core::Result<void> Renderer::upload(const std::shared_ptr<const asset::Model>& model, core::Progress& progress,
                                    TextureDetail detail) {
    REKINDLE_ASSIGN(uploaded, uploadModel(state_->device, model, progress, detail));
    const std::lock_guard lock(state_->modelsMutex);
    state_->models[model.get()] = std::move(uploaded);
    ++state_->modelsVersion;
    return {};
}

core::Result<bool> Renderer::refine(std::size_t bytes) {
    const std::lock_guard lock(state_->modelsMutex);
    for (auto& [model, uploaded] : state_->models)
        if (isCoarse(*uploaded)) {
            REKINDLE_TRY(refineTextures(state_->device, *uploaded, bytes));
            ++state_->modelsVersion;
            return true;
        }
    return false;
}

// It goes with the frames that draw it, with the model where nobody else holds that: both may be large, and this thread draws.
void Renderer::release(const asset::Model& model) {
    std::shared_ptr<GpuModel> released;
    {
        const std::lock_guard lock(state_->modelsMutex);
        const auto found = state_->models.find(&model);
        if (found == state_->models.end()) return;
        released = std::move(found->second);
        state_->models.erase(found);
        ++state_->modelsVersion;
    }
    state_->device.defer([released]() mutable { released.reset(); });
}

core::Result<std::vector<Picture>> Renderer::renderPictures(const scene::Scene& scene, std::span<const view::View> views,
                                                            const Settings& settings, PictureKind kind) {
    REKINDLE_TRY(state_->prepareEnvironment(settings.environment));
    REKINDLE_TRY(state_->prepareTarget(views[0].extent, static_cast<std::uint32_t>(views.size()), kind));
    const PictureTarget& target = *state_->pictureTarget;
    gpu::FrameRing& ring = *state_->pictureFrames;
    REKINDLE_ASSIGN(frame, ring.begin());
    const State::Finish finish{.target = target.target(),
                               .before = gpu::states::undefined,
                               .after = gpu::states::transferSource,
                               .encoding = kind == PictureKind::Linear ? ENCODE_LINEAR : ENCODE_SRGB,
                               .viewMask = (1u << views.size()) - 1};
    if (auto recorded = state_->recordFrame(*frame, scene, views, settings, finish); !recorded) {
        ring.abandon(*frame);
        return core::fail(std::move(recorded).error());
    }
    target.recordReadback(frame->commands());
    REKINDLE_TRY(ring.submit(*frame));
    REKINDLE_TRY(ring.finish());
    state_->statistics->gpuPasses.clear();
    for (const auto& timing : ring.timings()) state_->statistics->gpuPasses.push_back({timing.name, timing.milliseconds});
    return target.collect();
}

core::Result<void> Renderer::record(gpu::Frame& frame, const scene::Scene& scene, std::span<const view::View> views,
                                    const Settings& settings, const gpu::ImageView& target, const HeadsetExtras& extras) {
    REKINDLE_TRY(state_->prepareEnvironment(settings.environment));
    REKINDLE_ASSERT(target.layers == 1 || target.layers == views.size());
    const bool encodes = target.format == VK_FORMAT_B8G8R8A8_SRGB || target.format == VK_FORMAT_R8G8B8A8_SRGB;
    return state_->recordFrame(frame, scene, views, settings,
                               {.target = target,
                                .before = gpu::states::colorTarget,
                                .after = gpu::states::colorTarget,
                                .encoding = encodes ? ENCODE_DISPLAY : ENCODE_SRGB,
                                .viewMask = target.layers > 1 ? (1u << views.size()) - 1 : 0,
                                .extras = extras});
}

const FrameStatistics& Renderer::statistics() const {
    return *state_->statistics;
}

}  // namespace rekindle::render
