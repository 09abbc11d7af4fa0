#pragma once

#include <memory>

#include "navigate/WalkMesh.h"
#include "view/WalkCamera.h"

namespace rekindle::visit {

// Feet on a walk mesh: where they are, where they may go. One thread.
class Footing {
  public:
    // Null: there is none, and nobody stands.
    void setMesh(std::shared_ptr<const navigate::WalkMesh> mesh);
    const std::shared_ptr<const navigate::WalkMesh>& mesh() const { return mesh_; }

    // The nearest place to these feet where one may stand, some metres away at most.
    std::optional<math::vec3> stand(math::vec3 feet);
    // Where feet come that stand here and want to go there: along walls, over steps. Nothing where they stand on no mesh.
    std::optional<math::vec3> step(math::vec3 feet, math::vec3 to);
    // The way on foot; empty where there is none.
    std::vector<math::vec3> way(math::vec3 feet, math::vec3 to) const;

    // For a WalkCamera; borrows this.
    view::Stepper stepper();

  private:
    std::shared_ptr<const navigate::WalkMesh> mesh_;
    std::optional<navigate::Place> place_;  // after the last step
};

}  // namespace rekindle::visit
