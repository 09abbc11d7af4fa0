#include "render/ShadowPass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "gpu/DescriptorHeap.h"
#include "render/Cascades.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

namespace {

using math::mat4;
using math::vec3;

constexpr float localNear = 0.03f;  // metres: a lamp's own glass casts no shadow

// Lit where the receiver is not farther than what the map holds; outside the map as at its edge.
VkSamplerCreateInfo compareSampler() {
    VkSamplerCreateInfo info = linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE);
    info.mipmapMode = VK_SAMPLER_MIPMAP_MODE_NEAREST;  // the maps have one level
    info.compareEnable = VK_TRUE;
    info.compareOp = VK_COMPARE_OP_GREATER_OR_EQUAL;
    return info;
}

float brightness(const shared::Light& light) {
    return std::max({light.color.x, light.color.y, light.color.z});
}

shared::Light* brightestSun(std::span<shared::Light> lights) {
    shared::Light* best = nullptr;
    for (auto& light : lights)
        if (light.type == LIGHT_DIRECTIONAL && brightness(light) > 0 && (!best || brightness(light) > brightness(*best)))
            best = &light;
    return best;
}

std::vector<shared::Light*> nearestLocals(std::span<shared::Light> lights, vec3 eye, std::size_t count) {
    std::vector<shared::Light*> locals;
    for (auto& light : lights)
        if (light.type != LIGHT_DIRECTIONAL && brightness(light) > 0) locals.push_back(&light);
    std::stable_sort(locals.begin(), locals.end(),
                     [&](auto* a, auto* b) { return glm::distance(a->position, eye) < glm::distance(b->position, eye); });
    locals.resize(std::min(locals.size(), count));
    return locals;
}

// A view from the lamp along a direction. The image is not flipped: what is looked up by the same matrix needs no up.
mat4 lampMatrix(vec3 position, vec3 direction, float fieldOfView) {
    return view::perspective(fieldOfView, 1, localNear) * view::viewFromPose(view::lookAt(position, position + direction));
}

constexpr std::array<vec3, 6> axes{vec3(1, 0, 0), vec3(-1, 0, 0), vec3(0, 1, 0), vec3(0, -1, 0), vec3(0, 0, 1), vec3(0, 0, -1)};

// A map shows no more than its texels can hold.
CullPass::Request lookOf(std::span<const mat4> matrices, std::uint32_t size) {
    CullPass::Request request{.detail = 1, .smallest = 1};
    for (const mat4& m : matrices) {
        const float zoom = glm::length(vec3(m[0][0], m[1][0], m[2][0]));
        request.views.push_back({.clipFromWorld = m,
                                 .extent = math::vec2(static_cast<float>(size)),
                                 .pixelsPerMetre = zoom * static_cast<float>(size) / 2});
    }
    return request;
}

float coneAngle(const shared::Light& light) {
    return std::min(3.0f, 2 * std::acos(std::clamp(-light.coneOffset / light.coneScale, -1.0f, 1.0f)) + 0.05f);
}

}  // namespace

core::Result<void> ShadowPass::drawCascade(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                           graph::ImageId map, std::size_t index, const KeptMaps::Content& content) {
    const std::uint32_t mask = 1u << index;  // draws to that layer alone
    const std::span<const mat4> matrix(&content.clipFromWorld, 1);
    CullPass::Request request = lookOf(matrix, context.settings.shadowDetail.sunMap);
    request.flags = CULL_ANY_DEPTH;
    request.crowd = context.settings.crowd;
    REKINDLE_ASSIGN(slice, frame.upload(matrix));
    // Multiview counts its matrices from the layer's number.
    const VkDeviceAddress matrices = slice.address - index * sizeof(mat4);
    REKINDLE_ASSIGN(casters, cull.request(frame, request));
    REKINDLE_ASSIGN(record,
                    depth_.recorder(context, casters, {.viewMask = mask, .slanted = content.slanted, .shadow = true}, matrices));
    graph::Pass& pass = graph.addPass("sun shadows");
    pass.depth = graph::DepthAttachment{.image = map, .clear = 0.0f};
    pass.viewMask = mask;
    pass.read(context.deformed).read(cull.chosen());
    pass.record = [this, index, content, record = std::move(record)](graph::PassContext& p) {
        record(p);
        sunMaps_.setContent(index, content);
    };
    return {};
}

