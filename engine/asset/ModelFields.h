#pragma once

#include "asset/Fields.h"
#include "asset/MaterialFields.h"
#include "asset/Model.h"

namespace rekindle::asset {

void fields(auto& archive, Is<Image> auto& i) {
    archive(i.name, i.source, i.mimeType, i.width, i.height, i.format, i.levels, i.pixels);
}

void fields(auto& archive, Is<MorphTarget> auto& t) {
    archive(t.name, t.positions, t.normals, t.tangents);
}

void fields(auto& archive, Is<MeshLod> auto& l) {
    archive(l.firstIndex, l.indexCount, l.error);
}

void fields(auto& archive, Is<Mesh> auto& m) {
    archive(m.name, m.topology, m.material, m.positions, m.normals, m.tangents, m.uvs, m.colors, m.skyLight);
    archive(m.influences, m.joints, m.weights, m.morphTargets, m.morphWeights);
    archive(m.indices, m.lods, m.bounds.min, m.bounds.max);
}

void fields(auto& archive, Is<AnimationChannel> auto& c) {
    archive(c.node, c.path, c.interpolation, c.components, c.times, c.values);
}

void fields(auto& archive, Is<Animation> auto& a) {
    archive(a.name, a.duration, a.channels);
}

void fields(auto& archive, Is<math::Transform> auto& t) {
    archive(t.translation, t.rotation, t.scale);
}

void fields(auto& archive, Is<Skin> auto& s) {
    archive(s.name, s.joints, s.inverseBindMatrices);
}

void fields(auto& archive, Is<MeshUse> auto& u) {
    archive(u.mesh, u.skin);
}

void fields(auto& archive, Is<Node> auto& n) {
    archive(n.name, n.parent, n.children, n.local, n.meshes, n.morphWeights, n.instances, n.camera, n.light, n.visible);
}

void fields(auto& archive, Is<Camera> auto& c) {
    archive(c.name, c.orthographic, c.verticalFov, c.aspect, c.near, c.far, c.halfWidth, c.halfHeight);
}

void fields(auto& archive, Is<Light> auto& l) {
    archive(l.name, l.type, l.color, l.intensity, l.range, l.innerConeAngle, l.outerConeAngle);
}

void fields(auto& archive, Is<Warning> auto& w) {
    archive(w.what, w.todo);
}

void fields(auto& archive, Is<Model> auto& m) {
    archive(m.name, m.source, m.format, m.images, m.textures, m.materials, m.meshes, m.nodes, m.roots, m.skins, m.cameras);
    archive(m.lights, m.animations, m.metadata, m.extensionsUsed, m.extensionsUnsupported, m.files, m.warnings);
}

constexpr PixelFormat lastOf(PixelFormat) {
    return PixelFormat::Bc5;
}
constexpr Topology lastOf(Topology) {
    return Topology::Points;
}
constexpr Interpolation lastOf(Interpolation) {
    return Interpolation::CubicSpline;
}
constexpr ChannelPath lastOf(ChannelPath) {
    return ChannelPath::MorphWeights;
}
constexpr LightType lastOf(LightType) {
    return LightType::Spot;
}

}  // namespace rekindle::asset
