#pragma once

#include "gpu/Frame.h"
#include "render/DrawList.h"
#include "scene/Lights.h"

namespace rekindle::render {

// A draw list and its tables on the device.
struct SceneTables {
    DrawList draws;
    std::vector<scene::SceneLight> lights;
    std::uint64_t version = 0;      // differs where the scene does in more than its highlight
    VkDeviceAddress instances = 0;  // DrawList's, one after the other
    VkDeviceAddress runs = 0;
    VkDeviceAddress slots = 0;
    VkDeviceAddress chunks = 0;
    VkDeviceAddress batches = 0;     // the first slot of each, and their end
    std::vector<gpu::Buffer> owned;  // empty: the tables lie in a frame's memory
};

// Puts the tables into the frame's memory, for this frame alone.
core::Result<void> lendTables(gpu::Frame& frame, SceneTables& tables);
// Puts them into memory of their own. Blocks.
core::Result<void> keepTables(gpu::Device& device, SceneTables& tables);

// The tables of the scene that was drawn last, for as long as it stays the same one. One thread.
class KeptScene {
  public:
    // Of the scene as it is, where that is known to be what it was: same identity, same highlight, and `models`, which the caller
    // counts up whenever models come or go. Null: make them anew, with fresh(); where they serve other frames too, keep() them.
    SceneTables* find(const scene::Scene& scene, int highlighted, std::uint64_t models);
    SceneTables& fresh(const scene::Scene& scene, std::uint64_t models);
    void keep(const scene::Scene& scene, int highlighted, std::uint64_t models);

  private:
    std::shared_ptr<const void> identity_;
    int highlighted_ = -1;
    std::uint64_t models_ = 0;
    std::uint64_t version_ = 0;
    SceneTables tables_;
};

}  // namespace rekindle::render
