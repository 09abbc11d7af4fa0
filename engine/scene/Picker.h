#pragma once

#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "math/Ray.h"
#include "scene/Scene.h"
#include "scene/TriangleTree.h"
#include "view/WalkCamera.h"

namespace rekindle::scene {

// What a ray meets first.
struct Hit {
    std::size_t model = 0;        // in Scene::models
    std::uint32_t node = 0;       // in Model::nodes
    std::uint32_t mesh = 0;       // in Model::meshes
    int material = -1;            // in Model::materials; -1: the default one
    std::uint32_t primitive = 0;  // which triangle, line or point of the mesh
    float distance = 0;           // metres
    math::vec3 point{0};
    math::vec3 normal{0};  // of the flat triangle, turned towards the ray's origin; of lines and points: against the ray
    math::vec2 uv0{0};     // 0 where the mesh has none
    bool back = false;     // the triangle was met from behind
};

struct PickOptions {
    float maxDistance = std::numeric_limits<float>::infinity();  // metres
    float tolerance = 0;   // radians by which lines and points may be missed; 0: they are not met
    bool deformed = true;  // whether skinned and morphing meshes are met
    bool copies = true;    // whether models are met that stand there many times (PosedModel::copies)
};

// Finds what is under the cursor, in front of the eye or below the feet. Visible meshes only, from both sides, as they are posed.
// Keeps a tree of boxes for each mesh, made when it is first needed, dropped with its model. Any thread.
class Picker {
  public:
    std::optional<Hit> pick(const Scene& scene, const math::Ray& ray, const PickOptions& options = {});

    // What each of several rays meets first: as one by one, but the scene is gone through once.
    std::vector<std::optional<Hit>> pickAll(const Scene& scene, std::span<const math::Ray> rays, const PickOptions& options = {});

    // The scene's surfaces for a WalkCamera, but no figures and no copies: skinned and morphing meshes and plants are
    // walked through. Borrows both.
    view::RayCaster surfaces(const Scene& scene);

    // Makes the trees of a model's meshes now, so that the first pick need not wait.
    void prepare(const std::shared_ptr<const asset::Model>& model);

  private:
    using Tree = std::shared_ptr<const TriangleTree>;
    struct Trees {
        std::weak_ptr<const asset::Model> model;
        std::vector<Tree> meshes;
    };

    // A ray, how far it still has to be looked along, and what it has met so far.
    struct Aim {
        math::Ray ray;
        float limit = 0;
        std::optional<Hit> hit;
        const PosedModel* met = nullptr;
    };

    void pickMesh(const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use, const PickOptions& options,
                  std::span<Aim> aims);
    std::optional<TriangleTree::Hit> nearestTriangle(const PosedModel& posed, const asset::MeshUse& use,
                                                     std::span<const math::vec3> positions, const math::mat4& worldFromMesh,
                                                     const math::Ray& ray, float limit);
    Tree treeOf(const std::shared_ptr<const asset::Model>& model, std::uint32_t mesh);
    Tree& slot(const std::shared_ptr<const asset::Model>& model, std::uint32_t mesh);

    std::mutex mutex_;  // guards models_, never held while a tree is made
    std::map<const asset::Model*, Trees> models_;
};

}  // namespace rekindle::scene
