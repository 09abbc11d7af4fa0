#pragma once

#include <vector>

#include "math/Types.h"

namespace rekindle::visit {

// Follows a way, corner by corner.
class AutoWalk {
  public:
    AutoWalk() = default;
    // `corners`: as WalkMesh::path gives them.
    explicit AutoWalk(std::vector<math::vec3> corners) : corners_(std::move(corners)) {}

    // Which way to go on from there: level, of length 1, less where the end is near; zero at the end.
    math::vec3 wish(math::vec3 feet);
    bool done() const { return next_ >= corners_.size(); }

  private:
    std::vector<math::vec3> corners_;
    std::size_t next_ = 0;
};

}  // namespace rekindle::visit
