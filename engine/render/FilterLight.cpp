#include "render/FilterLight.h"

#include "render/EnvironmentMap.h"

namespace rekindle::render {

core::Result<asset::FilteredLight> filterLight(gpu::Device& device, const std::shared_ptr<const asset::Image>& picture) {
    REKINDLE_ASSIGN(map, EnvironmentMap::create(device));
    REKINDLE_TRY(map.setImage(picture));
    return map.read();
}

}  // namespace rekindle::render
