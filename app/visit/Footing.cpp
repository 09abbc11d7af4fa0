#include "visit/Footing.h"

#include <utility>

namespace rekindle::visit {

using math::vec3;

static constexpr vec3 near(8, 4, 8);  // metres that one is set aside at most, to stand

void Footing::setMesh(std::shared_ptr<const navigate::WalkMesh> mesh) {
    mesh_ = std::move(mesh);
    place_.reset();
}

std::optional<vec3> Footing::stand(vec3 feet) {
    place_ = mesh_ ? mesh_->nearest(feet, near) : std::nullopt;
    return place_ ? std::optional(place_->point) : std::nullopt;
}

std::optional<vec3> Footing::step(vec3 feet, vec3 to) {
    if (!mesh_) return std::nullopt;
    if (!place_ || place_->point != feet) place_ = mesh_->at(feet);  // somebody else has moved them
    if (!place_) return std::nullopt;
    place_ = mesh_->move(*place_, to);
    return place_->point;
}

std::vector<vec3> Footing::way(vec3 feet, vec3 to) const {
    return mesh_ ? mesh_->path(feet, to) : std::vector<vec3>();
}

view::Stepper Footing::stepper() {
    return [this](vec3 feet, vec3 to) { return step(feet, to); };
}

}  // namespace rekindle::visit