core::Result<void> ShadowPass::addSun(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                      std::span<const view::View> views, shared::Light& sun, Shadows& shadows,
                                      shared::ShadowData& data) {
    const ShadowDetail& detail = context.settings.shadowDetail;
    const std::uint32_t count = std::min<std::uint32_t>(detail.cascades, MAX_CASCADES);
    const vec3 toLight = -sun.direction;
    const auto cascades = detail.steady ? makeSteadyCascades(views[0].eye(), context.draws.bounds, toLight, detail.sunMap, count)
                                        : makeCascades(views, context.draws.bounds, toLight, detail.sunMap, count);
    if (cascades.empty()) return {};
    REKINDLE_TRY(sunMaps_.fit(device_, detail.sunMap, count));
    const graph::ImageId map = sunMaps_.importTo(graph);
    for (std::size_t i = 0; i < cascades.size(); ++i) {
        data.cascades[i] = {cascades[i].clipFromWorld, cascades[i].radius, cascades[i].texel, cascades[i].depthRange};
        const KeptMaps::Content content{cascades[i].clipFromWorld, context.sceneVersion, context.settings.anisotropic,
                                        context.settings.wind};
        if (!sunMaps_.holds(i, content)) REKINDLE_TRY(drawCascade(graph, frame, context, cull, map, i, content));
    }
    data.cascadeCount = static_cast<std::uint32_t>(cascades.size());
    data.cascadeMap = sunMaps_.sampledSlot();
    data.mapSize = static_cast<float>(detail.sunMap);
    sun.shadow = 0;
    shadows.maps.push_back(map);
    return {};
}

core::Result<void> ShadowPass::addLocal(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                        shared::Light& light, std::uint32_t index, Shadows& shadows, shared::ShadowData& data) {
    const std::uint32_t size = context.settings.shadowDetail.lampMap;
    const bool spot = light.type == LIGHT_SPOT;
    const float angle = spot ? coneAngle(light) : math::pi / 2;
    shared::LocalShadow& local = data.locals[index];
    local.faces = spot ? 1 : 6;
    local.near = localNear;
    local.texelAngle = 2 * std::tan(angle / 2) / static_cast<float>(size);
    for (std::size_t i = 0; i < local.faces; ++i)
        local.clipFromWorld[i] = lampMatrix(light.position, spot ? light.direction : axes[i], angle);
    light.shadow = index;
    REKINDLE_ASSIGN(slice, frame.upload(std::span<const mat4>(local.clipFromWorld, local.faces)));
    CullPass::Request request = lookOf(std::span(local.clipFromWorld, local.faces), size);
    request.flags = CULL_ANY_DEPTH;
    request.within = {light.position, light.reach};
    REKINDLE_ASSIGN(casters, cull.request(frame, request));
    const std::uint32_t mask = (1u << local.faces) - 1;
    REKINDLE_ASSIGN(record,
                    depth_.recorder(context, casters, {.viewMask = mask, .slanted = context.settings.anisotropic, .shadow = true},
                                    slice.address));
    const graph::ImageId map =
        graph.createImage("lamp shadows", {.format = depthFormat, .extent = {size, size, 1}, .layers = local.faces});
    graph::Pass& pass = graph.addPass("lamp shadows");
    pass.depth = graph::DepthAttachment{.image = map, .clear = 0.0f};
    pass.viewMask = mask;
    pass.read(context.deformed).read(cull.chosen());
    pass.record = std::move(record);
    shadows.maps.push_back(map);
    return {};
}

core::Result<Shadows> ShadowPass::add(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                      std::span<const view::View> views, std::span<shared::Light> lights, float sunAngle) {
    Shadows shadows;
    if (!context.settings.shadows) return shadows;
    shared::ShadowData data{};
    data.sunAngle = sunAngle;
    data.taps = context.settings.shadowDetail.taps;
    data.compare = device_.descriptors().sampler(compareSampler());
    data.nearest = device_.descriptors().sampler(nearestSampler());
    shared::Light* sun = brightestSun(lights);
    if (sun) REKINDLE_TRY(addSun(graph, frame, context, cull, views, *sun, shadows, data));
    shadows.sun = data.cascadeCount > 0;
    std::uint32_t index = 0;
    const std::size_t lamps = std::min<std::size_t>(context.settings.shadowDetail.lamps, MAX_LOCAL_SHADOWS);
    for (shared::Light* light : nearestLocals(lights, views[0].eye(), lamps))
        REKINDLE_TRY(addLocal(graph, frame, context, cull, *light, index++, shadows, data));
    shadows.lamps = index > 0;
    if (shadows.maps.empty()) return shadows;
    REKINDLE_ASSIGN(slice, frame.upload(data));
    shadows.data = slice;
    auto* mapped = reinterpret_cast<shared::ShadowData*>(slice.mapped);
    shadows.resolve = [mapped, sun = shadows.sun, maps = shadows.maps](graph::PassContext& pass) {
        const std::size_t first = sun ? 1 : 0;
        for (std::size_t i = first; i < maps.size(); ++i) mapped->locals[i - first].map = pass.sampled(maps[i]);
    };
    return shadows;
}

}  // namespace rekindle::render
