#pragma once

#include <memory>
#include <vector>

#include "asset/Model.h"
#include "math/Bounds.h"

namespace rekindle::scene {

// Which animation drives a model, and where it stands.
struct Playback {
    int animation = -1;  // in Model::animations; -1: rest pose
    double time = 0;     // seconds; past the end: held (wrap it yourself to loop)
};

// How something stands in the wind: rooted at its origin, bent the more the higher.
struct Sway {
    float height = 1;  // metres above its origin where it gives way whole
    float give = 0;    // metres that it gives way there, in a wind of 5 m/s; 0: it stands still

    bool operator==(const Sway&) const = default;
};

// A model's nodes at one moment. A pure function of (model, playback): nothing is integrated.
struct PosedModel {
    std::shared_ptr<const asset::Model> model;
    math::mat4 root{1};                            // places the whole model in the world
    std::vector<math::mat4> world;                 // worldFromNode, one a node, root included
    std::vector<bool> visible;                     // one a node, inherited
    std::vector<std::vector<float>> morphWeights;  // one list a node; empty: its meshes' rest weights
    // A colour of its own for what hangs under a node, linear; its w: 1, or 0 for none. One a node, or none at all.
    std::vector<math::vec4> tints;
    std::vector<Sway> sways;  // one a node, or none at all
    // The whole model again at each of these, which move it as it stands in the world; null: just once, where it stands.
    // Its cameras and lights are not copied.
    std::shared_ptr<const std::vector<math::mat4>> copies;
};

// `playback.animation` is -1 or an animation of the model. Any thread.
PosedModel pose(std::shared_ptr<const asset::Model> model, const math::mat4& root, const Playback& playback);

// What is drawn: models with their poses. Shared models are uploaded once.
struct Scene {
    std::vector<PosedModel> models;
    // Who promises not to change the models any more gives the scene an identity of its own (any fresh object): what was made of
    // one scene then serves all its copies. Null: it may be another each time.
    std::shared_ptr<const void> identity;
};

// The world-space box of all visible meshes. Skinned and morphed ones exactly; of others the box around their turned box,
// which may be larger than need be, but does not look at each vertex.
math::Bounds bounds(const Scene& scene);

// The same, exactly: looks at every vertex.
math::Bounds exactBounds(const Scene& scene);

}  // namespace rekindle::scene
